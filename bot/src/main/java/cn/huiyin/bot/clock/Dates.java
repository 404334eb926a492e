package cn.huiyin.bot.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days in what people write: 今天, 周六, 下周三, 11-28, 11月28日, 28号, 11-24到11-26, 三天; pure. */
public final class Dates {
    private static final String DAY_OF_WEEK = "一二三四五六日";
    private static final String DIGITS = "一二三四五六七八九十";

    /** How far back a date without a year is still taken for one of this year. */
    private static final int DAYS_BACK_MAX = 60;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今晚", 0),
            Map.entry("今夜", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明晚", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3));

    private static final String WORD = "大后天|今[天日晚夜]|明[天日晚]|后天";
    private static final String WEEKDAY = "(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天]";
    private static final String DATE = "(?:\\d{4}[-./年])?\\d{1,2}(?:[-./]|月)\\d{1,2}[日号]?";
    private static final String OF_MONTH = "\\d{1,2}[日号]";
    private static final String DAY = "(?:" + WORD + "|" + WEEKDAY + "|" + DATE + "|" + OF_MONTH + ")";
    private static final Pattern ONE = Pattern.compile(DAY);
    private static final Pattern RANGE = Pattern.compile("(" + DAY + ")\\s{0,3}(?:到|至|~|～|—|–)+\\s{0,3}(" + DAY + ")");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,3}|[一二两三四五六七八九十])\\s{0,3}个?(天|周|星期)(?![一二三四五六日天])");
    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private Dates() {}

    /**
     * Days that were named.
     *
     * @param to the last one, not before {@code from}
     * @param rest what was written beside them
     */
    public record Days(LocalDate from, LocalDate to, String rest) {}

    /** The first days that are named in {@code text}; none when none are, or one that no calendar has. */
    public static Optional<Days> in(String text, LocalDate today) {
        try {
            return range(text, today).or(() -> one(text, today)).or(() -> length(text, today, text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Days> range(String text, LocalDate today) {
        Matcher range = RANGE.matcher(text);
        if (!range.find()) {
            return Optional.empty();
        }
        LocalDate from = day(range.group(1), today);
        LocalDate to = day(range.group(2), today);
        LocalDate last = to.isBefore(from) ? day(range.group(2), from) : to;
        return last.isBefore(from) ? Optional.empty() : Optional.of(new Days(from, last, without(text, range)));
    }

    private static Optional<Days> one(String text, LocalDate today) {
        Matcher one = ONE.matcher(text);
        if (!one.find()) {
            return Optional.empty();
        }
        LocalDate day = day(one.group(), today);
        String rest = without(text, one);
        return length(rest, day, rest).or(() -> Optional.of(new Days(day, day, rest)));
    }

    private static Optional<Days> length(String text, LocalDate from, String rest) {
        Matcher length = LENGTH.matcher(text);
        if (!length.find()) {
            return Optional.empty();
        }
        int count = count(length.group(1)) * (length.group(2).equals("天") ? 1 : 7);
        return count < 1
                ? Optional.empty()
                : Optional.of(new Days(from, from.plusDays(count - 1L), without(rest, length)));
    }

    private static int count(String amount) {
        return amount.equals("两")
                ? 2
                : Character.isDigit(amount.charAt(0)) ? Integer.parseInt(amount) : DIGITS.indexOf(amount) + 1;
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    private static LocalDate day(String word, LocalDate today) {
        Integer ahead = NAMED.get(word);
        if (ahead != null) {
            return today.plusDays(ahead);
        }
        return Character.isDigit(word.charAt(0)) ? date(word, today) : weekday(word, today);
    }

    private static LocalDate weekday(String word, LocalDate today) {
        char last = word.charAt(word.length() - 1);
        DayOfWeek day = DayOfWeek.of(last == '天' ? 7 : DAY_OF_WEEK.indexOf(last) + 1);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return switch (word.charAt(0)) {
            case '下' -> monday.plusWeeks(1).with(TemporalAdjusters.nextOrSame(day));
            case '这', '本' -> monday.with(TemporalAdjusters.nextOrSame(day));
            default -> today.with(TemporalAdjusters.nextOrSame(day));
        };
    }

    private static LocalDate date(String word, LocalDate today) {
        int[] numbers = NUMBERS.matcher(word)
                .results()
                .mapToInt(n -> Integer.parseInt(n.group()))
                .toArray();
        if (numbers.length == 3) {
            return LocalDate.of(numbers[0], numbers[1], numbers[2]);
        }
        if (numbers.length == 1) {
            LocalDate month = numbers[0] < today.getDayOfMonth() ? today.plusMonths(1) : today;
            return month.withDayOfMonth(numbers[0]);
        }
        LocalDate near = LocalDate.of(today.getYear(), numbers[0], numbers[1]);
        return near.isBefore(today.minusDays(DAYS_BACK_MAX)) ? near.plusYears(1) : near;
    }
}
