package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.Courses.Cohort;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Courses} must do. */
public interface CoursesContract extends StoreParts {
    Period DAY = new Period(Sample.NOW, Sample.NOW.plus(Duration.ofDays(1)));

    /** How many courses a page of this store has at most. */
    int pageSize();

    private List<Course> all(Cohort cohort, Period period) {
        List<Course> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Courses.Page page = await(courses().page(Sample.COMMUNITY, cohort, period, after));
            all.addAll(page.courses());
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<String> numbers(Cohort cohort) {
        return all(cohort, DAY).stream().map(Course::no).toList();
    }

    private Ticket open(String no, Instant at) {
        Ticket ticket = Sample.ticket(no, Sample.COMMUNITY, at);
        commit(CommitSketch.of(arrival("m-" + no))
                .writing(Sample.opened(ticket))
                .commit());
        return ticket;
    }

    private void opened(String no, Instant at) {
        assertThat(open(no, at).version()).isEqualTo(1);
    }

    private Ticket change(Ticket before, TicketEvent event) {
        Commit.Write write = Sample.changed(before, event);
        commit(CommitSketch.of(arrival("m-" + before.no() + "-" + write.after().version()))
                .writing(write)
                .commit());
        return write.after();
    }

    private static TicketEvent resolved(Instant at) {
        return new TicketEvent.Resolved(
                at, Sample.WORKER, "好了", List.of(), new Dues(null, null, null, null, null, Map.of(), 2));
    }

    private static TicketEvent reopened(Instant at) {
        return new TicketEvent.Reopened(
                at, "u-1", new Dues(null, null, null, null, null, Map.of(), 3), null, 0, List.of());
    }

    @Test
    default void theFirstMomentOfAPeriodBelongsToItAndItsEndDoesNot() {
        opened("1001", DAY.from().minusMillis(1));
        opened("1002", DAY.from());
        opened("1003", DAY.to().minusMillis(1));
        opened("1004", DAY.to());

        assertThat(numbers(Cohort.OPENED)).containsExactly("1002", "1003");
        assertThat(numbers(Cohort.OPEN)).containsExactly("1001", "1002", "1003", "1004");
        assertThat(numbers(Cohort.RESOLVED)).isEmpty();
    }

    @Test
    default void whatIsReadIsHowTheTicketWent() {
        Ticket opened = open("1001", Sample.NOW);
        Ticket whistled = change(
                change(opened, new TicketEvent.Accepted(Sample.NOW.plusSeconds(60), "w1", "w1", opened.dues())),
                resolved(Sample.NOW.plusSeconds(120)));
        Course course = Course.of(whistled);

        assertThat(all(Cohort.OPENED, DAY)).containsExactly(course);
        assertThat(all(Cohort.RESOLVED, DAY)).containsExactly(course);
        assertThat(course.accepted()).isEqualTo(Sample.NOW.plusSeconds(60));
        assertThat(course.resolved()).isEqualTo(Sample.NOW.plusSeconds(120));
        assertThat(course.spot()).isEqualTo("玉兰苑|3");
    }

    @Test
    default void dealtWithIsWhenItWasLastSaidAndStaysThereWhenReopened() {
        Ticket first = change(
                open("1001", DAY.from().minusSeconds(60)), resolved(DAY.from().minusSeconds(1)));
        assertThat(numbers(Cohort.RESOLVED)).isEmpty();
        Ticket again =
                change(change(first, reopened(DAY.from())), resolved(DAY.from().plusSeconds(1)));
        assertThat(numbers(Cohort.RESOLVED)).containsExactly("1001");
        assertThat(numbers(Cohort.OPEN)).isEmpty();

        assertThat(change(again, reopened(DAY.from().plusSeconds(2))).status().isOpen())
                .isTrue();

        assertThat(numbers(Cohort.RESOLVED)).containsExactly("1001");
        assertThat(numbers(Cohort.OPEN)).containsExactly("1001");
    }

    @Test
    default void aPrivateMatterIsKeptWithoutItsPlace() {
        Matter open = Sample.matter("邻里纠纷/邻里噪音", "3", "楼上太吵");
        Matter matter = new Matter(
                open.category(),
                open.urgency(),
                true,
                open.text(),
                open.images(),
                open.place(),
                open.rule(),
                open.rulesVersion(),
                open.evidence());
        commit(CommitSketch.of(arrival("m"))
                .writing(Sample.opened(Sample.with(Sample.ticket("1001"), matter)))
                .commit());

        assertThat(all(Cohort.OPENED, DAY)).singleElement().satisfies(course -> {
            assertThat(course.spot()).isNull();
            assertThat(course.place()).isNull();
        });
    }

    @Test
    default void pagesFollowOneAnotherWithoutGapOrRepetition() {
        List<String> all = new ArrayList<>();
        for (int no = 1001; no <= 1001 + 2 * pageSize(); no++) {
            opened(Integer.toString(no), Sample.NOW.plusMillis(no / 2));
            all.add(Integer.toString(no));
        }

        assertThat(numbers(Cohort.OPENED)).isEqualTo(all);
        assertThat(numbers(Cohort.OPEN)).isEqualTo(all);
    }

    @Test
    default void troublesAreCountedSinceTheMomentThatIsAsked() {
        opened("1001", Sample.NOW.minus(Duration.ofDays(40)));
        opened("1002", Sample.NOW.minus(Duration.ofDays(20)));
        Alike lamp = Alike.of(Sample.ticket("1")).orElseThrow();
        Alike other = new Alike(Sample.COMMUNITY, "g1", "市政设施/窨井盖", lamp.spot());

        assertThat(await(courses()
                        .repeats(Sample.COMMUNITY, List.of(other, lamp), Sample.NOW.minus(Duration.ofDays(90)))))
                .containsExactly(Map.entry(lamp, 2));
        assertThat(await(courses().repeats(Sample.COMMUNITY, List.of(lamp), Sample.NOW.minus(Duration.ofDays(30)))))
                .containsExactly(Map.entry(lamp, 1));
        assertThat(await(courses().repeats(Sample.COMMUNITY, List.of(), Sample.NOW)))
                .isEmpty();
    }
}
