package cn.huiyin.bot.store;

import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tickets by what is known when a stimulus arrives; says what changes in it when a ticket does; pure.
 *
 * @param name of its keys, one per field
 * @param most how many tickets a field keeps, the newest; 0 for all
 * @param fields under which a ticket is found
 */
record TicketIndex(String name, int most, Function<Ticket, Stream<String>> fields) {
    /** Tickets about the same matter at the same place that are open, or resolved and not closed yet. */
    private static final TicketIndex ALIKE = new TicketIndex(
            RedisKeys.ALIKE,
            0,
            t -> isOpen(t) || t.status() == TicketStatus.RESOLVED
                    ? Alike.of(t).stream().map(RedisKeys::alikeField)
                    : Stream.empty());

    /** Open tickets that somebody has something to do about. */
    private static final TicketIndex ASSIGNED = new TicketIndex(
            RedisKeys.ASSIGNED,
            0,
            t -> isOpen(t)
                    ? t.duty().involved().stream().map(p -> RedisKeys.assignedField(t.community(), p))
                    : Stream.empty());

    /** Open tickets by the one person who counts as having them: how much they have to do. */
    private static final TicketIndex HELD = new TicketIndex(
            RedisKeys.HELD,
            0,
            t -> isOpen(t)
                    ? Stream.of(RedisKeys.assignedField(t.community(), t.duty().assignee()))
                    : Stream.empty());

    /** Tickets that a resident reported or follows. */
    private static final TicketIndex REPORTED = new TicketIndex(
            RedisKeys.REPORTED,
            Situation.REPORTED_MAX,
            t -> t.audience().stream().map(r -> RedisKeys.reportedField(t.community(), r.account())));

    /** What came where, whatever became of it, unless it was no matter of its own; nobody counts private matters. */
    static final TicketIndex REPEATS = new TicketIndex(
            RedisKeys.REPEATS,
            0,
            t -> t.matter().isPrivate() || !Course.of(t).counts()
                    ? Stream.empty()
                    : Alike.of(t).stream().map(RedisKeys::alikeField));

    /** Those whose scores are the tickets' numbers. */
    static final List<TicketIndex> ALL = List.of(ALIKE, ASSIGNED, HELD, REPORTED);

    private static boolean isOpen(Ticket ticket) {
        return ticket.status().isOpen();
    }

    /** From which fields {@code write} takes its ticket away (false), and to which it adds it. */
    Map<String, Boolean> changes(Commit.Write write) {
        Set<String> before = fieldsOf(write.before());
        Set<String> after = fieldsOf(write.after());
        Map<String, Boolean> changes = new LinkedHashMap<>();
        before.stream().filter(f -> !after.contains(f)).forEach(f -> changes.put(f, false));
        after.stream().filter(f -> !before.contains(f)).forEach(f -> changes.put(f, true));
        return changes;
    }

    private Set<String> fieldsOf(@Nullable Ticket ticket) {
        return ticket == null ? Set.of() : fields.apply(ticket).collect(Collectors.toCollection(TreeSet::new));
    }
}
