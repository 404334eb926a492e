package cn.huiyin.bot.guide;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is ready for a question people ask.
 *
 * @param answer as it is said
 * @param source where it is written, null when nobody says
 * @param until the last day on which it is given, null for ever
 */
public record Guide(
        String id,
        String answer,
        @Nullable String source,
        @Nullable LocalDate until) {
    /** Whether it is still given on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
