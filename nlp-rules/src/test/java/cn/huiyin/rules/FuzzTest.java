package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.huiyin.rules.lang.ExprPrinter;
import cn.huiyin.rules.lang.ExprSyntaxException;
import cn.huiyin.rules.lang.Parser;
import cn.huiyin.rules.lang.Symbols;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is given, in a message or in a rule file: it is read, or refused with the error that says so. Seeded, so repeatable. */
class FuzzTest {
    private static final RuleSet RULES = RulesOf.community();
    private static final Places PLACES = Places.of(List.of(new Places.Estate("新建新村", List.of("新建村", "👍", ""))));
    private static final int LONG_LINE = 10_000;

    private static void read(String text) {
        Reading reading = RULES.read(text, PLACES);
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
        for (Evidence evidence : reading.evidence()) {
            assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
        }
    }

    /** Any code unit: unassigned ones, halves of pairs, marks that belong to what stands before, directions. */
    private static char anyChar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> (char) random.nextInt(0x10000);
            case 1 -> (char) (0xD800 + random.nextInt(0x800));
            case 2 -> (char) (0x200B + random.nextInt(5));
            case 3 -> (char) (0x300 + random.nextInt(0x70));
            case 4 -> (char) random.nextInt(0x80);
            case 5 -> (char) (0xFF00 + random.nextInt(0xF0));
            default -> (char) (0x4E00 + random.nextInt(0x51FF));
        };
    }

    private static String anyText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        List<String> words = List.of("路灯", "不亮", "窨井盖", "缺失", "12幢", "3单元", "谢谢", "已经", "修好", "-", "一", "1", "到", "、");
        while (text.length() < length) {
            if (random.nextInt(3) == 0) {
                text.append(words.get(random.nextInt(words.size())));
            } else {
                text.append(anyChar(random));
            }
        }
        return text.toString();
    }

    @Test
    void anyCharactersAreRead() {
        Random random = new Random(41);
        for (int i = 0; i < 3_000; i++) {
            read(anyText(random, random.nextInt(120)));
        }
    }

    @Test
    @Timeout(300)
    void longLinesOfAnythingAreRead() {
        Random random = new Random(42);
        for (int i = 0; i < 60; i++) {
            read(anyText(random, LONG_LINE));
        }
    }

    @Test
    @Timeout(300)
    void everyCharacterRepeatedIsRead() {
        for (int c = 0; c < 0x10000; c += 7) {
            read(String.valueOf((char) c).repeat(40) + "路灯坏了");
        }
        for (String text : List.of("\u200B", "\uD83D", "\uDE00\uD83D", "1", "一", "-", "负", "附", "“", "路灯\u200D", "幢")) {
            read(text.repeat(LONG_LINE / text.length()));
        }
    }

    private static void compile(String yaml) {
        try {
            RuleSet rules = RuleSetReader.read(List.of(new SourceFile("fuzz.yaml", yaml)));
            assertThat(rules.check()).isNotNull();
            assertThat(rules.read("12幢路灯坏了，井盖没了", Places.NONE)).isNotNull();
        } catch (RuleSyntaxException e) {
            assertThat(e.problems()).isNotEmpty().extracting(Problem::file).containsOnly("fuzz.yaml");
            int lines = yaml.split("\n", -1).length;
            assertThat(e.problems())
                    .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, lines + 1));
        }
    }

    private static final String VALID = """
            words:
              灯: [路灯, “灯”, <杆>]
              杆: [灯杆, "<坏>"]
              坏: ['坏', '“没”']
            rules:
              - id: a
                category: x/a
                when: >-
                  <灯> ..4 (<坏> | '不亮') & !已经
                unless: '@place & 好'
                urgency: urgent
                under: [done]
                weight: 1.5
                examples: [路灯坏了]
                not: [路灯好]
            intents:
              - {intent: thanks, priority: 1, when: 谢谢 *2}
            modifiers:
              - {modifier: done, when: 修好}
            urgency:
              - {level: critical, when: 着火}
            """;

    @Test
    @Timeout(120)
    void aRuleFileWithAnyDamageIsReadOrRefused() {
        Random random = new Random(43);
        String soup = "[]{}<>()|&!*@~.:-#'\"“”,\n  >%`?\t\\灯1";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder yaml = new StringBuilder(VALID);
            for (int k = random.nextInt(6); k >= 0; k--) {
                int at = random.nextInt(yaml.length());
                switch (random.nextInt(4)) {
                    case 0 -> yaml.deleteCharAt(at);
                    case 1 -> yaml.insert(at, anyChar(random));
                    case 2 -> yaml.delete(at, Math.min(yaml.length() - 1, at + random.nextInt(40)));
                    default -> yaml.insert(at, soup.charAt(random.nextInt(soup.length())));
                }
            }
            compile(yaml.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {39, 40, 41, 1_000, 100_000})
    @Timeout(20)
    void deepConditionsAreRefusedWithAReason(int depth) {
        for (String open : List.of("(", "!", "!(", "(a | (", "（")) {
            String close = ")"
                    .repeat((int) open.chars().filter(c -> c == '(' || c == '（').count() * depth);
            isParsedOrRefused(open.repeat(depth) + "a" + close);
            isParsedOrRefused(open.repeat(depth) + "a");
        }
        isParsedOrRefused("a" + " ..3 a".repeat(depth));
        isParsedOrRefused("a" + " & !a".repeat(depth));
        isParsedOrRefused("a" + " | a".repeat(depth));
        isParsedOrRefused("a" + " *2".repeat(depth));
    }

    private static void isParsedOrRefused(String source) {
        try {
            assertThat(ExprPrinter.print(Parser.parse(source, new Symbols()))).isNotEmpty();
        } catch (ExprSyntaxException e) {
            assertThat(e.offset()).isBetween(0, source.length());
            assertThat(e).hasMessageContaining("expected: ");
        }
    }

    @Test
    void whatIsTooDeepIsToldWhereItStands() {
        assertThatExceptionOfType(RuleSyntaxException.class)
                .isThrownBy(() -> RuleSetReader.read(List.of(new SourceFile(
                        "deep.yaml",
                        "rules:\n  - category: x/a\n    when: " + "(".repeat(500) + "a" + ")".repeat(500)))))
                .withMessage("deep.yaml:3:52: found: more than 40 levels (expected: fewer parentheses)");
    }

    @Test
    @Timeout(300)
    void bombsOfYamlAreRefused() {
        String aliases = IntStream.range(1, 40)
                .mapToObj(i -> "  l%d: &l%d [*l%d, *l%d, *l%d]".formatted(i, i, i - 1, i - 1, i - 1))
                .collect(Collectors.joining("\n", "words:\n  l0: &l0 [a, b]\n", "\n"));
        compile(aliases);
        compile("words: &a\n  x: *a\n");
        compile("rules: &a [*a]\n");
        compile("rules: " + "[".repeat(50_000));
        compile("rules: " + "{a: ".repeat(50_000));
        compile("- ".repeat(50_000) + "a");
        compile("rules:\n" + "  - {category: x/a, when: a}\n".repeat(150_000));
        compile("? ".repeat(10_000));
        compile("rules: !!javax.script.ScriptEngineManager [x]\n");
        compile("words:\n  a: [" + "“灯”, ".repeat(50_000) + "x]\n");
        compile("words:\n  a: [" + "长".repeat(100_000) + "]\nrules:\n  - {category: x/a, when: <a>}\n");
        compile("%YAML 9.9\n---\nrules: []\n");
        compile("rules: []\n---\nrules: []\n");
        compile("\uFEFFrules: []\n");
        compile("\u0000");
    }

    @Test
    @Timeout(300)
    void listsInListsAreReadWhateverTheirShape() {
        String chain = IntStream.range(0, 3_000)
                .mapToObj(i -> "  l%d: [<l%d>, w%d]".formatted(i, i + 1, i))
                .collect(Collectors.joining("\n", "words:\n", "\n  l3000: [w]\n"));
        assertThatExceptionOfType(RuleSyntaxException.class)
                .isThrownBy(() -> RuleSetReader.read(
                        List.of(new SourceFile("chain.yaml", chain + "rules:\n  - {category: x/a, when: <l0>}\n"))))
                .withMessage(
                        "chain.yaml:102:10: found: <l101> in more than 100 lists in each other (expected: fewer levels)");
        compile(chain + "rules:\n  - {category: x/a, when: <l0>}\n");
        String circle = IntStream.range(0, 200)
                .mapToObj(i -> "  l%d: [<l%d>, <l%d>]".formatted(i, (i + 1) % 200, (i + 7) % 200))
                .collect(Collectors.joining("\n", "words:\n", "\n"));
        compile(circle + "rules:\n  - {category: x/a, when: <l0>}\n");
    }

    @Test
    @Timeout(300)
    void fiveThousandRulesOfAnyWordsAreReadAndAsked() throws RuleSyntaxException {
        Random random = new Random(44);
        StringBuilder yaml = new StringBuilder("rules:\n");
        for (int i = 0; i < 5_000; i++) {
            String word = anyText(random, 4).replaceAll("[^\\p{IsHan}a-z0-9]", "灯");
            yaml.append("  - {category: x/c%d, when: %s & (坏 | “%s”)}%n".formatted(i % 60, word, word));
        }
        RuleSet rules = RuleSetReader.read(List.of(new SourceFile("many.yaml", yaml.toString())));
        for (int i = 0; i < 200; i++) {
            assertThat(rules.read(anyText(random, 400), PLACES)).isNotNull();
        }
    }
}
