package cn.huiyin.bot.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ticket's clocks run out; null where one does not run.
 *
 * @param instance counts every setting, so that a clock set earlier is known to be stale
 */
public record Dues(
        @Nullable Instant accept,
        @Nullable Instant resolve,
        @Nullable Instant confirm,
        long instance) {}
