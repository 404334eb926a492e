package cn.huiyin.bot.config;

import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.rules.source.Problems;

/** Warns of points that nobody can earn. */
record PointsCheck(Problems warnings) {
    void check(CommunitySource source) {
        PointsPlan plan = source.commons().points();
        if (plan != null && !plan.forEverybody() && source.commons().couriers().isEmpty()) {
            warnings.add(
                    source.root()
                            .get("points")
                            .position()
                            .problem(
                                    "found: points for reporters, of whom there are none (expected: reporters: …, or who: everybody)"));
        }
    }
}
