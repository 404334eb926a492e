package cn.huiyin.bot.clock;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take: wall time ({@code 90s 10m 24h 7d}) or workdays ({@code 3wd}).
 *
 * @param amount above 0
 */
public record Span(long amount, Unit unit) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})(s|m|h|d|wd)");

    /** What the amount counts. */
    public enum Unit {
        SECONDS("s"),
        MINUTES("m"),
        HOURS("h"),
        DAYS("d"),
        WORKDAYS("wd");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public Span {
        if (amount <= 0) {
            throw new IllegalArgumentException("duration: " + amount + unit.sign + " (expected: above 0)");
        }
    }

    /**
     * Reads {@code 90s}, {@code 10m}, {@code 24h}, {@code 7d} or {@code 3wd}.
     *
     * @throws IllegalArgumentException naming what stands there
     */
    public static Span parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("duration: " + text + " (expected: as 90s, 10m, 24h, 7d or 3wd)");
        }
        for (Unit unit : Unit.values()) {
            if (unit.sign.equals(form.group(2))) {
                return new Span(Long.parseLong(form.group(1)), unit);
            }
        }
        throw new IllegalStateException("no unit for " + text);
    }

    /** The length in wall time; a workday counts as a day. */
    public Duration length() {
        return switch (unit) {
            case SECONDS -> Duration.ofSeconds(amount);
            case MINUTES -> Duration.ofMinutes(amount);
            case HOURS -> Duration.ofHours(amount);
            case DAYS, WORKDAYS -> Duration.ofDays(amount);
        };
    }

    @Override
    public String toString() {
        return amount + unit.sign;
    }
}
