package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.bot.testing.Village;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(VertxExtension.class)
class PointsRoutesTest {
    private static final String PATH = "/api/v1/points?channel=demo&user=jcy-k1&community=";

    static PointsRoutes routes(MemoryStore store) {
        return new PointsRoutes(store, store, () -> List.of(Hamlet.community(), Village.shipped("jinchenyuan")));
    }

    @Test
    void theTotalIsShownWithTheLinesBehindItNewestFirst(Vertx vertx) throws Exception {
        Village village = new Village("jinchenyuan", "g-xiangtan");
        village.say("jcy-k1", "湘潭东里5号楼门口路灯不亮");
        String no = village.newest().no();
        village.whisper("jcy-k1", "撤销 " + no);

        try (ServedRoutes api = ServedRoutes.of(vertx, List.of(routes(village.store)))) {
            JsonObject shown = new JsonObject(api.get(PATH + "jinchenyuan").body());

            assertThat(shown.getInteger("total")).isZero();
            assertThat(shown.getJsonArray("items")).containsExactly(line(-2, no, "反映人撤销"), line(2, no, null));
            assertThat(new JsonObject(api.get(PATH + "jinchenyuan&limit=1").body()).getJsonArray("items"))
                    .hasSize(1);
            assertThat(new JsonObject(api.get(PATH + Hamlet.ID).body()).getJsonArray("items"))
                    .isEmpty();
        }
    }

    private static JsonObject line(int points, String no, @Nullable String note) {
        return new JsonObject()
                .put("at", "2026-11-23T09:30:00.000+08:00")
                .put("merit", "report")
                .put("points", points)
                .put("ticket", no)
                .put("by", "jcy-k1")
                .put("note", note);
    }

    @ParameterizedTest
    @CsvSource({
        "community=liuyin&channel=demo, user",
        "community=liuyin&user=u-1, channel",
        "channel=demo&user=u-1, community",
        "community=nowhere&channel=demo&user=u-1, community",
        "community=liuyin&channel=demo&user=u-1&limit=0, limit",
    })
    void whatIsMissingOrWrongIsNamed(String query, String field, Vertx vertx) throws Exception {
        try (ServedRoutes api = ServedRoutes.of(vertx, List.of(routes(new MemoryStore())))) {
            var answer = api.get("/api/v1/points?" + query);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(new JsonObject(answer.body()).getString("field")).isEqualTo(field);
        }
    }
}
