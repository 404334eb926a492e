package cn.huiyin.bot.ticket;

import cn.huiyin.rules.Place;
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
    record Added(Instant at, String by, @Nullable String note, List<String> images, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket.with(ticket.status(), ticket.duty(), dues), images);
        }
    }

    /**
     * Somebody said where it is.
     *
     * @param from what was known before
     */
    record Located(Instant at, String by, Place from, Place place) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.withMatter(ticket.matter().located(place));
        }
    }

    /** The next of the ladder were asked; or, with the step unchanged, the same people again. */
    record Escalated(Instant at, String by, int step, List<String> asked, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().asking(step, asked), dues);
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
            // A party that was called in may be on its way, or there, before anybody has taken the ticket.
            boolean stays = ticket.status() == TicketStatus.WHISTLED || ticket.status() == TicketStatus.ARRIVED;
            return ticket.with(
                    stays ? ticket.status() : TicketStatus.ACCEPTED,
                    ticket.duty().takenBy(assignee),
                    dues);
        }
    }

    /** Who has it is on the way. */
    record Departed(Instant at, String by, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
        }
    }

    /** Who has it is on site. */
    record Arrived(Instant at, String by, @Nullable String note, List<String> images, Dues dues)
            implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket.with(TicketStatus.ARRIVED, ticket.duty(), dues), images);
        }
    }

    /** Nobody was on site in time. */
    record Late(Instant at, String by, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
        }
    }

    /** Who had it let hear nothing: others are asked. */
    record TakenBack(Instant at, String by, int step, List<String> asked, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.ASSIGNED, ticket.duty().asking(step, asked), dues);
        }
    }

    /** The reporter was asked something; the time to deal with it stands still. */
    record Paused(Instant at, String by, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
        }
    }

    /** The reporter has answered, or is waited for no longer. */
    record Resumed(Instant at, String by, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty(), dues);
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

    /** A party that was called in has not answered, or is not done when it was to be. */
    record Unanswered(Instant at, String by, PartyCall call, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().withCall(call), dues);
        }
    }

    /** Who of a party that was called in was asked is away: others are asked in their place, of the party or for it. */
    record CalledOthers(Instant at, String by, PartyCall call, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().withCall(call), dues);
        }
    }

    /** A party that was called in has answered. */
    record CheckedIn(
            Instant at, String by, PartyCall call, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().withCall(call), dues);
        }
    }

    /** A party that was called in has done its part. */
    record PartyDone(
            Instant at, String by, PartyCall call, @Nullable String note, List<String> images, Dues dues)
            implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return withImages(ticket.with(ticket.status(), ticket.duty().withCall(call), dues), images);
        }
    }

    /** A party that was called in says, with the reason, that it is not theirs. */
    record CallReturned(
            Instant at, String by, PartyCall call, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().withCall(call), dues);
        }
    }

    /** Who had it gave it back, with the reason; others are asked. */
    record Returned(
            Instant at,
            String by,
            int step,
            List<String> asked,
            Dues dues,
            @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.ASSIGNED, ticket.duty().asking(step, asked), dues);
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
            Duty duty = ticket.duty().chosen().asking(ticket.duty().step(), List.of(assignee));
            return ticket.with(TicketStatus.ASSIGNED, duty, dues);
        }
    }

    /**
     * Somebody who handles it said what it is about.
     *
     * @param from the category before
     * @param to the category from now on
     * @param isPrivate whether matters of that category stay between the resident and those who take them
     */
    record Recategorised(Instant at, String by, String from, String to, boolean isPrivate) implements TicketEvent {
        @Override
        public String note() {
            return from + " → " + to;
        }

        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.withMatter(ticket.matter().recategorised(to, isPrivate));
        }
    }

    /** Who was asked to confirm it has passed it on; those who are to take it are asked. */
    record Confirmed(
            Instant at,
            String by,
            int step,
            List<String> asked,
            Dues dues,
            @Nullable String note) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.ASSIGNED, ticket.duty().chosen().asking(step, asked), dues);
        }
    }

    /** Nobody has confirmed it within the first limit. */
    record Unconfirmed(Instant at, String by, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().with(Confirmation.OVERDUE), dues);
        }
    }

    /** Nor within the second: it goes on by itself. */
    record PassedOn(Instant at, String by, int step, List<String> asked, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().asking(step, asked), dues);
        }
    }

    /** Who was asked to confirm it has refused to, with the reason, and keeps it. */
    record Declined(Instant at, String by, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().with(Confirmation.DECLINED), dues);
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

    /** Nothing more is to be done, but for a return visit. */
    record Closed(Instant at, String by) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(TicketStatus.CLOSED, ticket.duty(), ticket.dues().closed());
        }
    }

    /** Somebody is to ask how it went on. */
    record VisitAsked(Instant at, String by, Visit visit, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().visited(visit, dues));
        }
    }

    /** Somebody has asked how it went on; the note says what they heard. */
    record Visited(
            Instant at, String by, Visit visit, @Nullable String note, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().visited(visit, dues));
        }
    }

    /**
     * It was not dealt with after all.
     *
     * @param step which step of the ladder those are who are asked; as it was where none are
     * @param asked who is asked to take it; none for who had it
     */
    record Reopened(
            Instant at, String by, Dues dues, @Nullable String note, int step, List<String> asked)
            implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            Duty duty = ticket.duty();
            Duty next = asked.isEmpty() ? duty.asking(duty.step(), List.of(duty.assignee())) : duty.asking(step, asked);
            return ticket.with(TicketStatus.REOPENED, next, dues);
        }
    }

    /** Somebody who was asked is away: others are asked in their place. */
    record Relieved(Instant at, String by, int step, List<String> asked, Dues dues) implements TicketEvent {
        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.status(), ticket.duty().asking(step, asked), dues);
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

    /** What is known of some pictures: they are to be kept, are kept, or could not be. */
    record Pictured(Instant at, String by, List<Picture> pictures) implements TicketEvent {
        @Override
        public String note() {
            return String.join("\n", pictures.stream().map(Picture::text).toList());
        }

        @Override
        public Ticket applyTo(Ticket ticket) {
            return ticket.with(ticket.progress().pictured(pictures));
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
