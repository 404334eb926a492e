package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket's time limits run out, and which clocks run for them.
 *
 * @param accept until when somebody should have accepted, null when somebody has
 * @param resolve until when the matter should be dealt with; stays when it is overdue
 * @param confirm until when the reporter may rate or object, null before it is resolved
 * @param alarms when each running clock fires
 * @param instance counts every setting, so that a clock set earlier is known to be stale
 */
public record Dues(
        @Nullable Instant accept,
        @Nullable Instant resolve,
        @Nullable Instant confirm,
        Map<Clock.Kind, Instant> alarms,
        long instance) {
    public Dues {
        alarms = Map.copyOf(alarms);
    }

    /** The clocks that run for the ticket {@code no}. */
    public List<Clock> clocks(String no) {
        return alarms.entrySet().stream()
                .map(a -> new Clock(a.getKey(), no, instance, a.getValue()))
                .sorted(java.util.Comparator.comparing(Clock::kind))
                .toList();
    }

    /** Nothing runs any more. */
    public Dues stopped() {
        return new Dues(accept, resolve, confirm, Map.of(), instance + 1);
    }

    Dues without(Clock.Kind kind) {
        Map<Clock.Kind, Instant> rest = new EnumMap<>(Clock.Kind.class);
        rest.putAll(alarms);
        rest.remove(kind);
        return new Dues(accept, resolve, confirm, rest, instance);
    }

    Dues with(Clock.Kind kind, Instant at) {
        Map<Clock.Kind, Instant> more = new EnumMap<>(Clock.Kind.class);
        more.putAll(alarms);
        more.put(kind, at);
        return new Dues(accept, resolve, confirm, more, instance);
    }
}
