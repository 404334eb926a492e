package cn.huiyin.bot.roster;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/**
 * One stretch of duty, by the wall clock of Asia/Shanghai: every moment belongs to exactly one.
 *
 * @param date the day on which it begins
 */
public record Shift(LocalDate date, Part part) {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime EVENING = LocalTime.of(17, 30);

    /** Which stretch of a day. */
    public enum Part {
        /** 8:30 to 17:30. */
        DAY,
        /** 17:30 to 8:30 of the day after. */
        NIGHT;

        /** The word for it in keys of sentences. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The shift of the moment {@code at}; the small hours belong to the night before. */
    public static Shift at(Instant at) {
        LocalDateTime local = at.atZone(WorkCalendar.SHANGHAI).toLocalDateTime();
        LocalTime time = local.toLocalTime();
        if (time.isBefore(MORNING)) {
            return new Shift(local.toLocalDate().minusDays(1), Part.NIGHT);
        }
        return new Shift(local.toLocalDate(), time.isBefore(EVENING) ? Part.DAY : Part.NIGHT);
    }

    /** Its first moment. */
    public Instant start() {
        return date.atTime(part == Part.DAY ? MORNING : EVENING)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    /** The first moment that is no longer in it. */
    public Instant end() {
        return next().start();
    }

    /** The one after it. */
    public Shift next() {
        return part == Part.DAY ? new Shift(date, Part.NIGHT) : new Shift(date.plusDays(1), Part.DAY);
    }

    /** The one before it. */
    Shift previous() {
        return part == Part.DAY ? new Shift(date.minusDays(1), Part.NIGHT) : new Shift(date, Part.DAY);
    }

    /** The last day that it reaches into. */
    LocalDate lastDate() {
        return part == Part.DAY ? date : date.plusDays(1);
    }
}
