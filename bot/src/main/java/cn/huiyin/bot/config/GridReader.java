package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;

/** Reads the grids of a community with their micro-grids. */
final class GridReader {
    private GridReader() {}

    static Grid grid(YamlValue item) {
        item.only("id", "name", "covers", "workers", "leader", "groups", "microgrids");
        return new Grid(
                Fields.id(item),
                Fields.text(item, "name"),
                covers(item),
                workers(item),
                Fields.text(item, "leader"),
                item.get("groups").list().stream().map(GridReader::group).toList(),
                item.get("microgrids").list().stream()
                        .map(GridReader::microgrid)
                        .toList());
    }

    private static MicroGrid microgrid(YamlValue item) {
        item.only("id", "name", "covers", "workers");
        return new MicroGrid(Fields.id(item), Fields.text(item, "name"), covers(item), workers(item));
    }

    private static List<String> workers(YamlValue item) {
        YamlValue workers = item.required("workers");
        if (workers.isPresent() && workers.textValues().isEmpty()) {
            workers.problem("found: workers: none (expected: ids of people, asked in this order)");
        }
        return workers.texts();
    }

    static Chat group(YamlValue item) {
        item.only("channel", "chat");
        return Chat.group(Fields.text(item, "channel"), Fields.text(item, "chat"));
    }

    private static List<Cover> covers(YamlValue item) {
        YamlValue covers = item.required("covers");
        if (covers.isList() && covers.list().isEmpty()) {
            covers.problem("found: covers: none (expected: at least one estate)");
        }
        return covers.list().stream().map(GridReader::cover).toList();
    }

    private static Cover cover(YamlValue item) {
        item.only("estate", "aliases", "buildings");
        return new Cover(
                Fields.text(item, "estate"),
                item.get("aliases").texts().stream().map(String::strip).toList(),
                buildings(item.get("buildings")));
    }

    /** None named: the whole estate. Named wrongly: no building, so that no overlap is told that is none. */
    private static Buildings buildings(YamlValue value) {
        return value.isPresent()
                ? value.parsed("as 1-80,附51, the smaller number first", Buildings.NONE, Buildings::parse)
                : Buildings.ALL;
    }
}
