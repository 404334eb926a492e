package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/RULES.md tells admins is so: its rules compile and pass their own examples, its operators do what it says. */
class RulesDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/RULES.md");
    private static final int WORKED_RULES = 10;

    private static String document() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks of rules in YAML, each with the number of lines in front of it in its place; guides are tried where they are read. */
    static Stream<SourceFile> yamlBlocks() {
        String document = document();
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(document)
                .results()
                .filter(block -> !block.group(1).contains("guides:"))
                .map(block -> new SourceFile(
                        "RULES.md", "\n".repeat(linesBefore(document, block.start(1))) + block.group(1)));
    }

    private static int linesBefore(String document, int offset) {
        return (int)
                document.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    @Test
    void tenRulesAreWorkedOut() {
        long worked = Pattern.compile("(?m)^### \\d+\\. ")
                .matcher(document())
                .results()
                .count();

        assertThat(worked).isEqualTo(WORKED_RULES);
        assertThat(yamlBlocks()).hasSize(WORKED_RULES + 1);
    }

    @ParameterizedTest
    @MethodSource("yamlBlocks")
    void everyRuleCompilesAndPassesItsExamples(SourceFile block) throws RuleSyntaxException {
        RuleReport report = RuleSetReader.read(List.of(block)).check();

        assertThat(report.failures()).extracting(Problem::toString).isEmpty();
        assertThat(report.warnings()).extracting(Problem::toString).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("yamlBlocks")
    void everyRuleHasExamplesOfBothKinds(SourceFile block) throws RuleSyntaxException {
        assertThat(RuleSetReader.read(List.of(block)).summaries())
                .allSatisfy(rule -> assertThat(rule.examples()).isNotEmpty());
        assertThat(block.text()).contains("not:");
    }

    private record OperatorRow(String expression, String holds, String fails) {}

    static List<OperatorRow> operatorRows() {
        List<OperatorRow> rows = new ArrayList<>();
        Pattern row = Pattern.compile("(?m)^\\| `[^`]+` \\| [^|]+ \\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
        for (MatchResult match : row.matcher(document()).results().toList()) {
            rows.add(new OperatorRow(match.group(1).replace("\\|", "|"), match.group(2), match.group(3)));
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("operatorRows")
    void operatorsDoWhatTheTableSays(OperatorRow row) {
        RuleSet rules =
                RulesOf.lines("rules:", "  - id: r", "    category: x/y", "    when: '" + row.expression() + "'");

        assertThat(RulesThatHold.idsOf(rules, row.holds())).as(row.toString()).containsExactly("r");
        assertThat(RulesThatHold.idsOf(rules, row.fails())).as(row.toString()).isEmpty();
    }

    @Test
    void everyOperatorAndThingHasARow() {
        List<String> expressions =
                operatorRows().stream().map(OperatorRow::expression).toList();
        List<String> operators = new ArrayList<>(List.of("&", "|", "!", "(", "..", "~", "*", "“"));
        cn.huiyin.rules.text.Thing.byWord().keySet().forEach(thing -> operators.add("@" + thing));

        assertThat(operators).allSatisfy(operator -> assertThat(expressions).anyMatch(e -> e.contains(operator)));
    }

    @Test
    void everyIntentModifierAndLevelIsExplained() {
        String document = document();

        assertThat(Intent.values()).allSatisfy(intent -> assertThat(document).contains("| `" + intent.word() + "` |"));
        assertThat(Modifier.values())
                .allSatisfy(modifier -> assertThat(document).contains("| `" + modifier.word() + "` |"));
        assertThat(Urgency.values()).allSatisfy(level -> assertThat(document).contains("`" + level.word() + "`"));
    }
}
