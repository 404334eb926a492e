package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.DeliveryLoop;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Traffic;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.testing.PinnedTime;
import cn.huiyin.bot.testing.Platform;
import cn.huiyin.bot.testing.Village;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** I7 on the real queues and permits: a busy quarter of an hour, and a platform that is slow to take it. */
class RedisPaceTest {
    private static final int PER_MINUTE = 5;
    private static final int REPORTS = 16;
    private static final int SECONDS_MAX = 3_600;
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Village village = Village.of("yulan", "g-yulan");
    private final PinnedTime time = village.time;
    private final Map<String, Instant> made = new HashMap<>();
    private final Map<String, Integer> tries = new HashMap<>();
    private final Map<Delivery, List<Delivery>> digests = new LinkedHashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private Promise<Void> quiet = Promise.promise();
    private final Context context = TestRedis.VERTX.getOrCreateContext();
    private final RedisParts parts = new RedisParts(TestRedis.link(), TestRedis.freshKeys(), time);
    private final Platform platform = new Platform(time, PER_MINUTE, this::answer);
    private final DeliveryLoop loop = village.sending(
            PARTITION,
            watched(parts.outbox()),
            platform,
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(3), () -> 0.5),
            next -> {});

    private Outcome answer(Delivery delivery) {
        int attempt = tries.merge(delivery.id(), 1, Integer::sum);
        return switch (Math.floorMod((delivery.id() + "/" + attempt).hashCode(), 10)) {
            case 6 -> new Outcome.Unavailable("429", Duration.ofSeconds(7));
            case 7 -> new Outcome.Unavailable("503", null);
            case 8 -> new Outcome.Unavailable("no answer within 10 s", null);
            case 9 -> attempt == 1 ? new Outcome.Rejected("400") : new Outcome.Delivered();
            default -> new Outcome.Delivered();
        };
    }

    /** {@code outbox}, counting what is under way and remembering what was put together. */
    private Outbox watched(Outbox outbox) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    underWay.incrementAndGet();
                    Future<?> answer = (Future<?>) method.invoke(outbox, arguments);
                    if (method.getName().equals("merge")) {
                        List<?> gone = (List<?>) arguments[1];
                        digests.put(
                                (Delivery) arguments[2],
                                gone.stream().map(Delivery.class::cast).toList());
                    }
                    return answer.onComplete(done -> {
                        underWay.decrementAndGet();
                        // What follows from it begins before this is looked at.
                        context.runOnContext(then -> perhapsQuiet());
                    });
                });
    }

    @Test
    void theRealQueuesKeepPaceAndOrderAndLoseNothing() {
        for (int i = 1; i <= REPORTS; i++) {
            happens(i);
            time.pass(BETWEEN);
            send();
        }
        int seconds = 0;
        while (isWaiting() && seconds++ < SECONDS_MAX) {
            time.pass(Duration.ofSeconds(1));
            send();
        }

        List<DeadLetter> dead = await(parts.outbox().deadLetters(PARTITION, 1_000));
        assertThat(isWaiting()).isFalse();
        assertThat(digests).as("it was too much for single messages").isNotEmpty();
        assertThat(dead).isNotEmpty();
        new Traffic(village.store.deliveries(), made, platform.attempts(), digests, dead).isSound(PER_MINUTE);
    }

    /** Somebody reports, and what was reported before is taken, arrives and is dealt with. */
    private void happens(int i) {
        int before = village.store.deliveries().size();
        village.say("u" + i, "玉兰苑" + i + "幢门口积水，走不过去");
        if (i > 2) {
            village.whisper("w1", "接单 " + (998 + i));
            village.whisper("w1", "到场 " + (998 + i));
            village.whisper("w1", "办结 " + (998 + i) + " 已疏通");
        }
        List<Delivery> fresh = village.store
                .deliveries()
                .subList(before, village.store.deliveries().size());
        fresh.forEach(d -> made.put(d.id(), time.instant()));
        parts.commit(CommitSketch.of(parts.arrival("m-" + i))
                .saying(fresh.toArray(Delivery[]::new))
                .commit());
    }

    /** Lets the loop look, and waits until nothing is under way any more. */
    private void send() {
        quiet = Promise.promise();
        context.runOnContext(now -> {
            loop.wake();
            perhapsQuiet();
        });
        await(quiet.future());
    }

    private void perhapsQuiet() {
        if (underWay.get() == 0) {
            quiet.tryComplete();
        }
    }

    private boolean isWaiting() {
        return Stream.of("destinations", "later")
                .anyMatch(name ->
                        await(parts.link.send(Request.cmd(Command.ZCARD).arg(parts.keys.of(name, PARTITION))))
                                        .toInteger()
                                > 0);
    }
}
