package cn.huiyin.bot.channel.webhook;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.testing.LoopbackServer;
import com.standardwebhooks.Webhook;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.junit5.VertxExtension;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class WebhookChannelTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Delivery TO_GROUP = new Delivery(
            "d-1",
            Chat.group("hook", "g-1"),
            Delivery.Kind.ACK,
            "1024",
            "已受理",
            List.of("u-1"),
            "m-1",
            List.of(new Delivery.Button("接单", "接单 #1024")),
            null,
            false,
            null,
            false);
    private static final Delivery TO_PERSON = new Delivery(
            "d-2",
            Chat.privateWith(new Account("hook", "u-1")),
            Delivery.Kind.NOTICE,
            null,
            "通知",
            List.of(),
            null,
            List.of(),
            "https://example.org/1.jpg",
            false,
            null,
            false);

    /** What the platform got. */
    private record Got(Map<String, List<String>> headers, String body) {}

    private final BlockingQueue<Got> received = new LinkedBlockingQueue<>();
    private Consumer<RoutingContext> answer = context -> context.response().end();
    private Vertx vertx;
    private LoopbackServer platform;

    @BeforeEach
    void serve(Vertx given) throws Exception {
        vertx = given;
        platform = LoopbackServer.serving(
                vertx,
                router -> router.route().handler(context -> {
                    HttpServerRequest request = context.request();
                    Map<String, List<String>> headers = new HashMap<>();
                    request.headers().forEach((k, v) -> headers.put(k.toLowerCase(java.util.Locale.ROOT), List.of(v)));
                    request.body().onSuccess(body -> {
                        received.add(new Got(headers, body.toString()));
                        answer.accept(context);
                    });
                }));
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    private WebhookChannel channel(URI deliverTo, Duration timeMax) {
        return new WebhookChannel(
                vertx,
                new WebhookSettings("hook", WebhookKey.parse(SECRET), deliverTo, 20),
                InstantSource.system(),
                timeMax);
    }

    private Outcome send(Delivery delivery) throws Exception {
        return channel(platform.uri("/deliver?token=1"), Duration.ofSeconds(10))
                .send(delivery)
                .await(20, SECONDS);
    }

    @Test
    void aDeliveryArrivesSignedUnderItsId() throws Exception {
        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Delivered());

        Got got = received.take();
        new Webhook(SECRET).verify(got.body(), got.headers());
        assertThat(got.headers().get("webhook-id")).containsExactly("d-1");
        assertThat(got.headers().get("content-type")).containsExactly("application/json");
    }

    @Test
    void aGroupsDeliveryIsWrittenAsPromised() throws Exception {
        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Delivered());

        assertThat(received.take().body())
                .isEqualTo(
                        "{\"id\":\"d-1\",\"to\":{\"group\":\"g-1\"},\"kind\":\"ack\",\"ticket\":\"1024\",\"text\":\"已受理\","
                                + "\"mentions\":[\"u-1\"],\"quote\":\"m-1\",\"buttons\":[{\"label\":\"接单\",\"send\":\"接单 #1024\"}],"
                                + "\"image\":null}");
    }

    @Test
    void aPersonsDeliveryIsWrittenAsPromised() throws Exception {
        assertThat(send(TO_PERSON)).isEqualTo(new Outcome.Delivered());

        assertThat(new JsonObject(received.take().body()))
                .isEqualTo(
                        new JsonObject("{\"id\":\"d-2\",\"to\":{\"user\":\"u-1\"},\"kind\":\"notice\",\"ticket\":null,"
                                + "\"text\":\"通知\",\"mentions\":[],\"quote\":null,\"buttons\":[],"
                                + "\"image\":\"https://example.org/1.jpg\"}"));
    }

    @Test
    void whatLeavesNothingToPressSaysSo() throws Exception {
        Delivery taken = new Delivery(
                "d-3",
                TO_PERSON.to(),
                Delivery.Kind.NOTICE,
                "1024",
                "已由别人接单",
                List.of(),
                null,
                List.of(),
                null,
                false,
                null,
                true);

        assertThat(send(taken)).isEqualTo(new Outcome.Delivered());

        assertThat(new JsonObject(received.take().body()).getBoolean("retires")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void anyAnswerOfSuccessIsDelivered(int status) throws Exception {
        answer = context -> context.response().setStatusCode(status).end();

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Delivered());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void aBusyOrBrokenPlatformIsTriedAgainWhenItSays(int status) throws Exception {
        answer = context -> context.response()
                .setStatusCode(status)
                .putHeader("Retry-After", "7")
                .end();

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Unavailable("answered " + status, Duration.ofSeconds(7)));
    }

    @Test
    void aBrokenPlatformThatSaysNothingIsTriedAgainAtOurOwnPace() throws Exception {
        answer = context -> context.response().setStatusCode(500).end();

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Unavailable("answered 500", null));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 410, 422})
    void aRefusalIsFinal(int status) throws Exception {
        answer = context -> context.response().setStatusCode(status).end();

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Rejected("answered " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) throws Exception {
        answer = context -> context.response()
                .setStatusCode(status)
                .putHeader("Location", platform.uri("/elsewhere").toString())
                .end();

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Rejected("answered " + status));
        assertThat(received).hasSize(1);
    }

    @Test
    void aRefusedConnectionIsTriedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        Outcome outcome = channel(URI.create("http://127.0.0.1:" + port + "/deliver"), Duration.ofSeconds(10))
                .send(TO_GROUP)
                .await(20, SECONDS);

        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void aPlatformThatDoesNotAnswerIsTriedAgain() throws Exception {
        answer = context -> {};

        Outcome outcome = channel(platform.uri("/deliver"), Duration.ofMillis(300))
                .send(TO_GROUP)
                .await(20, SECONDS);

        assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void aConnectionThatIsCutIsTriedAgain() throws Exception {
        answer = context -> context.request().connection().close();

        assertThat(send(TO_GROUP)).isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void anAnswerWithoutEndDoesNotHoldUpTheNextDelivery() throws Exception {
        answer = context -> context.response().setChunked(true).write("x".repeat(1000));

        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Delivered());
        assertThat(send(TO_GROUP)).isEqualTo(new Outcome.Delivered());
    }
}
