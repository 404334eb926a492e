package cn.huiyin.bot.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People who are visited.
 *
 * @param no counts up within the community and is never given again
 * @param grid id of the grid that it is in
 * @param microgrid id of the micro-grid, if any
 * @param place as those who go there are told it
 * @param kind why: 独居老人
 * @param phone null when nobody wrote it down
 * @param worker id of who goes there
 * @param since the day from which on it is visited
 * @param visits the last {@value #VISITS_MAX}, oldest first
 */
public record Household(
        long no,
        String grid,
        @Nullable String microgrid,
        String place,
        String kind,
        String name,
        @Nullable String phone,
        Rhythm rhythm,
        String worker,
        LocalDate since,
        List<HomeVisit> visits) {
    /** How many visits are kept: two years of monthly ones. */
    static final int VISITS_MAX = 24;

    public Household {
        visits = List.copyOf(visits);
    }

    /** Whether nobody has been there in the period that {@code day} is in. */
    public boolean isOpen(LocalDate day) {
        return !isVisited(rhythm.begin(day), rhythm.end(day));
    }

    private boolean isVisited(LocalDate from, LocalDate to) {
        return visits.stream().map(HomeVisit::day).anyMatch(day -> !day.isBefore(from) && !day.isAfter(to));
    }

    /** Whether somebody has to go there in the month that begins with {@code first}. */
    public boolean isDueIn(LocalDate first) {
        return rhythm != Rhythm.QUARTERLY || isOpen(first);
    }

    /**
     * How many visits one month asked for, and how many of them were made: one for each period that ends in it.
     *
     * @param due how many
     * @param done how many of those periods had a visit
     */
    public record Score(int due, int done) {
        /** Both together. */
        public Score plus(Score other) {
            return new Score(due + other.due, done + other.done);
        }
    }

    /** The visits of the month that {@code day} is in. */
    public Score score(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        int due = 0;
        int done = 0;
        for (LocalDate end = rhythm.end(first); !end.isAfter(last); end = rhythm.end(end.plusDays(1))) {
            if (!end.isBefore(since)) {
                due++;
                done += isVisited(rhythm.begin(end), end) ? 1 : 0;
            }
        }
        return new Score(due, done);
    }

    /** The last time that somebody was there. */
    public Optional<HomeVisit> lastVisit() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }

    /** With one more visit. */
    public Household visited(HomeVisit visit) {
        List<HomeVisit> all = new ArrayList<>(visits);
        all.add(visit);
        return withVisits(all.subList(Math.max(0, all.size() - VISITS_MAX), all.size()));
    }

    /** Without the last visit, which was none. */
    public Household unvisited() {
        return withVisits(visits.subList(0, Math.max(0, visits.size() - 1)));
    }

    private Household withVisits(List<HomeVisit> all) {
        return new Household(no, grid, microgrid, place, kind, name, phone, rhythm, worker, since, all);
    }

    /** The number only: who somebody is and where they live stays out of logs. */
    @Override
    public String toString() {
        return "Household[" + no + "]";
    }
}
