package cn.huiyin.bot.figures;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets are counted.
 *
 * @param grid id of a grid, null for all
 * @param party id of a party: those it has, or was called in for; null for all
 */
public record Scope(
        Community community,
        @Nullable String grid,
        @Nullable String party) {
    /** All tickets of {@code community}. */
    public static Scope of(Community community) {
        return new Scope(community, null, null);
    }

    boolean holds(Course course) {
        return (grid == null || grid.equals(course.grid())) && (party == null || isOf(party, course));
    }

    private boolean isOf(String id, Course course) {
        return course.calls().stream().anyMatch(c -> c.party().equals(id))
                || community.party(id).map(Party::members).orElse(List.of()).contains(course.assignee());
    }

    /** Whether the grid's own people have or had it, and nobody was called in. */
    boolean isInGrid(Course course) {
        return course.calls().isEmpty()
                && community
                        .grid(course.grid())
                        .map(grid -> people(grid).anyMatch(course.assignee()::equals))
                        .orElse(false);
    }

    private static Stream<String> people(Grid grid) {
        Stream<String> micro = grid.microgrids().stream().flatMap(m -> m.workers().stream());
        Stream<String> roles = grid.roles().values().stream().flatMap(holders -> holders.stream());
        return Stream.of(grid.workers().stream(), micro, roles, Stream.of(grid.leader()))
                .flatMap(s -> s);
    }
}
