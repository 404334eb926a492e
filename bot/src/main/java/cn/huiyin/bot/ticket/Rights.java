package cn.huiyin.bot.ticket;

import static cn.huiyin.bot.ticket.TicketStatus.ACCEPTED;
import static cn.huiyin.bot.ticket.TicketStatus.ARRIVED;
import static cn.huiyin.bot.ticket.TicketStatus.ASSIGNED;
import static cn.huiyin.bot.ticket.TicketStatus.CLOSED;
import static cn.huiyin.bot.ticket.TicketStatus.REOPENED;
import static cn.huiyin.bot.ticket.TicketStatus.RESOLVED;
import static cn.huiyin.bot.ticket.TicketStatus.WHISTLED;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may do what in which state: the one table that decides it. */
public final class Rights {
    private static final Set<TicketStatus> OPEN = EnumSet.of(ASSIGNED, ACCEPTED, ARRIVED, WHISTLED, REOPENED);
    private static final Set<TicketStatus> ANY = EnumSet.allOf(TicketStatus.class);
    private static final Map<Verb, Right> TABLE = new EnumMap<>(Map.ofEntries(
            row(
                    Verb.ACCEPT,
                    EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.LEADER),
                    EnumSet.of(ASSIGNED, ARRIVED, WHISTLED, REOPENED)),
            row(Verb.DEPART, EnumSet.of(Role.HOLDER), EnumSet.of(ASSIGNED, ACCEPTED, WHISTLED, REOPENED)),
            row(Verb.ARRIVE, EnumSet.of(Role.HOLDER, Role.CALLED), EnumSet.of(ASSIGNED, ACCEPTED, WHISTLED, REOPENED)),
            row(Verb.RESOLVE, EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.LEADER, Role.CALLED), OPEN),
            row(Verb.RETURN, EnumSet.of(Role.HOLDER, Role.CALLED), OPEN),
            row(Verb.HAND_ON, EnumSet.of(Role.HOLDER, Role.LEADER), OPEN),
            row(Verb.RECATEGORISE, EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.LEADER), OPEN),
            row(Verb.WHISTLE, EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.LEADER), OPEN),
            row(Verb.CHECK_IN, EnumSet.of(Role.CALLED), OPEN),
            row(Verb.ASK, EnumSet.of(Role.HOLDER, Role.LEADER), OPEN),
            row(Verb.RESUME, EnumSet.of(Role.HOLDER, Role.LEADER), OPEN),
            row(Verb.VISIT, EnumSet.of(Role.VISITOR), EnumSet.of(RESOLVED, CLOSED)),
            row(Verb.MERGE, EnumSet.of(Role.HOLDER, Role.COLLEAGUE, Role.LEADER), OPEN),
            row(Verb.CONFIRM, EnumSet.of(Role.HOLDER), OPEN),
            row(Verb.DECLINE, EnumSet.of(Role.HOLDER), OPEN),
            row(Verb.URGE, EnumSet.of(Role.ANYONE), OPEN),
            row(
                    Verb.ADD,
                    EnumSet.of(Role.REPORTER, Role.FOLLOWER, Role.HOLDER, Role.COLLEAGUE, Role.LEADER, Role.CALLED),
                    EnumSet.of(ASSIGNED, ACCEPTED, ARRIVED, WHISTLED, REOPENED, RESOLVED)),
            row(Verb.CANCEL, EnumSet.of(Role.REPORTER), OPEN),
            row(Verb.RATE, EnumSet.of(Role.REPORTER, Role.FOLLOWER), EnumSet.of(RESOLVED, CLOSED)),
            row(Verb.UNSOLVED, EnumSet.of(Role.REPORTER, Role.FOLLOWER), EnumSet.of(RESOLVED, CLOSED)),
            row(Verb.QUERY, EnumSet.of(Role.ANYONE), ANY)));

    /** Which roles, in which states. */
    public record Right(Set<Role> roles, Set<TicketStatus> statuses) {}

    private Rights() {}

    private static Map.Entry<Verb, Right> row(Verb verb, Set<Role> roles, Set<TicketStatus> statuses) {
        return Map.entry(verb, new Right(Collections.unmodifiableSet(roles), Collections.unmodifiableSet(statuses)));
    }

    /** The row of {@code verb}; only verbs about one ticket have one. */
    public static Right of(Verb verb) {
        Right right = TABLE.get(verb);
        if (right == null) {
            throw new IllegalArgumentException("verb: " + verb + " (expected: one that is about a ticket)");
        }
        return right;
    }

    /** Whether somebody with {@code roles} may do it at all, whatever the state. */
    public static boolean mayEver(Verb verb, Set<Role> roles) {
        return of(verb).roles().stream().anyMatch(roles::contains);
    }

    /** Whether it can be done in {@code status}. */
    public static boolean fits(Verb verb, TicketStatus status) {
        return of(verb).statuses().contains(status);
    }
}
