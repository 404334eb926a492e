package cn.huiyin.bot.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who has which building of one estate, or which number of one road; a look-up takes as long for a thousand shares as for one.
 * Where two have the same building, the first has it. Not thread-safe while shares are added.
 */
final class Shares<T> {
    private final NavigableMap<Integer, Share<T>> byNumber = new TreeMap<>();
    private final Map<String, T> byName = new HashMap<>();
    private final List<T> owners = new ArrayList<>();
    private @Nullable T whole;

    private record Share<T>(int to, T owner) {}

    /** Adds {@code buildings}; all shares of one owner are added before those of the next. */
    void add(Buildings buildings, T owner) {
        if (owners.isEmpty() || owners.get(owners.size() - 1) != owner) {
            owners.add(owner);
        }
        if (buildings.equals(Buildings.ALL) && whole == null) {
            whole = owner;
        }
        buildings.names().forEach(name -> byName.putIfAbsent(name, owner));
        buildings.ranges().forEach(range -> addFree(range.from(), range.to(), owner));
    }

    /** Adds what nobody has yet of these numbers, both included. */
    private void addFree(int from, int to, T owner) {
        int at = from;
        Map.Entry<Integer, Share<T>> before = byNumber.floorEntry(from);
        if (before != null && before.getValue().to() >= from) {
            at = after(before.getValue().to());
        }
        while (at <= to) {
            Map.Entry<Integer, Share<T>> next = byNumber.ceilingEntry(at);
            int end = next == null || next.getKey() > to ? to : next.getKey() - 1;
            if (at <= end) {
                byNumber.put(at, new Share<>(end, owner));
            }
            at = next == null || next.getKey() > to
                    ? after(to)
                    : after(next.getValue().to());
            if (at == Integer.MAX_VALUE) {
                return;
            }
        }
    }

    private static int after(int number) {
        return number == Integer.MAX_VALUE ? Integer.MAX_VALUE : number + 1;
    }

    /** Who has {@code building}, normalised as a {@code Place} has it. */
    Optional<T> of(String building) {
        T named = byName.get(building);
        if (named != null) {
            return Optional.of(named);
        }
        Optional<Integer> number = Buildings.numberOf(building);
        if (number.isEmpty()) {
            return Optional.ofNullable(whole);
        }
        Map.Entry<Integer, Share<T>> share = byNumber.floorEntry(number.get());
        return share == null || share.getValue().to() < number.get()
                ? Optional.empty()
                : Optional.of(share.getValue().owner());
    }

    /** All who have a share, each once, in the order in which they were added. */
    List<T> owners() {
        return List.copyOf(owners);
    }
}
