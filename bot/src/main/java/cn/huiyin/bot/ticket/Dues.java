package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket's time limits run out, and which clocks run for them.
 *
 * @param accept until when somebody should have accepted, null when somebody has
 * @param arrive until when somebody should be on site, null where nobody has to be or somebody is
 * @param resolve until when the matter should be dealt with; stays when it is overdue
 * @param confirm until when the reporter may rate or object, null before it is resolved
 * @param pausedAt since when it waits for the reporter, null when it does not
 * @param alarms when each running clock fires
 * @param instance counts every setting, so that a clock set earlier is known to be stale
 */
public record Dues(
        @Nullable Instant accept,
        @Nullable Instant arrive,
        @Nullable Instant resolve,
        @Nullable Instant confirm,
        @Nullable Instant pausedAt,
        Map<Clock.Kind, Instant> alarms,
        long instance) {
    private static final Set<Clock.Kind> ACCEPTING = Set.of(Clock.Kind.ACCEPT_SOON, Clock.Kind.ACCEPT);
    private static final Set<Clock.Kind> RESOLVING = Set.of(Clock.Kind.RESOLVE_SOON, Clock.Kind.RESOLVE);
    private static final Set<Clock.Kind> MOVING = Set.of(Clock.Kind.STALL, Clock.Kind.TAKE_BACK);

    public Dues {
        alarms = Map.copyOf(alarms);
    }

    /** The clocks that run for the ticket {@code no}. */
    public List<Clock> clocks(String no) {
        return alarms.entrySet().stream()
                .map(a -> new Clock(a.getKey(), no, instance, a.getValue()))
                .sorted(Comparator.comparing(Clock::kind))
                .toList();
    }

    /** Whether the time to deal with it stands still. */
    public boolean isPaused() {
        return pausedAt != null;
    }

    /** Nothing runs any more. */
    public Dues stopped() {
        return new Dues(accept, arrive, resolve, confirm, pausedAt, Map.of(), instance + 1);
    }

    /** Nothing runs any more but the return visit, which comes after everything else. */
    Dues closed() {
        return stopped().with(Clock.Kind.VISIT, alarms.get(Clock.Kind.VISIT));
    }

    /** Somebody has it: nobody need be asked any more. */
    Dues accepted() {
        return new Dues(null, arrive, resolve, confirm, pausedAt, without(ACCEPTING), instance + 1);
    }

    /** Somebody is asked until {@code due}. */
    Dues asking(Instant due) {
        return new Dues(due, arrive, resolve, confirm, pausedAt, without(MOVING), instance + 1);
    }

    /** Somebody is on site. */
    Dues arrived() {
        return new Dues(accept, null, resolve, confirm, pausedAt, without(Set.of(Clock.Kind.ARRIVE)), instance + 1);
    }

    /** It is dealt with; the reporter may object until {@code due}. */
    Dues resolved(Instant due) {
        return new Dues(null, null, resolve, due, null, Map.of(Clock.Kind.CONFIRM, due), instance + 1);
    }

    /** From {@code now} on it waits for the reporter. */
    Dues paused(Instant now) {
        Map<Clock.Kind, Instant> rest = new EnumMap<>(Clock.Kind.class);
        alarms.forEach((kind, at) -> {
            if (!RESOLVING.contains(kind) && !MOVING.contains(kind)) {
                rest.put(kind, at);
            }
        });
        return new Dues(accept, arrive, resolve, confirm, now, rest, instance + 1);
    }

    /** It goes on; the time that it waited does not count. {@code soonPercent} of what is left passes before the reminder. */
    Dues resumed(Instant now, int soonPercent) {
        if (pausedAt == null) {
            return this;
        }
        Duration waited = Duration.between(pausedAt, now);
        Instant later = resolve == null ? null : resolve.plus(waited);
        Dues going = new Dues(accept, arrive, later, confirm, null, without(Set.of(Clock.Kind.WAIT)), instance + 1);
        return later == null || !later.isAfter(now)
                ? going
                : going.with(Clock.Kind.RESOLVE, later)
                        .with(
                                Clock.Kind.RESOLVE_SOON,
                                now.plus(Duration.between(now, later)
                                        .multipliedBy(soonPercent)
                                        .dividedBy(100)));
    }

    /** Without the clock {@code kind}; the others go on as they are. */
    Dues without(Clock.Kind kind) {
        return new Dues(accept, arrive, resolve, confirm, pausedAt, without(Set.of(kind)), instance);
    }

    /** With the clock {@code kind} at {@code at}, or without it when that is null. */
    Dues with(Clock.Kind kind, @Nullable Instant at) {
        Map<Clock.Kind, Instant> more = without(Set.of(kind));
        if (at != null) {
            more.put(kind, at);
        }
        return new Dues(accept, arrive, resolve, confirm, pausedAt, more, instance);
    }

    /** The same clocks under a new setting. */
    Dues renewed() {
        return new Dues(accept, arrive, resolve, confirm, pausedAt, alarms, instance + 1);
    }

    private Map<Clock.Kind, Instant> without(Set<Clock.Kind> kinds) {
        Map<Clock.Kind, Instant> rest = new EnumMap<>(Clock.Kind.class);
        alarms.forEach((kind, at) -> {
            if (!kinds.contains(kind)) {
                rest.put(kind, at);
            }
        });
        return rest;
    }
}
