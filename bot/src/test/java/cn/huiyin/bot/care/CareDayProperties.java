package cn.huiyin.bot.care;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.care.CareDay.Occasion;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CareDayProperties {
    private static final long HOURS = 24 * 365 * 4;

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.SHANGHAI).toInstant();
    }

    private static Instant hour(long hours) {
        return at("2025-01-01T00:00").plusSeconds(hours * 3_600);
    }

    private static List<CareDay> punctual(Instant from, Instant to) {
        List<CareDay> all = new ArrayList<>();
        for (Instant next = CareDay.next(from); next.isBefore(to); next = CareDay.next(next)) {
            all.addAll(CareDay.due(next, next));
        }
        return all;
    }

    @Property
    void whatComesNextIsAheadAndIsDueWhenItComes(@ForAll @LongRange(max = HOURS) long hours) {
        Instant next = CareDay.next(hour(hours));

        assertThat(next).isAfter(hour(hours));
        assertThat(CareDay.due(next, next)).isNotEmpty();
        assertThat(CareDay.next(next.minusMillis(1))).isEqualTo(next);
    }

    @Property(tries = 100)
    void aMonthBeginsOnceEndsOnceAndIsRemindedOfTwice(@ForAll @IntRange(max = 47) int months) {
        YearMonth month = YearMonth.of(2025, 1).plusMonths(months);
        Instant from = month.atDay(1).atStartOfDay(WorkCalendar.SHANGHAI).toInstant();
        Instant to =
                month.plusMonths(1).atDay(1).atStartOfDay(WorkCalendar.SHANGHAI).toInstant();

        List<CareDay> all = punctual(from, to);

        assertThat(all)
                .filteredOn(d -> d.occasion() == Occasion.MONTH)
                .extracting(CareDay::day)
                .containsExactly(month.atDay(1));
        assertThat(all)
                .filteredOn(d -> d.occasion() == Occasion.CLOSE)
                .extracting(CareDay::day)
                .containsExactly(month.atEndOfMonth());
        assertThat(all)
                .filteredOn(d -> d.occasion() == Occasion.REMINDER)
                .extracting(CareDay::day)
                .containsExactly(month.atDay(20), month.atEndOfMonth().minusDays(3));
    }

    @Property
    void howeverMuchWasMissedEachIsSaidOnceAtMostAndNothingOfAMonthThatIsOver(
            @ForAll @LongRange(max = HOURS) long from, @ForAll @IntRange(max = 24 * 200) int down) {
        Instant due = CareDay.next(hour(from));
        Instant now = due.plusSeconds(down * 3_600L);
        LocalDate today = now.atZone(WorkCalendar.SHANGHAI).toLocalDate();

        List<CareDay> told = CareDay.due(due, now);

        assertThat(told).extracting(CareDay::occasion).doesNotHaveDuplicates();
        assertThat(told)
                .filteredOn(d -> d.occasion() != Occasion.CLOSE && d.occasion() != Occasion.WEEK)
                .allMatch(d -> YearMonth.from(d.day()).equals(YearMonth.from(today)));
        boolean isNewMonth = YearMonth.from(today)
                                .atDay(1)
                                .atTime(9, 0)
                                .atZone(WorkCalendar.SHANGHAI)
                                .toInstant()
                                .compareTo(due)
                        >= 0
                && !now.isBefore(YearMonth.from(today)
                        .atDay(1)
                        .atTime(9, 0)
                        .atZone(WorkCalendar.SHANGHAI)
                        .toInstant());
        assertThat(told.stream().anyMatch(d -> d.occasion() == Occasion.MONTH)).isEqualTo(isNewMonth);
    }

    @Test
    void threeMonthsThatWereMissedAreOneListAndTheLastNumbers() {
        assertThat(CareDay.due(at("2026-11-20T09:00"), at("2027-02-22T13:00")))
                .containsExactly(
                        new CareDay(Occasion.CLOSE, LocalDate.of(2027, 1, 31)),
                        new CareDay(Occasion.MONTH, LocalDate.of(2027, 2, 1)));
    }
}
