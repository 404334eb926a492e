package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.RoadCover;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;

/** Reads what a grid or micro-grid is responsible for: covers by estate or road, and places by name. */
final class AreaReader {
    private static final String NUMBERS = "as 1-80,附51, the smaller number first";

    private AreaReader() {}

    static Area area(YamlValue item) {
        List<YamlValue> places = item.get("places").textValues();
        YamlValue covers = places.isEmpty() ? item.required("covers") : item.get("covers");
        if (covers.isList() && covers.list().isEmpty() && places.isEmpty()) {
            covers.problem("found: covers: none (expected: at least one estate)");
        }
        return new Area(
                estates(item).stream().map(AreaReader::estate).toList(),
                roads(item).stream().map(AreaReader::road).toList(),
                places.stream().map(AreaReader::place).toList());
    }

    /** The covers of {@code item} that are parts of estates, in the order of {@link Area#covers}. */
    static List<YamlValue> estates(YamlValue item) {
        return item.get("covers").list().stream().filter(c -> !isRoad(c)).toList();
    }

    /** The covers of {@code item} that are parts of roads, in the order of {@link Area#roads}. */
    static List<YamlValue> roads(YamlValue item) {
        return item.get("covers").list().stream().filter(AreaReader::isRoad).toList();
    }

    private static boolean isRoad(YamlValue cover) {
        return cover.isMapping() && cover.get("road").isPresent();
    }

    private static Cover estate(YamlValue item) {
        item.only("estate", "aliases", "buildings");
        return new Cover(
                Fields.text(item, "estate"),
                item.get("aliases").texts().stream().map(String::strip).toList(),
                buildings(item.get("buildings")));
    }

    private static RoadCover road(YamlValue item) {
        item.only("road", "numbers");
        return new RoadCover(Fields.text(item, "road"), buildings(item.get("numbers")));
    }

    private static String place(YamlValue value) {
        String place = value.text().strip();
        if (value.isText() && place.length() < 2) {
            value.problem("found: places: " + place + " (expected: names of at least two characters)");
        }
        return place;
    }

    /** None named: the whole of it. Named wrongly: no building, so that no overlap is told that is none. */
    private static Buildings buildings(YamlValue value) {
        return value.isPresent() ? value.parsed(NUMBERS, Buildings.NONE, Buildings::parse) : Buildings.ALL;
    }
}
