package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Account;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a ticket. Histories are lists of these and nothing else decides what a ticket is.
 *
 * <p>Every event knows when, by whom ({@code by} is a person's id, a resident's user id, or {@code system}) and may have
 * a note for people.
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

    /** The word for it in histories. */
    default String word() {
        String name = getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** The first event of every ticket: the ticket as it was opened. */
    record Opened(Instant at, String by, Ticket ticket) implements TicketEvent {}

    /** Somebody else reported the same matter. */
    record Joined(
            Instant at,
            String by,
            Reporter follower,
            @Nullable String note) implements TicketEvent {}

    /** Words or pictures were added. */
    record Added(Instant at, String by, @Nullable String note, List<String> images) implements TicketEvent {}

    /** The next of the ladder was asked, or the same person again. */
    record Escalated(Instant at, String by, int step, String assignee, Dues dues) implements TicketEvent {}

    /** Who has it was reminded before the time was up. */
    record Reminded(Instant at, String by, String clock) implements TicketEvent {}

    /** The time to deal with it is up. */
    record Overdue(Instant at, String by, Dues dues) implements TicketEvent {}

    /** Somebody takes it. */
    record Accepted(Instant at, String by, String assignee, Dues dues) implements TicketEvent {}

    /** Who has it is on site. */
    record Arrived(Instant at, String by, @Nullable String note) implements TicketEvent {}

    /** A party was called in. */
    record Whistled(
            Instant at, String by, PartyCall call, @Nullable String note) implements TicketEvent {}

    /** A party that was called in has answered. */
    record CheckedIn(
            Instant at,
            String by,
            String party,
            String person,
            @Nullable String note) implements TicketEvent {}

    /** Who had it gave it back, with the reason; the next one is asked. */
    record Returned(
            Instant at,
            String by,
            int step,
            String assignee,
            Dues dues,
            @Nullable String note) implements TicketEvent {}

    /** It was handed on to somebody named. */
    record HandedOn(
            Instant at,
            String by,
            String assignee,
            Dues dues,
            @Nullable String note) implements TicketEvent {}

    /** A resident asks for haste. */
    record Urged(Instant at, String by, @Nullable String note) implements TicketEvent {}

    /** The matter is dealt with. */
    record Resolved(Instant at, String by, @Nullable String note, List<String> images, Dues dues)
            implements TicketEvent {}

    /** The reporter said how well. */
    record Rated(Instant at, String by, int rating) implements TicketEvent {}

    /** Nothing more is to be done. */
    record Closed(Instant at, String by) implements TicketEvent {}

    /** It was not dealt with after all. */
    record Reopened(
            Instant at,
            String by,
            int step,
            String assignee,
            Dues dues,
            @Nullable String note) implements TicketEvent {}

    /** The reporter took it back. */
    record Cancelled(Instant at, String by, @Nullable String note) implements TicketEvent {}

    /** It went into another ticket. */
    record Merged(Instant at, String by, String into) implements TicketEvent {}

    /** Another ticket came into this one, with those who wait for it. */
    record TookIn(Instant at, String by, String other, List<Reporter> followers) implements TicketEvent {}

    /** Whose account a by-word is, for residents. */
    static String byResident(Account account) {
        return account.user();
    }
}
