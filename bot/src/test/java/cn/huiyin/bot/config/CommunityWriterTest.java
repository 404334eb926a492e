package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommunityWriterTest {
    static List<Path> communities() throws IOException {
        List<Path> all;
        try (Stream<Path> shipped = Files.list(Path.of("..", "config", "communities"));
                Stream<Path> scenes = Files.list(Path.of("src", "test", "resources", "scenes"))) {
            all = Stream.concat(shipped, scenes).sorted().toList();
        }
        return all;
    }

    static Community read(String yaml) {
        CommunityProof proof = CommunityProof.of(new SourceFile("communities/x.yaml", yaml));
        assertThat(proof.problems()).as(yaml).isEmpty();
        return proof.community().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void whatWasWrittenIsReadAsTheSameCommunity(Path file) throws IOException {
        Community community = read(Files.readString(file));

        Community again = read(CommunityWriter.write(community).text());

        assertThat(again).usingRecursiveComparison().isEqualTo(community);
    }

    private static final String VILLAGE = """
            id: x
            name: 甲村
            street: s
            grids: [{id: g, name: g, covers: [{estate: 柳}], workers: [w], leader: w}]
            people: [{id: w, name: w, accounts: {demo: w}}]
            reporters: [{id: k, name: k, accounts: {demo: k}}]
            routes: [{category: "*", to: grid}]
            """;

    @Property(tries = 300)
    void anyTextIsReadAsItself(@ForAll String any) {
        String name = "甲" + any.strip().replaceAll("\\p{Cs}", "");
        String yaml =
                "id: x\nname: %s\nstreet: s\ngrids: [{id: g, name: g, covers: [{estate: 柳}], workers: [w], leader: w}]\n"
                                .formatted(YamlLines.text(name))
                        + "people: [{id: w, name: w, accounts: {demo: w}}]\nroutes: [{category: \"*\", to: grid}]\n";

        assertThat(read(yaml).name()).isEqualTo(name.strip());
    }

    @Property(tries = 100)
    void pointsAreReadAsTheyWereWritten(
            @ForAll boolean forEverybody,
            @ForAll @IntRange(min = 0, max = PointsPlan.WORTH_MAX) int report,
            @ForAll @IntRange(min = 1, max = PointsPlan.WORTH_MAX) int picture,
            @ForAll @IntRange(min = 1, max = PointsPlan.PER_DAY_MAX) int perDay,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = PointsPlan.COST_MAX) Integer> costs) {
        Map<Merit, Integer> worth = new EnumMap<>(Map.of(Merit.PICTURE, picture));
        if (report > 0) {
            worth.put(Merit.REPORT, report);
        }
        List<PointsPlan.Gift> gifts = costs.stream()
                .map(cost -> new PointsPlan.Gift("礼品: " + cost, cost))
                .toList();
        PointsPlan plan = new PointsPlan(forEverybody, worth, perDay, gifts);
        YamlLines out = new YamlLines();

        PointsWriter.write(plan, out);

        assertThat(read(VILLAGE + out.written().text()).points()).contains(plan);
    }

    @ParameterizedTest
    @MethodSource("communities")
    void everyLineIsKnownByWhatStandsThere(Path file) throws IOException {
        Community community = read(Files.readString(file));
        CommunityWriter.Written written = CommunityWriter.write(community);
        List<String> lines = written.text().lines().toList();

        community.people().forEach(person -> {
            int line = lines.indexOf(lines.stream()
                    .filter(l -> l.startsWith(
                            "  - {id: " + YamlLines.text(person.id()) + ", name: " + YamlLines.text(person.name())))
                    .findFirst()
                    .orElseThrow());
            assertThat(written.markOf(line + 1)).contains("people/" + person.id());
        });
        assertThat(written.markOf(1)).contains("community");
    }
}
