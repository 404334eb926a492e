package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is on duty is asked; leave, swaps and hand-over by word of mouth. The scenes begin on a Monday at 9:30. */
class RosterScenesTest {
    private final Village village = Village.of("xiaohe", "g-xiaohe");

    private Ticket reported(String text) {
        village.say("wang", text);
        return village.newest();
    }

    private Ticket now(Ticket ticket) {
        return village.ticket(ticket.no());
    }

    private void passUntil(String instant) {
        village.pass(Duration.between(village.time.instant(), Instant.parse(instant)));
    }

    private static List<String> receivers(List<Delivery> deliveries) {
        return deliveries.stream().map(d -> d.to().id()).toList();
    }

    @Test
    void zhangIsAwayAndSwapsWithLiWhoIsAskedWithChenThatNight() {
        Village.Heard away = village.whisper("zhang", "请假 周六");
        assertThat(away.only(Kind.ANSWER).text()).contains("11月28日（周六）请假", "还没有人顶上");
        assertThat(away.only(Kind.ANSWER).buttons())
                .extracting(Delivery.Button::label)
                .contains("换班→李社工", "换班→赵社工");
        assertThat(away.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("张社工", "11月28日（周六）"));

        Delivery.Button press = away.only(Kind.ANSWER).buttons().get(0);
        Village.Heard asked = village.whisper("zhang", press.send());
        assertThat(asked.to("li"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("张社工", "11月28日（周六）"));
        Delivery.Button agree = asked.to("li").get(0).buttons().get(0);
        Village.Heard agreed = village.whisper("li", agree.send());
        assertThat(agreed.to("zhang"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("由李社工值"));

        passUntil("2026-11-28T12:00:00Z");
        Village.Heard heard = village.say("wang", "小河苑3幢门口路灯不亮");

        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactly("li", "chen");
        assertThat(heard.only(Kind.ACK).text()).contains("全科社工");
        village.whisper("chen", "接单 " + village.newest().no());
        assertThat(village.newest().duty().assignee()).isEqualTo("chen");
    }

    @Test
    void atTenToMidnightTheNightShiftHasTheCardAtOnce() {
        passUntil("2026-11-23T15:50:00Z");

        Village.Heard heard = village.say("wang", "小河苑5幢地下车库漏水");

        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactly("g2");
        passUntil("2026-11-24T02:00:00Z");
        assertThat(receivers(village.say("li4", "小河苑9幢电梯坏了，一直没人修").of(Kind.ASSIGN)))
                .containsExactly("g1");
    }

    @Test
    void allOnDutyAreAskedTogetherAndThenTheLeader() {
        Ticket ticket = reported("小河苑3幢门口路灯不亮");
        assertThat(ticket.duty().asked()).containsExactly("zhang", "chen");

        Village.Heard later = village.pass(Duration.ofMinutes(11));

        assertThat(now(ticket).duty().asked()).containsExactly("l1");
        assertThat(later.to("l1")).extracting(Delivery::kind).containsExactly(Kind.ESCALATE);
    }

    @Test
    void whereNobodyIsOnDutyTheLeaderIsAskedAndWhoStandsInForThem() {
        village.whisper("zhang", "请假 今天");
        village.whisper("chen", "请假 今天");
        assertThat(reported("小河苑3幢门口路灯不亮").duty().asked()).containsExactly("l1");

        village.whisper("l1", "请假 今天 由河东网格员代");
        assertThat(reported("小河苑8幢门口井盖缺失").duty().asked()).containsExactly("w2");
    }

    @Test
    void whoGoesOnLeaveIsRelievedOfWhatTheyHaveNotAcceptedAndHearsWhatTheyHave() {
        Ticket asked = reported("小河苑3幢门口路灯不亮");
        Ticket accepted = reported("小河苑8幢门口井盖缺失");
        village.whisper("zhang", "接单 " + accepted.no());

        Village.Heard heard = village.whisper("zhang", "请假 三天 由李社工代");

        assertThat(now(asked).duty().asked()).containsExactly("chen", "li");
        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactly("li");
        assertThat(heard.only(Kind.ANSWER).text()).contains("由李社工代班", "#" + accepted.no());
        assertThat(heard.to("li")).extracting(Delivery::kind).contains(Kind.NOTICE);
        assertThat(now(accepted).duty().assignee()).isEqualTo("zhang");
        village.whisper("zhang", "转派 " + accepted.no() + " 陈社工");
        assertThat(now(accepted).duty().asked()).containsExactly("chen");
    }

    @Test
    void theLeaderHearsOnceWhoIsAwayAndWhoStandsIn() {
        Village.Heard alone = village.whisper("zhang", "我周六请假");
        assertThat(alone.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("没有请人代班"));
        assertThat(village.whisper("zhang", "请假 周六").to("l1")).as("said before").isEmpty();

        Village.Heard covered = village.whisper("zhang", "请假周六，李社工代");

        assertThat(covered.only(Kind.ANSWER).text()).contains("由李社工代班");
        assertThat(covered.to("l1"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("由李社工代班").doesNotContain("没有"));
    }

    @Test
    void aSwapMayBeSaidWithTheDayFirstAndAgreedToInOneWord() {
        village.whisper("zhang", "周六换班给李社工");
        village.whisper("li", "同意");

        assertThat(village.whisper("chen", "值班 周六").only(Kind.ANSWER).text()).contains("11月28日（周六）：李社工、陈社工");
    }

    @Test
    void aGridWorkerOnLeaveIsLeftOutUntilTheyAreBack() {
        Village east = Village.of("xiaohe", "g-hedong");
        east.whisper("w2", "请假 11-23到11-25");
        east.say("wang", "河东里3幢门口路灯不亮");
        assertThat(east.newest().duty().asked()).containsExactly("w3");

        assertThat(east.whisper("w2", "销假").only(Kind.ANSWER).text()).contains("已销假");
        east.say("wang", "河东里5幢门口井盖缺失");
        assertThat(east.newest().duty().asked()).containsExactly("w2");
        assertThat(east.whisper("w2", "销假").only(Kind.REFUSE).text()).contains("没有请假");
    }

    @Test
    void whenTheLadderIsClimbedWhoIsAwayByThenIsPassedOver() {
        Village east = Village.of("xiaohe", "g-hedong");
        east.say("wang", "河东里3幢门口路灯不亮");
        Ticket ticket = east.newest();
        assertThat(ticket.duty().asked()).containsExactly("w2");
        east.whisper("w3", "请假 今天");

        east.pass(Duration.ofMinutes(11));

        assertThat(east.ticket(ticket.no()).duty().asked()).containsExactly("l1");
    }

    @Test
    void whatComesBackGoesToThoseOnDutyNowAndWhoHadItHears() {
        Ticket ticket = reported("小河苑3幢门口路灯不亮");
        village.whisper("zhang", "接单 " + ticket.no());
        village.whisper("zhang", "办结 " + ticket.no() + " 已换灯泡");
        passUntil("2026-11-24T02:00:00Z");

        Village.Heard heard = village.whisper("wang", "没解决 #" + ticket.no());

        assertThat(now(ticket).status()).isEqualTo(TicketStatus.REOPENED);
        assertThat(now(ticket).duty().asked()).containsExactly("li", "zhao");
        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactly("li", "zhao");
        assertThat(heard.to("zhang"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("您现在不当班"));
    }

    @Test
    void aNewShiftIsAskedBeforeTheLeaderIs() {
        passUntil("2026-11-24T00:25:00Z");
        Ticket ticket = reported("小河苑3幢门口路灯不亮");
        assertThat(ticket.duty().asked()).containsExactly("zhang", "chen");

        Village.Heard heard = village.pass(Duration.ofMinutes(11));

        assertThat(now(ticket).duty().asked()).containsExactly("li", "zhao");
        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactly("li", "zhao");
    }

    @Test
    void theLeaderOrdersASwapAndOthersMayOnlySwapTheirOwn() {
        Village.Heard ordered = village.whisper("l1", "换班 周二 李社工 换成 陈社工");
        assertThat(ordered.to("li")).hasSize(1);
        assertThat(ordered.to("chen")).hasSize(1);
        passUntil("2026-11-24T02:00:00Z");
        assertThat(reported("小河苑3幢门口路灯不亮").duty().asked()).containsExactly("chen", "zhao");

        assertThat(village.whisper("zhang", "换班 周二 李社工 换成 张社工")
                        .only(Kind.REFUSE)
                        .text())
                .contains("网格长");
        assertThat(village.whisper("zhang", "换班 周日 李社工").only(Kind.REFUSE).text())
                .contains("没有班");
        assertThat(village.whisper("zhang", "换班 周六 陈").only(Kind.REFUSE).text()).contains("本来就在班");
        assertThat(village.whisper("zhang", "换班 周六").only(Kind.REFUSE).text()).contains("换给谁");
        assertThat(village.whisper("li", "同意换班").only(Kind.REFUSE).text()).contains("没有等您同意");
    }

    @Test
    void residentsHearTheNamesOfRostersAndWorkersThoseOfPeople() {
        Village.Heard resident = village.whisper("wang", "今天谁值班？");
        assertThat(resident.only(Kind.ANSWER).text()).contains("全科社工", "值班管家").doesNotContain("张社工");

        assertThat(village.whisper("chen", "值班").only(Kind.ANSWER).text())
                .contains("全科社工：张社工、陈社工值班，到明天08:30", "值班管家：日班管家值班，到今天17:30");
        assertThat(village.whisper("chen", "值班 周六").only(Kind.ANSWER).text())
                .contains("11月28日（周六）：张社工、陈社工", "11月28日（周六）夜班：夜班管家");
        assertThat(village.whisper("chen", "下周谁值班").only(Kind.ANSWER).text())
                .contains("11月30日（周一）：张社工、陈社工", "12月6日（周日）")
                .doesNotContain("11月29日", "12月7日");
        assertThat(village.whisper("chen", "值班 本周").only(Kind.ANSWER).text().lines())
                .hasSize(1 + 7 + 1 + 14);
    }

    @Test
    void aResidentWhoWritesOfLeaveSaysNothingToTheBot() {
        Village.Heard heard = village.whisper("wang", "请假 明天");

        assertThat(heard.texts()).noneMatch(t -> t.contains("已记下"));
        assertThat(village.whisper("wang", "换班 周六 李社工").texts()).noneMatch(t -> t.contains("已问"));
    }

    @Test
    void theLeaderHearsOfAGapOnceAndThreeDaysAhead() {
        Village going = Village.going("xiaohe", "g-xiaohe");
        going.whisper("g1", "请假 周六");
        assertThat(noticesToTheLeader(going, "2026-11-25T00:30:00Z")).isEmpty();

        assertThat(noticesToTheLeader(going, "2026-11-25T01:30:00Z"))
                .singleElement()
                .satisfies(text -> assertThat(text).contains("值班管家11月28日（周六）白班还没有人"));

        assertThat(noticesToTheLeader(going, "2026-11-27T10:00:00Z")).isEmpty();
    }

    private static List<String> noticesToTheLeader(Village going, String until) {
        return going.pass(Duration.between(going.time.instant(), Instant.parse(until))).to("l1").stream()
                .filter(d -> d.kind() == Kind.NOTICE)
                .map(Delivery::text)
                .toList();
    }

    @Test
    void whatIsUrgentAtNightGoesToTheNightShiftAndTheRestTheUsualWay() {
        Village west = Village.of("xiaohe", "g-hexi");
        west.say("wang", "河西里1幢电梯里困人了，快来人");
        assertThat(west.newest().duty().asked()).as("by day").containsExactly("m1");
        west.pass(Duration.between(west.time.instant(), Instant.parse("2026-11-23T15:50:00Z")));

        west.say("wu", "河西里1幢燃气泄漏，味道很大");
        assertThat(west.newest().duty().asked()).as("by night").containsExactly("g2");
        west.say("zheng", "河西里1幢门口路灯不亮");
        assertThat(west.newest().duty().asked()).as("no hurry").containsExactly("m1");
    }
}
