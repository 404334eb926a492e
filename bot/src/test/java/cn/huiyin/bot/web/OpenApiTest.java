package cn.huiyin.bot.web;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.flow.AssetDesk;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.publishing.RulePublisher;
import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.guide.Guides;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryPictureArchive;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.junit5.VertxExtension;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yaml.snakeyaml.Yaml;

@ExtendWith(VertxExtension.class)
class OpenApiTest {
    private static RulePublisher publisher(RuleVersions versions) {
        return new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    }

    private static ApiRoutes api(Vertx vertx) {
        RuleVersions versions = new MemoryRuleVersions();
        return new ApiRoutes(
                new BearerToken("token"),
                List.of(
                        new TicketRoutes(new MemoryStore(), List::of),
                        new EvidenceRoutes(new MemoryPictureArchive()),
                        new ImportRoutes(vertx, workbook -> new ImportRoutes.Imported("", List.of(), List.of())),
                        new FiguresRoutes(
                                new FiguresReader(new MemoryStore()),
                                List::of,
                                FiguresRoutesTest.REPLIES,
                                () -> java.time.Instant.EPOCH),
                        new ClassifyRoute(vertx, (text, community) -> Optional.empty()),
                        new GuidesRoutes(Guides.NONE, new MemoryStore(), List::of, () -> java.time.Instant.EPOCH),
                        new PointsRoutes(new MemoryStore(), new MemoryStore(), List::of),
                        new DeadLetterRoutes(new NoLetters(), List::of, () -> java.time.Instant.EPOCH),
                        RulesRoutesTest.routes(vertx, publisher(versions), versions),
                        new SuggestionRoutes(
                                SuggestionRoutesTest.suggestions(new MemoryStore(), publisher(versions), versions),
                                List::of),
                        new VehicleRoutes(vertx, new AssetDesk(new MemoryStore(), () -> Sample.NOW), List::of),
                        new AuditRoutes(new MemoryStore().registers, List::of)));
    }

    private static Map<String, Object> document() throws Exception {
        try (InputStream in = Objects.requireNonNull(OpenApiTest.class.getResourceAsStream(OpenApiRoute.RESOURCE))) {
            return new Yaml().load(in);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return (Map<String, Object>) Objects.requireNonNull(map.get(key), key);
    }

    private static Set<String> documented() throws Exception {
        Set<String> all = new TreeSet<>();
        Map<String, Object> paths = at(document(), "paths");
        for (String path : paths.keySet()) {
            at(paths, path).keySet().forEach(method -> all.add(method.toUpperCase(Locale.ROOT) + " " + path));
        }
        return all;
    }

    private static Set<String> routed(Vertx vertx) {
        Router router = Router.router(vertx);
        api(vertx).accept(router);
        Set<String> all = new TreeSet<>();
        for (Route route : router.getRoutes()) {
            for (HttpMethod method : Optional.ofNullable(route.methods()).orElse(Set.of())) {
                all.add(method + " "
                        + route.getPath().substring(ApiRoutes.BASE.length()).replaceAll(":([a-z]+)", "{$1}"));
            }
        }
        return all;
    }

    @Test
    void whatIsServedIsDescribedAndWhatIsDescribedIsServed(Vertx vertx) throws Exception {
        assertThat(documented()).hasSize(22).isEqualTo(routed(vertx));
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        Map<String, Object> document = document();

        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            Map<String, Object> place = document;
            for (String step : reference.substring("#/".length()).split("/", -1)) {
                place = at(place, step);
            }
        });
    }

    @Test
    void whatIsShownIsAsDescribed() throws Exception {
        Map<String, Object> schemas = at(at(document(), "components"), "schemas");
        JsonObject filed = TicketView.json(TicketRoutesTest.filed());
        filed.getJsonArray("history").forEach(event -> assertFits(schemas, "Event", (JsonObject) event));
        filed.remove("history");
        assertThat(filed.remove("intact")).isEqualTo(true);
        filed.getJsonArray("evidence").forEach(picture -> assertFits(schemas, "Picture", (JsonObject) picture));
        assertThat(filed.remove("evidence")).isEqualTo(TicketRoutesTest.evidence());

        assertFits(schemas, "Ticket", filed);
        assertFits(schemas, "Place", filed.getJsonObject("place"));
        assertFits(schemas, "Account", filed.getJsonObject("reporter"));
        assertFits(
                schemas,
                "Evidence",
                filed.getJsonObject("decision").getJsonArray("evidence").getJsonObject(0));
        JsonObject reading = ReadingView.json(ClassifyRouteTest.UNDERSTOOD);
        assertFits(schemas, "Reading", reading.getJsonArray("others").getJsonObject(0));
        reading.remove("others");
        reading.remove("rulesVersion");
        assertThat(reading.remove("guide")).isNotNull();
        assertFits(schemas, "Reading", reading);
    }

    @Test
    void rulesAreShownAsDescribed(Vertx vertx) throws Exception {
        Map<String, Object> schemas = at(at(document(), "components"), "schemas");
        RuleVersions versions = new MemoryRuleVersions();
        RulePublisher publisher = publisher(versions);
        assertThat(await(publisher.publish(RuleTextsOf.sent(RuleTextsOf.lamp("a/c")), null)))
                .isInstanceOf(RulePublisher.Outcome.Published.class);

        try (ServedRoutes server =
                ServedRoutes.of(vertx, List.of(RulesRoutesTest.routes(vertx, publisher, versions)))) {
            JsonObject rules = new JsonObject(server.get("/api/v1/rules").body());
            assertFits(schemas, "Rules", rules);
            assertFits(schemas, "RuleReport", rules.getJsonObject("report"));
            assertFits(
                    schemas,
                    "FileError",
                    rules.getJsonObject("report").getJsonArray("routes").getJsonObject(0));
            assertFits(schemas, "Rule", rules.getJsonArray("rules").getJsonObject(0));
            assertFits(schemas, "RuleFile", rules.getJsonArray("files").getJsonObject(0));
            assertFits(schemas, "VersionAbout", rules.getJsonArray("versions").getJsonObject(0));
            assertFits(
                    schemas,
                    "RulesVersion",
                    new JsonObject(server.get("/api/v1/rules/versions/1").body()));
            assertFits(
                    schemas,
                    "Trial",
                    new JsonObject(server.post("/api/v1/rules/trial", rules).body()));
        }
    }

    @Test
    void figuresAreAsDescribed() throws Exception {
        Map<String, Object> schemas = at(at(document(), "components"), "schemas");
        JsonObject figures = FiguresRoutesTest.shown();

        assertFits(schemas, "Figures", figures);
        figures.getJsonObject("counts").forEach(count -> assertFits(schemas, "Count", (JsonObject) count.getValue()));
        figures.getJsonObject("rates").forEach(rate -> assertFits(schemas, "Rate", (JsonObject) rate.getValue()));
        assertFits(
                schemas, "Share", figures.getJsonArray("grids").getJsonObject(0).getJsonObject("inGrid"));
    }

    @Test
    void guidesAndPointsAreShownAsDescribed(Vertx vertx) throws Exception {
        Map<String, Object> schemas = at(at(document(), "components"), "schemas");
        try (ServedRoutes server = ServedRoutes.of(
                vertx, List.of(GuidesRoutesTest.routes(), PointsRoutesTest.routes(new MemoryStore())))) {
            JsonObject guides =
                    new JsonObject(server.get("/api/v1/guides?community=liuyin").body());
            JsonObject points = new JsonObject(server.get("/api/v1/points?community=liuyin&channel=demo&user=u-1")
                    .body());

            assertFits(schemas, "Guide", guides.getJsonArray("items").getJsonObject(0));
            assertFits(schemas, "Points", points);
        }
    }

    @Test
    void registersAndTheirAuditAreAsDescribed(Vertx vertx) throws Exception {
        Map<String, Object> schemas = at(at(document(), "components"), "schemas");
        try (ServedRoutes server = VehicleRoutesTest.served(vertx, new MemoryStore())) {
            assertThat(VehicleRoutesTest.put(server, "text/csv", "车牌,电话\n苏F,1").statusCode())
                    .isEqualTo(422);
            JsonObject refused = new JsonObject(
                    VehicleRoutesTest.put(server, "text/csv", "车牌,电话\n苏F,1").body());
            assertFits(schemas, "RowError", refused.getJsonArray("errors").getJsonObject(0));
            assertThat(VehicleRoutesTest.put(server, "text/csv", VehicleRoutesTest.CSV)
                            .statusCode())
                    .isEqualTo(200);
            JsonObject listed =
                    new JsonObject(server.get(VehicleRoutesTest.PATH).body());
            assertFits(schemas, "Vehicle", listed.getJsonArray("items").getJsonObject(0));
            JsonObject audit = new JsonObject(server.get("/api/v1/audit").body());
            assertFits(schemas, "Trace", audit.getJsonArray("items").getJsonObject(0));
        }
        assertThat(at(schemas, "TraceKind").get("enum"))
                .isEqualTo(
                        Arrays.stream(Trace.Kind.values()).map(Trace.Kind::word).toList());
    }

    /** Every field is described and every field that is promised is there; likewise in objects described in place. */
    private static void assertFits(Map<String, Object> schemas, String name, JsonObject shown) {
        assertFits(name, at(schemas, name), shown);
    }

    private static void assertFits(String path, Map<String, Object> schema, JsonObject shown) {
        Map<String, Object> properties = at(schema, "properties");
        assertThat(properties.keySet()).as(path).containsAll(shown.fieldNames());
        assertThat(shown.fieldNames()).as(path).containsAll(required(schema));
        for (String field : shown.fieldNames()) {
            Map<String, Object> described = at(properties, field);
            if (shown.getValue(field) instanceof JsonObject inner && described.containsKey("properties")) {
                assertFits(path + "." + field, described, inner);
            }
            if (described.get("enum") instanceof Collection<?> words) {
                assertThat(words.contains(shown.getValue(field)))
                        .as(path + "." + field)
                        .isTrue();
            }
        }
    }

    private static Collection<String> required(Map<String, Object> schema) {
        return schema.get("required") instanceof Collection<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Set<String> references(Object node) {
        Set<String> all = new TreeSet<>();
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("$ref".equals(key)) {
                    all.add(String.valueOf(value));
                } else {
                    all.addAll(references(value));
                }
            });
        } else if (node instanceof Collection<?> items) {
            items.forEach(item -> all.addAll(references(item)));
        }
        return all;
    }

    @Test
    void theDocumentIsOpenToAll(Vertx vertx) throws Exception {
        try (ServedRoutes server = ServedRoutes.of(vertx, List.of(api(vertx)))) {
            HttpResponse<String> answer = server.get("/api/v1/openapi.yaml");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/yaml; charset=utf-8");
            assertThat(answer.body()).startsWith("openapi: 3.1.0");
        }
    }
}
