package cn.huiyin.bot.figures;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.BulletinPlan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/**
 * When a community's bulletins are due and what they cover. The daily one comes round every day, so that something critical on a
 * day of rest is told; the weekly one on the first workday of each week that has one.
 */
public record Timetable(WorkCalendar calendar, BulletinPlan plan) {
    /** The clocks of bulletins. */
    public static final List<Clock.Kind> KINDS = List.of(Clock.Kind.DAILY, Clock.Kind.WEEKLY);

    /** The next clock of {@code kind} after {@code now}, none when the plan has none; its instance is its own moment. */
    public Optional<Clock> next(Clock.Kind kind, String community, Instant now) {
        return time(kind).map(time -> {
            LocalDate day = dateOf(now);
            Instant due = at(day, time);
            while (!due.isAfter(now) || !isDay(kind, day)) {
                day = day.plusDays(1);
                due = at(day, time);
            }
            return new Clock(kind, community, due.toEpochMilli(), due);
        });
    }

    private Optional<LocalTime> time(Clock.Kind kind) {
        return kind == Clock.Kind.DAILY ? plan.daily() : plan.weekly();
    }

    private boolean isDay(Clock.Kind kind, LocalDate day) {
        return kind == Clock.Kind.DAILY || isFirstWorkday(day);
    }

    private boolean isFirstWorkday(LocalDate day) {
        return calendar.isWorkday(day) && monday(day).datesUntil(day).noneMatch(calendar::isWorkday);
    }

    /** Whether a bulletin that was due at {@code due} is no longer worth sending: its day is over. */
    public static boolean isTooLate(Instant due, Instant now) {
        return !dateOf(due).equals(dateOf(now));
    }

    /** Whether the day of {@code at} is worked. */
    public boolean isWorkday(Instant at) {
        return calendar.isWorkday(dateOf(at));
    }

    /** What a bulletin of {@code kind} at {@code now} covers. */
    public Period covered(Clock.Kind kind, Instant now) {
        return kind == Clock.Kind.DAILY ? sinceLastWorkday(now) : weeks(dateOf(now));
    }

    /** From the hour of the daily bulletin on the workday before to {@code now}. */
    private Period sinceLastWorkday(Instant now) {
        LocalDate day = dateOf(now).minusDays(1);
        while (!calendar.isWorkday(day)) {
            day = day.minusDays(1);
        }
        return new Period(at(day, plan.daily().orElse(LocalTime.MIN)), now);
    }

    /** From the hour of the daily bulletin on the day before to {@code now}: what a bulletin on a day of rest covers. */
    public Period sinceYesterday(Instant now) {
        return new Period(at(dateOf(now).minusDays(1), plan.daily().orElse(LocalTime.MIN)), now);
    }

    /** The week before that of {@code day}, and those before it that had no workday and so no bulletin after them. */
    private Period weeks(LocalDate day) {
        LocalDate end = monday(day);
        LocalDate first = end.minusWeeks(1);
        while (first.datesUntil(first.plusWeeks(1)).noneMatch(calendar::isWorkday)) {
            first = first.minusWeeks(1);
        }
        return Period.days(first, end);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate dateOf(Instant at) {
        return at.atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(WorkCalendar.SHANGHAI).toInstant();
    }
}
