package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What was asked back is answered, completed or opened as it is, and never lost. */
class AskedBackTest {
    private final Village village = new Village();

    @Test
    void anotherReportInFullLeavesTheQuestionOpen() {
        village.say("wang", "下水道堵了，污水都冒出来了");
        village.say("wang", "新建新村8幢路灯不亮");
        assertThat(village.newest().matter().category()).isEqualTo("市政设施/路灯损坏");

        village.say("wang", "新建新村12幢");

        assertThat(village.store.all()).hasSize(2);
        assertThat(village.newest().matter().category()).isEqualTo("市政设施/积水排水");
        assertThat(village.newest().matter().place().building()).isEqualTo("12");
        assertThat(village.pass(Duration.ofMinutes(11)).of(Kind.ACK)).isEmpty();
    }

    @Test
    void anotherReportInFullAndNoAnswerStillOpensBoth() {
        village.say("wang", "下水道堵了，污水都冒出来了");
        village.say("wang", "新建新村8幢路灯不亮");

        village.pass(Duration.ofMinutes(11));

        assertThat(village.store.all())
                .extracting(t -> t.matter().category())
                .containsExactlyInAnyOrder("市政设施/路灯损坏", "市政设施/积水排水");
    }

    @Test
    void theSameReportInFullIsTheAnswer() {
        village.say("wang", "下水道堵了，污水都冒出来了");
        village.say("wang", "新建新村12幢下水道堵了");

        village.pass(Duration.ofMinutes(11));

        assertThat(village.store.all()).hasSize(1);
    }

    @Test
    void ofTwoReportsWithoutAPlaceNoneIsLost() {
        village.say("wang", "下水道堵了，污水都冒出来了");
        village.say("wang", "路灯也不亮了，走路都看不见");
        village.say("wang", "新建新村11幢");

        village.pass(Duration.ofMinutes(11));

        assertThat(village.store.all())
                .extracting(t -> t.matter().category())
                .containsExactlyInAnyOrder("市政设施/路灯损坏", "市政设施/积水排水");
    }

    @Test
    void whoSaysItAgainIsNotAskedAgain() {
        village.say("wang", "路灯不亮了，走路都看不见");

        Village.Heard again = village.say("wang", "路灯还是不亮啊，有人管吗");

        assertThat(again.deliveries()).isEmpty();
        village.say("wang", "新建新村11幢");
        Ticket only = village.newest();
        assertThat(village.store.all()).hasSize(1);
        assertThat(only.matter().text()).contains("走路都看不见");
    }

    @Test
    void aNumberAloneAnswersWhichBuilding() {
        village.say("wang", "新建新村和北村之间的路灯不亮了");
        village.say("li", "电梯坏了");

        village.say("li", "41");

        assertThat(village.newest().matter().place().building()).isEqualTo("41");
    }
}
