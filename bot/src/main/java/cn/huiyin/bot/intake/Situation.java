package cn.huiyin.bot.intake;

import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known when a stimulus is decided; everything that {@link Wanted} asked for, as of one moment.
 *
 * @param tickets all tickets that the other components name, by number
 * @param alike numbers of open and resolved tickets by matter, oldest first
 * @param origins message id to the number of the ticket it belongs to
 * @param conversation with the speaker in this chat
 * @param assigned numbers of the open tickets that the speaker has, oldest first, the newest {@value #ASSIGNED_MAX} at most
 * @param reported numbers of the tickets that the speaker reported or follows, newest first, {@value #REPORTED_MAX} at most
 * @param loads how many open tickets people have, by id
 * @param numbers which numbers may be given out
 * @param repeats how often each of the matters came in the last weeks, whatever became of it; those that never did are left out
 * @param attendance who is away and what was swapped in the community
 * @param seals by which the store knows the tickets again, by number; they go back with what is decided
 * @param registers what was wanted of the registers that hold personal data
 */
public record Situation(
        Map<String, Ticket> tickets,
        Map<Alike, List<String>> alike,
        Map<String, String> origins,
        Conversation conversation,
        List<String> assigned,
        List<String> reported,
        Map<String, Integer> loads,
        Numbers numbers,
        Map<Alike, Integer> repeats,
        Attendance attendance,
        Map<String, String> seals,
        Registers registers) {
    /** Nothing is known, because nothing was asked for. */
    public static final Situation NONE = new Situation(
            Map.of(),
            Map.of(),
            Map.of(),
            Conversation.NONE,
            List.of(),
            List.of(),
            Map.of(),
            new Numbers(0, 0),
            Map.of(),
            Attendance.NONE,
            Map.of(),
            Registers.NONE);

    /** How far back {@link #repeats} go. */
    public static final Duration REPEATS_SINCE = Duration.ofDays(90);

    /** How far back a resident's own tickets are looked through. */
    public static final int REPORTED_MAX = 20;

    /** How many of somebody's open tickets are looked through; who has more names the one they mean. */
    public static final int ASSIGNED_MAX = 100;

    public Situation {
        tickets = Map.copyOf(tickets);
        alike = Map.copyOf(alike);
        origins = Map.copyOf(origins);
        assigned = List.copyOf(assigned);
        reported = List.copyOf(reported);
        loads = Map.copyOf(loads);
        repeats = Map.copyOf(repeats);
        seals = Map.copyOf(seals);
    }

    public Optional<Ticket> ticket(String no) {
        return Optional.ofNullable(tickets.get(no));
    }

    /**
     * Ticket numbers that a partition may give out.
     *
     * @param next the first free one
     * @param end the first that belongs to somebody else; equal to {@code next} when none is left
     */
    public record Numbers(long next, long end) {
        public boolean isEmpty() {
            return next >= end;
        }

        public Numbers afterOne() {
            return new Numbers(next + 1, end);
        }
    }
}
