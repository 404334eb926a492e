package cn.huiyin.bot.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a ticket that figures are made of.
 *
 * @param accepted when somebody first took it or called a party in, null when nobody has
 * @param resolved when it was last said to be dealt with; stays when it is reopened
 * @param reopened when it last came back, null when it never did
 */
public record Milestones(
        @Nullable Instant accepted,
        @Nullable Instant resolved,
        @Nullable Instant reopened) {
    /** Nothing has happened yet. */
    public static final Milestones NONE = new Milestones(null, null, null);

    Milestones after(TicketEvent event) {
        if (event instanceof TicketEvent.Resolved) {
            return new Milestones(accepted, event.at(), reopened);
        }
        if (event instanceof TicketEvent.Reopened) {
            return new Milestones(accepted, resolved, event.at());
        }
        // What goes to several at once calls them in by itself; nobody has taken it yet.
        boolean calledIn = event instanceof TicketEvent.Whistled && !event.by().equals(TicketEvent.SYSTEM);
        boolean taken = calledIn || event instanceof TicketEvent.Accepted;
        return taken && accepted == null ? new Milestones(event.at(), resolved, reopened) : this;
    }
}
