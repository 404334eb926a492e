package cn.huiyin.bot.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
    private final WorkCalendar calendar =
            WorkCalendar.of(List.of(new CalendarYear(2026, days("01-01", "01-02", "01-03"), days("01-04"))));

    private static Set<LocalDate> days(String... monthDays) {
        return Stream.of(monthDays).map(day -> LocalDate.parse("2026-" + day)).collect(Collectors.toSet());
    }

    private static Instant shanghai(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.SHANGHAI).toInstant();
    }

    @Test
    void holidaysAreOffAndAdjustedWeekendsAreWorked() {
        assertThat(calendar.isWorkday(LocalDate.parse("2026-01-02"))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.parse("2026-01-04"))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.parse("2026-01-05"))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.parse("2026-01-10"))).isFalse();
    }

    @Test
    void aYearWithoutDataWorksFromMondayToFriday() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.isWorkday(LocalDate.parse("2031-10-01"))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.parse("2031-10-04"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "90s, 2026-01-01T23:59:00, 2026-01-02T00:00:30",
        "10m, 2026-01-01T23:55:00, 2026-01-02T00:05:00",
        "24h, 2026-01-01T10:00:00, 2026-01-02T10:00:00",
        "7d, 2026-01-01T10:00:00, 2026-01-08T10:00:00",
    })
    void wallTimeRunsThroughHolidays(String span, String from, String due) {
        assertThat(calendar.due(shanghai(from), Span.parse(span))).isEqualTo(shanghai(due));
    }

    @ParameterizedTest
    @CsvSource({
        "1wd, 2025-12-31T10:00:00, 2026-01-04T17:30:00",
        "1wd, 2026-01-04T00:00:00, 2026-01-05T17:30:00",
        "1wd, 2026-01-05T23:59:59, 2026-01-06T17:30:00",
        "3wd, 2026-01-08T10:00:00, 2026-01-13T17:30:00",
        "3wd, 2026-01-10T10:00:00, 2026-01-14T17:30:00",
    })
    void workdaysEndAtHalfPastFiveOfTheLastOneAndTheFirstDayDoesNotCount(String span, String from, String due) {
        assertThat(calendar.due(shanghai(from), Span.parse(span))).isEqualTo(shanghai(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04T08:29:59, false",
        "2026-01-04T08:30:00, true",
        "2026-01-04T12:00:00, false",
        "2026-01-04T13:30:00, true",
        "2026-01-04T17:30:00, false",
        "2026-01-02T10:00:00, false",
    })
    void officesAreOpenOnWorkdaysExceptAtLunch(String at, boolean open) {
        assertThat(calendar.isWorkTime(shanghai(at))).isEqualTo(open);
    }
}
