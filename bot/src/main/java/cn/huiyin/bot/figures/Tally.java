package cn.huiyin.bot.figures;

import cn.huiyin.bot.intake.Alike;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds courses up, one after the other, to the figures of one scope and period; for one thread, used once. The tickets opened in
 * the period, those said to be dealt with in it and those open now are told apart by who reads them: each goes in as what it
 * is read for, so one ticket may go in three times and every number is made of one sort alone.
 */
public final class Tally {
    private static final Duration RESPONSE_LIMIT = Duration.ofHours(24);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final int SATISFIED = 4;
    private static final int HOT_MAX = 3;
    private static final int HOT_COUNT_MIN = 2;

    private final Scope scope;
    private final Period period;
    private final Instant asOf;
    private final Map<Measure, Counter> rates = new EnumMap<>(Measure.class);
    private final Map<String, Counter> inGrid = new TreeMap<>();
    private final Map<String, Counter> places = new TreeMap<>();
    private final Map<Alike, Course> spots = new LinkedHashMap<>();
    private final Set<String> seenOpen = new HashSet<>();
    private long opened;
    private long critical;
    private long overdue;
    private @Nullable Course oldest;

    public Tally(Scope scope, Period period, Instant asOf) {
        this.scope = scope;
        this.period = period;
        this.asOf = asOf;
        for (Measure measure : Measure.values()) {
            rates.put(measure, new Counter());
        }
    }

    private static final class Counter {
        private long part;
        private long whole;

        void add(boolean isPart) {
            whole++;
            part += isPart ? 1 : 0;
        }

        Rate rate() {
            return new Rate(part, whole);
        }
    }

    /** A ticket that was opened in the period. */
    public void opened(Course course) {
        if (!course.counts() || !scope.holds(course)) {
            return;
        }
        opened++;
        critical += course.urgency() == Urgency.CRITICAL ? 1 : 0;
        addWithin(Measure.RESPONSE, course, RESPONSE_LIMIT);
        addWithin(Measure.TEN_MINUTES, course, TEN_MINUTES);
        course.calls().stream()
                .filter(c -> scope.party() == null || scope.party().equals(c.party()))
                .forEach(c -> counter(Measure.WHISTLES).add(c.isAnswered()));
        if (course.spot() != null) {
            places.computeIfAbsent(course.spot(), k -> new Counter()).add(true);
        }
        course.alike(scope.community().id()).ifPresent(a -> spots.putIfAbsent(a, course));
    }

    /** A ticket that still may be accepted in time is neither in time nor late. */
    private void addWithin(Measure measure, Course course, Duration limit) {
        Instant until = course.opened().plus(limit);
        Instant accepted = course.accepted();
        if (accepted != null) {
            counter(measure).add(!accepted.isAfter(until));
        } else if (asOf.isAfter(until)) {
            counter(measure).add(false);
        }
    }

    /** A ticket that was last said to be dealt with in the period. */
    public void resolved(Course course) {
        if (!course.counts() || !scope.holds(course)) {
            return;
        }
        boolean isSolved = !course.status().isOpen();
        counter(Measure.RESOLUTION).add(isSolved);
        if (!isSolved) {
            return;
        }
        Integer rating = course.rating();
        if (rating != null) {
            counter(Measure.SATISFACTION).add(rating >= SATISFIED);
        }
        boolean isInGrid = scope.isInGrid(course);
        counter(Measure.IN_GRID).add(isInGrid);
        inGrid.computeIfAbsent(course.grid(), k -> new Counter()).add(isInGrid);
    }

    /** A ticket that is open now; one that comes twice, because it moved while it was read, counts once. */
    public void open(Course course) {
        if (!course.status().isOpen() || !scope.holds(course) || !seenOpen.add(course.no())) {
            return;
        }
        Instant due = course.due();
        overdue += due != null && asOf.isAfter(due) ? 1 : 0;
        if (course.place() != null && (oldest == null || course.opened().isBefore(oldest.opened()))) {
            oldest = course;
        }
    }

    private Counter counter(Measure measure) {
        return rates.computeIfAbsent(measure, m -> new Counter());
    }

    /** What came of it. */
    public Figures figures() {
        Map<Measure, Rate> all = new EnumMap<>(Measure.class);
        rates.forEach((measure, counter) -> all.put(measure, counter.rate()));
        Map<String, Rate> grids = new LinkedHashMap<>();
        inGrid.forEach((grid, counter) -> grids.put(grid, counter.rate()));
        return new Figures(
                period,
                asOf,
                new Figures.Counts(
                        opened, counter(Measure.RESOLUTION).rate().part(), seenOpen.size(), overdue, critical),
                all,
                grids,
                oldest,
                hot(),
                new ArrayList<>(spots.values()));
    }

    private List<Figures.Hot> hot() {
        return places.entrySet().stream()
                .map(e -> new Figures.Hot(
                        Spots.said(e.getKey()), e.getValue().rate().whole()))
                .filter(h -> h.count() >= HOT_COUNT_MIN)
                .sorted(Comparator.comparingLong(Figures.Hot::count).reversed().thenComparing(Figures.Hot::place))
                .limit(HOT_MAX)
                .toList();
    }
}
