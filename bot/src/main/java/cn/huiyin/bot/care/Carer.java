package cn.huiyin.bot.care;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.roster.Presence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who goes to a household; pure. */
public final class Carer {
    private Carer() {}

    /** Id of who is to go to {@code household}, away or not: who was named, as long as it is one of theirs. */
    public static String of(Household household, Community community) {
        boolean stands = Reach.of(community, List.of(household.worker())).covers(household);
        return stands ? household.worker() : usual(community, household.grid(), household.microgrid());
    }

    /** Id of who goes to the households of a place where nobody is named. */
    public static String usual(Community community, String grid, @Nullable String microgrid) {
        Optional<Grid> home = community.grid(grid);
        Stream<String> micro = home.stream()
                .flatMap(g -> g.microgrids().stream())
                .filter(m -> m.id().equals(microgrid))
                .map(MicroGrid::workers)
                .flatMap(List::stream);
        Stream<String> workers = home.stream().flatMap(g -> Reach.workers(community, g).stream());
        return Stream.of(micro, workers, leader(community, grid).stream())
                .flatMap(all -> all)
                .findFirst()
                .orElseThrow();
    }

    /** Id of who is there to go today: the same, else who stands in for them, else the leader or whoever stands in there. */
    public static String present(Household household, Community community, Presence presence) {
        String carer = of(household, community);
        String leader = leader(community, household.grid()).orElseThrow();
        return presence.standIn(carer).or(() -> presence.standIn(leader)).orElse(leader);
    }

    /** The leader of {@code grid}; of one that is gone, the community's first. */
    private static Optional<String> leader(Community community, String grid) {
        return Optional.of(community.grid(grid).orElse(community.grids().get(0)).leader());
    }
}
