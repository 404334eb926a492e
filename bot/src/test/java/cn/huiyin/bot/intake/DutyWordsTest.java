package cn.huiyin.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.ticket.Verb;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutyWordsTest {
    @ParameterizedTest
    @CsvSource({
        "值班, DUTY",
        "今天谁值班？, DUTY",
        "值班表, DUTY",
        "值班 本周, DUTY",
        "周六是谁值班, DUTY",
        "下周谁值班, DUTY",
        "下周三谁值班, DUTY",
        "换班 @李 周六, SWAP",
        "换班 11-28 给李, SWAP",
        "换班→李 周六, SWAP",
        "同意换班 12, AGREE",
        "同意换班, AGREE",
        "请假 11-24到11-26 由李代, LEAVE",
        "请假明天, LEAVE",
        "请假三天, LEAVE",
        "我明天请假, LEAVE",
        "请假, LEAVE",
        "销假, BACK",
        "交班 3幢积水还没抽完, HAND_OVER",
    })
    void whatIsSaidAboutDutyIsACommand(String text, Verb verb) {
        assertThat(CommandReader.read(text, true))
                .hasValueSatisfying(c -> assertThat(c.verb()).isEqualTo(verb));
        assertThat(CommandReader.read(text, false).map(Command::verb).filter(Verb::isAboutDuty))
                .as("not said to the bot")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "值班室的灯坏了",
                "值班的保安不在，大门没人管",
                "请假条怎么开",
                "孩子请假了，学校不给开证明",
                "换班车几点到",
                "他们换班的时候没人看门",
                "交班时间太长没人管",
                "物业的人说在交班，让我等",
            })
    void ordinarySentencesAreNone(String text) {
        assertThat(CommandReader.read(text, true).map(Command::verb).filter(Verb::isAboutDuty))
                .isEmpty();
    }
}
