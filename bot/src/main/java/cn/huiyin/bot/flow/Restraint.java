package cn.huiyin.bot.flow;

import cn.huiyin.bot.intake.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Stops talking to who says the same again and again, as another bot or an absence notice does. Remembers for ten minutes, in
 * memory: after a restart a loop is stopped anew. Shared by all partitions.
 */
final class Restraint {
    private static final int ANSWERS_MAX = 5;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED_MAX = 2_000;

    private final Map<String, Deque<Instant>> answered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > REMEMBERED_MAX;
        }
    };

    /** Whether these words of this person were answered often enough. */
    synchronized boolean holds(Message message, Instant now) {
        Deque<Instant> times = answered.get(key(message));
        if (times == null) {
            return false;
        }
        while (!times.isEmpty() && times.peekFirst().plus(WINDOW).isBefore(now)) {
            times.removeFirst();
        }
        return times.size() >= ANSWERS_MAX;
    }

    /** These words were answered. */
    synchronized void answered(Message message, Instant now) {
        answered.computeIfAbsent(key(message), k -> new ArrayDeque<>()).addLast(now);
    }

    private static String key(Message message) {
        return String.join(
                "\t",
                message.chat().channel(),
                message.chat().id(),
                message.sender().account().user(),
                Integer.toHexString(message.text().hashCode()));
    }
}
