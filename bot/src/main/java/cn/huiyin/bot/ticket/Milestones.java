package cn.huiyin.bot.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments of a ticket that figures are made of.
 *
 * @param accepted when somebody first took it or called a party in, null when nobody has
 * @param resolved when it was last said to be dealt with; stays when it is reopened
 */
public record Milestones(
        @Nullable Instant accepted, @Nullable Instant resolved) {
    /** Nothing has happened yet. */
    public static final Milestones NONE = new Milestones(null, null);

    Milestones after(TicketEvent event) {
        if (event instanceof TicketEvent.Resolved) {
            return new Milestones(accepted, event.at());
        }
        boolean taken = event instanceof TicketEvent.Accepted || event instanceof TicketEvent.Whistled;
        return taken && accepted == null ? new Milestones(event.at(), resolved) : this;
    }
}
