package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ImportRoutesTest {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static HttpResponse<String> post(Vertx vertx, ImportRoutes.Importer importer, byte[] body, String type)
            throws Exception {
        try (ServedRoutes api = ServedRoutes.of(
                vertx, List.of(new ApiRoutes(new BearerToken("token"), List.of(new ImportRoutes(vertx, importer)))))) {
            return api.send(
                    api.request("/api/v1/communities/import").POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                    "Authorization",
                    "Bearer token",
                    "Content-Type",
                    type);
        }
    }

    @Test
    void whatAWorkbookComesToIsAnsweredAndReadOnAWorker(Vertx vertx) throws Exception {
        HttpResponse<String> answer = post(
                vertx,
                workbook -> {
                    assertThat(Context.isOnEventLoopThread()).isFalse();
                    return new ImportRoutes.Imported("id: x" + workbook.length, List.of("2 幢未归属微网格"), List.of());
                },
                new byte[3],
                TYPE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()))
                .isEqualTo(new JsonObject().put("yaml", "id: x3").put("notes", new JsonArray(List.of("2 幢未归属微网格"))));
    }

    @Test
    void everyMistakeIsInTheProblem(Vertx vertx) throws Exception {
        Problem.FileError error = new Problem.FileError("网格", 3, 4, "“网格”表第3行", "填上");
        HttpResponse<String> answer =
                post(vertx, workbook -> new ImportRoutes.Imported("", List.of(), List.of(error)), new byte[3], TYPE);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(new JsonObject(answer.body()).getJsonArray("errors").getJsonObject(0))
                .isEqualTo(error.json());
    }

    @Test
    void whatIsTooLargeOrNoWorkbookIsNotRead(Vertx vertx) throws Exception {
        ImportRoutes.Importer nobody = workbook -> {
            throw new AssertionError("nothing is read");
        };

        assertThat(post(vertx, nobody, new byte[10 * 1024 * 1024 + 1], TYPE).statusCode())
                .isEqualTo(413);
        assertThat(post(vertx, nobody, new byte[3], "text/csv").statusCode()).isEqualTo(415);
    }
}
