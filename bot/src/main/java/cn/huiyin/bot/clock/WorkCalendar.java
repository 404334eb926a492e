package cn.huiyin.bot.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Knows workdays with holidays and 调休, and computes when time limits fall due.
 *
 * <p>A year without data has workdays from Monday to Friday.
 *
 * @param years by year
 */
public record WorkCalendar(Map<Integer, CalendarYear> years) {
    /** Where all days and hours are counted; it has no summer time. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final List<DayHours> WORK_HOURS =
            List.of(DayHours.parse("8:30-12:00"), DayHours.parse("13:30-17:30"));
    private static final LocalTime WORK_ENDS = LocalTime.of(17, 30);

    public WorkCalendar {
        years = Map.copyOf(years);
    }

    /** A calendar of these years. */
    public static WorkCalendar of(List<CalendarYear> years) {
        return new WorkCalendar(years.stream().collect(Collectors.toMap(CalendarYear::year, Function.identity())));
    }

    /** Whether the holidays of {@code year} are known. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    /** Whether offices work on {@code date}. */
    public boolean isWorkday(LocalDate date) {
        CalendarYear year = years.get(date.getYear());
        if (year != null && year.holidays().contains(date)) {
            return false;
        }
        return isMondayToFriday(date) || (year != null && year.workdays().contains(date));
    }

    /** Whether {@code date} is one of the days off around a holiday. */
    public boolean isHoliday(LocalDate date) {
        CalendarYear year = years.get(date.getYear());
        return year != null && year.holidays().contains(date);
    }

    /** Whether {@code date} is a Saturday or Sunday that is worked (调休). */
    public boolean isMakeup(LocalDate date) {
        return !isMondayToFriday(date) && isWorkday(date);
    }

    private static boolean isMondayToFriday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether offices are open at {@code at}: a workday, 8:30 to 12:00 or 13:30 to 17:30. */
    public boolean isWorkTime(Instant at) {
        ZonedDateTime local = at.atZone(SHANGHAI);
        return isWorkday(local.toLocalDate())
                && WORK_HOURS.stream().anyMatch(hours -> hours.contains(local.toLocalTime()));
    }

    /**
     * When {@code span} that begins at {@code from} is over.
     *
     * <p>Seconds to days are wall time, day and night. N workdays end at 17:30 of the N-th workday after the day of
     * {@code from}; that day itself does not count, be it a workday or not.
     */
    public Instant due(Instant from, Span span) {
        if (span.unit() != Span.Unit.WORKDAYS) {
            return from.plus(span.length());
        }
        LocalDate day = from.atZone(SHANGHAI).toLocalDate();
        for (long left = span.amount(); left > 0; left--) {
            day = workdayAfter(day);
        }
        return day.atTime(WORK_ENDS).atZone(SHANGHAI).toInstant();
    }

    private LocalDate workdayAfter(LocalDate date) {
        LocalDate next = date.plusDays(1);
        while (!isWorkday(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
