package cn.huiyin.bot.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An admin corrects the rules of a running service: the next message is understood by them, and they outlive a restart. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class RulesJobTest {
    private static final String RULES = "/api/v1/rules";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @TempDir
    Path home;

    private int messages;

    /** A resident writes in the group; the ticket that comes of it. */
    private JsonObject reported(RunningService service, String text) throws Exception {
        int before = tickets(service).size();
        JsonObject said = new JsonObject()
                .put("id", "m-" + ++messages + "-" + System.nanoTime())
                .put("chat", new JsonObject().put("group", "g-qinjie"))
                .put("speaker", resident(service))
                .put("text", text);
        assertThat(service.ask("POST", "/demo/messages", said).getBoolean("repeated"))
                .isFalse();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonArray all = tickets(service);
            if (all.size() > before) {
                return all.getJsonObject(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no ticket of: " + text);
    }

    private static JsonArray tickets(RunningService service) throws Exception {
        return service.get("/api/v1/tickets").getJsonArray("items");
    }

    private static String resident(RunningService service) throws Exception {
        JsonArray speakers = service.get("/demo/stage").getJsonArray("speakers");
        return IntStream.range(0, speakers.size())
                .mapToObj(speakers::getJsonObject)
                .filter(speaker -> speaker.getString("name").equals("王阿姨"))
                .findFirst()
                .orElseThrow()
                .getString("user");
    }

    /** What somebody makes of the rules that are shown: one more rule at the end of the list of a file. */
    private static JsonObject edited(JsonObject rules, String rule) {
        JsonArray files = rules.getJsonArray("files");
        for (int i = 0; i < files.size(); i++) {
            JsonObject file = files.getJsonObject(i);
            if (file.getString("name").equals("shizheng.yaml")) {
                file.put("text", file.getString("text").replaceFirst("\nrules:\n", "\nrules:\n" + rule));
            }
        }
        return rules.put("note", "添一条").put("basedOn", rules.getInteger("version"));
    }

    private static void assertDecided(JsonObject ticket, String category, @Nullable String rule, int version) {
        assertThat(ticket.getString("category")).isEqualTo(category);
        assertThat(ticket.getJsonObject("decision").getInteger("rulesVersion")).isEqualTo(version);
        if (rule != null) {
            assertThat(ticket.getJsonObject("decision").getString("rule")).isEqualTo(rule);
        }
    }

    @Test
    void aCorrectionChangesWhatTheNextMessageBecomesAndStays() throws Exception {
        String rule = "  - {id: 凉亭, category: 市政设施/凉亭, when: 凉亭 & 塌, weight: 9, examples: [凉亭塌了一角]}\n";
        try (RunningService service = RunningService.start(home)) {
            assertDecided(reported(service, "新建新村60幢窨井盖没了"), "市政设施/窨井盖", null, 1);

            JsonObject published = service.ask("PUT", RULES, edited(service.get(RULES), rule));
            assertThat(published.getInteger("version")).isEqualTo(2);

            assertDecided(reported(service, "新建新村12幢前面凉亭塌了一角"), "市政设施/凉亭", "凉亭", 2);
        }
        try (RunningService again = RunningService.start(home)) {
            assertDecided(reported(again, "新建新村15幢前面凉亭塌了一角"), "市政设施/凉亭", "凉亭", 2);

            JsonObject restored = again.ask("POST", RULES + "/versions/1/restore", new JsonObject());

            assertThat(restored.getInteger("version")).isEqualTo(3);
            assertThat(again.ask("POST", "/api/v1/classify", new JsonObject().put("text", "凉亭塌了一角"))
                            .getInteger("rulesVersion"))
                    .isEqualTo(3);
            JsonObject trial = again.ask("POST", RULES + "/trial", edited(again.get(RULES), rule));
            assertThat(trial.getInteger("changed")).isEqualTo(2);
            assertThat(trial.getJsonArray("items").getJsonObject(0).getJsonObject("after"))
                    .isEqualTo(new JsonObject(
                            "{\"intent\":\"report\",\"category\":\"市政设施/凉亭\",\"urgency\":\"urgent\",\"rule\":\"凉亭\"}"));
        }
    }
}
