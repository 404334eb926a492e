package cn.huiyin.bot.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The registers of a running service, over HTTP: what is sent, who is told, what is written down, what lies on the disk. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RegistersJobTest {
    private static final String VEHICLES = "/api/v1/communities/banqiao/vehicles";
    private static final String AUDIT = "/api/v1/audit?community=banqiao";
    private static final List<String> SECRETS = List.of("王先生", "13812345678", "李奶奶");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private int messages;

    private static HttpResponse<String> put(RunningService service, String type, String body) throws Exception {
        return service.send(
                VEHICLES,
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .PUT(HttpRequest.BodyPublishers.ofString(body, UTF_8)));
    }

    private void say(RunningService service, JsonObject chat, String speaker, String text) throws Exception {
        JsonObject said = new JsonObject()
                .put("id", "m-" + ++messages + "-" + System.nanoTime())
                .put("chat", chat)
                .put("speaker", speaker)
                .put("text", text);
        assertThat(service.ask("POST", "/demo/messages", said).getBoolean("repeated"))
                .isFalse();
    }

    private static Optional<JsonObject> trace(RunningService service, String kind) throws Exception {
        JsonArray all = service.get(AUDIT + "&kind=" + kind).getJsonArray("items");
        return IntStream.range(0, all.size()).mapToObj(all::getJsonObject).findFirst();
    }

    private static JsonObject awaited(RunningService service, String kind) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Optional<JsonObject> found = trace(service, kind);
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no trace of " + kind);
    }

    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return all.toString();
    }

    @Test
    void vehiclesComeInByTheApiAndHandlersAreToldAndAllOfItIsWrittenDownAndSealed() throws Exception {
        try (RunningService service = RunningService.start(home)) {
            HttpResponse<String> refused = put(service, "text/csv", "车牌,姓名,电话\n苏F·A12345,王先生,123\n");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(new JsonObject(refused.body()).getJsonArray("errors").getJsonObject(0))
                    .isEqualTo(new JsonObject("{\"row\":2,\"column\":\"电话\",\"found\":\"123\","
                            + "\"expected\":\"a phone number, as 13800000000 or 0513-85000000\"}"));
            assertThat(service.get(VEHICLES).getInteger("total")).isZero();
            assertThat(put(service, "text/csv", "车牌,姓名,电话,车位\n苏F·A12345,王先生,13812345678,B2-117\n")
                            .statusCode())
                    .isEqualTo(200);

            say(service, new JsonObject().put("group", "g-jiulong"), "bq-w1", "@小格 我B2-117车位被苏F·A12345占了");
            JsonObject shown = awaited(service, "asset-shown");
            say(service, new JsonObject().put("user", "bq-w1"), "bq-w1", "必访登记 玖珑城3幢501 独居老人 李奶奶");
            assertThat(awaited(service, "care-registered").getString("by")).isEqualTo("w1");

            assertThat(shown.getString("by")).isIn("p1", "p2");
            JsonObject ticket = service.ticket(shown.getString("ticket"));
            assertThat(ticket.getString("category")).isEqualTo("停车秩序/移车");
            assertThat(ticket.encode()).doesNotContain("王先生", "13812345678");
            assertThat(service.get("/api/v1/tickets").encode()
                            + service.get("/api/v1/dead-letters").encode())
                    .doesNotContain("王先生", "13812345678", "李奶奶", "必访");
            assertThat(service.get(AUDIT).getBoolean("intact")).isTrue();
            assertThat(service.get(AUDIT).encode()).doesNotContain("王先生", "13812345678", "李奶奶", "A12345");
            assertThat(service.send(
                                    "/api/v1/openapi.yaml",
                                    HttpRequest.newBuilder().GET())
                            .body())
                    .contains("/communities/{id}/vehicles:", "/audit:");
        }
        assertThat(SECRETS).noneMatch(files()::contains);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("data/vault-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void withAnotherKeyTheServiceSaysSoInsteadOfStarting() throws Exception {
        try (RunningService service = RunningService.start(home)) {
            assertThat(put(
                                    service,
                                    "application/json",
                                    "{\"vehicles\":[{\"plate\":\"苏FA12345\",\"name\":\"王先生\","
                                            + "\"phone\":\"13812345678\"}]}")
                            .statusCode())
                    .isEqualTo(200);
        }
        String old = Files.readString(home.resolve("data/vault-key")).strip();
        Files.delete(home.resolve("data/vault-key"));
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        assertThatThrownBy(() -> RunningService.start(home, Map.of("HUIYIN_VAULT_KEY", other)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("set HUIYIN_VAULT_KEY to that key")
                .hasMessageNotContaining(other)
                .hasMessageNotContaining(old);

        Map<String, String> both = Map.of("HUIYIN_VAULT_KEY", other, "HUIYIN_VAULT_KEY_OLD", old);
        try (RunningService service = RunningService.start(home, both)) {
            assertThat(service.get(VEHICLES).getInteger("total")).isEqualTo(1);
        }
        try (RunningService service = RunningService.start(home, Map.of("HUIYIN_VAULT_KEY", other))) {
            assertThat(service.get(VEHICLES)
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getString("name"))
                    .isEqualTo("王先生");
        }
    }
}
