package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.testing.MemoryOutbox;
import cn.huiyin.bot.testing.PinnedTime;
import cn.huiyin.bot.testing.Platform;
import cn.huiyin.bot.testing.Village;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be said leaves once, also when the store fails at the wrong moment. */
class DeliveryLoopTest {
    private static final Partition PARTITION = new Partition(0);

    private final Village village = Village.of("yulan", "g-yulan");
    private final PinnedTime time = village.time;
    private final List<Next> told = new ArrayList<>();

    private static List<String> ids(Platform platform) {
        return platform.attempts().stream().map(a -> a.delivery().id()).toList();
    }

    private DeliveryLoop loop(Outbox outbox, Channels channels) {
        return village.sending(
                outbox,
                channels,
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(3), () -> 0),
                told::add);
    }

    private void look(DeliveryLoop loop, int seconds) {
        for (int i = 0; i < seconds; i++) {
            time.pass(Duration.ofSeconds(1));
            loop.wake();
        }
    }

    private static Outcome taken(Delivery delivery) {
        return new Outcome.Delivered();
    }

    @Test
    void whatThePlatformTookIsNotSentAgainWhenThatCouldNotBeWrittenDown() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        Platform platform = new Platform(time, 20, DeliveryLoopTest::taken);
        Forgetful outbox = new Forgetful(village.store.outbox(), 2);
        DeliveryLoop loop = loop(outbox, platform);

        look(loop, 10);

        assertThat(ids(platform)).hasSize(2).doesNotHaveDuplicates();
        assertThat(outbox.failures).isZero();
        assertThat(StoreParts.await(outbox.due(PARTITION, time.instant(), 10))).isEmpty();
        assertThat(told).as("each is counted once").hasSize(2);
    }

    @Test
    void whatThePlatformRefusedForGoodIsNotAskedAgain() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        Platform platform = new Platform(time, 20, d -> new Outcome.Rejected("400 no such chat"));
        DeliveryLoop loop = loop(new Forgetful(village.store.outbox(), 2), platform);

        look(loop, 10);

        assertThat(ids(platform)).hasSize(2).doesNotHaveDuplicates();
        assertThat(StoreParts.await(village.store.outbox().deadLetters(PARTITION, 10)))
                .hasSize(2);
    }

    @Test
    void afterACrashBetweenTheTwoItIsSentAgainUnderTheSameId() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        Platform platform = new Platform(time, 20, DeliveryLoopTest::taken);
        look(loop(new Forgetful(village.store.outbox(), 2), platform), 1);
        List<String> before = ids(platform);

        look(loop(village.store.outbox(), platform), 5);

        assertThat(ids(platform).subList(before.size(), ids(platform).size())).containsExactlyElementsOf(before);
    }

    private static Delivery news(String id, Delivery.Kind kind, String no) {
        return new Delivery(
                id,
                Village.group("g-yulan"),
                kind,
                no,
                kind.word() + " #" + no,
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                false);
    }

    @Test
    void whatIsPutTogetherOvertakesNothingOfTheSameTicket() {
        for (int building = 1; building <= 3; building++) {
            village.say("wang", "玉兰苑" + building + "幢门口积水，走不过去");
        }
        MemoryOutbox outbox = new MemoryOutbox();
        outbox.put(
                List.of(
                        news("a", Delivery.Kind.STATUS, "1001"),
                        news("b", Delivery.Kind.ANSWER, "1002"),
                        news("c", Delivery.Kind.STATUS, "1002"),
                        news("d", Delivery.Kind.STATUS, "1003")),
                time.instant());
        Platform platform = new Platform(time, 3, DeliveryLoopTest::taken);

        look(loop(outbox, platform), 10);

        assertThat(ids(platform)).containsExactly("digest-a", "b", "c");
        assertThat(platform.attempts().get(0).delivery().text())
                .contains("#1001", "#1003")
                .doesNotContain("#1002");
    }

    /** An outbox that cannot write down what became of the first few attempts. */
    private static final class Forgetful implements Outbox {
        private final Outbox inner;
        private int failures;

        Forgetful(Outbox inner, int failures) {
            this.inner = inner;
            this.failures = failures;
        }

        @Override
        public Future<Void> settle(Partition partition, Delivery delivery, Next next, Instant now) {
            if (failures > 0) {
                failures--;
                return Future.failedFuture(new StoreUnavailable("the store is gone", null));
            }
            return inner.settle(partition, delivery, next, now);
        }

        @Override
        public Future<List<Head>> due(Partition partition, Instant now, int most) {
            return inner.due(partition, now, most);
        }

        @Override
        public Future<Duration> permit(Chat to, int perMinute, Instant now) {
            return inner.permit(to, perMinute, now);
        }

        @Override
        public Future<Integer> room(Chat to, int perMinute, Instant now) {
            return inner.room(to, perMinute, now);
        }

        @Override
        public Future<List<Delivery>> waiting(Partition partition, Chat to, int most) {
            return inner.waiting(partition, to, most);
        }

        @Override
        public Future<Boolean> merge(Partition partition, List<Delivery> gone, Delivery digest) {
            return inner.merge(partition, gone, digest);
        }

        @Override
        public Future<Void> hold(Partition partition, Chat to, Instant until) {
            return inner.hold(partition, to, until);
        }

        @Override
        public Future<List<DeadLetter>> deadLetters(Partition partition, int most) {
            return inner.deadLetters(partition, most);
        }

        @Override
        public Future<Boolean> retry(Partition partition, String deliveryId, Instant now) {
            return inner.retry(partition, deliveryId, now);
        }
    }
}
