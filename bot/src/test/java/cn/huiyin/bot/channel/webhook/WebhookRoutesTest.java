package cn.huiyin.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.huiyin.bot.testing.LoopbackServer;
import cn.huiyin.bot.testing.MemoryReception;
import com.standardwebhooks.Webhook;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@ExtendWith(VertxExtension.class)
class WebhookRoutesTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String GOOD = """
            {"id":"m-1","time":"2026-11-20T09:30:00+08:00","sender":{"id":"u-1"},"text":"楼道灯坏了"}""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final MemoryReception reception = new MemoryReception();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private LoopbackServer server;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        WebhookSettings hook =
                new WebhookSettings("hook", WebhookKey.parse(SECRET), URI.create("http://127.0.0.1:9100/deliver"), 20);
        server = LoopbackServer.serving(
                vertx,
                new WebhookRoutes(
                        vertx,
                        List.of(hook),
                        InstantSource.system(),
                        reception,
                        (channel, status) -> refused.add(channel + " " + status)));
        logger().addAppender(log);
        log.start();
    }

    @AfterEach
    void stop() throws Exception {
        logger().detachAppender(log);
        server.close();
    }

    private static Logger logger() {
        Logger logger = (Logger) LoggerFactory.getLogger("cn.huiyin.bot.channel");
        logger.setLevel(Level.TRACE);
        return logger;
    }

    private HttpRequest.Builder signed(String body) throws Exception {
        long now = System.currentTimeMillis() / 1000;
        return HttpRequest.newBuilder(server.uri("/channels/hook"))
                .header("Content-Type", "application/json")
                .header("webhook-id", "w-1")
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", new Webhook(SECRET).sign("w-1", now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aSignedMessageIsTakenAndAnswered202() throws Exception {
        assertThat(send(signed(GOOD)).statusCode()).isEqualTo(202);
        assertThat(reception.taken()).singleElement().satisfies(m -> {
            assertThat(m.id()).isEqualTo("m-1");
            assertThat(m.text()).isEqualTo("楼道灯坏了");
        });
    }

    @Test
    void aRepeatIsAnsweredLikeTheFirstTime() throws Exception {
        assertThat(send(signed(GOOD)).statusCode()).isEqualTo(202);
        assertThat(send(signed(GOOD)).statusCode()).isEqualTo(202);
        assertThat(reception.taken()).hasSize(1);
    }

    @Test
    void aChannelThatIsNotThereIsAnswered404BeforeAnythingElse() throws Exception {
        HttpResponse<String> answer = send(
                HttpRequest.newBuilder(server.uri("/channels/nowhere")).POST(HttpRequest.BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp", "text/json"})
    void anotherTypeIsAnswered415(String type) throws Exception {
        HttpRequest.Builder request = signed(GOOD);
        if (type == null) {
            request = HttpRequest.newBuilder(server.uri("/channels/hook"))
                    .POST(HttpRequest.BodyPublishers.ofString(GOOD));
        } else {
            request.setHeader("Content-Type", type);
        }

        assertThat(send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void theTypeMayNameItsCharacters() throws Exception {
        assertThat(send(signed(GOOD).setHeader("Content-Type", "Application/JSON; charset=utf-8"))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aBodyOfTheLargestSizeIsTaken() throws Exception {
        String body = " ".repeat(WebhookRoutes.BODY_BYTES_MAX - GOOD.getBytes(UTF_8).length) + GOOD;

        assertThat(send(signed(body)).statusCode()).isEqualTo(202);
        assertThat(send(signed(" " + body)).statusCode()).isEqualTo(413);
    }

    @Test
    void aBodyThatIsDeclaredTooLargeIsAnswered413WithoutBeingRead() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            write(socket, head("Content-Length: 262145") + "{");

            assertThat(statusLine(socket)).contains(" 413 ");
        }
    }

    @Test
    void aBodyThatGrowsTooLargeIsAnswered413WhileItIsSent() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            write(socket, head("Transfer-Encoding: chunked"));
            String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 5; i++) {
                write(socket, chunk);
            }

            assertThat(statusLine(socket)).contains(" 413 ");
        }
    }

    @Test
    void aSenderOfALargeBodyGetsToReadTheAnswer() throws Exception {
        String body = GOOD.replace("楼道灯坏了", "长".repeat(200_000));

        assertThat(send(signed(body)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void aHeaderThatWasChangedIsAnswered401(String header) throws Exception {
        assertThat(send(signed(GOOD).setHeader(header, "v1,AAAA")).statusCode()).isEqualTo(401);
        assertThat(reception.taken()).isEmpty();
    }

    @Test
    void anUnsignedMessageIsAnswered401() throws Exception {
        assertThat(send(HttpRequest.newBuilder(server.uri("/channels/hook"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(GOOD)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anOldMessageIsAnswered401() throws Exception {
        long anHourAgo = System.currentTimeMillis() / 1000 - 3600;

        assertThat(send(signed(GOOD)
                                .setHeader("webhook-timestamp", String.valueOf(anHourAgo))
                                .setHeader("webhook-signature", new Webhook(SECRET).sign("w-1", anHourAgo, GOOD)))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whatIsRefusedIsCounted() throws Exception {
        assertThat(send(signed(GOOD)).statusCode()).isEqualTo(202);
        assertThat(send(signed(GOOD).setHeader("webhook-signature", "v1,AAAA")).statusCode())
                .isEqualTo(401);
        assertThat(send(signed("[]")).statusCode()).isEqualTo(400);

        assertThat(refused).containsExactly("hook 401", "hook 400");
    }

    @Test
    void aStrangersMessageLeavesNothingInTheLog() throws Exception {
        assertThat(send(signed(GOOD).setHeader("webhook-signature", "v1,AAAA")).statusCode())
                .isEqualTo(401);
        assertThat(log.list).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{not json", "[]", "", "{\"id\":\"a\"}"})
    void whatCannotBeReadIsAnswered400(String body) throws Exception {
        assertThat(send(signed(body)).statusCode()).isEqualTo(400);
        assertThat(reception.taken()).isEmpty();
    }

    @Test
    void deepNestingIsAnswered400() throws Exception {
        assertThat(send(signed("[".repeat(100_000))).statusCode()).isEqualTo(400);
    }

    @Test
    void theAnswerNamesTheFieldAndTheLogHasNoneOfTheWords() throws Exception {
        HttpResponse<String> answer = send(signed(GOOD.replace("\"u-1\"", "7")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject()
                        .put("error", "sender.id: a number (expected: a string)")
                        .put("field", "sender.id"));
        assertThat(log.list)
                .singleElement()
                .satisfies(e -> assertThat(e.getFormattedMessage())
                        .contains("field=sender.id")
                        .doesNotContain("楼道灯"));
    }

    @Test
    void whenNothingCanBeWrittenTheAnswerIs503AndLaterTheSameMessageIsTaken() throws Exception {
        reception.breakDown();
        HttpResponse<String> answer = send(signed(GOOD));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValueAsLong("Retry-After")).hasValue(5);
        assertThat(log.list).noneMatch(e -> e.getFormattedMessage().contains("楼道灯"));

        reception.recover();
        assertThat(send(signed(GOOD)).statusCode()).isEqualTo(202);
    }

    private static String head(String length) {
        return "POST /channels/hook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + length
                + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(UTF_8));
        out.flush();
    }

    private static String statusLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
    }
}
