package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.flow.AssetDesk;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class VehicleRoutesTest {
    static final String PATH = "/api/v1/communities/" + Hamlet.ID + "/vehicles";
    static final String CSV = """
            车牌,车位,梯号,姓名,电话
            苏F·A12345,B2-117,,王先生,13812345678
            ,B2-118,,李女士,13900000001
            ,,2栋1号电梯,"永安维保,值班",0513-85001234
            """;

    private final MemoryStore store = new MemoryStore();
    private ServedRoutes api;

    static ServedRoutes served(Vertx vertx, MemoryStore store) throws Exception {
        return ServedRoutes.of(
                vertx,
                List.of(
                        new VehicleRoutes(
                                vertx, new AssetDesk(store, () -> Sample.NOW), () -> List.of(Hamlet.community())),
                        new AuditRoutes(store.registers, () -> List.of(Hamlet.community()))));
    }

    static HttpResponse<String> put(ServedRoutes api, String type, String body) throws Exception {
        return api.send(api.request(PATH).header("Content-Type", type).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    @BeforeEach
    void start(Vertx vertx) throws Exception {
        api = served(vertx, store);
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> put(String type, String body) throws Exception {
        return put(api, type, body);
    }

    private JsonArray errors(String type, String body) throws Exception {
        HttpResponse<String> answer = put(type, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return new JsonObject(answer.body()).getJsonArray("errors");
    }

    private JsonObject list(String query) throws Exception {
        HttpResponse<String> answer = api.get(PATH + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    @Test
    void aTableIsTheWholeRegister() throws Exception {
        assertThat(new JsonObject(put("text/csv", CSV).body()))
                .isEqualTo(new JsonObject("{\"total\":3,\"added\":3,\"changed\":0,\"removed\":0}"));
        assertThat(list("").getJsonArray("items")).isEqualTo(new JsonArray("""
                        [{"no":1,"plate":"苏F·A12345","bay":"B2-117","lift":null,"name":"王先生","phone":"13812345678"},
                         {"no":2,"plate":null,"bay":"B2-118","lift":null,"name":"李女士","phone":"13900000001"},
                         {"no":3,"plate":null,"bay":null,"lift":"2幢1梯","name":"永安维保,值班","phone":"0513-85001234"}]"""));

        JsonObject second = new JsonObject(put(
                        "application/json",
                        "{\"vehicles\":[{\"plate\":\"苏fa12345\",\"name\":\"王太太\",\"phone\":\"13812345678\"},"
                                + "{\"bay\":\"b2-118\",\"name\":\"李女士\",\"phone\":\"13900000001\"}]}")
                .body());

        assertThat(second).isEqualTo(new JsonObject("{\"total\":2,\"added\":0,\"changed\":1,\"removed\":1}"));
        assertThat(list("").getJsonArray("items").getJsonObject(0).getInteger("no"))
                .isEqualTo(1);
    }

    @Test
    void aTableOfASpreadsheetThatWritesGb18030IsReadAsWell() throws Exception {
        HttpResponse<String> answer = api.send(api.request(PATH)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(CSV.getBytes("GB18030"))));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(list("").getJsonArray("items").getJsonObject(0).getString("name"))
                .isEqualTo("王先生");
    }

    @Test
    void everyMistakeOfEveryRowIsToldAndNothingIsTaken() throws Exception {
        assertThat(put("text/csv", CSV).statusCode()).isEqualTo(200);

        JsonArray errors = errors("text/csv", """
                plate,bay,name,phone
                苏F·B67890,,王先生,13812345678
                苏F12,,,12345
                ,,某人,13900000000
                苏FB67890,,李女士,13900000001
                """);

        assertThat(errors).isEqualTo(new JsonArray("""
                        [{"row":3,"column":"车牌","found":"苏F12","expected":"a plate, as 苏F·A12345"},
                         {"row":3,"column":"姓名","found":"","expected":"whom to call, 20 characters at most"},
                         {"row":3,"column":"电话","found":"12345","expected":"a phone number, as 13800000000 or 0513-85000000"},
                         {"row":4,"column":"车牌","found":"","expected":"a plate, a bay or a lift"},
                         {"row":5,"column":"车牌","found":"苏FB67890","expected":"each once; it is in row 2"}]"""));
        assertThat(list("").getInteger("total")).isEqualTo(3);
        assertThat(errors("application/json", "{\"vehicles\":[{\"name\":\"王\",\"phone\":\"1\"}]}")
                        .getJsonObject(0)
                        .getInteger("row"))
                .isEqualTo(1);
    }

    @Test
    void rowsAreCountedAsASpreadsheetShowsThemWhereSomeAreBlank() throws Exception {
        JsonArray errors = errors("text/csv", "\n车牌,姓名,电话\n苏F12345,王先生,13812345678\n\n,,\n苏F12346,李女士,12\n");

        assertThat(errors).hasSize(1);
        assertThat(errors.getJsonObject(0).getInteger("row")).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{}|400",
                "application/json|{\"vehicles\":3}|400",
                "application/json|{\"vehicles\":[3]}|400",
                "application/json|nonsense|400",
                "text/csv|颜色,姓名|400",
                "text/csv||400",
                "text/plain|车牌|415"
            })
    void whatIsNoRegisterIsRefused(String type, String body, int status) throws Exception {
        assertThat(put(type, body == null ? "" : body).statusCode()).isEqualTo(status);
    }

    @Test
    void moreThanMayBeIsRefusedAtOnce() throws Exception {
        assertThat(put("text/csv", "车牌,姓名,电话\n" + "x".repeat(4 * 1024 * 1024)).statusCode())
                .isEqualTo(413);
        assertThat(put("text/csv", "车牌,姓名,电话\n" + "苏F12345,a,13800000000\n".repeat(10_001))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aCommunityThatThereIsNotHasNoRegister() throws Exception {
        assertThat(api.get("/api/v1/communities/elsewhere/vehicles").statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesFollowEachOtherAndEachIsWrittenDown() throws Exception {
        StringBuilder csv = new StringBuilder("车牌,姓名,电话\n");
        IntStream.range(0, 25).forEach(i -> csv.append(String.format("苏F%05d,车主,13812345678%n", i)));
        assertThat(put("text/csv", csv.toString()).statusCode()).isEqualTo(200);

        JsonObject first = list("?limit=10");
        JsonObject second = list("?limit=10&cursor=" + first.getString("next"));
        JsonObject third = list("?limit=10&cursor=" + second.getString("next"));

        assertThat(third.getJsonArray("items")).hasSize(5);
        assertThat(third.getString("next")).isNull();
        assertThat(store.registers.traces(Hamlet.ID))
                .extracting(Trace::kind, Trace::by, Trace::records)
                .containsExactly(
                        tuple(Trace.Kind.ASSETS_REPLACED, "api", List.of("1-25")),
                        tuple(Trace.Kind.ASSETS_LISTED, "api", List.of("1-10")),
                        tuple(Trace.Kind.ASSETS_LISTED, "api", List.of("11-20")),
                        tuple(Trace.Kind.ASSETS_LISTED, "api", List.of("21-25")));
    }

    @Test
    void theAuditIsReadByKindAndPageByPage() throws Exception {
        assertThat(put("text/csv", CSV).statusCode()).isEqualTo(200);
        assertThat(list("").getInteger("total")).isEqualTo(3);
        assertThat(list("").getInteger("total")).isEqualTo(3);

        JsonObject all = new JsonObject(api.get("/api/v1/audit?limit=2").body());
        assertThat(all.getBoolean("intact")).isTrue();
        assertThat(all.getJsonArray("items").getJsonObject(0).getString("kind")).isEqualTo("assets-listed");
        assertThat(all.getJsonArray("items").getJsonObject(0).getJsonArray("records"))
                .isEqualTo(new JsonArray().add("1-3"));
        assertThat(new JsonObject(api.get("/api/v1/audit?cursor=" + all.getString("next"))
                                .body())
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(new JsonObject(api.get("/api/v1/audit?kind=assets-replaced&community=" + Hamlet.ID)
                                .body())
                        .getJsonArray("items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/audit?kind=other").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/audit?cursor=x").statusCode()).isEqualTo(400);
        assertThat(api.get("/api/v1/audit?limit=0").statusCode()).isEqualTo(400);
    }
}
