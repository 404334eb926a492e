package cn.huiyin.bot.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds by when something is wanted in what people write: 2小时内, 三天内, 今天下班前, 明天前; pure. */
public final class Deadlines {
    private static final String DIGITS = "一二三四五六七八九十";
    private static final Pattern WITHIN =
            Pattern.compile("(\\d{1,3}|半|[一二两三四五六七八九十])个?(分钟|小时|钟头|工作日|天|日)(?:之内|以内|内|之前|前)");
    private static final Pattern BY = Pattern.compile("(今天|今日|明天|明日|后天)(中午|下班|晚上|上午)?(?:之内|以内|内|之前|前)");
    private static final Map<String, Integer> DAYS = Map.of("今天", 0, "今日", 0, "明天", 1, "明日", 1, "后天", 2);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 30);
    private static final Map<String, LocalTime> HOURS =
            Map.of("上午", LocalTime.NOON, "中午", LocalTime.NOON, "下班", END_OF_WORK, "晚上", LocalTime.of(21, 0));

    private Deadlines() {}

    /** The first time named in {@code text}, said at {@code now}; none when none is named or it has passed. */
    public static Optional<Instant> in(String text, Instant now, WorkCalendar calendar) {
        return within(text, now, calendar).or(() -> by(text, now)).filter(until -> until.isAfter(now));
    }

    private static Optional<Instant> within(String text, Instant now, WorkCalendar calendar) {
        Matcher within = WITHIN.matcher(text);
        return within.find()
                ? Optional.of(calendar.due(now, span(within.group(1), within.group(2))))
                : Optional.empty();
    }

    private static Span span(String amount, String unit) {
        if (amount.equals("半")) {
            return unit.equals("分钟")
                    ? new Span(30, Span.Unit.SECONDS)
                    : unit.equals("小时") || unit.equals("钟头")
                            ? new Span(30, Span.Unit.MINUTES)
                            : new Span(12, Span.Unit.HOURS);
        }
        long count = Math.max(1, count(amount));
        return switch (unit) {
            case "分钟" -> new Span(count, Span.Unit.MINUTES);
            case "小时", "钟头" -> new Span(count, Span.Unit.HOURS);
            case "工作日" -> new Span(count, Span.Unit.WORKDAYS);
            default -> new Span(count, Span.Unit.DAYS);
        };
    }

    private static long count(String amount) {
        return amount.equals("两")
                ? 2
                : Character.isDigit(amount.charAt(0)) ? Long.parseLong(amount) : DIGITS.indexOf(amount) + 1;
    }

    private static Optional<Instant> by(String text, Instant now) {
        Matcher by = BY.matcher(text);
        if (!by.find()) {
            return Optional.empty();
        }
        LocalDate day = now.atZone(WorkCalendar.SHANGHAI).toLocalDate().plusDays(DAYS.getOrDefault(by.group(1), 0));
        LocalTime time = by.group(2) == null ? END_OF_WORK : HOURS.get(by.group(2));
        return Optional.of(day.atTime(time).atZone(WorkCalendar.SHANGHAI).toInstant());
    }
}
