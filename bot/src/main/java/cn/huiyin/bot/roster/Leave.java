package cn.huiyin.bot.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, for whole days.
 *
 * @param from the first day
 * @param to the last day, not before {@code from}
 * @param delegate id of who stands in for them, null for nobody
 */
public record Leave(
        String person,
        LocalDate from,
        LocalDate to,
        @Nullable String delegate) {
    public Leave {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("leave: " + from + " to " + to + " (expected: the first day first)");
        }
    }

    /** Whether {@code date} is one of its days. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
