package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Modifier;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RunnerUp;
import cn.huiyin.rules.Urgency;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class ClassifyRouteTest {
    private static final Reading OTHER = new Reading(
            Intent.INQUIRY, null, Urgency.NORMAL, 0.5, Place.NONE, null, List.of(), Set.of(), null, List.of());
    private static final Reading READING = new Reading(
            Intent.REPORT,
            "市政设施/窨井盖",
            Urgency.URGENT,
            0.93456,
            new Place("3幢", null, "3", null, null, null, null, List.of("3"), null),
            "窨井盖-1",
            List.of(new Evidence("井盖", 2, 4)),
            Set.of(Modifier.PAST, Modifier.DONE),
            new RunnerUp("道路-1", "市政设施/道路破损", "词少"),
            List.of(OTHER));

    /** A reading with everything in it. */
    static final Readings.Understood UNDERSTOOD =
            new Readings.Understood(READING, 7, new GuideBook.Found(new Guide("老年卡", "带身份证", null, null), true));

    private ServedRoutes api;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        ClassifyRoute route = new ClassifyRoute(vertx, ClassifyRouteTest::classify);
        api = ServedRoutes.of(
                vertx, List.of(route, router -> router.post("/elsewhere").handler(route::answer)));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private static Optional<Readings.Understood> classify(String text, @Nullable String community) {
        if (text.equals("broken")) {
            throw new IllegalStateException("a rule is broken: " + text);
        }
        return community == null || community.equals("liuyin") ? Optional.of(UNDERSTOOD) : Optional.empty();
    }

    @Test
    void aReadingIsShownWithItsReasons() throws Exception {
        assertThat(new JsonObject(api.post(
                                "/api/v1/classify",
                                new JsonObject().put("text", "3幢井盖").put("community", "liuyin"))
                        .body()))
                .isEqualTo(new JsonObject("""
                        {"intent":"report","category":"市政设施/窨井盖","urgency":"urgent","confidence":0.93,
                         "place":{"text":"3幢","estate":null,"building":"3","unit":null,"floor":null,"room":null,"road":null,
                                  "landmark":null,"buildings":["3"]},
                         "rule":"窨井盖-1","rulesVersion":7,"guide":{"id":"老年卡","unasked":true},"evidence":[{"text":"井盖","start":2,"end":4}],
                         "modifiers":["done","past"],
                         "runnerUp":{"rule":"道路-1","category":"市政设施/道路破损","why":"词少"},
                         "others":[{"intent":"inquiry","category":null,"urgency":"normal","confidence":0.5,"place":null,
                                    "rule":null,"evidence":[],"modifiers":[],"runnerUp":null}]}"""));
    }

    @Test
    void theCommunityMayBeLeftOut() throws Exception {
        assertThat(api.post("/api/v1/classify", new JsonObject().put("text", "3幢井盖"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSameAnswerCanBeMountedElsewhere() throws Exception {
        assertThat(api.post("/elsewhere", new JsonObject().put("text", "3幢井盖")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                  | text
                    {"text":5}                          | text
                    {"text":"x","community":"nowhere"}  | community
                    {"text":"x","community":5}          | community
                    """)
    void whatIsWrongIsNamed(String body, String field) throws Exception {
        var answer = api.post("/api/v1/classify", new JsonObject(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("field")).isEqualTo(field);
    }

    @Test
    void anotherTypeOrSizeIsRefused() throws Exception {
        var text = api.request("/api/v1/classify").POST(HttpRequest.BodyPublishers.ofString("井盖"));
        var large = new JsonObject().put("text", "x".repeat(70_000));

        assertThat(api.send(text).statusCode()).isEqualTo(415);
        assertThat(api.post("/api/v1/classify", large).statusCode()).isEqualTo(413);
        assertThat(api.post("/api/v1/classify", new JsonObject().put("text", "x".repeat(4_001)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aFaultOfOursIsToldWithoutItsWords() throws Exception {
        var answer = api.post("/api/v1/classify", new JsonObject().put("text", "broken"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(answer.body()).doesNotContain("a rule is broken");
    }
}
