package cn.huiyin.bot.community;

import java.util.List;

/** A few buildings inside a grid with a worker of their own, who is asked before the grid's. */
public record MicroGrid(String id, String name, List<Cover> covers, List<String> workers) {
    public MicroGrid {
        covers = List.copyOf(covers);
        workers = List.copyOf(workers);
    }
}
