package cn.huiyin.bot.care;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.roster.Roster;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which households somebody may know of: a grid's workers and leader those of the grid, a micro-grid's worker those in its
 * buildings. A household of a grid that the settings do not know any more is the leaders', so that it is not lost.
 *
 * @param led ids of the grids whose leader they are, or stand in for
 * @param grids ids of the grids that they work in or lead
 * @param microgrids ids of the micro-grids that they work in
 * @param known ids of all grids there are
 */
public record Reach(Set<String> led, Set<String> grids, Set<String> microgrids, Set<String> known) {
    public Reach {
        led = Set.copyOf(led);
        grids = Set.copyOf(grids);
        microgrids = Set.copyOf(microgrids);
        known = Set.copyOf(known);
    }

    /** What all of {@code people} may know of together. */
    public static Reach of(Community community, Collection<String> people) {
        Set<String> led = new HashSet<>();
        Set<String> grids = new HashSet<>();
        Set<String> microgrids = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (Grid grid : community.grids()) {
            known.add(grid.id());
            if (people.contains(grid.leader())) {
                led.add(grid.id());
                grids.add(grid.id());
            }
            if (workers(community, grid).stream().anyMatch(people::contains)) {
                grids.add(grid.id());
            }
            grid.microgrids().stream()
                    .filter(micro -> micro.workers().stream().anyMatch(people::contains))
                    .map(MicroGrid::id)
                    .forEach(microgrids::add);
        }
        return new Reach(led, grids, microgrids, known);
    }

    /** The workers of {@code grid}, those of its roster among them. */
    static Set<String> workers(Community community, Grid grid) {
        Set<String> workers = new LinkedHashSet<>(grid.workers());
        Roster roster = community.rosters().get(String.valueOf(grid.duty()));
        if (roster != null) {
            workers.addAll(roster.members());
        }
        return workers;
    }

    /** Whether they may know of none at all, whatever there is. */
    public boolean isNothing() {
        return grids.isEmpty() && microgrids.isEmpty();
    }

    /** Whether they may know of {@code household}. */
    public boolean covers(Household household) {
        return known.contains(household.grid())
                ? reaches(household.grid(), String.valueOf(household.microgrid()))
                : !led.isEmpty();
    }

    /** Whether they look after {@code household} as its leader. */
    public boolean leads(Household household) {
        return known.contains(household.grid()) ? led.contains(household.grid()) : !led.isEmpty();
    }

    /** Whether a place in {@code grid} and {@code microgrid} is one of theirs. */
    public boolean reaches(String grid, String microgrid) {
        return grids.contains(grid) || microgrids.contains(microgrid);
    }
}
