package cn.huiyin.bot.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket. Histories are lists of these, and nothing else decides what a ticket is.
 *
 * <p>Every event knows when and by whom: {@code by} is the id of somebody who takes tickets, the user id of a resident, or
 * {@link #SYSTEM}.
 */
public sealed interface TicketEvent {
    /** Who acts when nobody does: a clock. */
    String SYSTEM = "system";

    Instant at();

    String by();

    /** What people wrote along, or null. */
    default @Nullable String note() {
        return null;
    }

    /** Pictures that came along. */
    default List<String> images() {
        return List.of();
    }

    /** {@code ticket} after this; the whole meaning of the event. */
    Ticket applyTo(Ticket ticket);

    /** The word for it in histories. */
    default String word() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The first event of every ticket: the ticket as it was opened. */
    record Opened(Instant at, String by, Ticket ticket) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket none) {
            return ticket;
        }
    }

    /** Somebody else reported the same matter. */
    record Joined(
            Instant at,
            String by,
            Reporter follower,
            @Nullable String note,
            List<String> images) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket.withFollower(follower), images);
        }
    }

    /** Words or pictures were added. */
    record Added(Instant at, String by, @Nullable String note, List<String> images) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket, images);
        }
    }

    /** The next of the ladder was asked; or, with the step unchanged, the same person again. */
    record Escalated(Instant at, String by, int step, String assignee, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().at(step, assignee), dues);
        }
    }

    /** Who has it was reminded before a time limit. */
    record Reminded(Instant at, String by, String clock, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
        }
    }

    /** The time to deal with it is up. */
    record Overdue(Instant at, String by, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
        }
    }

    /** Somebody takes it. */
    record Accepted(Instant at, String by, String assignee, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(
                    TicketStatus.ACCEPTED, ticket.duty().at(ticket.duty().step(), assignee), dues);
        }
    }

    /** Who has it is on site. */
    record Arrived(Instant at, String by, @Nullable String note, List<String> images) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket.withStatus(TicketStatus.ARRIVED), images);
        }
    }

    /** A party was called in. */
    record Whistled(Instant at, String by, PartyCall call, Dues dues) implements TicketEvent {
        @Override
        public @Nullable String note() {
            return call.reason();
        }

        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.WHISTLED, ticket.duty().withCall(call), dues);
        }
    }

    /** A party that was called in has answered. */
    record CheckedIn(
            Instant at, String by, String party, @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(
                    ticket.status(), ticket.duty().moved(party, PartyCall.State.CHECKED_IN, by), ticket.dues());
        }
    }

    /** A party that was called in has done its part. */
    record PartyDone(
            Instant at, String by, String party, @Nullable String note, List<String> images) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(
                    ticket.status(), ticket.duty().moved(party, PartyCall.State.RESOLVED, by), ticket.dues());
        }
    }

    /** Who had it gave it back, with the reason; the next one is asked. */
    record Returned(
            Instant at,
            String by,
            int step,
            String assignee,
            Dues dues,
            @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.ASSIGNED, ticket.duty().at(step, assignee), dues);
        }
    }

    /** It was handed on to somebody named. */
    record HandedOn(
            Instant at,
            String by,
            String assignee,
            Dues dues,
            @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(
                    TicketStatus.ASSIGNED, ticket.duty().at(ticket.duty().step(), assignee), dues);
        }
    }

    /** Somebody asks for haste. */
    record Urged(Instant at, String by, @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().urged(at));
        }
    }

    /** The matter is dealt with. */
    record Resolved(Instant at, String by, @Nullable String note, List<String> images, Dues dues)
            implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.RESOLVED, ticket.duty(), dues);
        }
    }

    /** A resident said how well; 1 to 5. */
    record Rated(Instant at, String by, int rating) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().rated(rating));
        }
    }

    /** Nothing more is to be done. */
    record Closed(Instant at, String by) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.CLOSED, ticket.duty(), ticket.dues().stopped());
        }
    }

    /** It was not dealt with after all. */
    record Reopened(
            Instant at, String by, Dues dues, @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.REOPENED, ticket.duty(), dues);
        }
    }

    /** The reporter took it back. */
    record Cancelled(Instant at, String by, @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(
                    TicketStatus.CANCELLED, ticket.duty(), ticket.dues().stopped());
        }
    }

    /** It went into another ticket. */
    record Merged(Instant at, String by, String into) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().merged(into));
        }
    }

    /** Another ticket came into this one, with those who wait for it. */
    record TookIn(Instant at, String by, String other, List<Reporter> audience) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            Ticket after = ticket;
            for (Reporter one : audience) {
                if (!after.audience().contains(one)) {
                    after = after.withFollower(one);
                }
            }
            return after;
        }
    }

    private static Ticket withImages(Ticket ticket, List<String> more) {
        if (more.isEmpty()) {
            return ticket;
        }
        List<String> all = new ArrayList<>(ticket.matter().images());
        all.addAll(more);
        return ticket.withMatter(ticket.matter().withImages(all));
    }
}
