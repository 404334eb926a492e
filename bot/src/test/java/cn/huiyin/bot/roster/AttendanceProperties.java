package cn.huiyin.bot.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.CalendarYear;
import cn.huiyin.bot.clock.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever the roster is and whatever people have said. */
class AttendanceProperties {
    private static final LocalDate START = LocalDate.of(2026, 9, 20);
    private static final int DAYS = 40;
    private static final List<String> PEOPLE = List.of("a", "b", "c", "d", "e");
    private static final WorkCalendar CALENDAR = WorkCalendar.of(List.of(new CalendarYear(
            2026,
            Set.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 3)),
            Set.of(LocalDate.of(2026, 9, 27), LocalDate.of(2026, 10, 10)))));

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS - 1).map(START::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(0, Duration.ofDays(DAYS).toSeconds())
                .map(START.atStartOfDay(WorkCalendar.SHANGHAI).toInstant()::plusSeconds);
    }

    private Arbitrary<String> people() {
        return Arbitraries.of(PEOPLE);
    }

    private Arbitrary<Plan> plans() {
        Arbitrary<List<String>> some = people().list().uniqueElements().ofMaxSize(3);
        Arbitrary<Plan> weekly =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.values()), some).map(Plan.Weekly::new);
        Arbitrary<Plan> turns = Combinators.combine(
                        people().list().uniqueElements().ofMinSize(1).ofMaxSize(5),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(1, 14),
                        dates())
                .as((all, together, days, from) -> new Plan.Rotation(all, Math.min(together, all.size()), days, from));
        return Arbitraries.oneOf(weekly, turns);
    }

    @Provide
    Arbitrary<Roster> rosters() {
        return Combinators.combine(plans(), plans().injectNull(0.5), plans().injectNull(0.5), plans().injectNull(0.5))
                .as((day, night, holidays, makeup) -> new Roster("r", "值班", PEOPLE, 2, day, night, holidays, makeup));
    }

    private Arbitrary<Leave> leaves() {
        return Combinators.combine(people(), dates(), Arbitraries.integers().between(0, 9), people().injectNull(0.4))
                .as((person, from, days, delegate) -> new Leave(person, from, from.plusDays(days), delegate));
    }

    private Arbitrary<Swap> swaps() {
        Arbitrary<Shift> shifts = Combinators.combine(dates(), Arbitraries.of(Shift.Part.values()))
                .as(Shift::new);
        return Combinators.combine(shifts, people(), people()).as((shift, from, to) -> new Swap("r", shift, from, to));
    }

    @Provide
    Arbitrary<Attendance> attendances() {
        return Combinators.combine(leaves().list().ofMaxSize(6), swaps().list().ofMaxSize(60))
                .as((leaves, swaps) -> new Attendance(1, leaves, swaps, List.of(), List.of(), List.of()));
    }

    @Property
    void everyMomentHasOneShiftAndTheNextBeginsWhereItEnds(@ForAll("moments") Instant at) {
        Shift shift = Shift.at(at);

        assertThat(at).isBetween(shift.start(), shift.end().minusNanos(1));
        assertThat(Shift.at(shift.end())).isEqualTo(shift.next());
        assertThat(Shift.at(shift.start())).isEqualTo(shift);
        assertThat(Shift.at(shift.start().minusNanos(1)).next()).isEqualTo(shift);
    }

    @Property
    void everyMomentHasAnAnswerThatNamesNobodyTwiceAndNobodyWhoIsAway(
            @ForAll("rosters") Roster roster,
            @ForAll("attendances") Attendance attendance,
            @ForAll("moments") Instant at) {
        List<String> onDuty = attendance.onDuty(roster, at, CALENDAR);

        assertThat(onDuty).doesNotHaveDuplicates();
        LocalDate today = at.atZone(WorkCalendar.SHANGHAI).toLocalDate();
        assertThat(onDuty).noneMatch(p -> attendance.isAway(p, today));
        assertThat(onDuty).noneMatch(p -> attendance.isAway(p, Shift.at(at).date()));
    }

    @Property
    void swapsNeverLoseAShift(
            @ForAll("rosters") Roster roster,
            @ForAll("attendances") Attendance attendance,
            @ForAll("moments") Instant at) {
        Shift shift = Shift.at(at);

        List<String> holders = attendance.holders(roster, shift, CALENDAR);

        assertThat(holders).hasSameSizeAs(roster.planned(shift, CALENDAR)).doesNotHaveDuplicates();
    }

    @Property
    void withoutAWordFromAnybodyThePlanHolds(@ForAll("rosters") Roster roster, @ForAll("moments") Instant at) {
        assertThat(Attendance.NONE.onDuty(roster, at, CALENDAR)).isEqualTo(roster.planned(Shift.at(at), CALENDAR));
    }

    @Property
    void whereNoGapIsToldEnoughAreOnDutyAtEveryHour(
            @ForAll("rosters") Roster roster, @ForAll("attendances") Attendance attendance) {
        Instant from = START.atStartOfDay(WorkCalendar.SHANGHAI).toInstant();
        Instant to = from.plus(Duration.ofDays(10));
        Set<Shift> gaps = new HashSet<>();
        attendance.gaps(roster, from, to, CALENDAR).forEach(gap -> gaps.add(gap.shift()));
        for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofHours(1))) {
            Shift shift = Shift.at(at);
            if (attendance.onDuty(roster, at, CALENDAR).size() < roster.need()
                    && (roster.hasNights() || shift.part() == Shift.Part.DAY)) {
                assertThat(gaps).contains(shift);
            }
        }
    }

    @Property
    void whoComesBackIsAwayNoMoreAndTheOthersAsBefore(
            @ForAll("attendances") Attendance attendance, @ForAll("dates") LocalDate today) {
        Attendance back = attendance.back("a", today);

        assertThat(today.datesUntil(today.plusDays(DAYS))).noneMatch(date -> back.isAway("a", date));
        assertThat(today.datesUntil(today.plusDays(DAYS)))
                .allMatch(date -> back.isAway("b", date) == attendance.isAway("b", date));
    }

    @Property
    void aLeaveReplacesWhatItOverlaps(@ForAll("attendances") Attendance attendance, @ForAll("dates") LocalDate from) {
        Leave leave = new Leave("a", from, from.plusDays(2), "e");

        Attendance after = attendance.with(leave, START);

        assertThat(after.leaves())
                .filteredOn(l -> l.person().equals("a") && l.covers(from))
                .containsExactly(leave);
        assertThat(START.datesUntil(from)).allMatch(date -> after.isAway("a", date) == attendance.isAway("a", date));
    }
}
