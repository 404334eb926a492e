package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.GuideHits.What;
import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.Guides;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.rules.TopicSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class GuidesRoutesTest {
    private static final Guides GUIDES = new Guides(
            new Guides.Shelf(
                    List.of(
                            new Guide("老年卡", "带身份证", null, null),
                            new Guide("普查", "在家等", "市统计局", LocalDate.of(2026, 11, 22))),
                    TopicSet.NONE),
            Map.of(Hamlet.ID, new Guides.Shelf(List.of(new Guide("开锁", "找老李", null, null)), TopicSet.NONE)));

    static GuidesRoutes routes() {
        return routes(
                community -> Future.succeededFuture(Map.of("老年卡", Map.of(What.ANSWERED, 7L, What.PASSED_ON, 1L))));
    }

    private static GuidesRoutes routes(GuideHits hits) {
        return new GuidesRoutes(
                GUIDES, hits, () -> List.of(Hamlet.community()), () -> Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void guidesAreListedWithWhatBecameOfThemTheCommunitysOwnFirst(Vertx vertx) throws Exception {
        try (ServedRoutes api = ServedRoutes.of(vertx, List.of(routes()))) {
            assertThat(new JsonObject(api.get("/api/v1/guides").body())).isEqualTo(new JsonObject("""
                            {"items":[
                             {"id":"开锁","answer":"找老李","source":null,"until":null,"given":true,"own":true,
                              "hits":{"answered":0,"passedOn":0,"supplemented":0}},
                             {"id":"老年卡","answer":"带身份证","source":null,"until":null,"given":true,"own":false,
                              "hits":{"answered":7,"passedOn":1,"supplemented":0}},
                             {"id":"普查","answer":"在家等","source":"市统计局","until":"2026-11-22","given":false,"own":false,
                              "hits":{"answered":0,"passedOn":0,"supplemented":0}}]}"""));
        }
    }

    @Test
    void anUnknownCommunityIsTold(Vertx vertx) throws Exception {
        try (ServedRoutes api = ServedRoutes.of(vertx, List.of(routes()))) {
            assertThat(api.get("/api/v1/guides?community=nowhere").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aStoreThatCannotBeAskedIsToldWithoutItsWords(Vertx vertx) throws Exception {
        GuideHits broken = community -> Future.failedFuture(new IllegalStateException("no route to 10.0.0.7"));
        try (ServedRoutes api = ServedRoutes.of(vertx, List.of(routes(broken)))) {
            assertThat(api.get("/api/v1/guides").statusCode()).isEqualTo(503);
            assertThat(api.get("/api/v1/guides").body()).doesNotContain("10.0.0.7");
        }
    }
}
