package cn.huiyin.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleSupplier;

/**
 * What follows an attempt: waits double from {@code first} to {@code most}, each shortened by up to a half at random so that
 * many queues do not come back at once; given up {@code giveUp} after the delivery was made.
 *
 * @param random 0 to 1, for the jitter
 */
public record RetryPolicy(Duration first, Duration most, Duration giveUp, DoubleSupplier random) {
    private static final int DOUBLINGS_MAX = 30;

    /** As the house does: one second, ten minutes, three days. */
    public static RetryPolicy standard(DoubleSupplier random) {
        return new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(3), random);
    }

    /**
     * What follows {@code outcome}.
     *
     * @param attempts how often it was tried, this time included
     * @param firstTried when the first attempt was made
     */
    public Next after(Outcome outcome, int attempts, Instant firstTried, Instant now) {
        if (outcome instanceof Outcome.Delivered) {
            return new Next.Done();
        }
        if (outcome instanceof Outcome.Rejected rejected) {
            return new Next.Dead(rejected.reason());
        }
        Outcome.Unavailable unavailable = (Outcome.Unavailable) outcome;
        if (Duration.between(firstTried, now).compareTo(giveUp) >= 0) {
            return new Next.Dead(unavailable.reason() + ", given up after " + attempts + " attempts");
        }
        Duration asked = unavailable.retryAfter();
        return new Next.RetryAt(now.plus(asked != null ? asked : waitAfter(attempts)));
    }

    private Duration waitAfter(int attempts) {
        long factor = 1L << Math.min(attempts - 1, DOUBLINGS_MAX);
        Duration full = first.multipliedBy(factor).compareTo(most) > 0 ? most : first.multipliedBy(factor);
        return Duration.ofMillis(Math.round(full.toMillis() * (1 - random.getAsDouble() / 2)));
    }
}
