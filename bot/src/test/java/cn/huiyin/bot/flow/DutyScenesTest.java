package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked, who has it, who is called in, and what happens when nothing happens. */
class DutyScenesTest {
    private final Village village = Village.of("yulan", "g-yulan");

    private Ticket reported(String text) {
        village.say("wang", text);
        return village.newest();
    }

    private Ticket now(Ticket ticket) {
        return village.ticket(ticket.no());
    }

    private static List<Kind> kinds(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::kind).toList();
    }

    @Test
    void allMembersOfAPartyAreAskedAndTheFirstWhoAcceptsHasIt() {
        Village.Heard heard = village.say("wang", "玉兰苑3幢电梯坏了，一直没人修");
        Ticket ticket = village.newest();
        assertThat(ticket.duty().asked()).containsExactly("p1", "p2", "p3");
        assertThat(heard.of(Kind.ASSIGN)).extracting(d -> d.to().id()).containsExactly("p1", "p2", "p3");
        assertThat(heard.only(Kind.ACK).text()).contains("玉兰物业");

        Village.Heard taken = village.whisper("p2", "接单 " + ticket.no());
        assertThat(now(ticket).duty().assignee()).isEqualTo("p2");
        assertThat(taken.to("p1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("已由物业中班接单"));
        assertThat(taken.to("p3"))
                .singleElement()
                .satisfies(d -> assertThat(d.retires()).isTrue());
        assertThat(village.whisper("p1", "接单 " + ticket.no()).only(Kind.REFUSE).text())
                .contains(ticket.no());
        assertThat(now(ticket).duty().assignee()).isEqualTo("p2");
    }

    @Test
    void whoHasLeastToDoIsNamedFirstAndWhoHasEnoughIsLeftOut() {
        for (int building = 1; building <= 2; building++) {
            Ticket ticket = reported("玉兰苑" + building + "幢电梯坏了，一直没人修");
            village.whisper("p1", "接单 " + ticket.no());
        }
        Ticket third = reported("玉兰苑9幢电梯坏了，一直没人修");

        assertThat(third.duty().asked()).containsExactly("p2", "p3");
        village.whisper("p2", "接单 " + third.no());
        assertThat(reported("玉兰苑10幢电梯坏了，一直没人修").duty().asked()).containsExactly("p3", "p2");
    }

    @Test
    void whoIsAskedMayDeclineAndTheOthersStayAsked() {
        Ticket ticket = reported("玉兰苑3幢电梯坏了，一直没人修");

        Village.Heard returned = village.whisper("p1", "退单 " + ticket.no() + " 今天不当班");

        assertThat(now(ticket).duty().asked()).containsExactly("p2", "p3");
        assertThat(returned.of(Kind.ASSIGN)).isEmpty();
        village.whisper("p2", "退单 " + ticket.no() + " 在外面");
        Village.Heard last = village.whisper("p3", "退单 " + ticket.no() + " 没有配件");
        assertThat(now(ticket).duty().asked()).containsExactly("l1");
        assertThat(last.to("l1")).hasSize(1);
    }

    @Test
    void severalPartiesAreCalledAtOnceAndEachIsAskedUntilItAnswers() {
        Village.Heard heard = village.say("wang", "玉兰苑6幢后面有渣土车偷倒建筑垃圾，没人管");
        Ticket ticket = village.newest();
        assertThat(heard.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("d1", "d2");
        assertThat(ticket.duty().calls()).extracting(PartyCall::party).containsExactly("gongan", "chengguan");
        village.whisper("w1", "接单 " + ticket.no());
        village.whisper("d1", "报到 " + ticket.no() + " 正在调监控");

        Village.Heard later = village.pass(Duration.ofMinutes(11));
        assertThat(kinds(later.to("d1"))).isEmpty();
        assertThat(kinds(later.to("d2"))).containsExactly(Kind.REMIND);
        Village.Heard still = village.pass(Duration.ofMinutes(10));
        assertThat(kinds(still.to("d2"))).containsExactly(Kind.REMIND);
        assertThat(kinds(still.to("l1"))).containsExactly(Kind.ESCALATE);

        village.whisper("d1", "办结 " + ticket.no() + " 已查到车主");
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.WHISTLED);
        village.whisper("d2", "报到 " + ticket.no());
        village.whisper("d2", "办结 " + ticket.no() + " 已清运");
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(village.pass(Duration.ofHours(3)).deliveries()).isEmpty();
    }

    @Test
    void aWhistleNamesPartiesAndADeadlineAndWhoIsLateIsToldSo() {
        Ticket ticket = reported("玉兰苑12幢门口积水，走不过去");
        village.whisper("w1", "接单 " + ticket.no());

        Village.Heard whistled = village.whisper("l1", "吹哨 #" + ticket.no() + " 城管、电梯维保 2小时内 抽水");
        assertThat(whistled.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("d2", "b1");
        village.whisper("d2", "报到 " + ticket.no());
        village.whisper("b1", "报到 " + ticket.no());
        village.whisper("b1", "办结 " + ticket.no() + " 电梯井已检查");
        Village.Heard late = village.pass(Duration.ofMinutes(121));
        assertThat(late.to("d2")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Kind.REMIND);
            assertThat(d.text()).contains("今天11:30");
        });
        assertThat(late.to("b1")).isEmpty();
        assertThat(kinds(late.to("l1"))).contains(Kind.ESCALATE);
    }

    @Test
    void whoWasWhistledForCanStillBeTakenByTheGrid() {
        Ticket ticket = reported("玉兰苑12幢门口积水，走不过去");
        village.whisper("l1", "吹哨 #" + ticket.no() + " 城管 门口积水");
        assertThat(now(ticket).duty().isTaken()).isFalse();

        village.whisper("w1", "接单 " + ticket.no());

        assertThat(now(ticket).status()).isEqualTo(TicketStatus.WHISTLED);
        assertThat(now(ticket).duty().isTaken()).isTrue();
        assertThat(now(ticket).duty().assignee()).isEqualTo("w1");
    }

    @Test
    void arrivalIsTimedAndTheGroupHearsHowLongItTook() {
        Ticket ticket = reported("玉兰苑2幢电梯困人了，快来人");
        village.pass(Duration.ofMinutes(1));
        village.whisper("x1", "出发 " + ticket.no());
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.ACCEPTED);
        village.pass(Duration.ofSeconds(440));

        Village.Heard arrived = village.whisper("x1", "到场 " + ticket.no());

        assertThat(arrived.group())
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("先锋一号已到场", "8分20秒"));
        assertThat(kinds(village.pass(Duration.ofMinutes(10)).deliveries())).doesNotContain(Kind.WHISTLE);
    }

    @Test
    void whoIsNotThereInTimeMakesTheOthersComeByThemselves() {
        Ticket ticket = reported("玉兰苑2幢电梯困人了，快来人");
        village.whisper("x1", "接单 " + ticket.no());

        Village.Heard late = village.pass(Duration.ofMinutes(10));

        assertThat(late.of(Kind.WHISTLE)).extracting(d -> d.to().id()).containsExactly("p1", "p2", "p3", "b1");
        assertThat(kinds(late.to("l1"))).containsExactly(Kind.ESCALATE);
        assertThat(now(ticket).status()).isEqualTo(TicketStatus.WHISTLED);
        assertThat(now(ticket).duty().assignee()).isEqualTo("x1");
    }

    @Test
    void whoAcceptsAndDoesNothingIsAskedAndThenItIsTakenBack() {
        Ticket ticket = reported("玉兰苑12幢门口积水，走不过去");
        village.whisper("w1", "接单 " + ticket.no());

        Village.Heard asked = village.pass(Duration.ofHours(33));
        assertThat(asked.to("w1")).anySatisfy(d -> assertThat(d.text()).contains("还没有进展"));
        village.whisper("w1", "补充 " + ticket.no() + " 已约施工队");
        assertThat(village.pass(Duration.ofHours(20)).to("w1"))
                .noneSatisfy(d -> assertThat(d.text()).contains("转给"));
        Village.Heard taken = village.pass(Duration.ofDays(3));

        assertThat(taken.to("w1")).anySatisfy(d -> assertThat(d.text()).contains("已转给玉兰副网格员"));
        assertThat(taken.to("w2")).anySatisfy(d -> assertThat(d.kind()).isEqualTo(Kind.ASSIGN));
        assertThat(village.store.history(ticket.no())).anyMatch(TicketEvent.TakenBack.class::isInstance);
    }

    @Test
    void timeStandsStillWhileTheResidentIsAsked() {
        Ticket ticket = reported("玉兰苑3幢电梯坏了，一直没人修");
        village.whisper("p1", "接单 " + ticket.no());
        village.pass(Duration.ofHours(1));

        Village.Heard question = village.whisper("p1", "问居民 " + ticket.no() + " 是左边那部吗");
        assertThat(question.to("wang")).singleElement().satisfies(d -> {
            assertThat(d.kind()).isEqualTo(Kind.ASK);
            assertThat(d.text()).contains("是左边那部吗");
        });
        village.pass(Duration.ofHours(5));
        Village.Heard answered = village.reply("wang", question.to("wang").get(0), "是的，左边那部");

        assertThat(answered.to("p1")).anySatisfy(d -> assertThat(d.text()).contains("左边那部"));
        assertThat(now(ticket).dues().isPaused()).isFalse();
        assertThat(now(ticket).dues().resolve()).isEqualTo(Village.MORNING.plus(Duration.ofHours(24 + 5)));
    }

    @Test
    void aResidentWhoDoesNotAnswerIsNotWaitedForForEver() {
        Ticket ticket = reported("玉兰苑3幢电梯坏了，一直没人修");
        village.whisper("p1", "接单 " + ticket.no());
        village.whisper("p1", "问居民 " + ticket.no() + " 是左边那部吗");

        Village.Heard later = village.pass(Duration.ofDays(3).plusMinutes(1));

        assertThat(now(ticket).dues().isPaused()).isFalse();
        assertThat(later.to("p1")).anySatisfy(d -> assertThat(d.text()).contains("继续办理"));
    }

    @Test
    void aLampIsMendedWhenAPictureShowsIt() {
        Ticket ticket = reported("玉兰苑5幢门口路灯不亮");
        village.whisper("w1", "接单 " + ticket.no());

        assertThat(village.whisper("w1", "办结 " + ticket.no() + " 换好了")
                        .only(Kind.REFUSE)
                        .text())
                .contains("照片");
        village.whisper("w1", "", "https://example.org/lamp.jpg");
        village.whisper("w1", "办结 " + ticket.no() + " 换好了");

        assertThat(now(ticket).status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(now(ticket).progress().status().isOpen()).isFalse();
    }

    @Test
    void aQuarrelIsAskedAfterASevenAndThirtyDays() {
        village.whisper("wang", "玉兰苑8幢楼上天天半夜拖椅子，吵得睡不着，说了也不听");
        Ticket ticket = village.newest();
        village.whisper("j1", "接单 " + ticket.no());
        village.whisper("j1", "办结 " + ticket.no() + " 双方谈好了，十点后不拖椅子");
        village.whisper("wang", "1");

        Village.Heard week = village.pass(Duration.ofDays(7).plusMinutes(1));
        assertThat(week.to("j1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("回访"));
        village.whisper("j1", "回访 " + ticket.no() + " 这周没再吵");
        Village.Heard month = village.pass(Duration.ofDays(23));
        assertThat(month.to("j1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("回访"));
        assertThat(village.pass(Duration.ofDays(60)).deliveries()).isEmpty();
        assertThat(village.store.deliveries()).noneMatch(d -> d.to().isGroup());
    }

    @Test
    void whoIsNotContentIsVisitedBySomebodyElseThanWhoDidIt() {
        Ticket ticket = reported("玉兰苑12幢门口积水，走不过去");
        village.whisper("l1", "接单 " + ticket.no());
        village.whisper("l1", "办结 " + ticket.no() + " 扫了一下");

        Village.Heard rated = village.whisper("wang", "评价 " + ticket.no() + " 1");

        assertThat(rated.to("l1")).isEmpty();
        assertThat(rated.to("w2"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("不满意", "回访"));
        assertThat(kinds(village.pass(Duration.ofDays(2)).to("w2"))).contains(Kind.ESCALATE);
        village.whisper("w2", "回访 " + ticket.no() + " 已重新清理");
        assertThat(village.pass(Duration.ofDays(5)).to("w2")).isEmpty();
    }

    @Test
    void whatSomebodySaidOnThePhoneIsFiledForThemWithoutAWordInTheGroup() {
        Village.Heard heard = village.say("w1", "#代报 电话 张阿姨 玉兰苑3幢501 楼上天天半夜吵得睡不着");
        Ticket ticket = village.newest();

        assertThat(heard.group()).isEmpty();
        assertThat(ticket.matter().isPrivate()).isTrue();
        assertThat(ticket.origin().source()).isEqualTo(Source.PHONE);
        assertThat(ticket.matter().place().room()).isEqualTo("501");
        assertThat(heard.to("j1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("张阿姨（电话）"));
    }

    @Test
    void residentsFileNothingInAnotherName() {
        village.say("wang", "代报 电话 张阿姨 玉兰苑3幢门口路灯不亮");

        assertThat(village.newest().origin().source()).isEqualTo(Source.CHAT);
        assertThat(village.newest().reporter().name()).isEqualTo("wang");
    }

    @Test
    void whoFiledAndDealtWithItIsNotAskedHowWellTheyDid() {
        village.whisper("w1", "代报 巡查 玉兰苑12幢门口积水，走不过去");
        Ticket ticket = village.newest();
        village.whisper("w1", "接单 " + ticket.no());

        Village.Heard resolved = village.whisper("w1", "办结 " + ticket.no() + " 已疏通");

        assertThat(resolved.of(Kind.SURVEY)).isEmpty();
        assertThat(village.whisper("w1", "评价 " + ticket.no() + " 5")
                        .only(Kind.REFUSE)
                        .text())
                .contains("自己办的");
    }

    @Test
    void whatAMachineSeesIsATicketAndSaidOnce() {
        Village.Heard first = village.detect("cam-3", "玉兰苑6幢 消防通道被车辆占用");
        Ticket ticket = village.newest();
        assertThat(first.only(Kind.ACK).text()).contains("设备上报");
        assertThat(ticket.origin().source()).isEqualTo(Source.DEVICE);

        assertThat(village.detect("cam-3", "玉兰苑6幢 消防通道被车辆占用").deliveries()).isEmpty();

        assertThat(village.store.all()).hasSize(1);
        village.whisper("w1", "接单 " + ticket.no());
        assertThat(village.whisper("w1", "办结 " + ticket.no() + " 已挪车").of(Kind.SURVEY))
                .isEmpty();
    }

    @Test
    void twoMattersInOneMessageAreTwoTickets() {
        Village.Heard heard = village.say("wang", "玉兰苑5幢门口路灯不亮，另外9幢门口下水道堵了");

        assertThat(village.store.all())
                .extracting(t -> t.matter().category())
                .containsExactly("市政设施/路灯损坏", "市政设施/积水排水");
        assertThat(village.store.all())
                .extracting(t -> t.matter().place().building())
                .containsExactly("5", "9");
        assertThat(heard.of(Kind.ACK)).hasSize(2);
    }

    @Test
    void wordsThatWouldSuitTheFirstMatterAsWellLeaveTheSecondItsOwn() {
        village.say("wang", "玉兰苑5幢门口路灯不亮，另外9幢旁边垃圾堆了好几天没人清");

        assertThat(village.store.all())
                .extracting(t -> t.matter().category())
                .containsExactly("市政设施/路灯损坏", "市容环境/环境卫生");
        assertThat(village.store.all())
                .extracting(t -> t.matter().place().building())
                .containsExactly("5", "9");
    }

    @Test
    void oneMatterSaidInTwoClausesIsOneTicket() {
        village.say("wang", "玉兰苑5幢门口路灯不亮，黑灯瞎火的，老人走路怕摔");

        assertThat(village.store.all()).hasSize(1);
    }

    @Test
    void aLeaderWhoHasItThemselvesIsNotToldToUrgeThemselves() {
        Ticket ticket = reported("玉兰苑3幢电梯坏了，一直没人修");
        village.whisper("l1", "接单 " + ticket.no());

        Village.Heard late = village.pass(Duration.ofHours(24));

        assertThat(late.to("l1"))
                .filteredOn(d -> d.text().contains("超时"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.kind()).isEqualTo(Kind.REMIND);
                    assertThat(d.text()).contains("原定今天09:30办结");
                });
        assertThat(late.of(Kind.ESCALATE)).isEmpty();
    }

    @Test
    void whereLifeIsAtStakeMoreAreAskedBeforeTheLimit() {
        village.say("wang", "玉兰苑7幢有人晕倒在楼道里，快来人");
        Ticket ticket = village.newest();
        assertThat(ticket.matter().isCritical()).isTrue();

        Village.Heard seven = village.pass(Duration.ofMinutes(7));
        assertThat(kinds(seven.to("w2"))).containsExactly(Kind.ASSIGN);
        assertThat(kinds(seven.to("w1"))).containsExactly(Kind.REMIND);
        Village.Heard ten = village.pass(Duration.ofMinutes(3));
        assertThat(kinds(ten.to("l1"))).containsExactly(Kind.ESCALATE);
        assertThat(kinds(ten.to("w1"))).isEmpty();
        village.whisper("w2", "接单 " + ticket.no());
        assertThat(village.pass(Duration.ofMinutes(30)).of(Kind.ASSIGN)).isEmpty();
    }
}
