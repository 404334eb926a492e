package cn.huiyin.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.ticket.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointsWordsTest {
    @ParameterizedTest
    @CsvSource({
        "我的积分, POINTS, ''",
        "积分, POINTS, ''",
        "我有多少积分？, POINTS, ''",
        "查一下我的积分, POINTS, ''",
        "@小格 我的积分, POINTS, ''",
        "积分规则, POINTS_RULES, ''",
        "怎么赚积分, POINTS_RULES, ''",
        "兑换, REDEEM, ''",
        "兑换 雨伞, REDEEM, 雨伞",
        "我要兑换雨伞, REDEEM, 雨伞",
        "兑换清单, REDEEM, 清单",
        "同意兑换 3, GRANT, 3",
        "同意兑换, GRANT, ''",
        "不同意兑换 #3, DENY, 3",
        "加分 快递员 5 帮忙, AWARD, 快递员 5 帮忙",
        "加分给快递员5分 帮忙, AWARD, 快递员5分 帮忙",
        "扣分 #1024 2 乱报, DEDUCT, #1024 2 乱报",
    })
    void whatIsSaidToTheBotAboutPointsIsUnderstood(String text, Verb verb, String rest) {
        assertThat(CommandReader.read(text, true)).hasValueSatisfying(command -> {
            assertThat(command.verb()).isEqualTo(verb);
            assertThat(command.rest()).isEqualTo(rest);
            assertThat(command.sure()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"积分落户怎么办", "驾照扣分怎么查", "兑换码过期了", "我的工单", "超市积分兑奖", "加分题好难"})
    void otherSentencesAreSomethingElse(String text) {
        assertThat(PointsWords.read(text)).isEmpty();
    }

    @Test
    void unaddressedNothingIsHeard() {
        assertThat(CommandReader.read("兑换 雨伞", false)).isEmpty();
        assertThat(CommandReader.read("我的积分", false)).isEmpty();
    }
}
