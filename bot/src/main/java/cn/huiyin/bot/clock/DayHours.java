package cn.huiyin.bot.clock;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of every day, possibly over midnight, as {@code 22:00-07:00}.
 *
 * @param from belongs to it
 * @param to does not belong to it; differs from {@code from}
 */
public record DayHours(LocalTime from, LocalTime to) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[-–—~]\\s*(\\d{1,2}):(\\d{2})");

    public DayHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("hours: " + from + "-" + to + " (expected: two different times)");
        }
    }

    /**
     * Reads {@code 22:00-07:00}.
     *
     * @throws IllegalArgumentException naming what stands there
     */
    public static DayHours parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw refused(text);
        }
        try {
            return new DayHours(time(form.group(1), form.group(2)), time(form.group(3), form.group(4)));
        } catch (DateTimeException e) {
            throw refused(text);
        }
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException("hours: " + text + " (expected: as 22:00-07:00)");
    }

    /** Whether it is this part of the day at {@code time}. */
    public boolean contains(LocalTime time) {
        boolean afterStart = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return isOverMidnight() ? afterStart || beforeEnd : afterStart && beforeEnd;
    }

    /** Whether it ends on the day after it began. */
    public boolean isOverMidnight() {
        return to.isBefore(from);
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
