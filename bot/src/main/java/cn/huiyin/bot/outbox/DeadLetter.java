package cn.huiyin.bot.outbox;

import java.time.Instant;

/**
 * A delivery that was given up.
 *
 * @param attempts how often it was tried
 */
public record DeadLetter(Delivery delivery, String reason, int attempts, Instant at) {}
