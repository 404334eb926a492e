package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecisionOrderTest {
    private static Reading read(String text, String... rules) {
        String[] lines = new String[rules.length + 1];
        lines[0] = "rules:";
        for (int i = 0; i < rules.length; i++) {
            lines[i + 1] = "  - {" + rules[i] + "}";
        }
        return RulesOf.lines(lines).read(text, Places.NONE);
    }

    @Test
    void theHigherPriorityDecidesWhateverTheWeight() {
        Reading reading = read(
                "路灯坏了",
                "id: a, category: x/a, when: 路灯, weight: 9",
                "id: b, category: x/b, when: 坏, priority: 1, weight: 0.6");

        assertThat(reading.rule()).isEqualTo("b");
        assertThat(reading.runnerUp()).isEqualTo(new RunnerUp("a", "x/a", "priority 0 < 1"));
    }

    @Test
    void thenTheHigherScore() {
        Reading reading = read("路灯坏了", "id: a, category: x/a, when: 路灯", "id: b, category: x/b, when: 坏, weight: 1.5");

        assertThat(reading.rule()).isEqualTo("b");
        assertThat(reading.runnerUp()).isEqualTo(new RunnerUp("a", "x/a", "score 1.00 < 1.50"));
    }

    @Test
    void rulesOfOneCategoryAddToEachOther() {
        Reading reading = read(
                "路灯坏了",
                "id: a, category: x/a, when: 路灯, weight: 1.2",
                "id: b1, category: x/b, when: 坏",
                "id: b2, category: x/b, when: 路灯");

        assertThat(reading.category()).isEqualTo("x/b");
    }

    @Test
    void thenTheWordsThatComeFirst() {
        assertThat(read("路灯坏了", "id: a, category: x/a, when: 坏", "id: b, category: x/b, when: 路灯")
                        .rule())
                .isEqualTo("b");
    }

    @Test
    void thenTheId() {
        assertThat(read("路灯坏了", "id: b, category: x/b, when: 路灯", "id: a, category: x/a, when: 路灯")
                        .rule())
                .isEqualTo("a");
    }

    @Test
    void aHintAloneMakesNoReport() {
        assertThat(read("路灯坏了", "id: a, category: x/a, when: 路灯, weight: 0.4").intent())
                .isEqualTo(Intent.CHATTER);
    }

    @Test
    void theMostPressingRuleOfTheCategorySaysHowUrgentItIs() {
        Reading reading = read(
                "路灯倒了", "id: a, category: x/a, when: 路灯, weight: 2", "id: b, category: x/a, when: 倒, urgency: urgent");

        assertThat(reading.rule()).isEqualTo("a");
        assertThat(reading.urgency()).isEqualTo(Urgency.URGENT);
    }
}
