package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.flow.PictureArchiveContract;
import cn.huiyin.bot.flow.StoreParts;
import cn.huiyin.bot.testing.MemoryPictureArchive;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class EvidenceRoutesTest {
    private static final String TOKEN = "token";

    private static ServedRoutes serving(Vertx vertx, PictureArchive archive) throws Exception {
        return ServedRoutes.of(
                vertx, List.of(new ApiRoutes(new BearerToken(TOKEN), List.of(new EvidenceRoutes(archive)))));
    }

    private static HttpResponse<byte[]> get(ServedRoutes api, String hash, String... more) throws Exception {
        HttpRequest.Builder request =
                api.request("/api/v1/evidence/" + hash).header("Authorization", "Bearer " + TOKEN);
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonObject problem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return new JsonObject(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aPictureIsHandedOutByteForByteAsAFileThatNoBrowserRuns(Vertx vertx) throws Exception {
        MemoryPictureArchive archive = new MemoryPictureArchive();
        archive.offer("https://example.org/1.gif", PictureArchiveContract.GIF);
        PictureArchive.Kept kept = (PictureArchive.Kept) StoreParts.await(archive.keep("https://example.org/1.gif"));
        try (ServedRoutes api = serving(vertx, archive)) {
            HttpResponse<byte[]> answer = get(api, kept.sha256(), "Accept-Encoding", "gzip");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(PictureArchiveContract.GIF);
            assertThat(answer.headers().firstValue("Content-Type")).contains("image/gif");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"" + kept.sha256() + ".gif\"");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whatWasAlteredIsSaidToBeAndNotHandedOut(Vertx vertx) throws Exception {
        PictureArchive altered = new PictureArchive() {
            @Override
            public Future<Fetched> keep(String url) {
                throw new AssertionError("nothing is fetched");
            }

            @Override
            public Future<Found> find(String sha256) {
                return Future.succeededFuture(new Altered());
            }
        };
        try (ServedRoutes api = serving(vertx, altered)) {
            JsonObject problem = problem(get(api, "ab".repeat(32)), 410);

            assertThat(problem.getString("type")).isEqualTo("urn:huiyin:problem:altered");
            assertThat(problem.getString("title")).contains("改动");
        }
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoHashIsRefused(Vertx vertx) throws Exception {
        try (ServedRoutes api = serving(vertx, new MemoryPictureArchive())) {
            assertThat(problem(get(api, "ab".repeat(32)), 404).getString("detail"))
                    .contains("no evidence");
            assertThat(problem(get(api, "..%2F..%2Fetc%2Fpasswd"), 400).getString("field"))
                    .isEqualTo("hash");
        }
    }

    @Test
    void whoHasNoTokenSeesNothing(Vertx vertx) throws Exception {
        try (ServedRoutes api = serving(vertx, new MemoryPictureArchive())) {
            assertThat(api.get("/api/v1/evidence/" + "ab".repeat(32)).statusCode())
                    .isEqualTo(401);
        }
    }
}
