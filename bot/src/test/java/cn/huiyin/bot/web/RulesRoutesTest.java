package cn.huiyin.bot.web;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.publishing.PastTexts;
import cn.huiyin.bot.flow.publishing.RuleHits;
import cn.huiyin.bot.flow.publishing.RulePublisher;
import cn.huiyin.bot.flow.publishing.RuleTrial;
import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class RulesRoutesTest {
    private static final String PATH = "/api/v1/rules";

    private final RuleVersions versions = new MemoryRuleVersions();
    private final RulePublisher publisher =
            new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    private ServedRoutes api;

    static RulesRoutes routes(Vertx vertx, RulePublisher publisher, RuleVersions versions) {
        MemoryStore store = new MemoryStore();
        RuleTrial trial = new RuleTrial(
                new PastTexts(store), publisher, id -> Places.NONE, new HereAndNow(), InstantSource.fixed(Sample.NOW));
        return new RulesRoutes(
                vertx,
                new RulesRoutes.Parts(
                        publisher, versions, trial, new RuleHits(store), RulesRoutesTest::misfits, List::of));
    }

    private static List<Problem> misfits(RuleSet rules) {
        return rules.categories().contains("a/b")
                ? List.of()
                : List.of(new Problem(
                        "communities/x.yaml", 9, 3, "found: category b (expected: a category of the rules)"));
    }

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        assertThat(await(publisher.publish(RuleTextsOf.sent(RuleTextsOf.lamp("a/b")), null)))
                .isInstanceOf(RulePublisher.Outcome.Published.class);
        api = ServedRoutes.of(vertx, List.of(routes(vertx, publisher, versions)));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> put(JsonObject body) throws Exception {
        return api.send(api.request(PATH)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.encode())));
    }

    private static JsonObject body(RuleTexts texts) {
        JsonObject files = new JsonObject();
        texts.files().forEach(file -> files.put(file.name(), file.text()));
        return new JsonObject().put("files", files);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return new JsonObject(answer.body());
    }

    @Test
    void theRulesAreShownWithAllThereIsToSay() throws Exception {
        JsonObject shown = json(api.get(PATH));

        assertThat(shown.getInteger("version")).isEqualTo(1);
        assertThat(shown.getString("by")).isEqualTo("admin");
        assertThat(shown.getString("publishedAt")).isEqualTo("2026-03-02T09:00:00.000+08:00");
        assertThat(shown.getJsonArray("files"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("name", "deng.yaml")
                                .put(
                                        "text",
                                        RuleTextsOf.lamp("a/b").files().get(0).text())));
        assertThat(shown.getJsonArray("rules").getJsonObject(0)).isEqualTo(new JsonObject("""
                        {"id":"a/b","kind":"category","category":"a/b","intent":null,"says":"a/b","when":"灯坏","unless":"",
                         "priority":0,"weight":1.0,"examples":["三楼灯坏了"],"file":"deng.yaml","line":2,"hits":0}"""));
        assertThat(shown.getJsonObject("report")).isEqualTo(new JsonObject("""
                        {"failures":[],"neverFires":[],"shadowed":[],"overlaps":[],"unusedWords":[],"untried":[],"routes":[]}"""));
        assertThat(shown.getJsonArray("versions").getJsonObject(0).getString("note"))
                .isEqualTo("试试");
    }

    @Test
    void whatIsShownCanBeSentBackAndChangesNothing() throws Exception {
        HttpResponse<String> answer = put(json(api.get(PATH)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getInteger("version")).isEqualTo(1);
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void anotherTextIsANewVersionAndTheOldOneStays() throws Exception {
        HttpResponse<String> answer =
                put(body(RuleTextsOf.lamp("a/c")).put("note", "改个类").put("basedOn", 1));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getInteger("version")).isEqualTo(2);
        assertThat(json(answer).getString("note")).isEqualTo("改个类");
        assertThat(json(answer).getJsonObject("report").getJsonArray("routes").getJsonObject(0))
                .isEqualTo(
                        new JsonObject(
                                "{\"file\":\"communities/x.yaml\",\"line\":9,\"column\":3,\"found\":\"category b\",\"expected\":\"a category of the rules\"}"));
        assertThat(publisher.get().version()).isEqualTo(2);
        assertThat(json(api.get(PATH + "/versions/1")).getJsonArray("files"))
                .isEqualTo(new JsonArray()
                        .add(new JsonObject()
                                .put("name", "deng.yaml")
                                .put(
                                        "text",
                                        RuleTextsOf.lamp("a/b").files().get(0).text())));
    }

    @Test
    void everyMistakeIsToldByItsPlace() throws Exception {
        HttpResponse<String> answer = put(body(RuleTextsOf.failing()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(json(answer).getJsonArray("errors")).isEqualTo(new JsonArray("""
                        [{"file":"deng.yaml","line":2,"column":42,"found":"门坏了 is not matched by a/b, but chatter","expected":"a/b"},
                         {"file":"deng.yaml","line":3,"column":54,"found":"门锁坏了 is a/c by a/c","expected":"not"}]"""));
        assertThat(json(put(body(RuleTextsOf.broken()))).getJsonArray("errors")).hasSize(2);
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void aVersionThatWasPublishedSinceIsAConflict() throws Exception {
        assertThat(put(body(RuleTextsOf.lamp("a/c"))).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = put(body(RuleTextsOf.lamp("a/d")).put("basedOn", 1));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).getString("detail")).contains("version 2");
        assertThat(await(versions.current())).isEqualTo(2);
    }

    @Test
    void anEarlierVersionIsBroughtBackAsANewOne() throws Exception {
        assertThat(put(body(RuleTextsOf.lamp("a/c"))).statusCode()).isEqualTo(200);

        HttpResponse<String> answer = api.post(PATH + "/versions/1/restore", new JsonObject());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getInteger("version")).isEqualTo(3);
        assertThat(json(answer).getString("origin")).isEqualTo("restored");
        assertThat(json(answer).getInteger("from")).isEqualTo(1);
    }

    @Test
    void aVersionThatThereIsNotIsNotFound() throws Exception {
        assertThat(api.get(PATH + "/versions/7").statusCode()).isEqualTo(404);
        assertThat(api.post(PATH + "/versions/7/restore", new JsonObject()).statusCode())
                .isEqualTo(404);
        assertThat(api.get(PATH + "/versions/0").statusCode()).isEqualTo(400);
        assertThat(api.get(PATH + "/versions/x").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                | files
                    {"files":[]}                                                      | files
                    {"files":{}}                                                      | files
                    {"files":"x"}                                                     | files
                    {"files":[{"name":"a.yaml"}]}                                     | files[0].text
                    {"files":[{"name":"../a.yaml","text":""}]}                        | files[0].name
                    {"files":[{"name":"a.txt","text":""}]}                            | files[0].name
                    {"files":[{"name":"a.yaml","text":""},{"name":"a.yaml","text":""}]} | files[1].name
                    {"files":{"a/b.yaml":"x"}}                                        | files
                    {"files":{"a.yaml":"x"},"basedOn":"1"}                            | basedOn
                    {"files":{"a.yaml":"x"},"note":5}                                 | note
                    """)
    void whatIsWrongIsNamed(String body, String field) throws Exception {
        HttpResponse<String> answer = put(new JsonObject(body));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).getString("field")).isEqualTo(field);
    }

    @Test
    void anotherTypeOrSizeIsRefused() throws Exception {
        var text = api.request(PATH).PUT(HttpRequest.BodyPublishers.ofString("rules: []"));
        var large = RuleTextsOf.text("# " + "x".repeat(2_000_000));
        var tooLarge = body(RuleTextsOf.text("# " + "x".repeat(4_300_000)));

        assertThat(api.send(text).statusCode()).isEqualTo(415);
        assertThat(put(tooLarge).statusCode()).isEqualTo(413);
        // Large, but allowed: refused for what stands in it.
        assertThat(put(body(large)).statusCode()).isEqualTo(422);
    }

    @Test
    void aYamlBombIsRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]%n".formatted(i, i, i - 1, i - 1, i - 1));
        }

        HttpResponse<String> answer = put(body(RuleTextsOf.text(bomb.toString())));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("found"))
                .isEqualTo("*a0");
    }

    @Test
    void aTrialWithoutAPastSaysSoAndPublishesNothing() throws Exception {
        HttpResponse<String> answer = api.post(PATH + "/trial", body(RuleTextsOf.lamp("a/c")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).getInteger("comparedWith")).isEqualTo(1);
        assertThat(json(answer).getInteger("changed")).isZero();
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void aTrialOfRulesThatDoNotCompileIsRefused() throws Exception {
        assertThat(api.post(PATH + "/trial", body(RuleTextsOf.broken())).statusCode())
                .isEqualTo(422);
        assertThat(api.post(PATH + "/trial", body(RuleTextsOf.lamp("a/c")).put("community", "nowhere"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post(PATH + "/trial", body(RuleTextsOf.lamp("a/c")).put("since", "yesterday"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post(PATH + "/trial", body(RuleTextsOf.lamp("a/c")).put("limit", 5_000))
                        .statusCode())
                .isEqualTo(400);
    }
}
