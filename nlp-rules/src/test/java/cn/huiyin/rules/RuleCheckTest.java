package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.source.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void rulesWithoutMistakesAreFine() {
        RuleReport report = RulesOf.lines("rules:", "  - {category: x/a, when: 路灯, examples: [路灯坏了], not: [电灯]}")
                .check();

        assertThat(report.isFine()).isTrue();
        assertThat(report.warnings()).isEmpty();
    }
}
