package cn.huiyin.bot.channel.demo;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.http.Failures;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.testing.EventReader;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.LoopbackServer;
import cn.huiyin.bot.testing.MemoryReception;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class DemoRoutesTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    private static final Chat GROUP = Chat.group("demo", "g-east");
    private static final String RESIDENT = "liuyin-resident-1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final MemoryReception reception = new MemoryReception();
    private final DemoChannel channel =
            new DemoChannel("demo", 20, InstantSource.system(), () -> List.of(Hamlet.community()));
    private LoopbackServer server;

    @TempDir
    private Path pictures;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        DemoSettings settings = new DemoSettings("demo", pictures.resolve("kept"), Set.of("demo.example"));
        DemoRoutes routes = new DemoRoutes(
                vertx,
                settings,
                channel,
                reception,
                context -> context.response().end("read"));
        server = LoopbackServer.serving(vertx, router -> {
            new Failures().accept(router);
            routes.accept(router);
        });
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(server.uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> say(JsonObject message, String... headers) throws Exception {
        return post("/demo/messages", "application/json", message.toBuffer().getBytes(), headers);
    }

    private static JsonObject message() {
        return new JsonObject()
                .put("id", "c-1")
                .put("chat", new JsonObject().put("group", "g-east"))
                .put("speaker", RESIDENT)
                .put("text", "大门口的井盖翘起来了");
    }

    private static Delivery ack(String id, @Nullable String quote) {
        return new Delivery(
                id,
                GROUP,
                Delivery.Kind.ACK,
                "1001",
                "已受理",
                List.of(RESIDENT),
                quote,
                List.of(new Delivery.Button("催办", "催办 #1001")),
                null,
                false,
                null,
                false);
    }

    private void deliver(Delivery delivery) throws Exception {
        assertThat(channel.send(delivery).await(5, SECONDS)).isEqualTo(new Outcome.Delivered());
    }

    @Test
    void theStageHasEverybodyWithAnAccountHereAndSomeResidents() throws Exception {
        JsonObject stage = new JsonObject(get("/demo/stage").body());

        JsonArray speakers = stage.getJsonArray("speakers");
        assertThat(IntStream.range(0, speakers.size())
                        .mapToObj(speakers::getJsonObject)
                        .map(s -> s.getString("user") + " " + s.getString("role") + " " + s.getString("title")))
                .containsExactly(
                        "liuyin-resident-1 resident 居民",
                        "liuyin-resident-2 resident 居民",
                        "liuyin-resident-3 resident 居民",
                        "u-w1 worker 网格员",
                        "u-m5 microworker 微网格员",
                        "u-l1 leader 网格长",
                        "u-p1 property 柳荫物业");
        assertThat(stage.getJsonArray("communities").getJsonObject(0)).isEqualTo(new JsonObject("""
                        {"id":"liuyin","name":"柳荫社区","street":"河东街道","grids":[
                          {"id":"east","name":"柳东网格","leader":"l1","workers":["w1"],"estates":["柳荫里"],
                           "microgrids":[{"id":"m5","name":"柳荫里5幢","workers":["m5"]}],
                           "groups":[{"id":"g-east","name":"柳东网格服务群"}],
                           "examples":["柳荫里1幢窨井盖缺失,存在安全隐患","柳荫里1幢楼上每天半夜还在拖桌子，劝了几次都不听",
                                       "今天菜场的青菜真新鲜"]}]}"""));
        assertThat(stage.getJsonObject("limits").getInteger("textChars")).isEqualTo(2000);
    }

    @Test
    void whatIsSaidInTheGroupIsTakenAndShown() throws Exception {
        HttpResponse<String> answer = say(message());

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject("{\"id\":\"c-1\",\"seq\":1,\"repeated\":false}"));
        Message taken = reception.taken().get(0);
        assertThat(taken.chat()).isEqualTo(GROUP);
        assertThat(taken.sender().account()).isEqualTo(new Account("demo", RESIDENT));
        assertThat(taken.text()).isEqualTo("大门口的井盖翘起来了");
        assertThat(taken.atBot()).isFalse();
        try (EventReader events = EventReader.open(server.uri("/demo/events"), null)) {
            List<EventReader.Event> all = events.until("ready");
            assertThat(all).extracting(EventReader.Event::name).containsExactly("reset", "entry", "ready");
            JsonObject shown = new JsonObject(all.get(1).data());
            assertThat(shown.getString("text")).isEqualTo("大门口的井盖翘起来了");
            assertThat(shown.getJsonObject("from").getString("name")).isEqualTo("王阿姨");
            assertThat(shown.getBoolean("fromBot")).isFalse();
        }
    }

    @Test
    void aPrivateChatIsWithTheSpeakerAlone() throws Exception {
        JsonObject own = message().put("chat", new JsonObject().put("user", RESIDENT));
        JsonObject other = message().put("chat", new JsonObject().put("user", "u-w1"));

        assertThat(say(own).statusCode()).isEqualTo(202);
        assertThat(reception.taken().get(0).chat()).isEqualTo(Chat.privateWith(new Account("demo", RESIDENT)));
        assertThat(say(other).statusCode()).isEqualTo(400);
    }

    @Test
    void aRepeatIsShownOnce() throws Exception {
        assertThat(say(message()).statusCode()).isEqualTo(202);

        assertThat(new JsonObject(say(message()).body()))
                .isEqualTo(new JsonObject("{\"id\":\"c-1\",\"seq\":1,\"repeated\":true}"));
        assertThat(reception.taken()).hasSize(1);
    }

    @Test
    void aPressedButtonQuotesTheBotAndSoSpeaksToIt() throws Exception {
        deliver(ack("d-1", null));

        assertThat(say(message().put("text", "催办 #1001").put("quote", "d-1")).statusCode())
                .isEqualTo(202);

        Message taken = reception.taken().get(0);
        assertThat(taken.atBot()).isTrue();
        assertThat(taken.quote())
                .isEqualTo(new Message.Quote("d-1", new Message.Sender(new Account("demo", "bot"), "回音"), "已受理"));
    }

    @Test
    void aQuoteOfWhatIsForgottenKeepsItsId() throws Exception {
        assertThat(say(message().put("quote", "d-gone")).statusCode()).isEqualTo(202);
        assertThat(reception.taken().get(0).quote()).isEqualTo(new Message.Quote("d-gone", null, ""));
    }

    @Test
    void whatTheBotSaysIsShownLive() throws Exception {
        try (EventReader events = EventReader.open(server.uri("/demo/events"), null)) {
            assertThat(events.until("ready")).hasSize(2);
            assertThat(say(message()).statusCode()).isEqualTo(202);
            deliver(ack("d-1", "c-1"));

            assertThat(events.next().data()).contains("井盖");
            JsonObject shown = new JsonObject(events.next().data());
            shown.remove("at");
            assertThat(shown).isEqualTo(new JsonObject("""
                            {"seq":2,"id":"d-1","chat":{"group":"g-east"},"from":{"user":"bot","name":"回音"},"fromBot":true,
                             "text":"已受理","images":[],"kind":"ack","ticket":"1001","urgent":false,
                             "mentions":[{"user":"liuyin-resident-1","name":"王阿姨"}],
                             "quote":{"id":"c-1","name":"王阿姨","text":"大门口的井盖翘起来了"},
                             "buttons":[{"label":"催办","send":"催办 #1001"}],"retires":false}"""));
        }
    }

    @Test
    void aDeliveryThatIsTriedAgainIsShownOnce() throws Exception {
        deliver(ack("d-1", null));
        deliver(ack("d-1", null));
        deliver(ack("d-2", null));

        try (EventReader events = EventReader.open(server.uri("/demo/events"), null)) {
            assertThat(events.until("ready")).hasSize(4);
        }
    }

    @Test
    void aPageThatComesBackGetsWhatItMissed() throws Exception {
        deliver(ack("d-1", null));
        String position;
        try (EventReader events = EventReader.open(server.uri("/demo/events"), null)) {
            position = events.until("ready").get(1).id();
        }
        deliver(ack("d-2", null));

        try (EventReader events = EventReader.open(server.uri("/demo/events"), position)) {
            assertThat(events.until("ready"))
                    .extracting(EventReader.Event::name)
                    .containsExactly("entry", "ready");
        }
        try (EventReader events = EventReader.open(server.uri("/demo/events?after=" + position), null)) {
            assertThat(events.until("ready"))
                    .extracting(EventReader.Event::name)
                    .containsExactly("entry", "ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000-1", "-1", "00000000-99999999999999999999"})
    void aPositionThatLeadsNowhereStartsAfresh(String position) throws Exception {
        try (EventReader events = EventReader.open(server.uri("/demo/events"), position)) {
            assertThat(events.next().name()).isEqualTo("reset");
        }
    }

    @Test
    void pagesThatAreTooManyAreAskedToComeBackLater() throws Exception {
        List<EventReader> open = new java.util.ArrayList<>();
        for (int i = 0; i < DemoEvents.LISTENERS_MAX; i++) {
            open.add(EventReader.open(server.uri("/demo/events"), null));
        }

        assertThat(get("/demo/events").statusCode()).isEqualTo(503);

        open.forEach(EventReader::close);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"a b"}                          | 400 | id
                    {"id":null}                           | 400 | id
                    {"chat":null}                         | 400 | chat
                    {"chat":{}}                           | 400 | chat.user
                    {"chat":{"group":"g-other"}}          | 404 | chat.group
                    {"speaker":"nobody"}                  | 404 | speaker
                    {"text":" "}                          | 400 | text
                    {"text":5}                            | 400 | text
                    {"images":["/etc/passwd"]}            | 400 | images
                    {"images":["/demo/images/../x.jpg"]}  | 400 | images
                    {"images":["javascript:alert(1)"]}    | 400 | images
                    """)
    void whatIsNotAsItShouldBeIsNamed(String change, int status, String field) throws Exception {
        JsonObject message = message();
        new JsonObject(change).forEach(e -> message.put(e.getKey(), e.getValue()));

        HttpResponse<String> answer = say(message);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(new JsonObject(answer.body()).getString("field")).isEqualTo(field);
        assertThat(reception.taken()).isEmpty();
    }

    @Test
    void anotherTypeOrSizeIsRefused() throws Exception {
        assertThat(post("/demo/messages", "text/plain", new byte[] {'{', '}'}).statusCode())
                .isEqualTo(415);
        assertThat(post("/demo/messages", "application/json", new byte[65 * 1024])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void whenNothingCanBeWrittenNothingIsShown() throws Exception {
        reception.breakDown();

        HttpResponse<String> answer = say(message());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(channel.room().find(GROUP, "c-1")).isEmpty();
    }

    @Test
    void aPictureIsKeptAndShown() throws Exception {
        HttpResponse<String> answer = post("/demo/images", "image/png", PNG);

        assertThat(answer.statusCode()).isEqualTo(201);
        String url = new JsonObject(answer.body()).getString("url");
        HttpResponse<byte[]> shown =
                http.send(HttpRequest.newBuilder(server.uri(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(say(message().put("images", new JsonArray().add(url)).put("text", ""))
                        .statusCode())
                .isEqualTo(202);
        assertThat(reception.taken().get(0).images()).containsExactly(url);
    }

    @Test
    void whatIsNoPictureIsRefused() throws Exception {
        assertThat(post("/demo/images", "image/jpeg", PNG).statusCode()).isEqualTo(415);
        assertThat(post("/demo/images", "image/png", new byte[0]).statusCode()).isEqualTo(415);
        assertThat(post("/demo/images", "image/svg+xml", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
        assertThat(post("/demo/images", "image/png", new byte[DemoPictures.BYTES_MAX + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(pictures.resolve("kept")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demo/images/none.png",
                "/demo/images/..%2F..%2Fsecret.png",
                "/demo/images/0123456789abcdef0123456789abcdef.png"
            })
    void aPictureThatIsNotKeptIsNotFound(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theOldestPictureGoesWhenThereAreTooMany() throws Exception {
        Files.createDirectories(pictures.resolve("kept"));
        for (int i = 0; i < DemoPictures.COUNT_MAX; i++) {
            Path file = Files.write(pictures.resolve("kept").resolve(String.format("%032x.png", i)), PNG);
            assertThat(file.toFile().setLastModified(1_000_000L + i * 1000L)).isTrue();
        }

        assertThat(post("/demo/images", "image/png", PNG).statusCode()).isEqualTo(201);

        try (Stream<Path> kept = Files.list(pictures.resolve("kept"))) {
            assertThat(kept).hasSize(DemoPictures.COUNT_MAX);
        }
        assertThat(pictures.resolve("kept").resolve(String.format("%032x.png", 0)))
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://127.0.0.1:1", "not an origin"})
    void aPageOfAnotherSiteIsRefused(String origin) throws Exception {
        assertThat(say(message(), "Origin", origin).statusCode()).isEqualTo(403);
        assertThat(reception.taken()).isEmpty();
    }

    @Test
    void aPageOfOursIsLetIn() throws Exception {
        assertThat(say(message(), "Origin", "http://127.0.0.1:" + server.port(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws Exception {
        assertThat(say(message(), "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    }

    @Test
    void whatWouldBeUnderstoodIsAskedBehindTheSameGate() throws Exception {
        byte[] body = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThat(post("/demo/reading", "application/json", body).body()).isEqualTo("read");
        assertThat(post("/demo/reading", "application/json", body, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverIsTooQuickIsAskedToWait() throws Exception {
        int status = 0;
        for (int i = 0; i <= 240 && status != 429; i++) {
            status = say(message().put("id", "c-" + i)).statusCode();
        }

        assertThat(status).isEqualTo(429);
        assertThat(reception.taken()).hasSize(240);
    }

    @Test
    void theAddressOfTheServerIsTheOnlyOneItAnswersTo(Vertx vertx) throws Exception {
        assertThat(statusUnderHost(vertx, "evil.example")).isEqualTo(403);
        assertThat(statusUnderHost(vertx, "localhost")).isEqualTo(200);
        assertThat(statusUnderHost(vertx, "demo.example")).isEqualTo(200);
        assertThat(statusUnderHost(vertx, "192.168.1.20:8080")).isEqualTo(200);
    }

    private int statusUnderHost(Vertx vertx, String host) throws Exception {
        URI uri = server.uri("/demo/stage");
        return vertx.createHttpClient()
                .request(new io.vertx.core.http.RequestOptions()
                        .setAbsoluteURI(uri.toString())
                        .putHeader("Host", host))
                .compose(request -> request.send())
                .map(response -> response.statusCode())
                .await(10, SECONDS);
    }
}
