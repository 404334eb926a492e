package cn.huiyin.bot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComeBackTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "转网格员",
                "@小格 转网格员",
                "请转给网格员",
                "没说清楚",
                "说得不清楚",
                "还是没看懂",
                "看不懂",
                "不明白",
                "不是这个意思",
                "我问的不是这个",
                "答非所问",
                "没答上",
                "转人工吧",
                "没说明白啊！",
            })
    void whoIsNotHelpedIsUnderstood(String text) {
        assertThat(ComeBack.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "谢谢",
                "明白了",
                "看懂了",
                "网格员在吗",
                "这个路灯不是这个社区的",
                "没说清楚的地方太多了没法办",
                "不懂就问",
                "转给物业",
                "我不是这个小区的",
                "补充一下",
            })
    void otherSentencesAreSomethingElse(String text) {
        assertThat(ComeBack.in(text)).isEmpty();
    }

    @Test
    void whatElseIsSaidComesAlong() {
        assertThat(ComeBack.in("不是这个意思，我是问外地户口的")).hasValue(new ComeBack(false, "我是问外地户口的"));
        assertThat(ComeBack.in(ComeBack.BUTTON)).hasValue(new ComeBack(true, ""));
        assertThat(ComeBack.in("转网格员 急")).hasValue(new ComeBack(false, "急"));
    }
}
