package cn.huiyin.bot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.CalendarYear;
import cn.huiyin.bot.clock.Clock.Kind;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.BulletinPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** When bulletins come and what they cover, over the Spring Festival of 2026. */
class TimetableTest {
    private static final Set<LocalDate> FESTIVAL =
            LocalDate.of(2026, 2, 15).datesUntil(LocalDate.of(2026, 2, 24)).collect(Collectors.toSet());
    private static final Timetable TIMES = new Timetable(
            WorkCalendar.of(List.of(new CalendarYear(2026, FESTIVAL, Set.of(LocalDate.of(2026, 2, 14))))),
            BulletinPlan.STANDARD);

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    private static Instant next(Kind kind, String now) {
        return TIMES.next(kind, "c", at(now)).orElseThrow().due();
    }

    @Test
    void theDailyOneComesRoundEveryDay() {
        assertThat(next(Kind.DAILY, "02-11T17:29")).isEqualTo(at("02-11T17:30"));
        assertThat(next(Kind.DAILY, "02-11T17:30")).isEqualTo(at("02-12T17:30"));
        assertThat(next(Kind.DAILY, "02-15T20:00")).isEqualTo(at("02-16T17:30"));
    }

    @Test
    void theWeeklyOneComesOnMondayOrTheFirstWorkdayOfAWeekThatHasOne() {
        assertThat(next(Kind.WEEKLY, "02-08T12:00")).isEqualTo(at("02-09T09:00"));
        assertThat(next(Kind.WEEKLY, "02-09T09:00")).isEqualTo(at("02-24T09:00"));
        assertThat(next(Kind.WEEKLY, "02-24T10:00")).isEqualTo(at("03-02T09:00"));
    }

    @Test
    void aWeekWithoutAWorkdayIsToldTogetherWithTheOneBeforeIt() {
        assertThat(TIMES.covered(Kind.WEEKLY, at("02-09T09:00")))
                .isEqualTo(Period.days(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 9)));
        Period festival = TIMES.covered(Kind.WEEKLY, at("02-24T09:00"));

        assertThat(festival).isEqualTo(Period.days(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 23)));
        assertThat(festival.firstDay()).isEqualTo(LocalDate.of(2026, 2, 9));
        assertThat(festival.lastDay()).isEqualTo(LocalDate.of(2026, 2, 22));
    }

    @Test
    void theDailyOneCoversWhatCameSinceTheLastOneOfAWorkday() {
        assertThat(TIMES.covered(Kind.DAILY, at("02-12T17:30")))
                .isEqualTo(new Period(at("02-11T17:30"), at("02-12T17:30")));
        assertThat(TIMES.covered(Kind.DAILY, at("02-24T18:00")))
                .isEqualTo(new Period(at("02-14T17:30"), at("02-24T18:00")));
        assertThat(TIMES.sinceYesterday(at("02-17T17:30"))).isEqualTo(new Period(at("02-16T17:30"), at("02-17T17:30")));
    }

    @Test
    void aBulletinIsTooLateWhenItsDayIsOver() {
        assertThat(Timetable.isTooLate(at("02-11T17:30"), at("02-11T23:59"))).isFalse();
        assertThat(Timetable.isTooLate(at("02-11T17:30"), at("02-12T00:00"))).isTrue();
    }

    @Test
    void aSaturdayThatIsWorkedIsAWorkday() {
        assertThat(TIMES.isWorkday(at("02-14T17:30"))).isTrue();
        assertThat(TIMES.isWorkday(at("02-16T17:30"))).isFalse();
    }

    @Test
    void whatIsSwitchedOffNeverComes() {
        Timetable off =
                new Timetable(TIMES.calendar(), new BulletinPlan(List.of(), Optional.empty(), Optional.empty()));

        assertThat(off.next(Kind.DAILY, "c", at("02-11T12:00"))).isEmpty();
        assertThat(off.next(Kind.WEEKLY, "c", at("02-11T12:00"))).isEmpty();
    }

    @Test
    void eachClockIsItsOwnSetting() {
        assertThat(TIMES.next(Kind.DAILY, "c", at("02-11T12:00")).orElseThrow().instance())
                .isNotEqualTo(TIMES.next(Kind.DAILY, "c", at("02-12T12:00"))
                        .orElseThrow()
                        .instance());
    }
}
