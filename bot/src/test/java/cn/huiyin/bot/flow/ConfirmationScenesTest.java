package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.Confirmation;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 社区下单: somebody of the community says first that a matter goes to those who are to take it. */
class ConfirmationScenesTest {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Village village = Village.of("yulan", "g-yulan");

    private Ticket asked() {
        village.say("wang", "@小格 玉兰苑3幢，房东不退押金怎么办");
        return village.newest();
    }

    private Ticket now(Ticket ticket) {
        return village.ticket(ticket.no());
    }

    private List<String> history(Ticket ticket) {
        return village.store.history(ticket.no()).stream()
                .map(TicketEvent::word)
                .toList();
    }

    @Test
    void theLeaderIsAskedFirstAndTheResidentReadsWhoLooksAtIt() {
        Heard heard = village.say("wang", "@小格 玉兰苑3幢，房东不退押金怎么办");

        assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("l1");
        assertThat(heard.only(Kind.ACK).text()).contains("玉兰网格长看过后转给玉兰律所");
        assertThat(village.newest().duty().confirmation()).isEqualTo(Confirmation.AWAITED);
        assertThat(village.newest().status()).isEqualTo(TicketStatus.ASSIGNED);
    }

    @Test
    void theirWordAsksTheParty() {
        Ticket ticket = asked();

        Heard confirmed = village.whisper("l1", "确认 " + ticket.no());

        assertThat(confirmed.of(Kind.ASSIGN)).extracting(d -> d.to().id()).containsExactly("a1", "a2");
        assertThat(confirmed.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).isEqualTo("#" + ticket.no() + " 已确认，转给玉兰律所。"));
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.GIVEN);
        assertThat(now(ticket).dues().accept()).isEqualTo(village.time.instant().plus(LIMIT));
        assertThat(village.whisper("a2", "接单 " + ticket.no()).to("wang")).hasSize(1);
        assertThat(village.whisper("l1", "确认 " + ticket.no()).only(Kind.REFUSE).text())
                .contains("不在您手上");
        assertThat(history(ticket)).containsExactly("opened", "confirmed", "accepted");
    }

    @Test
    void untilThenNobodyElseTakesItOrEvenSeesIt() {
        Ticket ticket = asked();

        for (String command : List.of("接单 ", "办结 ", "查询 ", "补充 ")) {
            Heard refused = village.whisper("a1", command + ticket.no() + " 好的");
            assertThat(refused.texts()).as(command).singleElement().asString().contains("没有找到 #" + ticket.no());
        }
        assertThat(now(ticket)).isEqualTo(ticket);
    }

    @Test
    void whoIsToConfirmIsToldHowInsteadOfTakingOrReturningIt() {
        Ticket ticket = asked();

        for (String command : List.of("接单 ", "退单 ")) {
            assertThat(village.whisper("l1", command + ticket.no() + " 不归我管")
                            .only(Kind.REFUSE)
                            .text())
                    .contains("确认 " + ticket.no(), "不予受理 " + ticket.no(), "转派 " + ticket.no());
        }
        assertThat(now(ticket)).isEqualTo(ticket);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenItGoesOnByItself() {
        Ticket ticket = asked();

        Heard first = village.pass(LIMIT);
        assertThat(first.to("l1")).extracting(Delivery::kind).containsExactly(Kind.REMIND, Kind.REMIND);
        assertThat(first.to("l1").get(1).text()).contains("还在等您确认", "先转给承办的人");
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.OVERDUE);
        assertThat(first.of(Kind.ASSIGN)).isEmpty();

        Heard second = village.pass(LIMIT);
        assertThat(second.of(Kind.ASSIGN)).extracting(d -> d.to().id()).containsExactly("a1", "a2");
        assertThat(second.of(Kind.ASSIGN)).allSatisfy(d -> assertThat(d.text()).contains("社区还没来得及确认"));
        assertThat(second.to("l1")).singleElement().satisfies(d -> {
            assertThat(d.text()).contains("到时间没有确认，已先转给玉兰律所");
            assertThat(d.retires()).isTrue();
        });
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.LAPSED);
        assertThat(history(ticket)).containsExactly("opened", "reminded", "unconfirmed", "passedOn");
        assertThat(village.pass(LIMIT).of(Kind.ESCALATE))
                .as("then it is a ticket like any other")
                .extracting(d -> d.to().id())
                .containsExactly("l1");
    }

    @Test
    void aRefusalNeedsAReasonWhichTheResidentReadsAlone() {
        Ticket ticket = asked();
        assertThat(village.whisper("l1", "不予受理 " + ticket.no())
                        .only(Kind.REFUSE)
                        .text())
                .contains("请写明原因");

        Heard declined = village.whisper("l1", "不予受理 " + ticket.no() + " 合同纠纷请走法院，电话13905178426");

        assertThat(declined.group()).isEmpty();
        assertThat(declined.to("wang")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Kind.STATUS);
            assertThat(d.text()).contains("玉兰网格长看过了，不予受理：合同纠纷请走法院", "139****8426");
        });
        assertThat(declined.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("还在您手上"));
        assertThat(now(ticket).duty().assignee()).isEqualTo("l1");
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.ACCEPTED);
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.DECLINED);
    }

    @Test
    void whatWasRefusedStaysInViewAndNeverGoesToTheParty() {
        Ticket ticket = asked();
        village.whisper("l1", "不予受理 " + ticket.no() + " 请走法院");

        Heard later = village.pass(Duration.ofDays(5));

        assertThat(later.to("l1")).extracting(Delivery::kind).contains(Kind.REMIND);
        assertThat(later.deliveries()).noneMatch(d -> List.of("a1", "a2").contains(d.to().id()));
        assertThat(now(ticket).status().isOpen()).isTrue();
        assertThat(village.whisper("wang", "补充 " + ticket.no() + " 房东把锁换了").to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("房东把锁换了"));
        assertThat(village.whisper("l1", "确认 " + ticket.no()).only(Kind.REFUSE).text())
                .contains("不用确认", "转派 " + ticket.no());
        assertThat(village.whisper("l1", "转派 " + ticket.no() + " 值班律师")
                        .only(Kind.ASSIGN)
                        .to()
                        .id())
                .isEqualTo("a1");
    }

    @Test
    void whoAsksTheResidentFirstCanStillConfirm() {
        Ticket ticket = asked();
        village.whisper("l1", "问居民 " + ticket.no() + " 有没有签合同");
        village.whisper("wang", "签了一年");

        Heard confirmed = village.whisper("l1", "确认 " + ticket.no());

        assertThat(confirmed.of(Kind.ASSIGN)).extracting(d -> d.to().id()).containsExactly("a1", "a2");
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.ASSIGNED);
    }

    @Test
    void whoHandsItOnHasChosen() {
        Ticket ticket = asked();

        Heard handed = village.whisper("l1", "转派 " + ticket.no() + " 玉兰网格员");

        assertThat(handed.only(Kind.ASSIGN).to().id()).isEqualTo("w1");
        assertThat(handed.only(Kind.ASSIGN).text()).contains("接单 " + ticket.no());
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.GIVEN);
        assertThat(village.pass(LIMIT).of(Kind.ASSIGN))
                .extracting(d -> d.to().id())
                .containsExactly("a1", "a2");
    }

    @Test
    void whoAnswersThemselvesNeedNobody() {
        Ticket ticket = asked();

        Heard done = village.whisper("l1", "办结 " + ticket.no() + " 已和房东说好，今天退");

        assertThat(now(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(done.deliveries()).noneMatch(d -> List.of("a1", "a2").contains(d.to().id()));
        assertThat(done.group()).as("no lawyer has taken anything").isEmpty();
        village.whisper("wang", "没解决 " + ticket.no());
        assertThat(now(ticket).duty().asked()).containsExactly("l1");
        assertThat(village.whisper("l1", "确认 " + ticket.no()).of(Kind.ASSIGN)).hasSize(2);
    }

    @Test
    void whereWhoIsToConfirmIsAwayNobodyWaitsForThem() {
        village.whisper("l1", "请假 今天");

        Ticket ticket = asked();

        assertThat(ticket.duty().asked()).containsExactly("a1", "a2");
        assertThat(ticket.duty().confirmation()).isEqualTo(Confirmation.LAPSED);
    }

    @Test
    void whoeverTakesLeaveLaterPassesItOnToWhoStandsInOrToTheParty() {
        Ticket ticket = asked();
        village.whisper("l1", "请假 今天 由玉兰网格员代");
        assertThat(now(ticket).duty().asked()).containsExactly("w1");
        assertThat(now(ticket).duty().isUnconfirmed()).isTrue();

        village.whisper("w1", "请假 今天");

        assertThat(now(ticket).duty().asked()).containsExactly("a1", "a2");
        assertThat(now(ticket).duty().confirmation()).isEqualTo(Confirmation.LAPSED);
    }

    @Test
    void toConfirmIsSaidWithANumberInAGroupAndNeverByResidents() {
        Ticket ticket = asked();

        assertThat(village.say("l1", "确认").deliveries()).isEmpty();
        assertThat(village.say("li", "确认").deliveries()).isEmpty();
        assertThat(village.say("li", "确认 " + ticket.no()).deliveries()).isEmpty();
        assertThat(now(ticket)).isEqualTo(ticket);
        village.whisper("l1", "确认");
        assertThat(now(ticket).duty().asked()).containsExactly("a1", "a2");
    }

    @Test
    void whoWasAskedSomethingAnswersWithTheSameWord() {
        Ticket ticket = asked();
        village.whisper("l1", "问居民 " + ticket.no() + " 周三上午来社区可以吗");

        Heard answered = village.whisper("wang", "确认");

        assertThat(answered.to("l1")).anySatisfy(d -> assertThat(d.text()).contains("确认"));
        assertThat(now(ticket).dues().isPaused()).isFalse();
    }
}
