package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.ConfigReader;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.rules.Urgency;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class FiguresRoutesTest {
    static final Replies REPLIES = shipped();

    private static final String TOKEN = "token";
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-11-18T01:00:00Z");

    /** Two tickets, one page each. */
    private static final class TwoPages implements Courses {
        private boolean broken;

        @Override
        public Future<Page> page(String community, Cohort cohort, Period period, @Nullable String after) {
            if (broken) {
                return Future.failedFuture(new IllegalStateException("no route to the store at 10.0.0.7"));
            }
            boolean isIn = period.contains(OPENED) && community.equals(Hamlet.ID);
            return Future.succeededFuture(
                    after == null
                            ? new Page(isIn ? List.of(course("1001", "w1", TicketStatus.CLOSED)) : List.of(), "more")
                            : new Page(isIn ? List.of(course("1002", "p1", TicketStatus.RESOLVED)) : List.of(), null));
        }

        @Override
        public Future<Map<Alike, Integer>> repeats(String community, List<Alike> troubles, Instant since) {
            throw new AssertionError("nobody asked for it");
        }
    }

    private final TwoPages courses = new TwoPages();
    private ServedRoutes api;

    private static Course course(String no, String assignee, TicketStatus status) {
        return new Course(
                no,
                "east",
                "市政设施/路灯损坏",
                "柳荫里|5",
                "柳荫里5幢",
                Urgency.NORMAL,
                status,
                assignee,
                OPENED,
                OPENED.plusSeconds(60),
                OPENED.plusSeconds(3600),
                null,
                status == TicketStatus.CLOSED ? 5 : null,
                List.of());
    }

    private static Replies shipped() {
        try {
            return ConfigReader.read(Path.of("..", "config"), Map.of()).replies();
        } catch (ConfigException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private static FiguresRoutes routes(Courses courses, List<Community> communities) {
        return new FiguresRoutes(new FiguresReader(courses), () -> communities, REPLIES, () -> NOW);
    }

    /** Figures with everything in them. */
    static JsonObject shown() throws TimeoutException {
        var scope = cn.huiyin.bot.figures.Scope.of(Hamlet.community());
        var figures = new FiguresReader(new TwoPages())
                .figures(scope, new Period(OPENED, NOW), NOW)
                .await(5, TimeUnit.SECONDS);
        return new FiguresView(REPLIES).json(scope, figures);
    }

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        api = ServedRoutes.of(
                vertx,
                List.of(new ApiRoutes(new BearerToken(TOKEN), List.of(routes(courses, List.of(Hamlet.community()))))));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    private HttpResponse<String> get(String query) throws Exception {
        return api.get("/api/v1/figures" + query, "Authorization", "Bearer " + TOKEN);
    }

    private JsonObject figures(String query) throws Exception {
        HttpResponse<String> answer = get(query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    @Test
    void everyNumberComesWithWhatItIsAPartOfAndWhatItCounts() throws Exception {
        JsonObject figures = figures("?from=2026-11-16&to=2026-11-22");

        assertThat(figures.getString("from")).isEqualTo("2026-11-16");
        assertThat(figures.getString("to")).isEqualTo("2026-11-22");
        assertThat(figures.getString("asOf")).isEqualTo("2026-11-23T09:00:00.000+08:00");
        assertThat(figures.getJsonObject("counts").getJsonObject("opened").getInteger("value"))
                .isEqualTo(2);
        assertThat(figures.getJsonObject("rates").getJsonObject("in_grid"))
                .isEqualTo(new JsonObject()
                        .put("percent", 50.0)
                        .put("part", 1)
                        .put("whole", 2)
                        .put("target", 90)
                        .put("definition", "没有吹哨、由网格自己的人办结的，占办结件数；目标90%"));
        assertThat(figures.getJsonObject("rates").getJsonObject("satisfaction").getDouble("percent"))
                .isEqualTo(100.0);
        assertThat(figures.getJsonArray("hot").getJsonObject(0).getString("place"))
                .isEqualTo("柳荫里5幢");
    }

    @Test
    void theLastSevenDaysAreMeantWhenNoneAreNamed() throws Exception {
        JsonObject figures = figures("");

        assertThat(figures.getString("from")).isEqualTo("2026-11-17");
        assertThat(figures.getString("to")).isEqualTo("2026-11-23");
    }

    @Test
    void aShareOfNothingIsNull() throws Exception {
        JsonObject rate =
                figures("?from=2026-01-01&to=2026-01-02").getJsonObject("rates").getJsonObject("response");

        assertThat(rate.getValue("percent")).isNull();
        assertThat(rate.getInteger("whole")).isZero();
    }

    @Test
    void aGridAndAPartyMayBeNamed() throws Exception {
        assertThat(figures("?grid=east")
                        .getJsonObject("counts")
                        .getJsonObject("opened")
                        .getInteger("value"))
                .isEqualTo(2);
        assertThat(figures("?party=wuye")
                        .getJsonObject("counts")
                        .getJsonObject("opened")
                        .getInteger("value"))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongInAQuestionIsNamed() throws Exception {
        for (String query : List.of(
                "?from=yesterday", "?from=2026-11-23&to=2026-11-22", "?from=2020-01-01", "?grid=west", "?day=1")) {
            HttpResponse<String> answer = get(query);

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(new JsonObject(answer.body()).getString("field"))
                    .as(query)
                    .isEqualTo(query.substring(1, query.indexOf('=')));
        }
    }

    @Test
    void oneOfSeveralCommunitiesMustBeNamed(Vertx vertx) throws Exception {
        List<Community> none = List.of();
        try (ServedRoutes other = ServedRoutes.of(
                vertx, List.of(new ApiRoutes(new BearerToken(TOKEN), List.of(routes(courses, none)))))) {
            assertThat(other.get("/api/v1/figures", "Authorization", "Bearer " + TOKEN)
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aStoreThatCannotBeReachedIsSaidWithoutItsAddress() throws Exception {
        courses.broken = true;
        HttpResponse<String> answer = get("");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("10.0.0.7");
    }

    @Test
    void nobodyReadsThemWithoutTheToken() throws Exception {
        assertThat(api.get("/api/v1/figures").statusCode()).isEqualTo(401);
    }
}
