package cn.huiyin.bot.care;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Pattern;

/** How often a household is visited. Every day belongs to one period of each, and one visit in it is enough. */
public enum Rhythm {
    WEEKLY("每周", "每(?:周|星期|礼拜)|[一1]周一次|周访"),
    FORTNIGHTLY("每两周", "每[两二2]个?(?:周|星期|礼拜)|隔周|半个?月一次|每半个?月|[两二2]周一次"),
    MONTHLY("每月", "每个?月|[一1]个?月一次|月访"),
    QUARTERLY("每季", "每个?季度?|[一1]个?季度?一次|季访");

    private static final int FORTNIGHT = 14;

    /** Days from the epoch, a Thursday, to the Monday that two weeks begin on. */
    private static final int MONDAY = 4;

    private final String word;
    private final Pattern said;

    Rhythm(String word, String said) {
        this.word = word;
        this.said = Pattern.compile(said);
    }

    /** What people say for it. */
    public String word() {
        return word;
    }

    /** The one that {@code text} says and nothing else. */
    public static Optional<Rhythm> in(String text) {
        for (Rhythm rhythm : values()) {
            if (rhythm.said.matcher(text).matches()) {
                return Optional.of(rhythm);
            }
        }
        return Optional.empty();
    }

    /** The first day of the period that {@code day} is in. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case FORTNIGHTLY ->
                LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay() - MONDAY, FORTNIGHT) * FORTNIGHT + MONDAY);
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        };
    }

    /** The last day of the period that {@code day} is in. */
    public LocalDate end(LocalDate day) {
        LocalDate begin = begin(day);
        return switch (this) {
            case WEEKLY -> begin.plusDays(FORTNIGHT / 2 - 1L);
            case FORTNIGHTLY -> begin.plusDays(FORTNIGHT - 1L);
            case MONTHLY -> begin.plusMonths(1).minusDays(1);
            case QUARTERLY -> begin.plusMonths(3).minusDays(1);
        };
    }
}
