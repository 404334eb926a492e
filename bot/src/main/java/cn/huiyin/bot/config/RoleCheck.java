package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Grid;
import cn.huiyin.rules.source.Problems;

/** Looks for grids in which a role that residents may call leads to nobody. */
record RoleCheck(Problems warnings) {

    void check(CommunitySource source) {
        for (Placed<Grid> grid : source.grids()) {
            for (String role : source.roleNames()) {
                boolean held = grid.value().roles().containsKey(role)
                        || source.commons().roles().containsKey(role);
                if (!held) {
                    warnings.add(grid.at()
                            .position()
                            .problem("found: nobody for the role " + role + " in grid "
                                    + grid.value().id()
                                    + " (expected: a holder there, or one under roles of the community)"));
                }
            }
        }
    }
}
