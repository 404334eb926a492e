package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.text.HanlpTokenizer;
import cn.huiyin.rules.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {
    private final Tokenizer tokenizer = HanlpTokenizer.shared();

    private Boundaries boundaries(String text) {
        return new Boundaries(text, Sentences.clausesOf(text), tokenizer);
    }

    private boolean admits(String text, String word) {
        int start = text.indexOf(word);
        return boundaries(text).admits(start, start + word.length(), tokenizer.knows(word));
    }

    @ParameterizedTest
    @CsvSource({
        "路灯坏了没人修, 路灯",
        "路灯不亮三天了, 灯不亮",
        "窨井盖缺失, 井盖",
        "井盖已经补上了, 补",
        "门禁终于修好了, 修",
        "今天没电, 没电",
        "物业费又涨了, 物业",
        "下水道盖子塌了, 下水道盖子",
    })
    void aWordStandsWhereTheSegmentationLeavesItWhole(String text, String word) {
        assertThat(admits(text, word)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "和平路灯会几点开始, 路灯",
        "这里没电梯, 没电",
        "孩子没有水平, 没有水",
        "装修队来了, 修",
        "他是坏人, 坏",
        "学生活动很多, 生活",
    })
    void aWordCutByAnotherOneIsRefused(String text, String word) {
        assertThat(admits(text, word)).isFalse();
    }

    @Test
    void whatTheSegmenterMadeNothingOfIsScattered() {
        String text = "路登确实坏";
        Boundaries boundaries = boundaries(text);

        assertThat(boundaries.isScattered(0, 2)).isTrue();
        assertThat(boundaries.isScattered(2, 4)).isFalse();
    }
}
