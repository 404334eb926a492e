package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * The time limits that hold for a ticket, and the clocks that follow from them; pure.
 *
 * @param accept from being asked until accepting
 * @param resolve from the report until it is dealt with
 * @param confirm from then until it closes by itself
 */
public record Terms(Span accept, Span resolve, Span confirm, WorkCalendar calendar) {
    private static final int ACCEPT_REMINDER_PERCENT = 70;
    private static final int RESOLVE_REMINDER_PERCENT = 80;
    private static final Duration OVERDUE_REMINDER = Duration.ofDays(1);
    private static final Duration LAST_STEP_REMINDER_MIN = Duration.ofHours(1);
    private static final int LAST_STEP_REMINDER_FACTOR = 6;

    /** A report was opened, or came back, at {@code now}. */
    public Dues asked(Instant now, long instance) {
        Instant acceptDue = calendar.due(now, accept);
        Instant resolveDue = calendar.due(now, resolve);
        Map<Clock.Kind, Instant> alarms = new EnumMap<>(Clock.Kind.class);
        putAcceptAlarms(alarms, now, acceptDue);
        alarms.put(Clock.Kind.RESOLVE_SOON, between(now, resolveDue, RESOLVE_REMINDER_PERCENT));
        alarms.put(Clock.Kind.RESOLVE, resolveDue);
        return new Dues(acceptDue, resolveDue, null, alarms, instance);
    }

    /** Somebody else was asked at {@code now}; the time to deal with it goes on. */
    Dues askedNext(Dues dues, Instant now) {
        Instant acceptDue = calendar.due(now, accept);
        Map<Clock.Kind, Instant> alarms = resolveAlarms(dues);
        putAcceptAlarms(alarms, now, acceptDue);
        return new Dues(acceptDue, dues.resolve(), null, alarms, dues.instance() + 1);
    }

    /** The last of the ladder has not answered: asked again later, in growing distance from the first limit. */
    Dues askedAgain(Dues dues, Instant now) {
        Duration wait = accept.length().multipliedBy(LAST_STEP_REMINDER_FACTOR);
        Map<Clock.Kind, Instant> alarms = resolveAlarms(dues);
        alarms.put(
                Clock.Kind.ACCEPT,
                now.plus(wait.compareTo(LAST_STEP_REMINDER_MIN) < 0 ? LAST_STEP_REMINDER_MIN : wait));
        return new Dues(dues.accept(), dues.resolve(), null, alarms, dues.instance() + 1);
    }

    /** Somebody has accepted. */
    Dues accepted(Dues dues) {
        return new Dues(null, dues.resolve(), null, resolveAlarms(dues), dues.instance() + 1);
    }

    /** The time to deal with it is up; who has it is reminded day by day. */
    Dues overdue(Dues dues, Instant now) {
        Dues rest = dues.without(Clock.Kind.RESOLVE_SOON);
        return rest.with(Clock.Kind.RESOLVE, now.plus(OVERDUE_REMINDER));
    }

    /** It is dealt with. */
    Dues resolved(Dues dues, Instant now) {
        Instant confirmDue = calendar.due(now, confirm);
        return new Dues(null, dues.resolve(), confirmDue, Map.of(Clock.Kind.CONFIRM, confirmDue), dues.instance() + 1);
    }

    private static void putAcceptAlarms(Map<Clock.Kind, Instant> alarms, Instant now, Instant due) {
        alarms.put(Clock.Kind.ACCEPT_SOON, between(now, due, ACCEPT_REMINDER_PERCENT));
        alarms.put(Clock.Kind.ACCEPT, due);
    }

    private static Map<Clock.Kind, Instant> resolveAlarms(Dues dues) {
        Map<Clock.Kind, Instant> alarms = new EnumMap<>(Clock.Kind.class);
        dues.alarms().forEach((kind, at) -> {
            if (kind == Clock.Kind.RESOLVE || kind == Clock.Kind.RESOLVE_SOON) {
                alarms.put(kind, at);
            }
        });
        return alarms;
    }

    private static Instant between(Instant from, Instant to, int percent) {
        return from.plus(Duration.between(from, to).multipliedBy(percent).dividedBy(100));
    }
}
