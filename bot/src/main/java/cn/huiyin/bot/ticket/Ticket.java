package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One matter and where it stands; the fold of its history.
 *
 * @param no what people call it by, digits only
 * @param community id of the community
 * @param chat where it was said; news of a matter that is not private go there
 * @param message id of the message that opened it
 * @param followers others who reported the same matter
 * @param rating 1 to 5, null until given
 * @param mergedInto number of the ticket that took this one in
 * @param version how many events made it: 1 when opened
 */
public record Ticket(
        String no,
        String community,
        Chat chat,
        String message,
        Matter matter,
        Reporter reporter,
        List<Reporter> followers,
        TicketStatus status,
        Duty duty,
        Dues dues,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Integer rating,
        @Nullable String mergedInto,
        long version) {
    public Ticket {
        followers = List.copyOf(followers);
    }

    /** All who wait for news: the reporter first. */
    public List<Reporter> audience() {
        return Stream.concat(Stream.of(reporter), followers.stream()).toList();
    }

    public boolean isReportedBy(Account account) {
        return reporter.account().equals(account);
    }

    public boolean isFollowedBy(Account account) {
        return followers.stream().anyMatch(f -> f.account().equals(account));
    }

    /** This ticket after {@code event}. */
    public Ticket apply(TicketEvent event) {
        return event.applyTo(this).stamped(event.at());
    }

    /** This ticket after {@code events}, one after the other. */
    public Ticket apply(List<TicketEvent> events) {
        Ticket after = this;
        for (TicketEvent event : events) {
            after = after.apply(event);
        }
        return after;
    }

    Ticket withStatus(TicketStatus next) {
        return with(next, duty, dues);
    }

    Ticket with(TicketStatus nextStatus, Duty nextDuty, Dues nextDues) {
        return new Ticket(
                no,
                community,
                chat,
                message,
                matter,
                reporter,
                followers,
                nextStatus,
                nextDuty,
                nextDues,
                createdAt,
                updatedAt,
                rating,
                mergedInto,
                version);
    }

    Ticket withMatter(Matter next) {
        return new Ticket(
                no,
                community,
                chat,
                message,
                next,
                reporter,
                followers,
                status,
                duty,
                dues,
                createdAt,
                updatedAt,
                rating,
                mergedInto,
                version);
    }

    Ticket withFollower(Reporter follower) {
        List<Reporter> next = new ArrayList<>(followers);
        next.add(follower);
        return new Ticket(
                no,
                community,
                chat,
                message,
                matter,
                reporter,
                next,
                status,
                duty,
                dues,
                createdAt,
                updatedAt,
                rating,
                mergedInto,
                version);
    }

    Ticket withRating(int next) {
        return new Ticket(
                no,
                community,
                chat,
                message,
                matter,
                reporter,
                followers,
                status,
                duty,
                dues,
                createdAt,
                updatedAt,
                next,
                mergedInto,
                version);
    }

    Ticket merged(String into) {
        return new Ticket(
                no,
                community,
                chat,
                message,
                matter,
                reporter,
                followers,
                TicketStatus.MERGED,
                duty,
                new Dues(null, null, null, dues.instance() + 1),
                createdAt,
                updatedAt,
                rating,
                into,
                version);
    }

    private Ticket stamped(Instant at) {
        return new Ticket(
                no,
                community,
                chat,
                message,
                matter,
                reporter,
                followers,
                status,
                duty,
                dues,
                createdAt,
                at,
                rating,
                mergedInto,
                version + 1);
    }
}
