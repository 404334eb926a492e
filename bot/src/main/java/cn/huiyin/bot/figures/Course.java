package cn.huiyin.bot.figures;

import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.dispatch.PlaceWords;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.rules.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket went, as far as figures need it: a tenth of the ticket, and nothing that a leaders' chat must not read.
 *
 * @param spot estate and building, or the road, or the landmark; null for a private matter
 * @param place the same as people say it, null for a private matter or when nothing is known
 * @param assignee id of the person who has or had it
 * @param accepted when somebody first took it or called a party in
 * @param resolved when it was last said to be dealt with
 * @param due until when it should be dealt with
 * @param calls the parties that were called in
 */
public record Course(
        String no,
        String grid,
        String category,
        @Nullable String spot,
        @Nullable String place,
        Urgency urgency,
        TicketStatus status,
        String assignee,
        Instant opened,
        @Nullable Instant accepted,
        @Nullable Instant resolved,
        @Nullable Instant due,
        @Nullable Integer rating,
        List<Call> calls) {
    /** A party that was called in, and whether it came. */
    public record Call(String party, boolean isAnswered) {}

    public Course {
        calls = List.copyOf(calls);
    }

    /** The course of {@code ticket} so far. */
    public static Course of(Ticket ticket) {
        boolean isPublic = !ticket.matter().isPrivate();
        return new Course(
                ticket.no(),
                ticket.duty().grid(),
                ticket.matter().category(),
                isPublic ? Alike.of(ticket).map(a -> Masking.masked(a.spot())).orElse(null) : null,
                isPublic ? said(PlaceWords.forGroup(ticket.matter().place())) : null,
                ticket.matter().urgency(),
                ticket.status(),
                ticket.duty().assignee(),
                ticket.createdAt(),
                ticket.progress().milestones().accepted(),
                ticket.progress().milestones().resolved(),
                ticket.dues().resolve(),
                ticket.progress().rating(),
                ticket.duty().calls().stream()
                        .map(c -> new Call(c.party(), c.state() != PartyCall.State.CALLED))
                        .toList());
    }

    private static @Nullable String said(String place) {
        return place.isEmpty() ? null : Masking.masked(place);
    }

    /** Whether it is a matter of its own: neither taken back nor put together with another. */
    public boolean counts() {
        return status != TicketStatus.CANCELLED && status != TicketStatus.MERGED;
    }

    /** The part of the category after the slash. */
    public String subcategory() {
        return category.substring(category.indexOf('/') + 1);
    }

    /** Its spot as people say it: 虹桥北村5幢. */
    public @Nullable String building() {
        return spot == null ? null : Spots.said(spot);
    }

    /** What a later ticket must share to be the same trouble again. */
    public Optional<Alike> alike(String community) {
        return Optional.ofNullable(spot).map(s -> new Alike(community, grid, category, s));
    }
}
