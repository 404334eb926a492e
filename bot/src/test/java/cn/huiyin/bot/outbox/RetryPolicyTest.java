package cn.huiyin.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Outcome BUSY = new Outcome.Unavailable("status 503", null);
    private final RetryPolicy policy = RetryPolicy.standard(() -> 0);

    @Test
    void waitsDoubleUpToTheMost() {
        assertThat(policy.after(BUSY, 1, NOW, NOW)).isEqualTo(new Next.RetryAt(NOW.plusSeconds(1)));
        assertThat(policy.after(BUSY, 4, NOW, NOW)).isEqualTo(new Next.RetryAt(NOW.plusSeconds(8)));
        assertThat(policy.after(BUSY, 60, NOW, NOW)).isEqualTo(new Next.RetryAt(NOW.plus(Duration.ofMinutes(10))));
    }

    @Test
    void jitterShortensByAHalfAtMost() {
        RetryPolicy jittered = RetryPolicy.standard(() -> 1);

        assertThat(jittered.after(BUSY, 4, NOW, NOW)).isEqualTo(new Next.RetryAt(NOW.plusSeconds(4)));
    }

    @Test
    void waitThatThePlatformAsksForIsKept() {
        Outcome asked = new Outcome.Unavailable("status 429", Duration.ofSeconds(42));

        assertThat(policy.after(asked, 1, NOW, NOW)).isEqualTo(new Next.RetryAt(NOW.plusSeconds(42)));
    }

    @Test
    void rejectedIsDeadAtOnceAndUnavailableAfterThreeDays() {
        assertThat(policy.after(new Outcome.Rejected("status 400"), 1, NOW, NOW))
                .isEqualTo(new Next.Dead("status 400"));
        assertThat(policy.after(BUSY, 500, NOW.minus(Duration.ofDays(3)), NOW)).isInstanceOf(Next.Dead.class);
        assertThat(policy.after(new Outcome.Delivered(), 1, NOW, NOW)).isEqualTo(new Next.Done());
    }
}
