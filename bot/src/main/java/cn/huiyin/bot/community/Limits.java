package cn.huiyin.bot.community;

import cn.huiyin.bot.clock.Span;
import org.jspecify.annotations.Nullable;

/**
 * Time limits that say something other than the usual; null where they say nothing.
 *
 * @param accept from being asked until accepting
 * @param arrive from the report until somebody is on site
 * @param resolve from the report until it is dealt with
 */
public record Limits(
        @Nullable Span accept,
        @Nullable Span arrive,
        @Nullable Span resolve) {
    /** Nothing other than the usual. */
    public static final Limits NONE = new Limits(null, null, null);

    /** The shorter of two limits, each of which may be absent. */
    public static @Nullable Span shorter(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.length().compareTo(one.length()) < 0 ? other : one;
    }
}
