package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * How times are said: 今天18:00, 3个工作日; pure.
 *
 * @param replies holds the wordings
 */
public record TimeWords(Replies replies) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** {@code at} as somebody would say it at {@code now}. */
    public String when(Instant at, Instant now) {
        ZonedDateTime time = at.atZone(WorkCalendar.SHANGHAI);
        LocalDate today = now.atZone(WorkCalendar.SHANGHAI).toLocalDate();
        String clock = CLOCK.format(time);
        return switch ((int) Math.max(-2, Math.min(2, ChronoUnit.DAYS.between(today, time.toLocalDate())))) {
            case 0 -> replies.render("when.today", Map.of("time", clock));
            case 1 -> replies.render("when.tomorrow", Map.of("time", clock));
            case -1 -> replies.render("when.yesterday", Map.of("time", clock));
            default ->
                replies.render(
                        "when.date",
                        Map.of(
                                "month", Integer.toString(time.getMonthValue()),
                                "day", Integer.toString(time.getDayOfMonth()),
                                "time", clock));
        };
    }

    /** How long something took: 8分20秒, 3小时5分; whole days from two days on. */
    public String took(Duration time) {
        Map<String, String> parts = Map.of(
                "days", Long.toString(time.toDays()),
                "hours", Long.toString(time.toHours()),
                "minutes", Long.toString(time.toHours() > 0 ? time.toMinutesPart() : time.toMinutes()),
                "seconds", Long.toString(time.toSecondsPart()));
        String key = time.toDays() > 1 ? "took.days" : time.toHours() > 0 ? "took.hours" : "took.minutes";
        return replies.render(key, parts);
    }

    /** {@code span} as somebody would say it. */
    public String length(Span span) {
        return replies.render(
                "duration." + span.unit().name().toLowerCase(java.util.Locale.ROOT),
                Map.of("n", Long.toString(span.amount())));
    }

    /** How long something has lasted, in the largest unit that it fills: 9天, 3小时. */
    public String age(Duration length) {
        Span.Unit unit =
                length.toDays() > 0 ? Span.Unit.DAYS : length.toHours() > 0 ? Span.Unit.HOURS : Span.Unit.MINUTES;
        long amount = switch (unit) {
            case DAYS -> length.toDays();
            case HOURS -> length.toHours();
            default -> Math.max(1, length.toMinutes());
        };
        return length(new Span(amount, unit));
    }
}
