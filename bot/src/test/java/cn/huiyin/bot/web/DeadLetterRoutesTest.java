package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.outbox.DeadLetter;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class DeadLetterRoutesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:30:00Z");

    /** Dead letters in memory. */
    private static final class DeadLetters extends NoLetters {
        private final List<DeadLetter> letters = new ArrayList<>();
        private boolean broken;

        @Override
        public Future<List<DeadLetter>> deadLetters(Partition partition, int most) {
            if (broken) {
                return Future.failedFuture(new IllegalStateException("away"));
            }
            return Future.succeededFuture(
                    partition.equals(Partition.of(Hamlet.ID))
                            ? letters.stream().limit(most).toList()
                            : List.of());
        }

        @Override
        public Future<Boolean> retry(Partition partition, String deliveryId, Instant now) {
            return Future.succeededFuture(
                    letters.removeIf(l -> l.delivery().id().equals(deliveryId)));
        }
    }

    private final DeadLetters outbox = new DeadLetters();
    private ServedRoutes api;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        api = ServedRoutes.of(
                vertx,
                List.of(new DeadLetterRoutes(outbox, () -> List.of(Hamlet.community()), InstantSource.fixed(NOW))));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private static DeadLetter confidential(String id) {
        Delivery delivery = new Delivery(
                id,
                Chat.privateWith(new Account("hook", "u-1")),
                Delivery.Kind.ANSWER,
                null,
                "王先生，13812345678",
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                false,
                true);
        return new DeadLetter(delivery, "answered 400", 1, NOW);
    }

    private static DeadLetter letter(String id, Instant at) {
        Delivery delivery = new Delivery(
                id,
                Chat.group("hook", "g-1"),
                Delivery.Kind.ACK,
                "1024",
                "已受理",
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                false);
        return new DeadLetter(delivery, "answered 400", 1, at);
    }

    @Test
    void deadLettersAreShownNewestFirst() throws Exception {
        outbox.letters.add(letter("d-1", NOW));
        outbox.letters.add(letter("d-2", NOW.plusSeconds(60)));

        assertThat(new JsonObject(api.get("/api/v1/dead-letters").body())).isEqualTo(new JsonObject("""
                        {"items":[
                          {"id":"d-2","channel":"hook","to":{"group":"g-1"},"kind":"ack","ticket":"1024","text":"已受理","confidential":false,
                           "reason":"answered 400","attempts":1,"at":"2026-11-20T09:31:00.000+08:00"},
                          {"id":"d-1","channel":"hook","to":{"group":"g-1"},"kind":"ack","ticket":"1024","text":"已受理","confidential":false,
                           "reason":"answered 400","attempts":1,"at":"2026-11-20T09:30:00.000+08:00"}]}"""));
    }

    @Test
    void whatOnlyItsReceiverMayReadIsNotShown() throws Exception {
        outbox.letters.add(confidential("d-1"));

        String shown = api.get("/api/v1/dead-letters").body();

        assertThat(shown).contains("\"text\":\"\"", "\"confidential\":true").doesNotContain("王先生", "13812345678");
    }

    @Test
    void notMoreAreShownThanAskedFor() throws Exception {
        outbox.letters.add(letter("d-1", NOW));
        outbox.letters.add(letter("d-2", NOW));

        assertThat(new JsonObject(api.get("/api/v1/dead-letters?limit=1").body()).getJsonArray("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/dead-letters?limit=0").statusCode()).isEqualTo(400);
    }

    @Test
    void aDeadLetterIsSentAgainOnce() throws Exception {
        outbox.letters.add(letter("d-1", NOW));

        assertThat(api.post("/api/v1/dead-letters/d-1/retry", new JsonObject()).statusCode())
                .isEqualTo(202);
        assertThat(api.post("/api/v1/dead-letters/d-1/retry", new JsonObject()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whenTheStoreIsAwayTheCallerIsTold() throws Exception {
        outbox.broken = true;

        assertThat(api.get("/api/v1/dead-letters").statusCode()).isEqualTo(503);
    }
}
