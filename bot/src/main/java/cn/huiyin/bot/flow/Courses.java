package cn.huiyin.bot.flow;

import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.intake.Alike;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How tickets went, in short, for figures; reads only, and never more than a page at a time. */
public interface Courses {
    /** Which tickets of a community. */
    enum Cohort {
        /** Opened in the period. */
        OPENED,
        /** Last said to be dealt with in the period. */
        RESOLVED,
        /** Open now, whenever they were opened. */
        OPEN
    }

    /**
     * A page, in the order of time.
     *
     * @param next where the next page begins, null when this was the last
     */
    record Page(List<Course> courses, @Nullable String next) {
        public Page {
            courses = List.copyOf(courses);
        }
    }

    /**
     * Some courses of {@code community}.
     *
     * @param period is not looked at for {@link Cohort#OPEN}
     * @param after the next of the page before, null for the first
     */
    Future<Page> page(String community, Cohort cohort, Period period, @Nullable String after);

    /** How often each of {@code troubles} came since {@code since}; those that never did are left out. */
    Future<Map<Alike, Integer>> repeats(String community, List<Alike> troubles, Instant since);
}
