package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.figures.Bulletin;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Figures;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.figures.Scope;
import cn.huiyin.bot.figures.Tally;
import cn.huiyin.bot.figures.Trends;
import cn.huiyin.bot.intake.Alike;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what figures are made of, page by page, and adds it up: between two pages the event loop does other things, and no
 * page is kept.
 */
public final class FiguresReader {
    private final Courses courses;

    public FiguresReader(Courses courses) {
        this.courses = courses;
    }

    /** The figures of {@code scope} over {@code period}, as of {@code now}. */
    public Future<Figures> figures(Scope scope, Period period, Instant now) {
        Tally tally = new Tally(scope, period, now);
        String community = scope.community().id();
        return each(community, Courses.Cohort.OPENED, period, tally::opened)
                .compose(done -> each(community, Courses.Cohort.RESOLVED, period, tally::resolved))
                .compose(done -> each(community, Courses.Cohort.OPEN, period, tally::open))
                .map(done -> tally.figures());
    }

    /** What is told of a day. */
    public Future<Bulletin> daily(Community community, Period period, Instant now) {
        return figures(Scope.of(community), period, now)
                .map(figures -> new Bulletin(Clock.Kind.DAILY, figures, null, List.of(), List.of()));
    }

    /** What is told of a week: with the period before, what came back, and what grows. */
    public Future<Bulletin> weekly(Community community, Period period, Instant now) {
        Scope scope = Scope.of(community);
        Trends trends = new Trends();
        Period lately = new Period(period.to().minus(Duration.ofDays(Trends.DAYS)), period.to());
        return figures(scope, period, now)
                .compose(figures -> figures(scope, period.before(), now)
                        .compose(before -> each(community.id(), Courses.Cohort.OPENED, lately, trends::add)
                                .compose(done -> chronic(community, figures))
                                .map(chronic ->
                                        new Bulletin(Clock.Kind.WEEKLY, figures, before, chronic, trends.found()))));
    }

    private Future<Void> each(String community, Courses.Cohort cohort, Period period, Consumer<Course> take) {
        return each(community, cohort, period, null, take);
    }

    private Future<Void> each(
            String community, Courses.Cohort cohort, Period period, @Nullable String after, Consumer<Course> take) {
        return courses.page(community, cohort, period, after).compose(page -> {
            page.courses().forEach(take);
            return page.next() == null ? Future.succeededFuture() : each(community, cohort, period, page.next(), take);
        });
    }

    /** Of what came up in the period, what came often enough in the weeks before its end. */
    private Future<List<Bulletin.Chronic>> chronic(Community community, Figures figures) {
        Instant since = figures.asOf().minus(Duration.ofDays(Bulletin.Chronic.DAYS));
        List<Alike> troubles = figures.spots().stream()
                .flatMap(course -> course.alike(community.id()).stream())
                .toList();
        return courses.repeats(community.id(), troubles, since).map(counts -> {
            List<Bulletin.Chronic> all = new ArrayList<>();
            figures.spots().forEach(course -> chronic(community, course, counts).ifPresent(all::add));
            all.sort(Comparator.comparingLong(Bulletin.Chronic::count).reversed());
            return List.copyOf(all);
        });
    }

    private static Optional<Bulletin.Chronic> chronic(Community community, Course course, Map<Alike, Integer> counts) {
        String place = course.building();
        return course.alike(community.id())
                .map(alike -> counts.getOrDefault(alike, 0))
                .filter(count -> count >= Bulletin.Chronic.COUNT_MIN && place != null)
                .map(count -> new Bulletin.Chronic(String.valueOf(place), course.subcategory(), count));
    }
}
