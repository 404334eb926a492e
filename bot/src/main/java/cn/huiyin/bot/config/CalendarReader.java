package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.CalendarYear;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code calendar/YEAR.yaml}: holidays and the weekends that are worked for them. */
final class CalendarReader {
    static final String FOLDER = "calendar";

    private static final Pattern DAYS = Pattern.compile("(\\d{2}-\\d{2})(?:\\.\\.(\\d{2}-\\d{2}))?");
    private static final int NO_YEAR = 0;
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 2100;

    private final Problems problems;

    CalendarReader(Problems problems) {
        this.problems = problems;
    }

    WorkCalendar read(List<SourceFile> files) {
        Map<Integer, CalendarYear> years = new LinkedHashMap<>();
        for (SourceFile file : files) {
            Fields.document(file, problems, "year: and holidays:")
                    .flatMap(CalendarReader::year)
                    .ifPresent(read -> {
                        CalendarYear before = years.putIfAbsent(read.value().year(), read.value());
                        if (before != null) {
                            read.at()
                                    .problem("found: year " + before.year() + " twice (expected: one file for a year)");
                        }
                    });
        }
        return new WorkCalendar(years);
    }

    private static Optional<Placed<CalendarYear>> year(YamlValue root) {
        root.only("year", "source", "holidays");
        int year = root.required("year").integerOr(NO_YEAR, YEAR_MIN, YEAR_MAX);
        if (year == NO_YEAR) {
            return Optional.empty();
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (YamlValue holiday : root.required("holidays").list()) {
            holiday.only("name", "off", "work");
            daysOf(holiday.required("off"), year).forEach(off::addAll);
            daysOf(holiday.get("work"), year).forEach(days -> worked.addAll(weekendsOnly(days, holiday.get("work"))));
        }
        Set<LocalDate> both = off.stream().filter(worked::contains).collect(Collectors.toSet());
        both.forEach(day ->
                root.get("holidays").problem("found: " + day + " both off and worked (expected: one of the two)"));
        return Optional.of(new Placed<>(new CalendarYear(year, off, worked), root.get("year")));
    }

    private static List<Set<LocalDate>> daysOf(YamlValue value, int year) {
        return value.textValues().stream()
                .map(days -> days.<Set<LocalDate>>parsed(
                        "a day of " + year + " as 10-01, or days as 10-01..10-07", Set.of(), text -> days(text, year)))
                .toList();
    }

    private static Set<LocalDate> days(String text, int year) {
        Matcher form = DAYS.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("days: " + text);
        }
        LocalDate first = day(form.group(1), year);
        LocalDate last = form.group(2) == null ? first : day(form.group(2), year);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("days: " + text);
        }
        return first.datesUntil(last.plusDays(1)).collect(Collectors.toSet());
    }

    private static LocalDate day(String monthDay, int year) {
        try {
            return LocalDate.parse(year + "-" + monthDay);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("day: " + monthDay, e);
        }
    }

    private static Set<LocalDate> weekendsOnly(Set<LocalDate> days, YamlValue work) {
        days.stream()
                .sorted()
                .filter(CalendarReader::isMondayToFriday)
                .forEach(day -> work.problem("found: work: "
                        + MonthDay.from(day).toString().substring(2) + ", a " + day.getDayOfWeek()
                        + " (expected: a Saturday or Sunday that is worked)"));
        return days;
    }

    private static boolean isMondayToFriday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
