package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainJobTest {
    private final Village village = new Village();

    private Ticket reported(String text) {
        village.say("wang", text);
        return village.newest();
    }

    @Test
    void aReportIsAcknowledgedInTheGroupAndAssignedToTheGridWorker() {
        Village.Heard heard = village.say("wang", "新建新村31幢的井盖没了，老人差点掉下去");

        Ticket ticket = village.newest();
        assertThat(ticket.matter().category()).isEqualTo("市政设施/窨井盖");
        assertThat(ticket.duty().grid()).isEqualTo("qinjie");
        assertThat(heard.only(Kind.ACK).text()).contains("#" + ticket.no(), "新建新村31幢");
        assertThat(heard.only(Kind.ACK).text().length()).isLessThanOrEqualTo(60);
        assertThat(heard.only(Kind.ACK).mentions()).containsExactly("wang");
        assertThat(heard.to("w1")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Kind.ASSIGN);
            assertThat(d.buttons()).anyMatch(b -> b.send().equals("接单 #" + ticket.no()));
        });
        assertThat(village.dispositions).containsExactly(Disposition.OPENED);
    }

    @Test
    void fromReportToRatingEverybodyHearsWhatConcernsThem() {
        Ticket ticket = reported("新建新村31幢的井盖没了，老人差点掉下去");

        Village.Heard accepted = village.whisper("w1", "接单 #" + ticket.no());
        assertThat(accepted.group())
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("已接单"));
        Village.Heard resolved = village.whisper("w1", "办结 #" + ticket.no() + " 装了新井盖，电话13812345678");
        assertThat(resolved.only(Kind.STATUS).mentions()).containsExactly("wang");
        assertThat(resolved.only(Kind.STATUS).text()).contains("装了新井盖", "138****5678");
        assertThat(resolved.only(Kind.SURVEY).to().id()).isEqualTo("wang");
        village.whisper("wang", "1");

        assertThat(village.ticket(ticket.no()).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(village.ticket(ticket.no()).progress().rating()).isEqualTo(5);
        assertThat(village.store.history(ticket.no()).stream().map(TicketEvent::word))
                .containsExactly("opened", "accepted", "resolved", "rated", "closed");
    }

    @Test
    void aTicketIsTheFoldOfItsHistory() {
        Ticket ticket = reported("虹桥北村7幢楼下路灯不亮");
        village.whisper("w1", "我来处理");
        village.whisper("w1", "吹哨 " + ticket.no() + " 市政 线路老化");
        village.whisper("d1", "报到 " + ticket.no() + " 下午到");
        village.whisper("d1", "办结 " + ticket.no() + " 线路已换");
        village.say("wang", "#" + ticket.no() + " 还是不亮");

        List<TicketEvent> history = village.store.history(ticket.no());
        Ticket folded = Ticket.from((TicketEvent.Opened) history.get(0)).apply(history.subList(1, history.size()));

        assertThat(folded).isEqualTo(village.ticket(ticket.no()));
        assertThat(folded.status()).isEqualTo(TicketStatus.REOPENED);
    }

    @Test
    void nobodyAcceptsAndTheLadderIsClimbedOnceStepByStep() {
        Ticket ticket = reported("虹桥北村19幢一单元门口路灯不亮");
        assertThat(ticket.duty().assignee()).isEqualTo("m19");

        Village.Heard first = village.pass(Duration.ofMinutes(10));
        assertThat(first.to("m19")).extracting(d -> d.kind()).containsExactly(Kind.REMIND);
        assertThat(first.to("w1")).extracting(d -> d.kind()).containsExactly(Kind.ASSIGN);
        Village.Heard second = village.pass(Duration.ofMinutes(20));
        assertThat(second.to("w2")).extracting(d -> d.kind()).containsExactly(Kind.ASSIGN, Kind.REMIND);
        assertThat(second.to("l1")).extracting(d -> d.kind()).containsExactly(Kind.ESCALATE);
        village.whisper("l1", "接单 " + ticket.no());
        Village.Heard after = village.pass(Duration.ofHours(2));

        assertThat(after.deliveries()).isEmpty();
    }

    @Test
    void aMissingPlaceIsAskedForOnceAndTheAnswerCompletesTheReport() {
        Village.Heard asked = village.say("wang", "路灯不亮了，走路都看不见");
        assertThat(asked.only(Kind.ASK).mentions()).containsExactly("wang");

        Village.Heard answered = village.say("wang", "新建新村12幢门口");

        assertThat(answered.of(Kind.ASK)).isEmpty();
        assertThat(village.newest().matter().place().building()).isEqualTo("12");
        assertThat(answered.only(Kind.ACK).text()).contains("新建新村12幢");
        assertThat(village.pass(Duration.ofMinutes(11)).of(Kind.ACK)).isEmpty();
    }

    @Test
    void aQuestionNobodyAnswersStillBecomesATicket() {
        village.say("wang", "路灯不亮了，走路都看不见");

        Village.Heard later = village.pass(Duration.ofMinutes(11));

        assertThat(later.only(Kind.ACK).text()).contains(village.newest().no());
        assertThat(village.newest().duty().grid()).isEqualTo("qinjie");
    }

    @Test
    void aBuildingThatFitsTwoEstatesIsAskedBack() {
        assertThat(village.say("wang", "6幢门口路灯不亮了").only(Kind.ASK).text()).contains("新建新村", "虹桥北村");

        village.say("wang", "北村");

        assertThat(village.newest().matter().place().estate()).isEqualTo("虹桥北村");
        assertThat(village.newest().matter().place().building()).isEqualTo("6");
    }

    @Test
    void aQuarrelLeavesTheGroupAtOnce() {
        Village.Heard heard = village.say("wang", "新建新村9幢201楼上天天半夜跳绳，吵死了，说了也不听");

        assertThat(village.newest().matter().isPrivate()).isTrue();
        assertThat(heard.group()).allSatisfy(d -> assertThat(d.text()).doesNotContain("201", "跳绳", "9幢"));
        assertThat(heard.to("j1")).extracting(d -> d.kind()).containsExactly(Kind.ASSIGN);
        assertThat(heard.to("wang")).extracting(d -> d.kind()).containsExactly(Kind.ACK);
        Village.Heard accepted = village.whisper("j1", "接单");
        assertThat(accepted.group()).isEmpty();
        assertThat(village.say("li", "查询 #" + village.newest().no())
                        .only(Kind.ANSWER)
                        .text())
                .contains("没有找到");
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        Village.Heard first = village.say("wang", "虹桥北村7幢楼下路灯不亮");
        assertThat(first.of(Kind.ACK)).hasSize(1);

        Village.Heard second = village.say("li", "虹桥北村7幢的路灯怎么还不亮啊");

        assertThat(village.store.all()).hasSize(1);
        assertThat(second.only(Kind.JOINED).mentions()).containsExactly("li");
        assertThat(village.newest().followers()).hasSize(1);
    }
}
