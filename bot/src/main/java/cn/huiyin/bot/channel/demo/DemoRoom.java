package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.community.Chat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that was said lately in all chats, and those who listen. Kept in memory alone: after a restart the room is empty, and
 * its {@link #epoch} tells pages so. Safe for use by any thread.
 */
final class DemoRoom {
    /** Older entries are forgotten. */
    static final int ENTRIES_MAX = 500;

    private final String epoch;
    private final Deque<DemoEntry> entries = new ArrayDeque<>();
    private final Set<Consumer<DemoEntry>> listeners = new LinkedHashSet<>();
    private long last;

    /** An empty room; {@code epoch} differs from that of every room before. */
    DemoRoom(String epoch) {
        this.epoch = epoch;
    }

    /**
     * How far a page has read.
     *
     * @param seq the last entry it has
     */
    record Position(String epoch, long seq) {}

    /**
     * What a new listener has missed.
     *
     * @param isFresh whether it must forget what it has, as the entries do not follow on it
     * @param entries the oldest first
     */
    record Missed(boolean isFresh, List<DemoEntry> entries, long last) {}

    String epoch() {
        return epoch;
    }

    /** Puts {@code entry} last and tells all who listen; an id that its chat has already changes nothing. */
    synchronized DemoEntry add(DemoEntry entry) {
        Optional<DemoEntry> there = find(entry.chat(), entry.id());
        if (there.isPresent()) {
            return there.get();
        }
        DemoEntry placed = entry.placed(++last);
        entries.addLast(placed);
        if (entries.size() > ENTRIES_MAX) {
            entries.removeFirst();
        }
        listeners.forEach(listener -> listener.accept(placed));
        return placed;
    }

    synchronized Optional<DemoEntry> find(Chat chat, String id) {
        return entries.stream()
                .filter(e -> e.id().equals(id) && e.chat().equals(chat))
                .findFirst();
    }

    /** Tells {@code listener} everything from now on, under the room's lock: it must only pass it on. */
    synchronized Missed join(@Nullable Position position, Consumer<DemoEntry> listener) {
        listeners.add(listener);
        boolean isFresh = position == null || !follows(position);
        List<DemoEntry> missed = new ArrayList<>();
        for (DemoEntry entry : entries) {
            if (isFresh || position == null || entry.seq() > position.seq()) {
                missed.add(entry);
            }
        }
        return new Missed(isFresh, missed, last);
    }

    synchronized void leave(Consumer<DemoEntry> listener) {
        listeners.remove(listener);
    }

    synchronized int listeners() {
        return listeners.size();
    }

    /** Whether nothing was forgotten between {@code position} and now. */
    private boolean follows(Position position) {
        long oldest = entries.isEmpty() ? last + 1 : entries.getFirst().seq();
        return position.epoch().equals(epoch) && position.seq() <= last && position.seq() >= oldest - 1;
    }
}
