package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever takes the module gets HanLP, the automaton, YAML and the annotations for null, and nothing else. */
class DependenciesTest {
    @Test
    void whatIsNotForTestsIsFourLibraries() throws IOException {
        List<String> libraries = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map(match -> match.group(1))
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .map(dependency -> dependency.replaceAll("(?s).*<artifactId>(.*)</artifactId>.*", "$1"))
                .toList();

        assertThat(libraries)
                .containsExactlyInAnyOrder("hanlp", "aho-corasick-double-array-trie", "snakeyaml", "jspecify");
    }
}
