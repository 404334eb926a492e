package cn.huiyin.bot.ticket;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time limits that hold for a ticket, and the clocks that follow from them; pure.
 *
 * @param accept from being asked until accepting
 * @param arrive from the report until somebody is on site, null where nobody has to be
 * @param resolve from the report until it is dealt with
 * @param confirm from then until it closes by itself
 * @param stall how long who has accepted may be silent; then they are asked, and after the same time it is taken back
 * @param quiet when nobody is asked once more; who is asked first, or next, is asked all the same
 * @param visits how long after it is dealt with somebody asks how it went on, rising; none for most matters
 */
public record Terms(
        Span accept,
        @Nullable Span arrive,
        Span resolve,
        Span confirm,
        Span stall,
        List<Span> visits,
        WorkCalendar calendar,
        QuietHours quiet) {
    private static final int ACCEPT_REMINDER_PERCENT = 70;
    private static final int RESOLVE_REMINDER_PERCENT = 80;
    private static final Duration OVERDUE_REMINDER = Duration.ofDays(1);
    private static final Duration LAST_STEP_REMINDER_MIN = Duration.ofHours(1);
    private static final Duration LAST_STEP_REMINDER_MAX = Duration.ofDays(1);
    private static final int DOUBLINGS_MAX = 6;
    private static final int LAST_STEP_REMINDER_FACTOR = 6;
    private static final Span RESIDENT_ANSWERS = Span.parse("3d");
    private static final Span VISITED = Span.parse("1wd");

    public Terms {
        visits = List.copyOf(visits);
    }

    /** A report was opened, or came back, at {@code now}. */
    public Dues asked(Instant now, long instance) {
        Instant acceptDue = calendar.due(now, accept);
        Instant arriveDue = arrive == null ? null : calendar.due(now, arrive);
        Instant resolveDue = calendar.due(now, resolve);
        Map<Clock.Kind, Instant> alarms = new EnumMap<>(Clock.Kind.class);
        alarms.put(Clock.Kind.ACCEPT_SOON, between(now, acceptDue, ACCEPT_REMINDER_PERCENT));
        alarms.put(Clock.Kind.ACCEPT, acceptDue);
        if (arriveDue != null) {
            alarms.put(Clock.Kind.ARRIVE, arriveDue);
        }
        alarms.put(Clock.Kind.RESOLVE_SOON, between(now, resolveDue, RESOLVE_REMINDER_PERCENT));
        alarms.put(Clock.Kind.RESOLVE, resolveDue);
        return new Dues(acceptDue, arriveDue, resolveDue, null, null, alarms, instance);
    }

    /** Somebody else was asked at {@code now}; the time to deal with it goes on. */
    Dues askedNext(Dues dues, Instant now) {
        Instant due = calendar.due(now, accept);
        return dues.asking(due)
                .with(Clock.Kind.ACCEPT_SOON, between(now, due, ACCEPT_REMINDER_PERCENT))
                .with(Clock.Kind.ACCEPT, due);
    }

    /** The next were asked before the limit of the first was up; the limit stays. */
    Dues askedEarly(Dues dues) {
        return dues.without(Clock.Kind.ACCEPT_SOON).renewed();
    }

    /** Nobody has confirmed it: they have the same time once more. */
    Dues unconfirmed(Dues dues, Instant now) {
        return askedNext(dues, now).without(Clock.Kind.ACCEPT_SOON);
    }

    /** The last of the ladder has not answered: asked again later, in growing distance from the first limit. */
    Dues askedAgain(Dues dues, Instant now) {
        Instant first = dues.accept();
        Duration waited = first == null ? Duration.ZERO : Duration.between(first, now);
        Duration wait = shorter(longer(retryAfter(), waited), LAST_STEP_REMINDER_MAX);
        return dues.without(Clock.Kind.ACCEPT_SOON)
                .with(Clock.Kind.ACCEPT, quiet.endAfter(now.plus(wait)))
                .renewed();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Duration retryAfter() {
        Duration wait = accept.length().multipliedBy(LAST_STEP_REMINDER_FACTOR);
        return wait.compareTo(LAST_STEP_REMINDER_MIN) < 0 ? LAST_STEP_REMINDER_MIN : wait;
    }

    /** Somebody has accepted. */
    Dues accepted(Dues dues, Instant now) {
        return dues.accepted().with(Clock.Kind.STALL, calendar.due(now, stall));
    }

    /** Who has it has let hear something: the silence begins anew. */
    Dues heard(Dues dues, Instant now) {
        boolean counted =
                dues.alarms().containsKey(Clock.Kind.STALL) || dues.alarms().containsKey(Clock.Kind.TAKE_BACK);
        return counted
                ? dues.without(Clock.Kind.TAKE_BACK)
                        .with(Clock.Kind.STALL, calendar.due(now, stall))
                        .renewed()
                : dues;
    }

    /** Who has it was asked whether anything moves. */
    Dues nudged(Dues dues, Instant now) {
        return dues.without(Clock.Kind.STALL).with(Clock.Kind.TAKE_BACK, calendar.due(now, stall));
    }

    /** The time to deal with it is up; who has it is reminded day by day. */
    Dues overdue(Dues dues, Instant now) {
        return dues.without(Clock.Kind.RESOLVE_SOON).with(Clock.Kind.RESOLVE, now.plus(OVERDUE_REMINDER));
    }

    /** The clock of {@code calls}: it rings for the first that is due. */
    Dues calling(Dues dues, List<PartyCall> calls) {
        Instant first = calls.stream()
                .filter(PartyCall::isOpen)
                .map(PartyCall::due)
                .filter(java.util.Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return dues.with(Clock.Kind.CALL, first).renewed();
    }

    /** Until when a party that was called at {@code now} should have checked in. */
    Instant checkInDue(Instant now) {
        return calendar.due(now, accept);
    }

    /** When a party that has not answered is asked again. */
    Instant callAgain(Instant now, int level) {
        if (level <= 1) {
            return calendar.due(now, accept);
        }
        Duration wait = retryAfter().multipliedBy(1L << Math.min(level - 2, DOUBLINGS_MAX));
        return quiet.endAfter(now.plus(shorter(wait, LAST_STEP_REMINDER_MAX)));
    }

    /** From {@code now} on it waits for the reporter, though not for ever. */
    Dues paused(Dues dues, Instant now) {
        return dues.paused(now).with(Clock.Kind.WAIT, calendar.due(now, RESIDENT_ANSWERS));
    }

    /** It goes on at {@code now}. */
    Dues resumed(Dues dues, Instant now) {
        return dues.resumed(now, RESOLVE_REMINDER_PERCENT).with(Clock.Kind.STALL, calendar.due(now, stall));
    }

    /** It is dealt with. */
    Dues resolved(Dues dues, Instant now) {
        Dues resolved = dues.resolved(calendar.due(now, confirm));
        return visits.isEmpty() ? resolved : resolved.with(Clock.Kind.VISIT, calendar.due(now, visits.get(0)));
    }

    /** The last visit that has fallen due by {@code now} when {@code round} was due at {@code due}: one makes up for all missed. */
    int visitReached(int round, Instant due, Instant now) {
        int last = round;
        while (last + 1 < visits.size() && !visitDue(round, due, last + 1).isAfter(now)) {
            last++;
        }
        return last;
    }

    /** The visit {@code reached} is asked for, and {@code round} was due at {@code due}; the one after it comes in its time. */
    Dues visiting(Dues dues, int round, Instant due, int reached) {
        Instant next = reached + 1 < visits.size() ? visitDue(round, due, reached + 1) : null;
        return dues.with(Clock.Kind.VISIT, next).renewed();
    }

    private Instant visitDue(int round, Instant due, int other) {
        return due.plus(visits.get(other).length().minus(visits.get(round).length()));
    }

    /** Who is not content is visited soon. */
    Dues lowRated(Dues dues, Instant now) {
        return dues.with(Clock.Kind.VISIT, calendar.due(now, VISITED)).renewed();
    }

    private static Instant between(Instant from, Instant to, int percent) {
        return from.plus(Duration.between(from, to).multipliedBy(percent).dividedBy(100));
    }
}
