package cn.huiyin.bot.community;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a community that grid workers look after.
 *
 * @param kind a dedicated grid goes before the geographic one around it
 * @param workers ids of people, asked in this order
 * @param leader id of the 网格长: the next tier, receives 吹哨
 * @param groups the chats of this grid's residents
 * @param roles who holds which role here, by the name that residents call it (矛调员): ids of people, asked in this order
 * @param duty id of the roster that says who is asked instead of all workers, null where all are
 */
public record Grid(
        String id,
        String name,
        Kind kind,
        Area area,
        List<String> workers,
        String leader,
        List<Chat> groups,
        List<MicroGrid> microgrids,
        Map<String, List<String>> roles,
        @Nullable String duty) {
    /** What a grid is made of. */
    public enum Kind {
        /** Buildings and roads. */
        GEOGRAPHIC,

        /** One market, one school: 专属网格. */
        DEDICATED
    }

    public Grid {
        workers = List.copyOf(workers);
        groups = List.copyOf(groups);
        microgrids = List.copyOf(microgrids);
        roles = Commons.copyOf(roles);
    }

    /** The parts of estates that belong to it. */
    public List<Cover> covers() {
        return area.covers();
    }
}
