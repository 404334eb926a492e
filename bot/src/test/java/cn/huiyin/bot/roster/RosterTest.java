package cn.huiyin.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.clock.CalendarYear;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new CalendarYear(
            2026, Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2)), Set.of(LocalDate.of(2026, 10, 10)))));
    private static final Plan WEEK =
            new Plan.Weekly(Map.of(DayOfWeek.SATURDAY, List.of("zhang", "chen"), DayOfWeek.SUNDAY, List.of("zhao")));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.SHANGHAI).toInstant();
    }

    private static Attendance away(String person, LocalDate day, @Nullable String delegate) {
        return Attendance.NONE.with(new Leave(person, day, day, delegate), day);
    }

    @Test
    void theNightBelongsToTheDayOnWhichItBegan() {
        assertThat(Shift.at(at("2026-11-28T08:29:59"))).isEqualTo(new Shift(SATURDAY.minusDays(1), Shift.Part.NIGHT));
        assertThat(Shift.at(at("2026-11-28T08:30"))).isEqualTo(new Shift(SATURDAY, Shift.Part.DAY));
        assertThat(Shift.at(at("2026-11-28T17:30"))).isEqualTo(new Shift(SATURDAY, Shift.Part.NIGHT));
        assertThat(new Shift(SATURDAY, Shift.Part.NIGHT).end()).isEqualTo(at("2026-11-29T08:30"));
    }

    @Test
    void whoHasTheDayHasTheNightWhereNobodyElseDoes() {
        Roster roster = Roster.of("r", List.of("zhang", "chen", "zhao"), 2, WEEK);

        assertThat(Attendance.NONE.onDuty(roster, at("2026-11-29T03:00"), CALENDAR))
                .containsExactly("zhang", "chen");
        assertThat(Attendance.NONE.onDuty(roster, at("2026-11-29T09:00"), CALENDAR))
                .containsExactly("zhao");
    }

    @Test
    void turnsFollowTheOrderOfTheMembers() {
        Plan turns = new Plan.Rotation(List.of("a", "b", "c"), 2, 7, LocalDate.of(2026, 11, 23));

        assertThat(turns.on(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(turns.on(LocalDate.of(2026, 11, 23))).containsExactly("a", "b");
        assertThat(turns.on(LocalDate.of(2026, 11, 29))).containsExactly("a", "b");
        assertThat(turns.on(LocalDate.of(2026, 11, 30))).containsExactly("c", "a");
        assertThat(turns.on(LocalDate.of(2026, 12, 7))).containsExactly("b", "c");
    }

    @Test
    void holidaysAndWorkedWeekendsHaveTheirOwnPeople() {
        Plan always = new Plan.Rotation(List.of("h"), 1, 1, LocalDate.of(2026, 1, 1));
        Plan makeup = new Plan.Rotation(List.of("m"), 1, 1, LocalDate.of(2026, 1, 1));
        Plan night = new Plan.Rotation(List.of("n"), 1, 1, LocalDate.of(2026, 1, 1));
        Roster roster = new Roster("r", "值班", List.of("zhang"), 1, WEEK, night, always, makeup);

        assertThat(roster.planned(new Shift(LocalDate.of(2026, 10, 1), Shift.Part.DAY), CALENDAR))
                .containsExactly("h");
        assertThat(roster.planned(new Shift(LocalDate.of(2026, 10, 1), Shift.Part.NIGHT), CALENDAR))
                .containsExactly("n");
        assertThat(roster.planned(new Shift(LocalDate.of(2026, 10, 10), Shift.Part.DAY), CALENDAR))
                .containsExactly("m");
        assertThat(roster.planned(new Shift(SATURDAY, Shift.Part.DAY), CALENDAR))
                .containsExactly("zhang", "chen");
    }

    @Test
    void whoIsAwayIsReplacedByTheirDelegateOrLeftOut() {
        Roster roster = Roster.of("r", List.of("zhang", "chen", "li"), 2, WEEK);
        Instant evening = at("2026-11-28T20:00");

        assertThat(away("zhang", SATURDAY, "li").onDuty(roster, evening, CALENDAR))
                .containsExactly("li", "chen");
        assertThat(away("zhang", SATURDAY, "chen").onDuty(roster, evening, CALENDAR))
                .containsExactly("chen");
        assertThat(away("zhang", SATURDAY, null).onDuty(roster, evening, CALENDAR))
                .containsExactly("chen");
    }

    @Test
    void delegatesOfDelegatesStandInAndTwoWhoNameEachOtherDoNot() {
        Attendance chain = away("a", SATURDAY, "b").with(new Leave("b", SATURDAY, SATURDAY, "c"), SATURDAY);
        Attendance circle = away("a", SATURDAY, "b").with(new Leave("b", SATURDAY, SATURDAY, "a"), SATURDAY);

        assertThat(chain.standIn("a", SATURDAY)).contains("c");
        assertThat(circle.standIn("a", SATURDAY)).isEmpty();
    }

    @Test
    void whoIsAwayAndHasSwappedIsNoGap() {
        Roster roster = Roster.of("r", List.of("zhang", "chen", "li"), 2, WEEK);
        Instant from = at("2026-11-28T00:00");
        Instant to = at("2026-11-29T00:00");
        Attendance away = away("zhang", SATURDAY, null);

        assertThat(away.gaps(roster, from, to, CALENDAR))
                .extracting(Gap::shift, Gap::present)
                .contains(tuple(new Shift(SATURDAY, Shift.Part.DAY), 1));
        Swap swap = new Swap("r", new Shift(SATURDAY, Shift.Part.DAY), "zhang", "li");
        assertThat(away.with(List.of(swap), SATURDAY).gaps(roster, from, to, CALENDAR))
                .extracting(Gap::shift)
                .doesNotContain(new Shift(SATURDAY, Shift.Part.DAY));
    }

    @Test
    void whatIsOverIsForgottenAtTheNextChange() {
        Swap swap = new Swap("r", new Shift(SATURDAY, Shift.Part.DAY), "zhang", "li");
        Attendance before = away("zhang", SATURDAY, null).with(List.of(swap), SATURDAY);

        Attendance after =
                before.with(new Leave("chen", SATURDAY.plusDays(9), SATURDAY.plusDays(9), null), SATURDAY.plusDays(9));

        assertThat(after.swaps()).isEmpty();
        assertThat(after.leaves()).extracting(Leave::person).containsExactly("chen");
        assertThat(after.version()).isEqualTo(3);
    }
}
