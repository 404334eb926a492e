package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures of the day and of the week, at their hours, with the shipped calendar of 2026. */
class BulletinTest {
    private static final Chat LEADERS = Chat.group("demo", "g-leaders");
    private static final BulletinPlan PLAN =
            new BulletinPlan(List.of(LEADERS), BulletinPlan.STANDARD.daily(), BulletinPlan.STANDARD.weekly());

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    private static Village from(String local) {
        return Village.withBulletins(at(local), PLAN);
    }

    private static List<Delivery> reports(Village.Heard heard) {
        return heard.of(Kind.REPORT);
    }

    private static Village.Heard until(Village village, String local) {
        return village.passUntil(at(local));
    }

    private static void resolve(Village village, String no) {
        village.whisper("w1", "接单 " + no);
        village.whisper("w1", "办结 " + no + " 换好了");
    }

    @Test
    void atHalfPastFiveOnAWorkdayTheLeadersReadTheDayOnce() {
        Village village = from("11-24T09:30:00");
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        village.time.pass(Duration.ofMinutes(4));
        resolve(village, village.newest().no());
        village.whisper("wang", "1");
        village.say("li", "虹桥北村7幢垃圾没人清理，很臭");
        String open = village.newest().no();
        village.whisper("w1", "接单 " + open);

        assertThat(reports(until(village, "11-24T17:29:30"))).isEmpty();
        Delivery report = until(village, "11-24T17:30:00").only(Kind.REPORT);

        assertThat(report.to()).isEqualTo(LEADERS);
        assertThat(report.text().lines())
                .hasSizeLessThanOrEqualTo(8)
                .containsExactly(
                        "【新中社区】11月24日日报（昨天17:30起）",
                        "受理2件，办结1件，目前在办1件。",
                        "响应率100.0%（2/2），解决率100.0%（1/1），满意率100.0%（1/1）",
                        "10分钟内接单2/2件（100.0%）",
                        "办结1件，网格内解决1件（100.0%）✅",
                        "最久未办：#" + open + " 虹桥北村7幢 环境卫生，已7小时",
                        "反映较多：虹桥北村7幢2件");
        assertThat(reports(until(village, "11-25T17:29:30"))).isEmpty();
        assertThat(reports(until(village, "11-25T17:30:00"))).hasSize(1);
    }

    @Test
    void withoutALeadersChatEachLeaderIsToldAlone() {
        Village village = Village.withBulletins(at("11-24T17:29:00"), BulletinPlan.STANDARD);

        assertThat(reports(village.pass(Duration.ofMinutes(2))))
                .extracting(d -> d.to().id())
                .containsExactly("l1", "l2");
    }

    @Test
    void aPrivateMatterIsANumberAndNothingElse() {
        Village village = from("11-24T09:30:00");
        village.say("wang", "新建新村9幢201楼上天天半夜跳绳，吵死了，说了也不听");
        String no = village.newest().no();
        assertThat(village.newest().matter().isPrivate()).isTrue();

        String text = until(village, "11-24T17:30:00").only(Kind.REPORT).text();

        assertThat(text).contains("受理1件").doesNotContain(no, "9幢", "噪音", "邻里", "新建新村");
        assertThat(reports(until(village, "11-30T09:00:00")))
                .allSatisfy(d -> assertThat(d.text()).doesNotContain(no, "9幢", "噪音", "邻里", "新建新村"));
    }

    @Test
    void aDayOfRestIsQuietUnlessSomethingCriticalHappened() {
        Village village = from("11-28T10:00:00");
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        assertThat(reports(until(village, "11-28T23:00:00"))).isEmpty();

        village.say("wang", "虹桥北村8幢电梯里困住人了，快来");
        assertThat(village.newest().matter().urgency()).hasToString("CRITICAL");

        assertThat(until(village, "11-29T17:30:00").only(Kind.REPORT).text()).contains("11月29日日报", "受理1件");
    }

    @Test
    void aSaturdayThatIsWorkedHasItsDailyAndTheFestivalIsQuiet() {
        Village village = from("02-14T17:00:00");

        assertThat(reports(village.pass(Duration.ofHours(1)))).hasSize(1);
        assertThat(reports(until(village, "02-24T08:59:30"))).isEmpty();
        assertThat(until(village, "02-24T09:00:00").only(Kind.REPORT).text()).contains("周报（2月9日至2月22日）");
        assertThat(until(village, "02-24T17:30:00").only(Kind.REPORT).text()).contains("2月24日日报（2月14日17:30起）");
    }

    @Test
    void mondayMorningTellsTheWeekWithItsTrendItsRatesAndWhatIsMeantByThem() {
        Village village = from("11-10T09:30:00");
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        resolve(village, village.newest().no());
        village.passUntil(at("11-17T09:30:00"));
        village.say("li", "虹桥北村8幢楼下路灯不亮");
        resolve(village, village.newest().no());
        village.say("li", "虹桥北村9幢楼下路灯不亮");
        String whistled = village.newest().no();
        village.whisper("l1", "吹哨 " + whistled + " 市政 灯杆坏了");
        village.whisper("d1", "报到 " + whistled + " 马上来");
        village.whisper("d1", "办结 " + whistled + " 灯杆换了");

        village.passUntil(at("11-23T08:59:30"));
        String text = until(village, "11-23T09:00:00").only(Kind.REPORT).text();

        assertThat(text.lines())
                .containsExactly(
                        "【新中社区】周报（11月16日至11月22日）",
                        "受理2件，办结2件，目前在办0件。",
                        "和上一期比：受理多1件，办结多1件。",
                        "响应率100.0%（2/2）：受理后24小时内有人接单的，占受理件数（不满24小时还在等的不算）",
                        "解决率100.0%（2/2）：办结后没有被反映人退回的，占报过办结的件数",
                        "10分钟内接单2/2件（100.0%）",
                        "办结2件，网格内解决1件（50.0%），未到90%",
                        "　勤介网格：1/2件（50.0%），未到90%",
                        "吹哨1次，已报到1次");
    }

    @Test
    void theFourthTimeInNinetyDaysIsRaisedAtOnceAndStandsInTheWeekly() {
        Village village = from("11-16T09:30:00");
        for (int i = 1; i <= 4; i++) {
            Village.Heard heard = village.say("wang", "虹桥北村5幢下水道堵了，污水冒出来了");
            List<Delivery> notices = heard.of(Kind.NOTICE);
            if (i < 3) {
                assertThat(notices).isEmpty();
                assertThat(heard.only(Kind.ASSIGN).text()).doesNotContain("顽疾");
            } else {
                assertThat(heard.only(Kind.ASSIGN).text()).contains("90天里已是第" + i + "次，按顽疾办");
                assertThat(notices).extracting(d -> d.to().id()).containsExactly("p1", "l1");
                assertThat(notices).allSatisfy(d -> assertThat(d.text()).contains("顽疾 #", "虹桥北村5幢"));
            }
            resolve(village, village.newest().no());
            village.whisper("wang", "1");
            village.pass(Duration.ofHours(1));
        }

        assertThat(until(village, "11-23T09:00:00").of(Kind.REPORT))
                .last()
                .satisfies(d -> assertThat(d.text()).contains("顽疾：虹桥北村5幢 ", "，90天里4次"));
    }

    @Test
    void whatWasMissedIsSentLateOnItsDayOnce() {
        Village village = from("11-24T09:30:00");
        village.sleepUntil(at("11-24T21:10:00"));
        Village restarted = village.again(PLAN);

        assertThat(reports(restarted.wake())).hasSize(1);
        assertThat(reports(restarted.wake())).isEmpty();
        assertThat(reports(until(restarted, "11-25T17:30:00"))).hasSize(1);
    }

    @Test
    void aLateBulletinCoversWhatItsHourSaysAndTheNextGoesOnFromThere() {
        Village village = from("11-24T09:30:00");
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        village.sleepUntil(at("11-24T18:00:00"));
        Village restarted = village.again(PLAN);
        restarted.say("li", "虹桥北村8幢楼下路灯不亮");

        assertThat(restarted.store.deliveries())
                .filteredOn(d -> d.kind() == Kind.REPORT)
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("受理1件"));
        assertThat(until(restarted, "11-25T17:30:00").only(Kind.REPORT).text()).contains("受理1件");
    }

    @Test
    void whatWasMissedTheDayBeforeIsLeftOutAndTheNextComesAtItsHour() {
        Village village = from("11-24T09:30:00");
        village.sleepUntil(at("11-26T08:00:00"));
        Village restarted = village.again(PLAN);

        assertThat(reports(restarted.wake())).isEmpty();
        assertThat(reports(until(restarted, "11-26T17:29:30"))).isEmpty();
        assertThat(reports(until(restarted, "11-26T17:30:00"))).hasSize(1);
    }

    @Test
    void twoInstancesTellItOnce() {
        Village one = from("11-24T17:29:00");
        Village other = one.again(PLAN);
        other.wake();
        one.sleepUntil(at("11-24T17:30:00"));

        one.wake();
        other.wake();

        assertThat(one.store.deliveries())
                .filteredOn(d -> d.kind() == Kind.REPORT)
                .hasSize(1);
    }

    @Test
    void aClockThatTheSettingsHaveMovedIsSetAnew() {
        Village village = from("11-24T09:30:00");
        BulletinPlan earlier = new BulletinPlan(
                List.of(LEADERS), java.util.Optional.of(java.time.LocalTime.of(12, 0)), java.util.Optional.empty());
        Village restarted = village.again(earlier);
        restarted.wake();

        assertThat(reports(until(restarted, "11-24T12:00:00"))).hasSize(1);
        assertThat(reports(until(restarted, "11-24T18:00:00"))).isEmpty();
    }

    @Test
    void whatTheSettingsHaveSwitchedOffIsNotTold() {
        Village village = from("11-24T09:30:00");
        Village restarted = village.again(
                new BulletinPlan(List.of(LEADERS), java.util.Optional.empty(), java.util.Optional.empty()));

        assertThat(reports(until(restarted, "12-08T09:30:00"))).isEmpty();
    }

    @Test
    void aLeaderIsAnsweredAloneOrInTheLeadersChatAndNobodyElseIs() {
        Village village = from("11-24T09:30:00");
        village.say("wang", "虹桥北村7幢楼下路灯不亮");

        for (String words : List.of("日报", "战报", "#日报")) {
            Village.Heard heard = village.whisper("l1", words);
            assertThat(heard.only(Kind.ANSWER).text()).as(words).contains("11月24日日报", "受理1件");
        }
        assertThat(village.say("l1", "周报").only(Kind.ANSWER).to().isGroup()).isFalse();
        assertThat(village.whisper("wang", "日报").only(Kind.REFUSE).text()).contains("清单");
        assertThat(village.whisper("w1", "周报").of(Kind.ANSWER)).isEmpty();
        assertThat(village.sayIn(LEADERS, "l2", "周报").only(Kind.ANSWER).to()).isEqualTo(LEADERS);
    }

    @Test
    void whatLeadersSayAmongThemselvesBecomesNoTicket() {
        Village village = from("11-24T09:30:00");

        assertThat(village.sayIn(LEADERS, "l1", "新建新村60幢窨井盖缺失，下午去看一下").deliveries())
                .isEmpty();
        assertThat(village.store.all()).isEmpty();
    }
}
