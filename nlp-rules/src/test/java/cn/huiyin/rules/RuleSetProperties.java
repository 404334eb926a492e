package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleSetProperties {
    private static final RuleSet RULES = RulesOf.community();
    private static final RuleSet UNFILTERED = RULES.withEveryRuleACandidate();

    @Property
    void anyTextIsRead(@ForAll String text) {
        isSound(RULES.read(text, Places.NONE), text);
    }

    @Property
    void anyMixOfWordsIsRead(@ForAll("words") String text) {
        isSound(RULES.read(text, Places.NONE), text);
    }

    @Property(tries = 20)
    void anyLongMixOfWordsIsRead(@ForAll("longTexts") String text) {
        isSound(RULES.read(text, Places.NONE), text);
    }

    @Property
    void aMessageIsReadTheSameEachTime(@ForAll("words") String text) {
        assertThat(RULES.read(text, Places.NONE)).isEqualTo(RULES.read(text, Places.NONE));
    }

    @Property
    void theReadingDoesNotDependOnWhichRulesAreTried(@ForAll("words") String text) {
        assertThat(RULES.read(text, Places.NONE)).isEqualTo(UNFILTERED.read(text, Places.NONE));
    }

    private static void isSound(Reading reading, String text) {
        assertThat(reading.confidence()).isBetween(0.0, 1.0);
        assertThat(reading.category() == null || reading.rule() != null).isTrue();
        for (Evidence evidence : reading.evidence()) {
            assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
        }
        for (Reading other : reading.others()) {
            assertThat(other.others()).isEmpty();
            assertThat(other.category()).isNotEqualTo(reading.category());
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "路灯", "坏了", "不亮", "窨井盖", "井蓋", "没了", "缺失", "电梯", "停运", "困人", "停水", "没有", "听说", "已经", "修好", "谢谢",
                        "点赞", "吗", "？", "，", "。", "12幢", "路登", "👍", "\uD83D", "兼职", "加微信", " ", "\n", "会")
                .list()
                .ofMaxSize(15)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> longTexts() {
        return words().list().ofMinSize(300).ofMaxSize(500).map(parts -> String.join("", parts));
    }
}
