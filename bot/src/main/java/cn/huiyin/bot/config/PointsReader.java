package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.rules.source.YamlValue;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads who earns points in a community, what for, and what they are good for. */
final class PointsReader {
    private static final Map<String, Boolean> WHO = Map.of("reporters", false, "everybody", true);

    private PointsReader() {}

    /** The plan, or null where there are to be no points. */
    static @Nullable PointsPlan plan(YamlValue points) {
        if (!points.isPresent()) {
            return null;
        }
        points.only("who", "report", "resolved", "picture", "rating", "perDay", "gifts");
        Map<Merit, Integer> worth = new EnumMap<>(Merit.class);
        for (Merit merit : PointsPlan.EARNED) {
            int each = points.get(merit.word()).integerOr(0, 0, PointsPlan.WORTH_MAX);
            if (each > 0) {
                worth.put(merit, each);
            }
        }
        if (worth.isEmpty() && points.isMapping()) {
            points.problem("found: points: nothing to earn (expected: report, resolved, picture or rating above 0)");
        }
        return new PointsPlan(
                points.get("who").oneOf(WHO, false),
                worth,
                points.get("perDay").integerOr(PointsPlan.PER_DAY, 1, PointsPlan.PER_DAY_MAX),
                points.get("gifts").list().stream().map(PointsReader::gift).toList());
    }

    private static PointsPlan.Gift gift(YamlValue item) {
        item.only("name", "cost");
        String name = Fields.text(item, "name");
        if (name.length() > PointsPlan.GIFT_CHARS_MAX) {
            item.get("name")
                    .problem("found: name: " + name + " (expected: " + PointsPlan.GIFT_CHARS_MAX
                            + " characters at most, as people say it)");
        }
        return new PointsPlan.Gift(name, item.required("cost").integerOr(1, 1, PointsPlan.COST_MAX));
    }
}
