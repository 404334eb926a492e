package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A party that was called in answers, whoever of it is there; the scenes begin on a Monday at 9:30. */
class CalledInTest {
    private final Village village = Village.of("yulan", "g-yulan");

    private Ticket whistledFor(String party) {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        Ticket ticket = village.newest();
        village.whisper("w1", "接单 " + ticket.no());
        village.whisper("w1", "吹哨 " + ticket.no() + " " + party + " 请来抽水");
        return now(ticket);
    }

    private Ticket now(Ticket ticket) {
        return village.ticket(ticket.no());
    }

    private PartyCall call(Ticket ticket) {
        return now(ticket).duty().calls().get(0);
    }

    private static List<Kind> kinds(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::kind).toList();
    }

    @Test
    void whoStandsInForSomebodyOnLeaveIsCalledInTheirPlace() {
        Ticket ticket = whistledFor("城管");

        Village.Heard heard = village.whisper("d2", "请假 三天 由社区民警代");

        assertThat(call(ticket).members()).containsExactly("d1");
        Delivery whistle = heard.only(Kind.WHISTLE);
        assertThat(whistle.to().id()).isEqualTo("d1");
        assertThat(whistle.text()).contains("请来抽水");
        assertThat(whistle.buttons()).extracting(Delivery.Button::label).contains("报到");
        assertThat(heard.to("d2"))
                .filteredOn(Delivery::retires)
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("#" + ticket.no(), "社区民警"));
        village.whisper("d1", whistle.buttons().get(0).send());
        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.CHECKED_IN);
    }

    @Test
    void theOthersOfAPartyStayCalledWhenOneOfThemGoesOnLeave() {
        Ticket ticket = whistledFor("玉兰物业");
        assertThat(call(ticket).members()).containsExactly("p1", "p2", "p3");

        Village.Heard heard = village.whisper("p1", "请假 今天");

        assertThat(call(ticket).members()).containsExactly("p2", "p3");
        assertThat(heard.of(Kind.WHISTLE)).isEmpty();
        assertThat(heard.to("p1")).filteredOn(Delivery::retires).hasSize(1);
        assertThat(village.whisper("p1", "报到 " + ticket.no()).of(Kind.REFUSE)).hasSize(1);
        Village.Heard later = village.pass(Duration.ofMinutes(11));
        assertThat(kinds(later.to("p2"))).containsExactly(Kind.REMIND);
        assertThat(later.to("p1")).isEmpty();
    }

    @Test
    void whereNobodyElseOfThePartyIsThereTheLeaderHearsAtOnceAndMayAnswerForIt() {
        Ticket ticket = whistledFor("城管");

        Village.Heard heard = village.whisper("d2", "请假 今天");

        assertThat(heard.to("l1"))
                .filteredOn(d -> d.kind() == Kind.ESCALATE)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.text()).contains("城管", "请假", "#" + ticket.no());
                    assertThat(d.buttons()).extracting(Delivery.Button::label).contains("报到");
                });
        Village.Heard later = village.pass(Duration.ofMinutes(11));
        assertThat(later.to("d2")).isEmpty();
        assertThat(kinds(later.to("l1"))).containsExactly(Kind.ESCALATE);
        village.whisper("l1", "报到 " + ticket.no() + " 已请街道派车");
        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.CHECKED_IN);
    }

    @Test
    void whoHasCheckedInAndGoesOnLeaveLeavesItToTheOthers() {
        Ticket ticket = whistledFor("玉兰物业");
        village.whisper("p1", "报到 " + ticket.no());

        Village.Heard heard = village.whisper("p1", "请假 今天");

        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.CALLED);
        assertThat(call(ticket).members()).containsExactly("p2", "p3");
        assertThat(heard.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("p2", "p3");
        assertThat(kinds(village.pass(Duration.ofMinutes(11)).to("p2"))).containsExactly(Kind.REMIND);
    }

    @Test
    void whenAColleagueHasCheckedInNobodyIsAskedAnew() {
        Ticket ticket = whistledFor("玉兰物业");
        village.whisper("p2", "报到 " + ticket.no());

        Village.Heard heard = village.whisper("p1", "请假 今天");

        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.CHECKED_IN);
        assertThat(call(ticket).members()).containsExactly("p2", "p3");
        assertThat(heard.of(Kind.WHISTLE)).isEmpty();
    }

    @Test
    void whoIsAwayWhenThePartyIsAskedAgainIsReplacedThen() {
        Ticket ticket = whistledFor("城管");
        village.whisper("d2", "请假 明天 由社区民警代");
        assertThat(call(ticket).members()).containsExactly("d2");

        Village.Heard tomorrow = village.pass(Duration.ofHours(22));

        assertThat(call(ticket).members()).containsExactly("d1");
        assertThat(tomorrow.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("d1");
    }

    @Test
    void whenTheShiftChangesBeforeThePartyAnswersTheNewOneIsCalled() {
        Village west = Village.of("xiaohe", "g-xiaohe");
        west.passUntil(Instant.parse("2026-11-23T09:25:00Z"));
        west.say("wang", "小河苑3幢门口积水，走不过去");
        String no = west.newest().no();
        assertThat(west.whisper("l1", "吹哨 " + no + " 小河物业").of(Kind.WHISTLE))
                .extracting(d -> d.to().id())
                .containsExactly("g1");

        Village.Heard heard = west.pass(Duration.ofMinutes(11));

        assertThat(heard.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("g2");
        assertThat(kinds(heard.to("g1"))).doesNotContain(Kind.REMIND);
        west.whisper("g2", "报到 " + no);
        assertThat(west.newest().duty().calls().get(0).person()).isEqualTo("g2");
    }

    @Test
    void aPartyMaySayThatItIsNotTheirsAndWhoCalledItHearsWhy() {
        Ticket ticket = whistledFor("城管");
        assertThat(village.whisper("d2", "退单").only(Kind.REFUSE).text()).contains("原因");

        Village.Heard returned = village.whisper("d2", "不归我管，是市政的");

        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.RETURNED);
        assertThat(returned.only(Kind.ANSWER).text()).contains("#" + ticket.no());
        assertThat(returned.group()).as("the group need not hear it").isEmpty();
        assertThat(returned.to("w1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("城管", "是市政的"));
        assertThat(returned.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("城管", "是市政的"));
        assertThat(village.pass(Duration.ofHours(2)).to("d2")).isEmpty();
        village.whisper("w1", "办结 " + ticket.no() + " 自己抽干了");
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void whoIsAskedToTakeATicketAndGoesOnLeaveLosesTheirButtons() {
        village.say("wang", "玉兰苑3幢电梯坏了，一直没人修");

        Village.Heard heard = village.whisper("p1", "请假 今天");

        assertThat(heard.to("p1"))
                .filteredOn(Delivery::retires)
                .singleElement()
                .satisfies(
                        d -> assertThat(d.ticket()).isEqualTo(village.newest().no()));
    }

    @Test
    void whoeverWasWhistledForTheGridCanStillTakeTheTicket() {
        for (String whistler : List.of("l1", "w2")) {
            Village fresh = Village.of("yulan", "g-yulan");
            fresh.say("wang", "玉兰苑12幢门口积水，走不过去");
            String no = fresh.newest().no();
            fresh.whisper(whistler, "吹哨 " + no + " 城管 抽水");
            assertThat(fresh.newest().duty().isTaken()).as(whistler).isFalse();
            fresh.whisper("d2", "报到 " + no);

            assertThat(fresh.whisper("w1", "接单 " + no).of(Kind.REFUSE)).isEmpty();

            assertThat(fresh.newest().duty().assignee()).isEqualTo("w1");
            assertThat(fresh.newest().duty().isTaken()).isTrue();
        }
    }

    @Test
    void whoIsCalledInAndOnSiteHasCheckedInAndTheTicketCanStillBeTaken() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        Ticket ticket = village.newest();
        village.whisper("l1", "吹哨 " + ticket.no() + " 城管 抽水");

        Village.Heard arrived = village.whisper("d2", "到场 " + ticket.no());

        assertThat(arrived.group()).last().satisfies(d -> assertThat(d.text()).contains("城管已到场"));
        assertThat(call(ticket).state()).isEqualTo(PartyCall.State.CHECKED_IN);
        assertThat(village.pass(Duration.ofMinutes(11)).to("d2")).isEmpty();
        assertThat(village.whisper("w1", "接单 " + ticket.no()).of(Kind.REFUSE)).isEmpty();
        assertThat(now(ticket).duty().isTaken()).isTrue();
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.ARRIVED);
    }
}
