package cn.huiyin.bot.community;

import java.util.List;

/** A few buildings inside a grid with a worker of their own, who is asked before the grid's. */
public record MicroGrid(String id, String name, Area area, List<String> workers) {
    public MicroGrid {
        workers = List.copyOf(workers);
    }

    /** The parts of estates that belong to it. */
    public List<Cover> covers() {
        return area.covers();
    }
}
