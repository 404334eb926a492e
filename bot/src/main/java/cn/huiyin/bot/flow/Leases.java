package cn.huiyin.bot.flow;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * Which instance reads which partition, so that one at a time does and the order within a chat is kept. Correctness never rests
 * on it: two that read the same partition disturb each other and spoil nothing.
 */
public interface Leases {
    /** How long a lease lasts when its owner is silent; keep it well before. */
    Duration LIFE = Duration.ofSeconds(6);

    /** Takes {@code partition}, or keeps it for another {@link #LIFE}; false when another instance has it. */
    Future<Boolean> keep(Partition partition);

    /** Gives {@code partition} up, so that another need not wait; nothing happens when another has it. */
    Future<Void> release(Partition partition);
}
