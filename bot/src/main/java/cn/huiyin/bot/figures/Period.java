package cn.huiyin.bot.figures;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of time.
 *
 * @param from belongs to it
 * @param to does not belong to it; not before {@code from}
 */
public record Period(Instant from, Instant to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period: " + from + " to " + to + " (expected: an end after the start)");
        }
    }

    /** From the first moment of {@code first} to the last of the day before {@code end}. */
    public static Period days(LocalDate first, LocalDate end) {
        return new Period(startOf(first), startOf(end));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.SHANGHAI).toInstant();
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** The period of the same length that ends where this one begins. */
    public Period before() {
        return new Period(from.minus(Duration.between(from, to)), from);
    }

    /** The first day of it. */
    public LocalDate firstDay() {
        return from.atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }

    /** The last day of it. */
    public LocalDate lastDay() {
        return to.minusMillis(1).atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }
}
