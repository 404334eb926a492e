package cn.huiyin.bot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each number of small, hand-counted weeks. */
class TallyTest {
    private static final Instant MONDAY = Instant.parse("2026-11-15T16:00:00Z");
    private static final Instant NOW = MONDAY.plus(Duration.ofDays(7));
    private static final Period WEEK = new Period(MONDAY, NOW);
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));

    private final Tally tally = new Tally(Scope.of(Hamlet.community()), WEEK, NOW);

    /** A course of which only what matters is said. */
    private record Sketch(
            TicketStatus status,
            String assignee,
            Instant opened,
            @Nullable Duration accepted,
            @Nullable Instant resolved,
            @Nullable Integer rating,
            @Nullable String building,
            List<Course.Call> calls) {
        private static int numbers = 1000;

        Course course() {
            return course(Urgency.NORMAL);
        }

        Course course(Urgency urgency) {
            return new Course(
                    Integer.toString(++numbers),
                    "east",
                    "市政设施/路灯损坏",
                    building == null ? null : "柳荫里|" + building,
                    building == null ? null : "柳荫里" + building + "幢",
                    urgency,
                    status,
                    assignee,
                    opened,
                    accepted == null ? null : opened.plus(accepted),
                    resolved,
                    opened.plus(Duration.ofDays(3)),
                    rating,
                    calls);
        }
    }

    private static Sketch opened(Instant at, @Nullable Duration accepted) {
        return new Sketch(TicketStatus.ASSIGNED, "w1", at, accepted, null, null, "5", List.of());
    }

    private static Sketch resolved(TicketStatus status, String assignee, @Nullable Integer rating) {
        return new Sketch(status, assignee, TUESDAY, Duration.ZERO, TUESDAY.plusSeconds(60), rating, "5", List.of());
    }

    private static Sketch with(Sketch sketch, Course.Call... calls) {
        return new Sketch(
                sketch.status,
                sketch.assignee,
                sketch.opened,
                sketch.accepted,
                sketch.resolved,
                sketch.rating,
                sketch.building,
                List.of(calls));
    }

    private Rate rate(Measure measure) {
        return tally.figures().rate(measure);
    }

    @Test
    void tenMinutesAndADayAreCountedToTheMomentAndWhatMayStillBeInTimeIsLeftOut() {
        tally.opened(opened(TUESDAY, Duration.ofMinutes(10)).course());
        tally.opened(opened(TUESDAY, Duration.ofMinutes(10).plusMillis(1)).course());
        tally.opened(opened(TUESDAY, Duration.ofHours(25)).course());
        tally.opened(opened(TUESDAY, null).course());
        tally.opened(opened(NOW.minus(Duration.ofHours(1)), null).course());
        tally.opened(opened(NOW.minus(Duration.ofMinutes(5)), null).course());

        assertThat(rate(Measure.TEN_MINUTES)).isEqualTo(new Rate(1, 5));
        assertThat(rate(Measure.RESPONSE)).isEqualTo(new Rate(2, 4));
        assertThat(tally.figures().counts().opened()).isEqualTo(6);
    }

    @Test
    void whatWasTakenBackOrPutTogetherIsNoMatterOfItsOwn() {
        for (TicketStatus status : List.of(TicketStatus.CANCELLED, TicketStatus.MERGED)) {
            Course gone = new Sketch(status, "w1", TUESDAY, Duration.ZERO, TUESDAY, 5, "5", List.of()).course();
            tally.opened(gone);
            tally.resolved(gone);
            tally.open(gone);
        }

        Figures figures = tally.figures();
        assertThat(figures.counts()).isEqualTo(new Figures.Counts(0, 0, 0, 0, 0));
        assertThat(figures.rates().values())
                .allSatisfy(rate -> assertThat(rate.isKnown()).isFalse());
        assertThat(figures.hot()).isEmpty();
    }

    @Test
    void solvedIsWhatNobodyReopenedAndSatisfiedIsWhoGaveFourOrFive() {
        tally.resolved(resolved(TicketStatus.CLOSED, "w1", 5).course());
        tally.resolved(resolved(TicketStatus.CLOSED, "w1", 4).course());
        tally.resolved(resolved(TicketStatus.CLOSED, "w1", 3).course());
        tally.resolved(resolved(TicketStatus.RESOLVED, "w1", null).course());
        tally.resolved(resolved(TicketStatus.REOPENED, "w1", 5).course());
        tally.resolved(resolved(TicketStatus.ACCEPTED, "w1", null).course());

        assertThat(rate(Measure.RESOLUTION)).isEqualTo(new Rate(4, 6));
        assertThat(rate(Measure.SATISFACTION)).isEqualTo(new Rate(2, 3));
        assertThat(tally.figures().counts().resolved()).isEqualTo(4);
    }

    @Test
    void inTheGridIsWhatItsOwnPeopleDealtWithWithoutAWhistle() {
        tally.resolved(resolved(TicketStatus.CLOSED, "w1", null).course());
        tally.resolved(resolved(TicketStatus.CLOSED, "m5", null).course());
        tally.resolved(resolved(TicketStatus.CLOSED, "l1", null).course());
        tally.resolved(resolved(TicketStatus.CLOSED, "p1", null).course());
        tally.resolved(with(resolved(TicketStatus.CLOSED, "w1", null), new Course.Call("wuye", true))
                .course());

        assertThat(rate(Measure.IN_GRID)).isEqualTo(new Rate(3, 5));
        assertThat(tally.figures().inGrid())
                .containsEntry("east", new Rate(3, 5))
                .hasSize(1);
    }

    @Test
    void whistlesAreCountedEachAndAnsweredWhenThePartyCame() {
        tally.opened(
                with(opened(TUESDAY, Duration.ZERO), new Course.Call("wuye", true), new Course.Call("other", false))
                        .course());
        tally.opened(with(opened(TUESDAY, Duration.ZERO), new Course.Call("wuye", true))
                .course());

        assertThat(rate(Measure.WHISTLES)).isEqualTo(new Rate(2, 3));
    }

    @Test
    void aPartyIsCountedByWhatItHasAndWhatItWasCalledInFor() {
        Tally of = new Tally(new Scope(Hamlet.community(), null, "wuye"), WEEK, NOW);
        of.opened(opened(TUESDAY, Duration.ZERO).course());
        of.opened(with(opened(TUESDAY, Duration.ZERO), new Course.Call("wuye", false), new Course.Call("other", true))
                .course());
        of.opened(new Sketch(TicketStatus.ACCEPTED, "p2", TUESDAY, Duration.ZERO, null, null, "5", List.of()).course());

        assertThat(of.figures().counts().opened()).isEqualTo(2);
        assertThat(of.figures().rate(Measure.WHISTLES)).isEqualTo(new Rate(0, 1));
    }

    @Test
    void anotherGridIsLeftOut() {
        Tally of = new Tally(new Scope(Hamlet.community(), "west", null), WEEK, NOW);
        of.opened(opened(TUESDAY, Duration.ZERO).course());
        of.open(opened(TUESDAY, Duration.ZERO).course());

        assertThat(of.figures().counts()).isEqualTo(new Figures.Counts(0, 0, 0, 0, 0));
    }

    @Test
    void whatIsOpenCountsOnceAndIsOverdueAfterItsLimitAndTheOldestHasAPlace() {
        Course old = opened(TUESDAY, null).course();
        Course older = new Sketch(
                        TicketStatus.ACCEPTED, "w1", TUESDAY.minusSeconds(60), null, null, null, null, List.of())
                .course();
        Course young = opened(NOW.minus(Duration.ofDays(3)), null).course();
        tally.open(young);
        tally.open(old);
        tally.open(old);
        tally.open(older);

        Figures figures = tally.figures();
        assertThat(figures.counts().open()).isEqualTo(3);
        assertThat(figures.counts().overdue()).isEqualTo(2);
        assertThat(figures.oldest()).isEqualTo(old);
    }

    @Test
    void theBuildingsThatMostWasReportedOfComeFirstAndOneReportIsNotHot() {
        for (String building : List.of("3", "5", "5", "5", "3", "9", "附51", "附51", "附51", "附51", "2", "2")) {
            tally.opened(
                    new Sketch(TicketStatus.ASSIGNED, "w1", TUESDAY, null, null, null, building, List.of()).course());
        }

        assertThat(tally.figures().hot())
                .containsExactly(
                        new Figures.Hot("柳荫里附51号", 4), new Figures.Hot("柳荫里5幢", 3), new Figures.Hot("柳荫里2幢", 2));
    }

    @Test
    void whatIsCriticalIsCountedOfThoseOpened() {
        tally.opened(opened(TUESDAY, null).course(Urgency.CRITICAL));
        tally.opened(opened(TUESDAY, null).course(Urgency.URGENT));

        assertThat(tally.figures().counts().critical()).isEqualTo(1);
    }

    @Test
    void aShareIsRoundedToOneDecimalAndReachesItsLineUnrounded() {
        assertThat(new Rate(193, 212).percent()).hasToString("91.0");
        assertThat(new Rate(2, 3).percent()).hasToString("66.7");
        assertThat(new Rate(0, 0).percent()).hasToString("0");
        assertThat(new Rate(9, 10).reaches(90)).isTrue();
        assertThat(new Rate(8_999, 10_000).reaches(90)).isFalse();
        assertThat(new Rate(0, 0).reaches(90)).isFalse();
    }

    @Test
    void theWeekBeforeIsAsLongAndEndsWhereThisBegins() {
        assertThat(WEEK.before()).isEqualTo(new Period(MONDAY.minus(Duration.ofDays(7)), MONDAY));
        assertThat(WEEK.contains(MONDAY)).isTrue();
        assertThat(WEEK.contains(NOW)).isFalse();
    }

    @Test
    void sixTheftsInAMonthAreATrendWithWhereMostOfThemWere() {
        Trends trends = new Trends();
        for (String building : List.of("3", "3", "3", "5", "5")) {
            trends.add(theft(building));
        }
        assertThat(trends.found()).isEmpty();
        trends.add(theft("9"));
        for (int i = 0; i < 8; i++) {
            trends.add(opened(TUESDAY, null).course());
        }

        assertThat(trends.found()).containsExactly(new Bulletin.Trend("盗窃", 6, List.of("柳荫里3幢", "柳荫里5幢")));
    }

    private static Course theft(String building) {
        Course lamp = new Sketch(TicketStatus.ASSIGNED, "w1", TUESDAY, null, null, null, building, List.of()).course();
        return new Course(
                lamp.no(),
                lamp.grid(),
                "平安法治/盗窃",
                lamp.spot(),
                lamp.place(),
                lamp.urgency(),
                lamp.status(),
                lamp.assignee(),
                lamp.opened(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
