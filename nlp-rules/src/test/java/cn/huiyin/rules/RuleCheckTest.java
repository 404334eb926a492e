package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleCheckTest {
    private static List<String> failures(String... lines) {
        return RulesOf.lines(lines).check().failures().stream()
                .map(Problem::toString)
                .toList();
    }

    private static List<String> warnings(String... lines) {
        return RulesOf.lines(lines).check().warnings().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void anExampleThatTheRuleDoesNotHoldForIsToldWithWhatItIs() {
        assertThat(failures(
                        "rules:",
                        "  - category: 市政设施/路灯损坏",
                        "    when: 路灯 & 坏",
                        "    examples: [路灯坏了, 路灯很亮]",
                        "  - category: 物业服务/电梯",
                        "    when: 电梯",
                        "    examples: [路灯坏了]"))
                .containsExactly(
                        "test.yaml:4:22: found: 路灯很亮 is not matched by 市政设施/路灯损坏, but chatter (expected: 市政设施/路灯损坏)",
                        "test.yaml:7:16: found: 路灯坏了 is not matched by 物业服务/电梯, but report 市政设施/路灯损坏 by 市政设施/路灯损坏 (expected: 物业服务/电梯)");
    }

    @Test
    void anExampleThatAnotherRuleDecidesIsTold() {
        assertThat(failures(
                        "rules:",
                        "  - {id: a, category: x/a, when: 路灯, examples: [路灯坏了]}",
                        "  - {id: b, category: x/b, when: 坏, weight: 2, examples: [路灯坏了]}"))
                .containsExactly("test.yaml:2:49: found: 路灯坏了 is report x/b by b (expected: x/a)");
    }

    @Test
    void aCounterExampleThatTheRuleHoldsForIsTold() {
        assertThat(failures("rules:", "  - {id: a, category: x/a, when: 路灯, not: [路灯真好看]}"))
                .containsExactly("test.yaml:2:44: found: 路灯真好看 is x/a by a (expected: not)");
    }

    @Test
    void aCounterExampleMayBeLoweredByAModifier() {
        assertThat(failures(
                        "rules:",
                        "  - {id: a, category: x/a, when: 路灯, not: [路灯已经修好了]}",
                        "modifiers:",
                        "  - {modifier: done, when: 修好, examples: [修好了], not: [没人修]}"))
                .isEmpty();
    }

    @Test
    void examplesOfIntentsModifiersAndUrgencyAreTried() {
        assertThat(failures(
                        "intents:",
                        "  - {intent: thanks, when: 谢谢, examples: [谢谢啦, 多谢], not: [不用谢]}",
                        "modifiers:",
                        "  - {modifier: done, when: 修好, examples: [坏了]}",
                        "urgency:",
                        "  - {level: critical, when: 困人, examples: [困人了], not: [被困人员]}"))
                .containsExactly(
                        "test.yaml:2:48: found: 多谢 is not matched by thanks, but chatter (expected: thanks)",
                        "test.yaml:4:43: found: 坏了 is not matched by done, but chatter (expected: done)");
    }

    @Test
    void whatIsOfNoUseIsToldAsAWarning() {
        assertThat(warnings(
                        "words:",
                        "  多余: [甲, 乙]",
                        "rules:",
                        "  - {id: a, category: x/a, when: 路灯, examples: [路灯坏了]}",
                        "  - {id: b, category: x/a, when: 坏了, weight: 0.5, examples: [路灯坏了]}",
                        "  - {id: c, category: x/c, when: 坏了, unless: 坏了}",
                        "  - {id: d, category: x/d, when: 路灯, weight: 0.1, examples: [路灯]}"))
                .containsExactly(
                        "test.yaml:2:3: found: list 多余 in no rule (expected: <多余> somewhere)",
                        "test.yaml:5:5: found: b decides none of its examples, a does (expected: one at least)",
                        "test.yaml:6:5: found: c can never hold: unless says the same as when",
                        "test.yaml:6:5: found: c without examples (expected: one at least)",
                        "test.yaml:7:5: found: d decides none of its examples, a does (expected: one at least)",
                        "test.yaml:7:5: found: d has the same condition as a (expected: one of the two)");
    }

    @Test
    void rulesThatOnlyTheirIdsSetApartAreTold() {
        RuleReport apart = RulesOf.lines(
                        "rules:",
                        "  - {id: b, category: x/b, when: 路灯, weight: 2, examples: [路灯坏了]}",
                        "  - {id: a, category: x/a, when: 路灯 | 灯杆, weight: 1, examples: [灯杆歪了]}")
                .check();

        assertThat(apart.remarks()).isEmpty();
        assertThat(warnings(
                        "rules:",
                        "  - {id: b, category: x/b, when: 路灯, examples: [路灯坏了]}",
                        "  - {id: a, category: x/a, when: 坏了, examples: [门坏了]}"))
                .containsExactly(
                        "test.yaml:3:5: found: a and b say equally much for one text (expected: a priority or weight that sets them apart)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "when: 路灯 & !路灯; when asks for something and its opposite",
                "when: 路灯 ..4 坏 & !(路灯 | 井盖); when asks for something and its opposite",
                "when: 路灯 ..4 坏, unless: 坏 & 路灯; unless holds whenever when does",
                "when: 路灯 ..4 坏, unless: 坏 ~6 路灯; unless holds whenever when does",
                "when: (路灯 | 灯杆) & 坏, unless: <灯> & <坏>; unless holds whenever when does",
                "when: <灯>, unless: '“灯”'; unless holds whenever when does",
                "when: 谢谢 *3, unless: 谢谢; unless holds whenever when does",
                "when: 路灯 & 坏, unless: '!坏 | 路灯'; unless holds whenever when does",
                "when: 路灯 & 坏, unless: '!(井盖 & !坏)'; unless holds whenever when does",
                "intent: praise; no rule under intents: says praise",
                "intent: [thanks, praise], when: 路灯; no rule under intents: says praise or thanks",
            })
    void aRuleThatCanNeverHoldIsTold(String rule, String why) {
        assertThat(warnings(
                        "words:",
                        "  灯: [路灯, 灯杆]",
                        "  坏: [坏, 坏了]",
                        "rules:",
                        "  - {id: a, category: x/a, " + rule + "}",
                        "  - {id: z, category: x/z, when: <灯> & <坏>, weight: 0.1, examples: [灯杆坏]}"))
                .contains("test.yaml:5:5: found: a can never hold: " + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: 路灯, unless: 路灯 & 坏",
                "when: 路灯 ..4 坏, unless: 坏 ..4 路灯",
                "when: 路灯 ~4 坏, unless: 路灯 ..4 坏",
                "when: 路灯 ..6 坏, unless: 路灯 ..4 坏",
                "when: <灯>, unless: 路灯",
                "when: '“灯”', unless: <灯>",
                "when: 路灯 | 井盖, unless: 路灯",
                "when: 路灯 & !(路灯 ..2 坏)",
                "intent: [report], when: 路灯",
            })
    void aRuleThatMayHoldIsNotTold(String rule) {
        assertThat(warnings(
                        "words:",
                        "  灯: [路灯, 灯杆]",
                        "rules:",
                        "  - {id: a, category: x/a, " + rule + "}",
                        "  - {id: z, category: x/z, when: <灯>, weight: 0.1}"))
                .noneMatch(warning -> warning.contains("never"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "category: x/b, when: 路灯 & 坏; category: x/a, when: 路灯, weight: 2; true",
                "category: x/b, when: 路灯 & 坏; category: x/a, when: <灯>, weight: 2; true",
                "category: x/b, when: <灯> ..3 坏; category: x/a, when: '“灯” & 坏', priority: 1; true",
                "category: x/b, when: 路灯, unless: 井盖; category: x/a, when: <灯>, unless: 井盖, weight: 2; true",
                "category: x/b, when: 路灯; category: x/b, when: <灯>; true",
                "category: x/b, when: 路灯, under: [done]; category: x/a, when: <灯>, weight: 2; false",
                "category: x/b, when: 路灯, urgency: urgent; category: x/b, when: <灯>; false",
                "category: x/b, when: 路灯; category: x/a, when: <灯>, unless: 井盖, weight: 2; false",
                "category: x/b, when: 路灯 & 坏; category: x/a, when: 路灯; false",
                "category: x/b, when: 路灯, intent: inquiry; category: x/a, when: 路灯, intent: praise, weight: 2; false",
                "category: x/b, when: 路灯; category: x/a, when: 灯杆, weight: 2; false",
                "category: x/b, when: 坏 ..3 路灯; category: x/a, when: 路灯 ..3 坏, weight: 2; false",
            })
    void aRuleThatHoldsOnlyWhereAStrongerOneDoesIsTold(String narrow, String wide, boolean told) {
        List<String> warnings = warnings(
                "words:",
                "  灯: [路灯, 灯杆]",
                "rules:",
                "  - {id: wide, " + wide + "}",
                "  - {id: narrow, " + narrow + "}",
                "intents:",
                "  - {intent: inquiry, when: 请问}",
                "  - {intent: praise, when: 点赞}");

        assertThat(warnings.contains(
                        "test.yaml:5:5: found: narrow holds only where wide does, which is stronger (test.yaml:4)"))
                .isEqualTo(told);
    }

    @Test
    void intentsModifiersAndLevelsAreOutdoneAsWell() {
        assertThat(warnings(
                        "intents:",
                        "  - {id: i1, intent: advert, when: 特价 | 优惠, priority: 1, examples: [特价]}",
                        "  - {id: i2, intent: thanks, when: 优惠 & 谢谢, priority: 0}",
                        "modifiers:",
                        "  - {id: m1, modifier: done, when: 修好, examples: [修好了]}",
                        "  - {id: m2, modifier: done, when: 已经 & 修好}",
                        "urgency:",
                        "  - {id: u1, level: critical, when: 着火, examples: [着火了]}",
                        "  - {id: u2, level: urgent, when: 着火 & 冒烟}"))
                .filteredOn(warning -> warning.contains("stronger"))
                .containsExactly(
                        "test.yaml:3:5: found: i2 holds only where i1 does, which is stronger (test.yaml:2)",
                        "test.yaml:6:5: found: m2 holds only where m1 does, which is stronger (test.yaml:5)",
                        "test.yaml:9:5: found: u2 holds only where u1 does, which is stronger (test.yaml:8)");
    }

    @Test
    void aWordThatStandsTwiceInAListIsTold() {
        assertThat(warnings(
                        "words:",
                        "  灯: [路灯, 灯杆, 路燈, '“灯”', '\"灯\"']",
                        "rules:",
                        "  - {id: a, category: x/a, when: <灯>, examples: [路灯]}"))
                .containsExactly(
                        "test.yaml:2:15: found: 路燈 again (expected: once in a list)",
                        "test.yaml:2:26: found: \"灯\" again (expected: once in a list)");
    }

    @Test
    @Timeout(20)
    void fiveThousandRulesAreCompared() {
        StringBuilder rules = new StringBuilder("words:\n  灯: [路灯, 灯杆]\nrules:\n");
        for (int i = 0; i < 5_000; i++) {
            rules.append("  - {id: r%d, category: x/c%d, when: <灯> & 词%d}%n".formatted(i, i % 50, i));
        }
        rules.append("  - {id: narrow, category: x/a, when: 路灯 & 词4999 & 坏, weight: 0.2}");

        assertThat(warnings(rules.toString().split("\n")))
                .anyMatch(warning -> warning.contains("narrow holds only where r4999 does"))
                .filteredOn(warning -> warning.contains("stronger"))
                .hasSize(1);
    }

    @Test
    void rulesWithoutMistakesAreFine() {
        RuleReport report = RulesOf.lines("rules:", "  - {category: x/a, when: 路灯, examples: [路灯坏了], not: [电灯]}")
                .check();

        assertThat(report.isFine()).isTrue();
        assertThat(report.warnings()).isEmpty();
    }
}
