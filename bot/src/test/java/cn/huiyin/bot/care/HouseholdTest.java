package cn.huiyin.bot.care;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.care.Household.Score;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 1);

    private static Household household(Rhythm rhythm, LocalDate since) {
        return new Household(1, "g", null, "3幢501室", "独居老人", "李奶奶", null, rhythm, "w1", since, List.of());
    }

    private static Household visited(Household household, String... days) {
        Household now = household;
        for (String day : days) {
            now = now.visited(new HomeVisit(
                    LocalDate.parse(day)
                            .atTime(23, 30)
                            .atZone(WorkCalendar.SHANGHAI)
                            .toInstant(),
                    "w1",
                    "好"));
        }
        return now;
    }

    @Test
    void aVisitClosesItsPeriodAlone() {
        Household monthly = visited(household(Rhythm.MONTHLY, LONG_AGO), "2026-11-30");

        assertThat(monthly.isOpen(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(monthly.isOpen(LocalDate.of(2026, 12, 1))).isTrue();
        assertThat(visited(household(Rhythm.QUARTERLY, LONG_AGO), "2026-10-01").isOpen(LocalDate.of(2026, 12, 31)))
                .isFalse();
    }

    @Test
    void aMonthIsScoredByThePeriodsThatEndInIt() {
        LocalDate day = LocalDate.of(2026, 11, 30);

        assertThat(household(Rhythm.MONTHLY, LONG_AGO).score(day)).isEqualTo(new Score(1, 0));
        assertThat(visited(household(Rhythm.MONTHLY, LONG_AGO), "2026-11-02", "2026-11-03")
                        .score(day))
                .isEqualTo(new Score(1, 1));
        assertThat(visited(household(Rhythm.WEEKLY, LONG_AGO), "2026-10-26", "2026-11-04", "2026-11-29")
                        .score(day))
                .isEqualTo(new Score(5, 3));
        assertThat(household(Rhythm.QUARTERLY, LONG_AGO).score(day)).isEqualTo(new Score(0, 0));
        assertThat(visited(household(Rhythm.QUARTERLY, LONG_AGO), "2026-10-09").score(LocalDate.of(2026, 12, 31)))
                .isEqualTo(new Score(1, 1));
    }

    @Test
    void whatWasBeforeItWasRegisteredIsNotAskedFor() {
        assertThat(household(Rhythm.WEEKLY, LocalDate.of(2026, 11, 24)).score(LocalDate.of(2026, 11, 30)))
                .isEqualTo(new Score(1, 0));
    }

    @Test
    void theLastTwoYearsOfVisitsAreKept() {
        Household household = household(Rhythm.MONTHLY, LONG_AGO);
        for (int i = 0; i < 40; i++) {
            household = visited(household, LONG_AGO.plusMonths(i).toString());
        }

        assertThat(household.visits()).hasSize(Household.VISITS_MAX);
        assertThat(household.lastVisit().orElseThrow().day()).isEqualTo(LONG_AGO.plusMonths(39));
        assertThat(household.unvisited().lastVisit().orElseThrow().day()).isEqualTo(LONG_AGO.plusMonths(38));
    }

    @Test
    void nothingOfItIsInItsName() {
        Household household = visited(household(Rhythm.MONTHLY, LONG_AGO), "2026-11-30");

        assertThat(household + " " + household.visits()).doesNotContain("李奶奶", "501", "独居", "好");
    }
}
