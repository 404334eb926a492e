package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"停电了", "停电啦", "又停电喽", "停电咯，没法做饭", "停电嘞", "停电咗"})
    void whatHasHappenedIsHeardInEveryEnding(String text) {
        RuleSet rules = RulesOf.lines("""
                rules:
                  - id: dark
                    category: 公用服务/停电
                    when: “停电了”
                """);

        assertThat(rules.read(text, Places.NONE).category()).isEqualTo("公用服务/停电");
    }

    @Test
    void anotherEndingIsAnotherWord() {
        assertThat(Endings.of("停电")).containsExactly("停电");
        assertThat(Endings.of("了")).containsExactly("了");
        assertThat(Endings.of("没了水")).containsExactly("没了水");
    }
}
