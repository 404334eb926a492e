package cn.huiyin.bot.community;

import java.util.List;

/**
 * What somebody is responsible for.
 *
 * @param covers parts of estates
 * @param roads parts of roads
 * @param places markets, schools and shops that people name: 小商品市场
 */
public record Area(List<Cover> covers, List<RoadCover> roads, List<String> places) {
    public Area {
        covers = List.copyOf(covers);
        roads = List.copyOf(roads);
        places = List.copyOf(places);
    }

    /** Parts of estates alone. */
    public static Area of(Cover... covers) {
        return new Area(List.of(covers), List.of(), List.of());
    }
}
