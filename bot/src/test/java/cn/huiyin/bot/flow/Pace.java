package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.testing.Platform;
import cn.huiyin.bot.testing.Village;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends what is said in a village through its outbox to a platform that is slow to take it, and looks at what arrives: the pace,
 * the order, that nothing is dropped and nothing said twice (I7).
 */
final class Pace {
    private static final int PER_MINUTE = 4;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int STEPS_MAX = 20_000;

    private final Village village;
    private final Platform platform;
    private final DeliveryLoop loop;
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<String, Instant> made = new HashMap<>();
    private boolean healthy;

    Pace(Village village) {
        this.village = village;
        this.platform = new Platform(village.time, PER_MINUTE, this::answer);
        RetryPolicy policy =
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(3), () -> 0.5);
        this.loop = village.sending(village.store.outbox(), platform, policy, next -> {});
        village.atEachStep(this::look);
    }

    private void look() {
        List<Delivery> all = village.store.deliveries();
        for (Delivery delivery : all.subList(made.size(), all.size())) {
            made.put(delivery.id(), village.time.instant());
        }
        loop.wake();
    }

    /** By the delivery and the try alone, so that the same scene goes the same way. */
    private Outcome answer(Delivery delivery) {
        int attempt = tries.merge(delivery.id(), 1, Integer::sum);
        return switch (healthy ? 0 : Math.floorMod((delivery.id() + "/" + attempt).hashCode(), 12)) {
            case 7 -> new Outcome.Unavailable("429", Duration.ofSeconds(7));
            case 8 -> new Outcome.Unavailable("429", Duration.ofSeconds(70));
            case 9 -> new Outcome.Unavailable("503", null);
            case 10 -> new Outcome.Unavailable("no answer within 10 s", null);
            case 11 -> attempt == 1 ? new Outcome.Rejected("400") : new Outcome.Delivered();
            default -> new Outcome.Delivered();
        };
    }

    /** What reached the platform so far. */
    List<Platform.Attempt> attempts() {
        return platform.attempts();
    }

    /** Lets the platform take everything, and looks at all that it was sent. */
    void atTheEnd() {
        healthy = true;
        for (int i = 0; i < STEPS_MAX && !village.store.outbox().isEmpty(); i++) {
            village.time.pass(STEP);
            loop.wake();
        }
        platform.attempts().forEach(attempt -> Invariants.hidden(attempt.delivery()));
        assertThat(village.store.outbox().isEmpty()).as("I7: nothing is left").isTrue();
        new Traffic(
                        village.store.deliveries(),
                        made,
                        platform.attempts(),
                        village.store.outbox().digests(),
                        village.store.outbox().graveyard())
                .isSound(PER_MINUTE);
    }
}
