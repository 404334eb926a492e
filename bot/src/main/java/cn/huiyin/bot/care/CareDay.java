package cn.huiyin.bot.care;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something is said of visits by itself, by the wall clock of Asia/Shanghai.
 *
 * @param occasion why
 * @param day on which
 */
public record CareDay(Occasion occasion, LocalDate day) {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int REMINDED_ON = 20;
    private static final int REMINDED_BEFORE_END = 3;

    /** What is said was missed for longer than this is not looked for. */
    private static final int DAYS_BACK_MAX = 62;

    /** Why something is said; in the order in which it is when several are missed. */
    public enum Occasion {
        /** The last day of a month, in the evening: leaders hear the numbers. */
        CLOSE,
        /** The first day of a month: workers get their list. */
        MONTH,
        /** A Monday: workers get what is visited more often than monthly. */
        WEEK,
        /** The 20th, and three days before the end of a month: workers hear what is open. */
        REMINDER
    }

    private Instant at() {
        return day.atTime(occasion == Occasion.CLOSE ? EVENING : MORNING)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    /** The first moment after {@code now} at which something is to be said. */
    public static Instant next(Instant now) {
        LocalDate day = dateOf(now);
        while (true) {
            List<Instant> later = of(day).stream()
                    .map(CareDay::at)
                    .filter(at -> at.isAfter(now))
                    .sorted()
                    .toList();
            if (!later.isEmpty()) {
                return later.get(0);
            }
            day = day.plusDays(1);
        }
    }

    /**
     * What is to be said at {@code now} of all that fell due since {@code due}: each once, however often it was missed. A list of
     * this month makes earlier reminders and weeks needless; what was for a month or a week that is over is left out, but for
     * the numbers of the last month.
     */
    public static List<CareDay> due(Instant due, Instant now) {
        LocalDate today = dateOf(now);
        LocalDate earliest = today.minusDays(DAYS_BACK_MAX);
        LocalDate first = dateOf(due).isBefore(earliest) ? earliest : dateOf(due);
        Map<Occasion, CareDay> last = new EnumMap<>(Occasion.class);
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            of(day).stream()
                    .filter(one -> !one.at().isBefore(due) && !one.at().isAfter(now))
                    .forEach(one -> last.put(one.occasion(), one));
        }
        boolean isListed = isOfMonth(last.get(Occasion.MONTH), today);
        List<CareDay> all = new ArrayList<>(last.values());
        all.removeIf(one -> switch (one.occasion()) {
            case CLOSE -> false;
            case MONTH -> !isListed;
            case WEEK -> isListed || !Rhythm.WEEKLY.begin(today).equals(one.day());
            case REMINDER -> isListed || !isOfMonth(one, today);
        });
        all.sort(Comparator.comparing(CareDay::occasion));
        return List.copyOf(all);
    }

    private static boolean isOfMonth(@Nullable CareDay one, LocalDate today) {
        return one != null && Rhythm.MONTHLY.begin(one.day()).equals(Rhythm.MONTHLY.begin(today));
    }

    private static List<CareDay> of(LocalDate day) {
        List<CareDay> all = new ArrayList<>();
        int ofMonth = day.getDayOfMonth();
        if (ofMonth == 1) {
            all.add(new CareDay(Occasion.MONTH, day));
        } else if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            all.add(new CareDay(Occasion.WEEK, day));
        }
        if (ofMonth == REMINDED_ON || ofMonth == day.lengthOfMonth() - REMINDED_BEFORE_END) {
            all.add(new CareDay(Occasion.REMINDER, day));
        }
        if (ofMonth == day.lengthOfMonth()) {
            all.add(new CareDay(Occasion.CLOSE, day));
        }
        return all;
    }

    private static LocalDate dateOf(Instant at) {
        return LocalDateTime.ofInstant(at, WorkCalendar.SHANGHAI).toLocalDate();
    }
}
