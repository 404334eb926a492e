package cn.huiyin.bot.community;

import java.util.List;

/**
 * A part of a community that grid workers look after.
 *
 * @param workers ids of people, asked in this order
 * @param leader id of the 网格长: the next tier, receives 吹哨
 * @param groups the chats of this grid's residents
 */
public record Grid(
        String id,
        String name,
        List<Cover> covers,
        List<String> workers,
        String leader,
        List<Chat> groups,
        List<MicroGrid> microgrids) {
    public Grid {
        covers = List.copyOf(covers);
        workers = List.copyOf(workers);
        groups = List.copyOf(groups);
        microgrids = List.copyOf(microgrids);
    }
}
