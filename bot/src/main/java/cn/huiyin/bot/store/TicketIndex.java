package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds tickets by what is known when a stimulus arrives; says what changes in it when a ticket does; pure.
 *
 * @param key name of its key
 * @param most how many tickets a field keeps, the newest; 0 for all
 * @param fields under which a ticket is found
 */
record TicketIndex(String key, int most, Function<Ticket, Stream<String>> fields) {
    /** Tickets about the same matter at the same place that are open, or resolved and not closed yet. */
    private static final TicketIndex ALIKE = new TicketIndex(
            "alike",
            0,
            t -> isOpen(t) || t.status() == TicketStatus.RESOLVED
                    ? Alike.of(t).stream().map(RedisKeys::alikeField)
                    : Stream.empty());

    /** Open tickets that somebody has something to do about. */
    private static final TicketIndex ASSIGNED = new TicketIndex(
            "assigned",
            0,
            t -> isOpen(t)
                    ? t.duty().involved().stream().map(p -> RedisKeys.assignedField(t.community(), p))
                    : Stream.empty());

    /** Tickets that a resident reported or follows. */
    private static final TicketIndex REPORTED = new TicketIndex(
            "reported",
            Situation.REPORTED_MAX,
            t -> t.audience().stream().map(r -> RedisKeys.reportedField(t.community(), r.account())));

    static final List<TicketIndex> ALL = List.of(ALIKE, ASSIGNED, REPORTED);

    private static boolean isOpen(Ticket ticket) {
        return ticket.status().isOpen();
    }

    /**
     * What {@code write} changes here.
     *
     * @param place of the index among the script's keys
     */
    List<CommitPlan.IndexChange> changes(Commit.Write write, int place) {
        Set<String> before = fieldsOf(write.before());
        Set<String> after = fieldsOf(write.after());
        String no = write.after().no();
        List<CommitPlan.IndexChange> changes = new ArrayList<>();
        before.stream()
                .filter(f -> !after.contains(f))
                .forEach(f -> changes.add(new CommitPlan.IndexChange(place, f, no, false, most)));
        after.stream()
                .filter(f -> !before.contains(f))
                .forEach(f -> changes.add(new CommitPlan.IndexChange(place, f, no, true, most)));
        return changes;
    }

    private Set<String> fieldsOf(@Nullable Ticket ticket) {
        return ticket == null ? Set.of() : fields.apply(ticket).collect(Collectors.toCollection(TreeSet::new));
    }
}
