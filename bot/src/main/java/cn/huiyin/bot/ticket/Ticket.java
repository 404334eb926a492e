package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One matter and where it stands; the fold of its history.
 *
 * @param no what people call it by, digits only
 * @param origin how it came in; never changes
 * @param followers others who reported the same matter
 * @param version how many events made it: 1 when opened
 */
public record Ticket(
        String no, Origin origin, Matter matter, List<Reporter> followers, Progress progress, long version) {
    /**
     * How a ticket came in.
     *
     * @param community id of the community
     * @param chat where it was said; news of a matter that is not private go there
     * @param message id of the message that opened it
     * @param reporter whose matter it is; with 代报 not the one who wrote
     * @param source how it came to be known
     */
    public record Origin(
            String community, Chat chat, String message, Reporter reporter, Instant createdAt, Source source) {}

    /**
     * How far a ticket is.
     *
     * @param rating 1 to 5, null until given
     * @param mergedInto number of the ticket that took this one in
     * @param urgedAt when somebody last asked for haste
     * @param visit who is to ask how it went on, null before anybody is
     * @param milestones what figures are made of
     * @param pictures the pictures that are kept as they were sent
     */
    public record Progress(
            TicketStatus status,
            Duty duty,
            Dues dues,
            @Nullable Integer rating,
            @Nullable String mergedInto,
            @Nullable Instant urgedAt,
            @Nullable Visit visit,
            Milestones milestones,
            Pictures pictures,
            Instant updatedAt) {
        private static final int RATING_LOW = 2;

        public Progress {
            // Tickets of earlier releases may have neither.
            milestones = Objects.requireNonNullElse(milestones, Milestones.NONE);
            pictures = Objects.requireNonNullElse(pictures, Pictures.NONE);
        }

        /** Whether somebody has said that it was not done well. */
        public boolean isRatedLow() {
            return rating != null && rating <= RATING_LOW;
        }

        /** As it is when a ticket opens. */
        public static Progress opened(Duty duty, Dues dues, Instant at) {
            return new Progress(
                    TicketStatus.ASSIGNED, duty, dues, null, null, null, null, Milestones.NONE, Pictures.NONE, at);
        }

        Progress with(TicketStatus nextStatus, Duty nextDuty, Dues nextDues) {
            return new Progress(
                    nextStatus,
                    nextDuty,
                    nextDues,
                    rating,
                    mergedInto,
                    urgedAt,
                    visit,
                    milestones,
                    pictures,
                    updatedAt);
        }

        Progress rated(int next) {
            return new Progress(status, duty, dues, next, mergedInto, urgedAt, visit, milestones, pictures, updatedAt);
        }

        Progress merged(String into) {
            return new Progress(
                    TicketStatus.MERGED,
                    duty,
                    dues.stopped(),
                    rating,
                    into,
                    urgedAt,
                    visit,
                    milestones,
                    pictures,
                    updatedAt);
        }

        Progress urged(Instant at) {
            return new Progress(status, duty, dues, rating, mergedInto, at, visit, milestones, pictures, updatedAt);
        }

        Progress visited(Visit next, Dues nextDues) {
            return new Progress(
                    status, duty, nextDues, rating, mergedInto, urgedAt, next, milestones, pictures, updatedAt);
        }

        Progress pictured(List<Picture> some) {
            return new Progress(
                    status, duty, dues, rating, mergedInto, urgedAt, visit, milestones, pictures.with(some), updatedAt);
        }

        /** That a picture is kept moves nothing on. */
        Progress touched(TicketEvent event) {
            return event instanceof TicketEvent.Pictured
                    ? this
                    : new Progress(
                            status,
                            duty,
                            dues,
                            rating,
                            mergedInto,
                            urgedAt,
                            visit,
                            milestones.after(event),
                            pictures,
                            event.at());
        }
    }

    public Ticket {
        followers = List.copyOf(followers);
    }

    public String community() {
        return origin.community();
    }

    public Chat chat() {
        return origin.chat();
    }

    public Reporter reporter() {
        return origin.reporter();
    }

    public Instant createdAt() {
        return origin.createdAt();
    }

    public TicketStatus status() {
        return progress.status();
    }

    public Duty duty() {
        return progress.duty();
    }

    public Dues dues() {
        return progress.dues();
    }

    public Pictures pictures() {
        return progress.pictures();
    }

    /** The clocks that run for it. */
    public List<Clock> clocks() {
        return Stream.concat(dues().clocks(no).stream(), pictures().clock(no).stream())
                .toList();
    }

    /** Whether nobody has said yet that they take it. */
    public boolean isWaiting() {
        return status().isOpen() && !duty().isTaken();
    }

    /** All who wait for news: the reporter first. */
    public List<Reporter> audience() {
        return Stream.concat(Stream.of(reporter()), followers.stream()).toList();
    }

    public boolean isReportedBy(Account account) {
        return reporter().account().equals(account);
    }

    public boolean isFollowedBy(Account account) {
        return followers.stream().anyMatch(f -> f.account().equals(account));
    }

    /** This ticket after {@code event}. */
    public Ticket apply(TicketEvent event) {
        Ticket after = event.applyTo(this);
        return new Ticket(
                after.no,
                after.origin,
                after.matter,
                after.followers,
                after.progress.touched(event),
                after.version + 1);
    }

    /** This ticket after {@code events}, one after the other. */
    public Ticket apply(List<TicketEvent> events) {
        Ticket after = this;
        for (TicketEvent event : events) {
            after = after.apply(event);
        }
        return after;
    }

    /** The ticket that {@code opened} begins. */
    public static Ticket from(TicketEvent.Opened opened) {
        return opened.ticket();
    }

    Ticket withStatus(TicketStatus next) {
        return with(next, duty(), dues());
    }

    Ticket with(TicketStatus nextStatus, Duty nextDuty, Dues nextDues) {
        return with(progress.with(nextStatus, nextDuty, nextDues));
    }

    Ticket with(Progress next) {
        return new Ticket(no, origin, matter, followers, next, version);
    }

    Ticket withMatter(Matter next) {
        return new Ticket(no, origin, next, followers, progress, version);
    }

    Ticket withFollower(Reporter follower) {
        return new Ticket(
                no,
                origin,
                matter,
                Stream.concat(followers.stream(), Stream.of(follower)).toList(),
                progress,
                version);
    }
}
