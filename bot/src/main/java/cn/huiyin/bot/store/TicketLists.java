package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.ticket.Ticket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The lists that tickets are paged through: one per community, and one per community and status. A ticket's member never
 * changes, and members of all communities compare as texts in the order in which tickets were made.
 */
record TicketLists(RedisKeys keys, Partition partition) {
    /** Milliseconds and number, each of one width. */
    static String member(Ticket ticket) {
        return "%015d:%012d".formatted(ticket.createdAt().toEpochMilli(), Long.parseLong(ticket.no()));
    }

    /** The number in {@code member}. */
    static String number(String member) {
        return String.valueOf(Long.parseLong(member.substring(member.indexOf(':') + 1)));
    }

    /** Which lists {@code write} puts its ticket into (true) or takes it out of. */
    Map<String, Boolean> changes(Commit.Write write) {
        Map<String, Boolean> changes = new LinkedHashMap<>();
        Ticket before = write.before();
        if (before == null) {
            changes.put(keys.list(partition, write.after().community()), true);
        } else if (before.status() != write.after().status()) {
            changes.put(of(before), false);
        }
        if (before == null || before.status() != write.after().status()) {
            changes.put(of(write.after()), true);
        }
        return changes;
    }

    private String of(Ticket ticket) {
        return keys.list(partition, ticket.community(), ticket.status().word());
    }
}
