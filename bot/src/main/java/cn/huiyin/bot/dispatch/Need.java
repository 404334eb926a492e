package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Post;
import cn.huiyin.rules.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is needed for.
 *
 * @param category {@code 大类/小类}
 * @param grid where it is, or where it is filed when no grid has the place
 * @param microgrid the part of the grid, if any
 * @param isClaimed whether the place is the grid's
 * @param role whom the resident asked for by their role, null for whoever it is
 * @param post the post whose holders can do it, null for none
 * @param urgency how long it can wait
 */
public record Need(
        String category,
        Grid grid,
        @Nullable MicroGrid microgrid,
        boolean isClaimed,
        @Nullable String role,
        @Nullable Post post,
        Urgency urgency) {
    /** Somebody of {@code grid}. */
    public static Need in(Grid grid, @Nullable MicroGrid microgrid, String category) {
        return new Need(category, grid, microgrid, true, null, null, Urgency.NORMAL);
    }

    /** Somebody for a place that no grid has; {@code grid} files it. */
    public static Need unclaimed(Grid grid, String category) {
        return new Need(category, grid, null, false, null, null, Urgency.NORMAL);
    }

    /** The same, for who holds {@code asked}; null changes nothing. */
    public Need of(@Nullable String asked) {
        return new Need(category, grid, microgrid, isClaimed, asked, post, urgency);
    }

    /** The same, first for who holds {@code fitting}; null changes nothing. */
    public Need offeredTo(@Nullable Post fitting) {
        return new Need(category, grid, microgrid, isClaimed, role, fitting, urgency);
    }

    /** The same, of that urgency. */
    public Need of(Urgency other) {
        return new Need(category, grid, microgrid, isClaimed, role, post, other);
    }
}
