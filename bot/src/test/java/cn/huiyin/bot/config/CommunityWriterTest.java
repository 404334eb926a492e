package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Community;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @Property(tries = 300)
    void anyTextIsReadAsItself(@ForAll String any) {
        String name = "甲" + any.strip().replaceAll("\\p{Cs}", "");
        String yaml =
                "id: x\nname: %s\nstreet: s\ngrids: [{id: g, name: g, covers: [{estate: 柳}], workers: [w], leader: w}]\n"
                                .formatted(YamlLines.text(name))
                        + "people: [{id: w, name: w, accounts: {demo: w}}]\nroutes: [{category: \"*\", to: grid}]\n";

        assertThat(read(yaml).name()).isEqualTo(name.strip());
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
