package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lists that tickets are paged through: one per community, one per community and status, one of those that are open, each in
 * the order in which tickets were made; and one of those that were said to be dealt with, in the order of that. Members of all
 * communities compare as texts.
 */
record TicketLists(RedisKeys keys, Partition partition) {
    /** Milliseconds and number, each of one width. */
    static String member(Ticket ticket) {
        return member(ticket.createdAt(), ticket.no());
    }

    private static String member(Instant at, String no) {
        return time(at) + ":%012d".formatted(Long.parseLong(no));
    }

    /** What the members of {@code at} begin with; those of earlier moments come before it. */
    static String time(Instant at) {
        return "%015d".formatted(at.toEpochMilli());
    }

    /** The number in {@code member}. */
    static String number(String member) {
        return String.valueOf(Long.parseLong(member.substring(member.indexOf(':') + 1)));
    }

    /** Puts {@code member} into the list at {@code key}, or takes it out. */
    record Change(String key, String member, boolean isIn) {}

    /** What changes in the lists with {@code write}. */
    List<Change> changes(Commit.Write write) {
        Set<Place> before = placesOf(write.before());
        Set<Place> after = placesOf(write.after());
        List<Change> changes = new ArrayList<>();
        before.stream()
                .filter(p -> !after.contains(p))
                .forEach(p -> changes.add(new Change(p.key(), p.member(), false)));
        after.stream()
                .filter(p -> !before.contains(p))
                .forEach(p -> changes.add(new Change(p.key(), p.member(), true)));
        return changes;
    }

    private record Place(String key, String member) {}

    private Set<Place> placesOf(@Nullable Ticket ticket) {
        if (ticket == null) {
            return Set.of();
        }
        String community = ticket.community();
        Set<Place> places = new LinkedHashSet<>();
        places.add(new Place(keys.list(partition, community), member(ticket)));
        places.add(new Place(keys.list(partition, community, ticket.status().word()), member(ticket)));
        if (ticket.status().isOpen()) {
            places.add(new Place(keys.open(partition, community), member(ticket)));
        }
        Instant resolved = ticket.progress().milestones().resolved();
        if (resolved != null) {
            places.add(new Place(keys.done(partition, community), member(resolved, ticket.no())));
        }
        return places;
    }
}
