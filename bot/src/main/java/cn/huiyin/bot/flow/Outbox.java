package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deliveries on their way: one queue per destination, in order. */
public interface Outbox {
    /**
     * The first of one destination's queue.
     *
     * @param attempts how often it was tried so far
     * @param firstTried when the first attempt was made; equal to now before it
     * @param waiting how many stand in the queue, this one included
     */
    record Head(Delivery delivery, int attempts, Instant firstTried, int waiting) {}

    /** The heads of the queues that may send now, longest waiting first. */
    Future<List<Head>> due(Partition partition, Instant now, int most);

    /** Carries out what follows the attempt; nothing happens when {@code delivery} no longer heads its queue. */
    Future<Void> settle(Partition partition, Delivery delivery, Next next, Instant now);

    /**
     * Asks whether {@code to} may be sent one more message now, and counts it if so.
     *
     * @param perMinute what it may be sent in any sixty seconds
     * @return zero, or how long to wait
     */
    Future<Duration> permit(Chat to, int perMinute, Instant now);

    /** How many more messages {@code to} may be sent now before it has to wait; 0 or more. */
    Future<Integer> room(Chat to, int perMinute, Instant now);

    /** The front of the queue to {@code to}, {@code most} at most. */
    Future<List<Delivery>> waiting(Partition partition, Chat to, int most);

    /**
     * Puts {@code digest} where {@code gone} stood, at the place of the first of them.
     *
     * @return false when one of them is no longer queued: nothing changed
     */
    Future<Boolean> merge(Partition partition, List<Delivery> gone, Delivery digest);

    /** Keeps the destination's queue still until {@code until}, without counting an attempt. */
    Future<Void> hold(Partition partition, Chat to, Instant until);

    /** Given up deliveries, newest first. */
    Future<List<DeadLetter>> deadLetters(Partition partition, int most);

    /** Puts a dead letter at the end of its queue again; false when there is none of this id. */
    Future<Boolean> retry(Partition partition, String deliveryId, Instant now);
}
