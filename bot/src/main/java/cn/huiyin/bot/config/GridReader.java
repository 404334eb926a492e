package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;

/** Reads the grids of a community with their micro-grids. */
final class GridReader {
    private GridReader() {}

    static Grid grid(YamlValue item) {
        item.only(
                "id", "name", "kind", "covers", "places", "workers", "leader", "groups", "microgrids", "roles", "duty");
        return new Grid(
                Fields.id(item),
                Fields.text(item, "name"),
                item.get("kind").oneOf(Grid.Kind.class, Grid.Kind.GEOGRAPHIC),
                AreaReader.area(item),
                workers(item),
                Fields.text(item, "leader"),
                item.get("groups").list().stream().map(GridReader::group).toList(),
                item.get("microgrids").list().stream()
                        .map(GridReader::microgrid)
                        .toList(),
                RolesReader.roles(item.get("roles")),
                item.get("duty").textOrNull());
    }

    private static MicroGrid microgrid(YamlValue item) {
        item.only("id", "name", "covers", "places", "workers");
        return new MicroGrid(Fields.id(item), Fields.text(item, "name"), AreaReader.area(item), workers(item));
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
}
