package cn.huiyin.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.ticket.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandReaderTest {
    @ParameterizedTest
    @CsvSource({
        "接单 #1024, ACCEPT, 1024, ''",
        "#接单 1024, ACCEPT, 1024, ''",
        "接单＃１０２４, ACCEPT, 1024, ''",
        "已接单1024, ACCEPT, 1024, ''",
        "#1024 接单, ACCEPT, 1024, ''",
        "接, ACCEPT, , ''",
        "接 1024！, ACCEPT, 1024, ''",
        "@小格 接, ACCEPT, , ''",
        "@小格 接单 1024, ACCEPT, 1024, ''",
        "办结 #1024 已换灯泡, RESOLVE, 1024, 已换灯泡",
        "办结：已换灯泡, RESOLVE, , 已换灯泡",
        "评价 #1024 5, RATE, 1024, 5",
        "评价 5, RATE, , 5",
        "合并 1025 1024, MERGE, 1025, 1024",
        "吹哨 #1024 城管委 门口积水, WHISTLE, 1024, 城管委 门口积水",
        "催办, URGE, , ''",
        "没解决 #1024, UNSOLVED, 1024, ''"
    })
    void commandIsReadInEveryWayOfWritingIt(String text, Verb verb, String no, String rest) {
        Command command = CommandReader.read(text, true).orElseThrow();

        assertThat(command).isEqualTo(new Command(verb, no, rest, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"帮助老人是美德", "清单上还差两样", "完成作业了", "收到", "我来处理晚饭", "补充一下维生素", "大家评价怎么样", "谢谢师傅，修好了", "接", "接孩子去了"})
    void talkInAGroupIsNoCommand(String text) {
        assertThat(CommandReader.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "我来处理, ACCEPT",
        "处理好了，换了新的, RESOLVE",
        "还没修好, UNSOLVED",
        "怎么还没人来, URGE",
        "现在怎么样了, QUERY",
        "不归我管, RETURN",
        "不用了谢谢, CANCEL"
    })
    void everydayWordingCountsWhenTheBotIsSpokenTo(String text, Verb verb) {
        Command command = CommandReader.read(text, true).orElseThrow();

        assertThat(command.verb()).isEqualTo(verb);
        assertThat(command.sure()).isFalse();
    }

    @Test
    void messageThatStartsWithANumberIsAboutThatTicket() {
        assertThat(CommandReader.read("#1024 还是不亮，没修好", false))
                .contains(new Command(Verb.UNSOLVED, "1024", "还是不亮，没修好", true));
        assertThat(CommandReader.read("#1024", false)).contains(new Command(Verb.QUERY, "1024", "", true));
    }

    @Test
    void onlyOneToThreePickFromTheMenu() {
        assertThat(CommandReader.menuChoice("１")).contains(1);
        assertThat(CommandReader.menuChoice("4")).isEmpty();
        assertThat(CommandReader.menuChoice("1号")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"已换灯泡", "修好了", "下水道已疏通", "搞定", "垃圾清理干净了", "井盖已经装好"})
    void aFewWordsBelowAPictureSayThatItIsDone(String text) {
        assertThat(CommandReader.saysDone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"还没换好", "正在修", "修好了吗", "明天换好", "这是现场", "等配件到了就能修好", "已经看过"})
    void otherWordsBelowAPictureDoNot(String text) {
        assertThat(CommandReader.saysDone(text)).isFalse();
    }
}
