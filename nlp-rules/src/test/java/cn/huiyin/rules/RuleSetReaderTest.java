package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSetReaderTest {
    private static final Path RULES = Path.of("src/test/resources/rules");

    static Stream<Path> valid() throws IOException {
        return yaml("valid");
    }

    static Stream<Path> invalid() throws IOException {
        return yaml("invalid");
    }

    private static Stream<Path> yaml(String directory) throws IOException {
        try (Stream<Path> files = Files.list(RULES.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static SourceFile source(Path file) throws IOException {
        return new SourceFile(file.getFileName().toString(), Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValidFileCompilesAndItsExamplesHold(Path file) throws IOException, RuleSyntaxException {
        RuleReport report = RuleSetReader.read(List.of(source(file))).check();

        assertThat(report.failures()).isEmpty();
        assertThat(report.warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidFileIsRefusedWithAllItsMistakes(Path file) throws IOException {
        SourceFile source = source(file);
        List<String> expected = Files.readAllLines(Path.of(file.toString().replace(".yaml", ".error")));

        assertThatExceptionOfType(RuleSyntaxException.class)
                .isThrownBy(() -> RuleSetReader.read(List.of(source)))
                .satisfies(e ->
                        assertThat(e.problems().stream().map(Problem::toString)).containsExactlyElementsOf(expected))
                .withMessage(String.join("\n", expected));
    }

    @Test
    void theMistakesOfAllFilesAreToldTogether() {
        SourceFile first =
                new SourceFile("a.yaml", "words:\n  井盖: [井盖]\nrules:\n  - {id: r, category: x/y, when: 井盖 &}");
        SourceFile second =
                new SourceFile("b.yaml", "words:\n  井盖: [窨井盖]\nrules:\n  - {id: r, category: x/y, when: <井该>}");

        assertThatExceptionOfType(RuleSyntaxException.class)
                .isThrownBy(() -> RuleSetReader.read(List.of(second, first)))
                .satisfies(e -> assertThat(e.problems().stream().map(Problem::toString))
                        .containsExactly(
                                "a.yaml:4:38: found: the end (expected: a word, \"exact\", <list>, @place or ()",
                                "b.yaml:2:3: found: list 井盖 again (expected: once, it is in a.yaml:2)",
                                "b.yaml:4:5: found: <井该> (expected: a list under words:, did you mean 井盖?)",
                                "b.yaml:4:6: found: id r again (expected: once in all files)"));
    }

    @Test
    void listsAreSharedByAllFilesInAnyOrder() throws RuleSyntaxException {
        SourceFile rules = new SourceFile("a.yaml", "rules:\n  - {category: x/y, when: <井盖>}");
        SourceFile words = new SourceFile("z.yaml", "words:\n  井盖: [井盖]");

        RuleSet ruleSet = RuleSetReader.read(List.of(rules, words));

        assertThat(ruleSet.read("井盖", Places.NONE).category()).isEqualTo("x/y");
        assertThat(ruleSet.check().warnings()).singleElement().asString().contains("without examples");
    }

    @Test
    @Timeout(10)
    void listsInListsInListsCostNoMoreThanTheirWords() throws RuleSyntaxException {
        StringBuilder text = new StringBuilder("rules:\n  - {category: x/y, when: <l0>}\nwords:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  l%d: [\"<l%d>\", \"<l%d>\", w%d]%n".formatted(i, i + 1, i + 1, i));
        }
        text.append("  l60: [井盖]\n");

        RuleSet ruleSet = RuleSetReader.read(List.of(new SourceFile("bomb.yaml", text.toString())));

        assertThat(ruleSet.read("井盖", Places.NONE).category()).isEqualTo("x/y");
    }

    @Test
    void anAliasIsRefusedWhereItStands() {
        SourceFile file = new SourceFile("a.yaml", "words:\n  a: &a [井盖]\n  b: *a\nrules: []");

        assertThatExceptionOfType(RuleSyntaxException.class)
                .isThrownBy(() -> RuleSetReader.read(List.of(file)))
                .withMessage("a.yaml:3:6: found: *a (expected: what it stands for, written out)");
    }

    @Test
    void noFilesAreNoRules() throws RuleSyntaxException {
        assertThat(RuleSetReader.read(List.of()).read("路灯坏了", Places.NONE).intent())
                .isEqualTo(Intent.CHATTER);
    }
}
