package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.bot.ticket.Confirmation;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Milestones;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Pictures;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Urgency;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class TicketRoutesTest {
    private static final Instant OPENED = Instant.parse("2026-11-20T01:30:00Z");
    private static final String TOKEN = "a-token-of-some-length";

    /** A ledger of one ticket that remembers what it was asked. */
    private static final class OneTicket implements Ledger {
        private final List<Query> asked = new ArrayList<>();
        private boolean broken;

        @Override
        public Future<Page> page(Query query) {
            asked.add(query);
            if (broken) {
                return Future.failedFuture(new IllegalStateException("no route to the store at 10.0.0.7"));
            }
            if ("made-up".equals(query.cursor())) {
                return Future.failedFuture(new IllegalArgumentException("cursor"));
            }
            return Future.succeededFuture(new Page(List.of(TicketRoutesTest.ticket()), "c-2"));
        }

        @Override
        public Future<Optional<Filed>> ticket(String no) {
            if (broken) {
                return Future.failedFuture(new IllegalStateException("no route to the store at 10.0.0.7"));
            }
            return Future.succeededFuture(no.equals("1024") ? Optional.of(filed()) : Optional.empty());
        }
    }

    private final OneTicket ledger = new OneTicket();
    private ServedRoutes api;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        api = ServedRoutes.of(
                vertx,
                List.of(new ApiRoutes(
                        new BearerToken(TOKEN), List.of(new TicketRoutes(ledger, () -> List.of(Hamlet.community()))))));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private static Ticket ticket() {
        Matter matter = new Matter(
                "市政设施/窨井盖",
                Urgency.URGENT,
                false,
                "柳荫里3幢门口\n窨井盖松了，" + "请来看看。".repeat(20),
                List.of("https://example.org/1.jpg"),
                new Place("柳荫里3幢", "柳荫里", "3", null, null, null, null, List.of("3"), null),
                "窨井盖-1",
                3,
                List.of(new Evidence("窨井盖", 8, 11)));
        Duty duty = new Duty(
                "east",
                null,
                new Ladder(List.of(Ladder.Step.of(Ladder.Tier.GRID, "w1"))),
                0,
                "w1",
                List.of("w1"),
                List.of(new PartyCall(
                        "wuye",
                        List.of("p1"),
                        PartyCall.State.CALLED,
                        "要抢修",
                        OPENED.plusSeconds(90),
                        null,
                        null,
                        null,
                        0)),
                Confirmation.NONE);
        Dues dues = new Dues(
                OPENED.plusSeconds(600),
                null,
                OPENED.plusSeconds(6000),
                null,
                null,
                Map.of(Clock.Kind.ACCEPT, OPENED.plusSeconds(600)),
                1);
        Reporter reporter = new Reporter(new Account("demo", "u-7"), "王阿姨");
        return new Ticket(
                "1024",
                new Ticket.Origin(Hamlet.ID, Chat.group("demo", "g-east"), "m-1", reporter, OPENED, Source.CHAT),
                matter,
                List.of(new Reporter(new Account("demo", "u-8"), "李叔")),
                new Ticket.Progress(
                        TicketStatus.WHISTLED,
                        duty,
                        dues,
                        null,
                        null,
                        null,
                        null,
                        Milestones.NONE,
                        new Pictures(
                                List.of(new Picture(
                                        "https://example.org/1.jpg",
                                        Picture.State.KEPT,
                                        OPENED,
                                        1,
                                        null,
                                        new Picture.Print("ab".repeat(32), "image/jpeg", 4711, OPENED.plusSeconds(2)),
                                        null)),
                                2),
                        OPENED.plusSeconds(90)),
                3);
    }

    /** The pictures of {@link #filed} as they are shown. */
    static JsonArray evidence() {
        return new JsonArray("""
                [{"url":"https://example.org/1.jpg","state":"kept","sha256":"%s","type":"image/jpeg","bytes":4711,
                  "fetchedAt":"2026-11-20T09:30:02.000+08:00","tries":1,"nextTry":null,"why":null}]""".formatted("ab".repeat(32)));
    }

    static Ledger.Filed filed() {
        return new Ledger.Filed(
                ticket(),
                List.of(
                        new TicketEvent.Opened(OPENED, "u-7", ticket()),
                        new TicketEvent.Added(
                                OPENED.plusMillis(30_500),
                                "u-7",
                                "还在响",
                                List.of("https://example.org/2.jpg"),
                                ticket().dues())),
                true);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return api.get("/api/v1" + path, "Authorization", "Bearer " + TOKEN);
    }

    private static JsonObject problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        JsonObject problem = new JsonObject(answer.body());
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("type")).startsWith("urn:huiyin:problem:");
        assertThat(problem.getString("requestId"))
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        return problem;
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(problem(answer, status).getString("detail")).isNotBlank();
    }

    @Test
    void aTicketIsShownAsPromised() throws Exception {
        HttpResponse<String> answer = get("/tickets/1024");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonObject ticket = new JsonObject(answer.body());
        assertThat(ticket.remove("text")).isEqualTo(ticket().matter().text());
        assertThat(ticket.remove("evidence")).isEqualTo(evidence());
        assertThat(ticket).isEqualTo(new JsonObject("""
                        {"no":"1024","community":"liuyin","grid":"east","microgrid":null,"category":"市政设施/窨井盖",
                         "status":"whistled","urgency":"urgent","private":false,
                         "summary":"柳荫里3幢门口 窨井盖松了，请来看看。请来看看。请来看看。请来看看。请来看看。请来看看。请来看看。请来看看。请来看看。…",
                         "images":["https://example.org/1.jpg"],
                         "place":{"text":"柳荫里3幢","estate":"柳荫里","building":"3","unit":null,"floor":null,"room":null,
                                  "road":null,"landmark":null,"buildings":["3"]},
                         "source":"chat","chat":{"channel":"demo","group":"g-east"},
                         "reporter":{"channel":"demo","user":"u-7","name":"王阿姨"},
                         "followers":[{"channel":"demo","user":"u-8","name":"李叔"}],
                         "assignee":"w1",
                         "parties":[{"party":"wuye","state":"called","reason":"要抢修","at":"2026-11-20T09:31:30.000+08:00",
                                     "person":null,"until":null}],
                         "confirmation":null,
                         "createdAt":"2026-11-20T09:30:00.000+08:00","updatedAt":"2026-11-20T09:31:30.000+08:00",
                         "due":{"accept":"2026-11-20T09:40:00.000+08:00","arrive":null,"resolve":"2026-11-20T11:10:00.000+08:00","confirm":null},
                         "rating":null,"mergedInto":null,
                         "decision":{"rule":"窨井盖-1","rulesVersion":3,"evidence":[{"text":"窨井盖","start":8,"end":11}]},
                         "history":[
                           {"at":"2026-11-20T09:30:00.000+08:00","event":"opened","by":"u-7","note":null,"images":[]},
                           {"at":"2026-11-20T09:30:30.500+08:00","event":"added","by":"u-7","note":"还在响",
                            "images":["https://example.org/2.jpg"]}],
                         "intact":true}"""));
    }

    @Test
    void aPageHasItsTicketsAndTheWayOn() throws Exception {
        JsonObject page = new JsonObject(get("/tickets").body());

        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(page.getJsonArray("items").getJsonObject(0).containsKey("history"))
                .isFalse();
        assertThat(page.getString("next")).isEqualTo("c-2");
    }

    @Test
    void withoutParametersAllIsAskedFor() throws Exception {
        assertThat(get("/tickets?cursor=&status=").statusCode()).isEqualTo(200);
        assertThat(ledger.asked)
                .containsExactly(new Ledger.Query(List.of(Hamlet.ID), null, null, null, null, 50, null));
    }

    @Test
    void everyParameterIsPassedOn() throws Exception {
        assertThat(get("/tickets?community=liuyin&grid=east&status=closed&category=%E5%81%9C%E8%BD%A6"
                                + "&q=%E4%BA%95%E7%9B%96&limit=200&cursor=c-1")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ledger.asked)
                .containsExactly(
                        new Ledger.Query(List.of(Hamlet.ID), "east", TicketStatus.CLOSED, "停车", "井盖", 200, "c-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "community=nowhere, community",
        "grid=nowhere, grid",
        "status=done, status",
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "cursor=made-up, cursor",
        "state=closed, state",
        "status=closed&status=merged, status"
    })
    void aParameterThatIsWrongIsNamed(String query, String field) throws Exception {
        JsonObject problem = problem(get("/tickets?" + query), 400);

        assertThat(problem.getString("field")).isEqualTo(field);
        assertThat(problem.getString("detail")).startsWith(field + ": ").contains("expected: ");
    }

    @Test
    void aSearchThatIsTooLongIsRefused() throws Exception {
        assertThat(problem(get("/tickets?q=" + "x".repeat(201)), 400).getString("field"))
                .isEqualTo("q");
    }

    @Test
    void aTicketThatIsNotThereIsNotFound() throws Exception {
        assertProblem(get("/tickets/1"), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "10%2024", "%23", "1024x", "9999999999999"})
    void aNumberThatIsNoneIsRefused(String no) throws Exception {
        assertProblem(get("/tickets/" + no), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tickets", "/tickets/1024"})
    void whenTheStoreIsAwayTheCallerIsToldAndNoMore(String path) throws Exception {
        ledger.broken = true;

        HttpResponse<String> answer = get(path);

        assertProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).doesNotContain("10.0.0.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic YTpi", TOKEN, "Bearer " + TOKEN + "x"})
    void withoutTheTokenNothingIsShown(String authorization) throws Exception {
        HttpResponse<String> answer = api.get("/api/v1/tickets", "Authorization", authorization);

        assertProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"huiyin\"");
        assertThat(answer.body()).doesNotContain(TOKEN);
        assertThat(ledger.asked).isEmpty();
    }

    @Test
    void theTokenIsAskedForBeforeThePathIs() throws Exception {
        assertProblem(api.get("/api/v1/nothing"), 401);
        assertProblem(get("/nothing"), 404);
    }

    @Test
    void theSchemeMayBeWrittenInAnyCase() throws Exception {
        assertThat(api.get("/api/v1/tickets", "Authorization", "bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherMethodIsNotAllowed() throws Exception {
        assertProblem(api.post("/api/v1/tickets", new JsonObject(), "Authorization", "Bearer " + TOKEN), 405);
    }

    @Test
    void everyAnswerKeepsBrowsersFromDoingMoreWithIt() throws Exception {
        for (HttpResponse<String> answer : List.of(get("/tickets"), get("/nothing"), api.get("/nothing"))) {
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(p -> assertThat(p).startsWith("default-src 'none'; "));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void theCallersRequestIdIsKeptWhenItIsWellFormed() throws Exception {
        assertThat(api.get("/nothing", "X-Request-Id", "call-7").headers().firstValue("X-Request-Id"))
                .contains("call-7");
        assertThat(api.get("/nothing", "X-Request-Id", "call 7 {}").headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).hasSize(36));
    }

    @Test
    void theTokenDoesNotShowWhenPrinted() {
        assertThat(new BearerToken(TOKEN)).hasToString("[secret]");
    }
}
