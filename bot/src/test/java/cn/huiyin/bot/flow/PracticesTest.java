package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.sheet.CommunityImport;
import cn.huiyin.bot.sheet.WorkbookWriter;
import cn.huiyin.bot.testing.Scenes;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The practices of communities that a chat must make work, each by the sentence that shows it; numbered as they are listed. */
class PracticesTest {
    private static final int ACK_CHARS_MAX = 60;
    private static final String PICTURE = "https://example.org/picture.jpg";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private static List<String> receivers(List<Delivery> deliveries) {
        return deliveries.stream().map(d -> d.to().id()).toList();
    }

    private static List<Kind> kinds(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::kind).toList();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    private static String textTo(Heard heard, String user) {
        assertThat(heard.to(user)).as(heard.texts().toString()).hasSize(1);
        return heard.to(user).get(0).text();
    }

    private static String groupText(Heard heard) {
        assertThat(heard.group()).as(heard.texts().toString()).hasSize(1);
        return heard.group().get(0).text();
    }

    /** 1 新中: a defect said in the group is acknowledged at once and has somebody. */
    @Test
    void aDefectIsAcknowledgedAtOnceAndTheGridWorkerCanWhistleForTheCity() {
        Village village = new Village();

        Heard heard = village.say("wang", "@小格 新建新村60幢窨井盖缺失,存在安全隐患");

        Ticket ticket = village.newest();
        assertThat(ticket.matter().category()).isEqualTo("市政设施/窨井盖");
        Delivery ack = heard.only(Kind.ACK);
        assertThat(ack.text()).isEqualTo("已加急受理，编号 #" + ticket.no() + "：新建新村60幢 窨井盖。勤介网格员会在10分钟内回应，请注意安全。");
        assertThat(ack.text().length()).isLessThanOrEqualTo(ACK_CHARS_MAX);
        assertThat(ack.mentions()).containsExactly("wang");
        assertThat(ack.notBefore()).isNull();
        Delivery card = heard.only(Kind.ASSIGN);
        assertThat(card.to().id()).isEqualTo("w1");
        assertThat(card.buttons()).extracting(Button::label).contains("接单", "吹哨市政");
        Heard whistled = village.whisper(
                "w1",
                card.buttons().stream()
                        .filter(b -> b.label().equals("吹哨市政"))
                        .findFirst()
                        .orElseThrow()
                        .send());
        assertThat(whistled.only(Kind.WHISTLE).to().id()).isEqualTo("d1");
        assertThat(village.newest().duty().assignee()).isEqualTo("w1");
    }

    /** 2 虹桥北村19幢: the micro-grid worker does it, a picture closes it, and nobody above is bothered. */
    @Test
    void aLampIsMendedInsideTheMicroGrid() {
        Village village = new Village();
        Heard reported = village.say("wang", "@小格 虹桥北村19幢二楼楼道灯不亮");
        String no = village.newest().no();
        assertThat(reported.only(Kind.ASSIGN).to().id()).isEqualTo("m19");

        village.say("m19", "我来处理");
        Heard shown = village.show("m19", "已换灯泡", PICTURE);

        assertThat(shown.only(Kind.STATUS).text()).isEqualTo("#" + no + " 楼道照明：19幢微网格员已办结（微网格内解决）。已换灯泡");
        assertThat(shown.only(Kind.STATUS).image()).isEqualTo(PICTURE);
        assertThat(shown.only(Kind.SURVEY).to().id()).isEqualTo("wang");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.RESOLVED);
        village.pass(Duration.ofHours(2));
        assertThat(village.store.deliveries())
                .noneMatch(d -> List.of("w1", "w2", "l1").contains(d.to().id()));
    }

    /** The same, left alone: the grid worker is asked in time. */
    @Test
    void whatTheMicroGridDoesNotTakeGoesUpToTheGrid() {
        Village village = new Village();
        village.say("wang", "@小格 虹桥北村19幢二楼楼道灯不亮");

        Heard later = village.pass(TEN_MINUTES);

        assertThat(later.only(Kind.ASSIGN).to().id()).isEqualTo("w1");
    }

    /** A picture of work that is under way closes nothing. */
    @Test
    void aPictureOfWorkUnderWayClosesNothing() {
        Village village = new Village();
        village.say("wang", "@小格 虹桥北村19幢二楼楼道灯不亮");
        village.say("m19", "我来处理");

        village.show("m19", "灯泡还没换好，等配件", PICTURE);
        village.show("li", "已换灯泡", PICTURE);

        assertThat(village.newest().status()).isEqualTo(TicketStatus.ACCEPTED);
    }

    /** 3 先锋岗: who has claimed the post is asked alone, and one word binds. */
    @Test
    void whoHasClaimedThePostIsAskedAndTakesItWithOneWord() {
        Village village = new Village();

        Heard heard = village.say("wang", "@小格 谁会修收音机");

        assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("v1");
        assertThat(heard.only(Kind.ASSIGN).text()).contains("谁会修收音机");
        assertThat(groupText(village.whisper("v1", "接"))).contains("电器维修岗已接单");
        assertThat(village.newest().duty().assignee()).isEqualTo("v1");
        assertThat(Post.HELD_MAX).isEqualTo(2);
    }

    /** 4 闭环机制: what came by telephone is filed without a word in the group. */
    @Test
    void aPrivateMatterByTelephoneHasNoEchoInTheGroup() {
        Village village = new Village();

        Heard heard = village.say("w1", "#代报 电话 张阿姨 虹桥北村3幢501 楼上半夜吵");

        Ticket ticket = village.newest();
        assertThat(heard.group()).isEmpty();
        assertThat(ticket.matter().category()).startsWith("邻里纠纷/");
        assertThat(ticket.matter().isPrivate()).isTrue();
        assertThat(ticket.origin().source()).isEqualTo(Source.PHONE);
        assertThat(ticket.reporter().name()).isEqualTo("张阿姨");
        assertThat(textTo(heard, "j1")).contains("虹桥北村3幢501室", "张阿姨（电话）");
        assertThat(receivers(heard.deliveries())).containsOnly("w1", "j1");
        assertThat(village.say("li", "@小格 清单").only(Kind.ANSWER).text()).doesNotContain(ticket.no());
        village.whisper("j1", "接单 " + ticket.no());
        village.whisper("j1", "办结 " + ticket.no() + " 已上门说好");
        assertThat(village.store.deliveries().stream().filter(d -> d.to().isGroup() && d.kind() != Kind.ANSWER))
                .isEmpty();
    }

    /** 5 “10分”家园: the promise of ten minutes, with more people at seven and the secretary at ten. */
    @Test
    void tenMinutesArePromisedAndEachStepIsPushedOnce() {
        Village village = new Village("jinchenyuan", "g-jinchen");
        village.passUntil(at("11-23T18:00:00"));

        Heard heard = village.say("wang", "@小格 我妈摔倒了需要人帮忙");
        String no = village.newest().no();
        assertThat(groupText(heard)).contains("危急请先拨打120", "#" + no, "金辰园网格员10分钟内响应");
        assertThat(groupText(heard).length()).isLessThanOrEqualTo(ACK_CHARS_MAX);
        assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("jcy-w1");

        assertThat(village.passUntil(at("11-23T18:06:30")).deliveries()).isEmpty();
        Heard seven = village.passUntil(at("11-23T18:07:00"));
        assertThat(seven.only(Kind.ASSIGN).to().id()).isEqualTo("jcy-w2");
        assertThat(seven.only(Kind.REMIND).to().id()).isEqualTo("jcy-w1");
        assertThat(village.passUntil(at("11-23T18:09:30")).deliveries()).isEmpty();
        Heard ten = village.passUntil(at("11-23T18:10:00"));
        assertThat(receivers(ten.deliveries())).containsExactly("jcy-l1");
        assertThat(ten.only(Kind.ESCALATE).text()).contains("到时间还没有接单");

        village.whisper("jcy-w2", "接单 " + no);
        assertThat(village.pass(Duration.ofHours(1)).deliveries()).isEmpty();
        assertThat(village.store.deliveries().stream().filter(d -> d.kind() == Kind.ESCALATE))
                .hasSize(1);
        assertThat(village.store.deliveries().stream().filter(d -> d.kind() == Kind.ASSIGN))
                .hasSize(2);
    }

    /** 6 红管先锋: on site within ten minutes, and the group hears in how many. */
    @Test
    void theVanguardIsOnSiteAndTheGroupHearsHowLongItTook() {
        Village village = new Village("banqiao", "g-jiulong");
        village.say("wang", "@小格 玖珑城2栋电梯困人!");
        String no = village.newest().no();
        village.pass(Duration.ofMinutes(1));
        assertThat(groupText(village.whisper("bq-h1", "出发"))).contains("红管先锋甲已出发");
        village.pass(Duration.ofSeconds(440));

        Heard arrived = village.whisper("bq-h1", "到场");

        assertThat(groupText(arrived)).isEqualTo("#" + no + " 电梯困人：红管先锋甲已到场，用时8分20秒。");
        assertThat(village.pass(TEN_MINUTES).of(Kind.WHISTLE)).isEmpty();
    }

    /** The same, too late: the property and the lift's maintenance are whistled for by themselves. */
    @Test
    void whoeverIsNotThereInTenMinutesMakesThePropertyAndTheMaintenanceCome() {
        Village village = new Village("banqiao", "g-jiulong");
        village.say("wang", "@小格 玖珑城2栋电梯困人!");
        village.whisper("bq-h1", "出发");
        assertThat(village.pass(Duration.ofSeconds(599)).of(Kind.WHISTLE)).isEmpty();

        Heard late = village.pass(Duration.ofSeconds(1));

        assertThat(receivers(late.of(Kind.WHISTLE))).containsExactly("bq-p1", "bq-e1");
        assertThat(village.newest().duty().calls()).extracting(PartyCall::party).containsExactly("wuguan", "weibao");
    }

    /** 7 24小时响应: the night's steward has the card at once; a day without an answer stands first in the list. */
    @Test
    void somebodyAnswersWithinADayOrTheListSaysSoFirst() {
        Village village = new Village("banqiao", "g-jiulong");
        village.passUntil(at("11-23T23:50:00"));

        Heard heard = village.say("wang", "@小格 车库漏水");
        String no = village.newest().no();
        assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("bq-p2");
        assertThat(heard.only(Kind.ASSIGN).notBefore()).isNull();
        assertThat(heard.only(Kind.ACK).notBefore()).as("the group sleeps").isEqualTo(at("11-24T07:00:00"));

        Heard day = village.passUntil(at("11-24T23:49:00"));
        assertThat(receivers(day.of(Kind.ESCALATE))).containsExactly("bq-l1", "bq-b1");
        assertThat(day.of(Kind.REMIND)).last().satisfies(d -> {
            assertThat(d.to().id()).isEqualTo("bq-b1");
            assertThat(d.text()).contains("原定今天00:20前接单");
        });
        village.say("li", "玖珑城1栋楼道垃圾没人清");
        String other = village.newest().no();
        assertThat(village.say("li", "@小格 清单").only(Kind.ANSWER).text()).doesNotContain("失信单");
        village.pass(Duration.ofMinutes(1));

        String list = village.say("li", "@小格 清单").only(Kind.ANSWER).text();

        assertThat(list.lines().toList().get(1)).isEqualTo("#" + no + " 车库 房屋漏水：失信单，已1天没有人答复，明天23:50到期");
        assertThat(list.lines().toList().get(2)).startsWith("#" + other);
        village.whisper("bq-b1", "接单 " + no);
        assertThat(village.say("li", "@小格 清单").only(Kind.ANSWER).text()).doesNotContain("失信单");
    }

    /** 8 分层分类: three sorts of matters go three ways. */
    @Test
    void propertyQuestionsAndQuarrelsGoThreeWays() {
        Village village = new Village("banqiao", "g-jiulong");
        village.say("wang", "玖珑城2栋楼道垃圾没人清");
        assertThat(village.newest().duty().asked()).containsExactly("p1");
        assertThat(village.newest().dues().resolve()).isEqualTo(Village.MORNING.plus(Duration.ofDays(2)));

        int before = village.store.all().size();
        Heard asked = village.say("li", "老年卡怎么办");
        Delivery answer = asked.only(Kind.ANSWER);
        assertThat(answer.to().id()).isEqualTo("g-jiulong");
        assertThat(answer.text()).contains("身份证", "社区服务窗口");
        assertThat(answer.quote()).isEqualTo(village.last().orElseThrow().id());
        assertThat(village.store.all()).hasSize(before);
        Heard more = village.reply("bq-w1", answer, "补充 我们这里满65周岁，周三上午集中办");
        assertThat(groupText(more)).isEqualTo("网格员补充：我们这里满65周岁，周三上午集中办");

        Heard quarrel = village.say("zhao", "楼上漏水不赔");
        assertThat(groupText(quarrel)).isEqualTo("已收到，稍后有专人联系您。");
        assertThat(quarrel.only(Kind.ASSIGN).to().id()).isEqualTo("bq-j1");
        assertThat(quarrel.only(Kind.ACK).to().isGroup()).isFalse();
        assertThat(village.newest().matter().isPrivate()).isTrue();
    }

    /** 9 移车: the plate is masked for the group and whole for the property; who does not move it is asked for again. */
    @Test
    void aPlateIsMaskedInTheGroupAndWholeForTheProperty() {
        Village village = new Village("banqiao", "g-jiulong");

        Heard heard = village.say("wang", "@小格 我B2-117车位被苏F·A12345占了");
        String no = village.newest().no();
        assertThat(groupText(heard)).isEqualTo("已受理，编号 #" + no + "：移车，苏F·A1***5。物管白班会在5分钟内联系车主。");
        assertThat(textTo(heard, "bq-p1")).contains("苏F·A12345", "B2-117");
        assertThat(receivers(heard.deliveries())).containsExactlyInAnyOrder("g-jiulong", "bq-p1");
        village.whisper("bq-p1", "接单 " + no);

        Heard quarter = village.pass(Duration.ofMinutes(15));
        assertThat(quarter.to("bq-p1")).extracting(Delivery::kind).contains(Kind.REMIND);
        assertThat(quarter.to("bq-l1")).extracting(Delivery::kind).containsExactly(Kind.ESCALATE);
        Heard done = village.whisper("bq-p1", "办结 " + no + " 苏F·A12345已挪走，车主13812345678");

        assertThat(groupText(done)).contains("苏F·A1***5", "138****5678");
        assertThat(village.store.deliveries().stream().filter(d -> d.to().isGroup()))
                .noneMatch(d -> d.text().contains("A12345") || d.text().contains("13812345678"));
    }

    /** The same with the owner on the register: only the property company has name and phone, and that is written down. */
    @Test
    void onlyThePropertyCompanyHasTheOwnersPhone() {
        Village village = new Village("banqiao", "g-jiulong");
        village.whisper("bq-p1", "车辆登记 苏F·A12345 王先生 13812345678 B2-117");

        Heard heard = village.say("wang", "@小格 我B2-117车位被苏F·A12345占了");
        String no = village.newest().no();

        assertThat(groupText(heard)).contains("苏F·A1***5");
        assertThat(textTo(heard, "bq-p1")).contains("苏F·A12345", "王先生", "13812345678");
        assertThat(village.store.registers.traces("banqiao")).anySatisfy(trace -> {
            assertThat(trace.by()).isEqualTo("p1");
            assertThat(trace.kind()).isEqualTo(Trace.Kind.ASSET_SHOWN);
            assertThat(trace.ticket()).isEqualTo(no);
        });
        village.whisper("bq-p1", "接单 " + no);
        village.pass(Duration.ofMinutes(15));
        village.whisper("bq-l1", "查询 " + no);
        village.say("wang", "@小格 清单");
        assertThat(village.store.deliveries())
                .filteredOn(d -> d.text().contains("13812345678") || d.text().contains("王先生"))
                .allMatch(d -> d.to().id().equals("bq-p1"));
    }

    /** 28 紫琅: whom to visit this month is for the worker alone; the group is refused, and nothing of it is in any list. */
    @Test
    void twelveHouseholdsToVisitAreTheWorkersAlone() {
        Village village = Village.goingFrom(at("11-30T10:00"), "zilang", "g-xiaohai1");
        for (int building = 1; building <= 12; building++) {
            village.whisper("zl-w1", "必访登记 小海花园" + (building % 5 + 1) + "幢10" + building + " 空巢老人 老人" + building);
        }
        village.sleepUntil(at("12-01T09:00"));
        Heard first = village.wake();

        Delivery list = first.to("zl-w1").stream()
                .filter(d -> d.text().startsWith("本月必访12户"))
                .findFirst()
                .orElseThrow();
        assertThat(list.text().lines()).hasSize(13);
        assertThat(list.confidential()).isTrue();
        for (String words : List.of("@小格 本月必访哪几户", "@小格 必访名单", "必访 3", "@小格 3幢的老人必访了吗？")) {
            assertThat(village.say("zl-w1", words).only(Kind.REFUSE).text()).startsWith("无权查看");
            assertThat(village.say("wang", words).only(Kind.REFUSE).text()).startsWith("无权查看");
        }
        assertThat(groupText(village.say("zl-w1", "@小格 清单"))).doesNotContain("必访", "老人");
        assertThat(village.store.all()).isEmpty();
    }

    /** 10 丹江里: the whistle, the check-in, the order, and the news for who reported. */
    @Test
    void aWhistleIsAnsweredAndTheReporterHearsOfItInTheGroup() {
        Village village = new Village("jinchenyuan", "g-xiangtan");
        village.say("wang", "丹江里3号楼门口路面没铺到，一下雨就积水");
        String no = village.newest().no();

        Heard whistled = village.whisper("jcy-l2", "吹哨 #" + no + " 城管委 门口路面未铺积水");
        Delivery card = whistled.only(Kind.WHISTLE);
        assertThat(card.to().id()).isEqualTo("jcy-d2");
        assertThat(card.text()).contains("湘潭道网格长", "门口路面未铺积水", "今天09:40前报到");
        assertThat(card.buttons()).extracting(Button::label).contains("报到");
        assertThat(groupText(whistled)).contains("已请城管委一起处理");

        Heard checkedIn = village.whisper("jcy-d2", "报到 " + no + " 已令施工队补铺");
        assertThat(groupText(checkedIn)).contains("城管委已报到", "已令施工队补铺");
        Heard done = village.whisper("jcy-d2", "办结 " + no + " 路面已重铺", PICTURE);
        assertThat(done.only(Kind.STATUS).mentions()).containsExactly("wang");
        assertThat(done.only(Kind.STATUS).text()).contains("路面已重铺");
        assertThat(done.only(Kind.STATUS).image()).isEqualTo(PICTURE);
        assertThat(done.only(Kind.SURVEY).to().id()).isEqualTo("wang");
        village.whisper("wang", "1");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.CLOSED);
    }

    /** 11 二七商圈: the weekly tells how much was dealt with inside the grid, and machines report as machines. */
    @Test
    void theWeeklyTellsTheShareOfTheGridAndMachinesReportAsMachines() {
        Village village = Village.withBulletins(at("11-17T09:30:00"), BulletinPlan.STANDARD);
        Heard seen = village.detect("cam-3", "新建新村6幢 消防通道被车辆占用");
        assertThat(groupText(seen)).startsWith("设备上报，编号 #" + village.newest().no());
        assertThat(village.newest().origin().source()).isEqualTo(Source.DEVICE);
        resolve(village);
        for (int building = 11; building <= 19; building++) {
            village.say("wang", "新建新村" + building + "幢门口路灯不亮");
            resolve(village);
        }
        village.say("wang", "新建新村20幢门口路灯不亮");
        String whistled = village.newest().no();
        village.whisper("l1", "吹哨 " + whistled + " 市政 灯杆坏了");
        village.whisper("d1", "报到 " + whistled + " 马上来");
        village.whisper("d1", "办结 " + whistled + " 灯杆换了");

        String weekly = village.passUntil(at("11-23T09:00:00")).to("l1").stream()
                .filter(d -> d.kind() == Kind.REPORT)
                .map(Delivery::text)
                .filter(t -> t.contains("周报"))
                .findFirst()
                .orElseThrow();

        assertThat(weekly.lines()).contains("受理11件，办结11件，目前在办0件。", "办结11件，网格内解决10件（90.9%）✅", "吹哨1次，已报到1次");
    }

    private static void resolve(Village village) {
        String no = village.newest().no();
        village.whisper("w1", "接单 " + no);
        village.whisper("w1", "办结 " + no + " 办好了");
    }

    /** 12 1+N问题清单: a public list; nothing leaves it without a picture and a word of the reporter, or three days' silence. */
    @Test
    void theListTellsWhatIsOpenAndNothingLeavesItWithoutEvidence() {
        Village village = new Village("jinchenyuan", "g-jinchen");
        village.say("li", "金辰园2号楼坡道坏了，轮椅上不去");
        String ramp = village.newest().no();
        village.whisper("jcy-w1", "接单 " + ramp);
        village.pass(Duration.ofDays(9));
        for (int building = 3; building <= 7; building++) {
            village.say("wang", "金辰园" + building + "号楼门口路灯不亮");
        }
        String list = village.say("wang", "@小格 问题清单").only(Kind.ANSWER).text();
        assertThat(list).startsWith("未销号6件（最久9天：金辰园2幢 道路破损）");
        assertThat(list.lines()).hasSize(7);

        String had = village.ticket(ramp).duty().assignee();
        String account = "jcy-" + had;
        village.whisper(account, "接单 " + ramp);
        assertThat(village.whisper(account, "办结 " + ramp + " 坡道修好了")
                        .only(Kind.REFUSE)
                        .text())
                .contains("要附照片");
        assertThat(village.ticket(ramp).status().isOpen()).isTrue();
        village.whisper(account, "办结 " + ramp + " 坡道修好了", PICTURE);
        assertThat(village.say("wang", "@小格 问题清单").only(Kind.ANSWER).text())
                .startsWith("未销号6件")
                .contains("#" + ramp + " 金辰园2幢 道路破损：已办结，等反映人确认后销号");

        village.pass(Duration.ofDays(3));
        assertThat(village.ticket(ramp).status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(village.say("wang", "@小格 问题清单").only(Kind.ANSWER).text())
                .startsWith("未销号5件")
                .doesNotContain("#" + ramp);
    }

    /** 13 兼职网格员: a courier's picture makes a ticket, and they hear alone when it is done. */
    @Test
    void aCourierReportsWithAPictureAndHearsWhenItIsDone() {
        Village village = new Village("jinchenyuan", "g-xiangtan");
        Heard heard = village.show("jcy-k1", "@小格 湘潭东里5号楼门口污水跑冒", PICTURE);
        Ticket ticket = village.newest();
        assertThat(heard.only(Kind.ACK).text()).contains("编号 #" + ticket.no()).endsWith("积2分。");
        assertThat(heard.only(Kind.ACK).mentions()).containsExactly("jcy-k1");
        assertThat(ticket.matter().images()).containsExactly(PICTURE);
        assertThat(ticket.matter().place().building()).isEqualTo("5");

        Heard done = village.whisper("jcy-w3", "办结 " + ticket.no() + " 管道已疏通", PICTURE);

        assertThat(textTo(done, "jcy-k1")).startsWith("您上报的 #" + ticket.no() + " 已修好");
        village.say("wang", "湘潭东里6号楼门口路灯不亮");
        String other = village.newest().no();
        assertThat(village.whisper("jcy-k1", "查询 " + other).only(Kind.ANSWER).text())
                .contains("没有找到");
    }

    /** 14 雪亮工程: the picture is kept with hash and time; two departments at once, each asked until it answers itself. */
    @Test
    void thePictureIsKeptAndTwoDepartmentsAreCalledAtOnceAndEachAnswersForItself() {
        Village village = Village.keeping("yulan", "g-yulan");
        village.archive.offer(PICTURE, "GIF89a".getBytes(StandardCharsets.US_ASCII));

        Heard heard = village.show("w1", "@小格 玉兰苑6幢旁边渣土车偷倒 苏FB1234", PICTURE);
        String no = village.newest().no();
        village.wake();
        assertThat(village.newest().pictures().all()).singleElement().satisfies(kept -> {
            assertThat(kept.url()).isEqualTo(PICTURE);
            assertThat(kept.print())
                    .isEqualTo(new Picture.Print(
                            "610f5ae4d76e332636a17bd357fd6ce99029316a99d320280d4d77a746bf29e8",
                            "image/gif",
                            6,
                            village.time.instant()));
        });
        assertThat(village.store.history(no))
                .last()
                .satisfies(event -> assertThat(event.note()).startsWith("kept " + PICTURE + " sha256="));
        assertThat(receivers(heard.of(Kind.WHISTLE))).containsExactly("d1", "d2");
        assertThat(heard.of(Kind.WHISTLE)).allSatisfy(d -> {
            assertThat(d.image()).isEqualTo(PICTURE);
            assertThat(d.text()).contains("苏FB1234");
        });
        assertThat(heard.group()).noneMatch(d -> d.text().contains("B1234"));
        village.whisper("w1", "接单 " + no);
        village.whisper("d1", "报到 " + no + " 正在调监控");
        village.whisper("d1", "办结 " + no + " 已找到车主");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.WHISTLED);

        for (int round = 0; round < 2; round++) {
            Heard later = village.pass(Duration.ofMinutes(10));
            assertThat(kinds(later.to("d2"))).containsExactly(Kind.REMIND);
            assertThat(later.to("d1")).isEmpty();
        }
        village.whisper("d2", "报到 " + no);
        village.whisper("d2", "办结 " + no + " 已清运");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.RESOLVED);
    }

    /** 15 三单制: the community confirms, the lawyer of the week answers alone, and the group hears a number. */
    @Test
    void theCommunityConfirmsTheLawyerOfTheWeekAnswersAndTheGroupHearsANumber() {
        Village village = new Village("zilang", "g-xiaohai3");

        Heard heard = village.say("wang", "@小格 房东不退押金怎么办");
        String no = village.newest().no();
        assertThat(groupText(heard)).isEqualTo("已收到，稍后有专人联系您。");
        Delivery question = heard.only(Kind.ASSIGN);
        assertThat(question.to().id()).as("the community places the order").isEqualTo("zl-l1");
        assertThat(question.text()).contains("房东不退押金怎么办", "就转给结对律所");
        assertThat(question.buttons()).extracting(Button::label).containsExactly("确认");
        assertThat(village.whisper("zl-a1", "接单 " + no).only(Kind.REFUSE).text())
                .contains("没有找到");
        Heard confirmed = village.whisper("zl-l1", question.buttons().get(0).send());
        assertThat(confirmed.only(Kind.ASSIGN).to().id()).isEqualTo("zl-a1");
        assertThat(confirmed.group()).isEmpty();
        Heard accepted = village.whisper("zl-a1", "接单 " + no);
        assertThat(groupText(accepted)).isEqualTo("法律援助1件，结对律所已接单。");
        assertThat(accepted.group().get(0).mentions()).isEmpty();
        Heard asked = village.whisper("zl-a1", "问居民 " + no + " 合同里怎么写的");
        assertThat(textTo(asked, "wang")).contains("合同里怎么写的");
        assertThat(village.whisper("wang", "写了退租一周内退").to("zl-a1"))
                .anySatisfy(d -> assertThat(d.text()).contains("写了退租一周内退"));
        Heard answered = village.whisper("zl-a1", "办结 " + no + " 先发书面催告");
        assertThat(answered.group()).isEmpty();
        assertThat(answered.to("wang")).anySatisfy(d -> assertThat(d.text()).contains("先发书面催告"));

        village.passUntil(at("11-30T10:00:00"));
        village.say("zhao", "@小格 房东不退押金怎么办");
        assertThat(village.whisper("zl-l1", "确认").only(Kind.ASSIGN).to().id()).isEqualTo("zl-a2");
    }

    /** 16 1+2+X: two on duty, one of them away, and who steps in is asked that night. */
    @Test
    void whoSwapsShiftsIsAskedInsteadOfWhoIsAway() {
        Village village = Village.of("xiaohe", "g-xiaohe");
        assertThat(village.whisper("chen", "值班 周六").only(Kind.ANSWER).text()).contains("11月28日（周六）：张社工、陈社工");
        Heard away = village.whisper("zhang", "请假 周六");
        Button swap = away.only(Kind.ANSWER).buttons().stream()
                .filter(b -> b.label().equals("换班→李社工"))
                .findFirst()
                .orElseThrow();
        Heard asked = village.whisper("zhang", swap.send());
        village.whisper("li", asked.to("li").get(0).buttons().get(0).send());
        village.passUntil(at("11-28T20:00:00"));

        Heard heard = village.say("wang", "小河苑3幢门口路灯不亮");

        assertThat(receivers(heard.of(Kind.ASSIGN))).containsExactlyInAnyOrder("li", "chen");
    }

    /** 17 第三网格: buildings of one estate are in several grids, and the gate is asked back. */
    @Test
    void theBuildingSaysWhichGridAndTheGateIsAskedBack() {
        Village village = new Village("zilang", "g-xiaohai1");

        assertThat(village.say("wang", "小海花园12幢门口积水").only(Kind.ASSIGN).to().id())
                .isEqualTo("zl-w3");
        assertThat(village.say("li", "小海花园13幢门口积水").only(Kind.ASSIGN).to().id()).isEqualTo("zl-w4");
        Heard gate = village.say("zhao", "小海花园门口积水");
        assertThat(gate.only(Kind.ASK).text()).startsWith("请问是小海花园几幢？");
        assertThat(gate.of(Kind.ASSIGN)).isEmpty();
    }

    /** 18 三级治理: buildings without a micro-grid are told, and what nobody has lands with the backstop. */
    @Test
    void gapsAreReportedAndTheirTicketsLandWithTheBackstop() throws Exception {
        byte[] workbook =
                WorkbookWriter.write(Scenes.config("caoyang").communities().get(0));
        assertThat(CommunityImport.of(workbook).notes())
                .anySatisfy(note -> assertThat(note).contains("2 幢未归属微网格", "草杨苑 4-5"));
        assertThat(Scenes.config("caoyang").notes())
                .extracting(Object::toString)
                .singleElement()
                .satisfies(note -> assertThat(note).contains("2 幢未归属微网格", "草杨苑 4-5"));
        Village village = Village.of("caoyang", "g-caoyang");

        assertThat(village.say("wang", "草杨苑9幢门口路灯不亮").only(Kind.ASSIGN).to().id())
                .isEqualTo("b1");
        assertThat(village.say("li", "草杨苑4幢门口路灯不亮").only(Kind.ASSIGN).to().id()).isEqualTo("w1");
        assertThat(village.say("zhao", "草杨苑2幢门口路灯不亮").only(Kind.ASSIGN).to().id())
                .isEqualTo("m1");
        village.pass(Duration.ofHours(2));
        assertThat(village.ticket("1001").duty().asked()).containsExactly("b1");
    }

    /** 19 京广路: a market's own grid goes before the one around it, and 845 micro-grids cost nothing. */
    @Test
    void aDedicatedGridGoesFirst() {
        Village village = new Village("jingguang", "g-taibao");

        assertThat(village.say("wang", "小商品市场门口路面坑洼积水").only(Kind.ASSIGN).to().id())
                .isEqualTo("jg-w2");
        assertThat(village.say("li", "台胞小区13号楼门口积水").only(Kind.ASSIGN).to().id())
                .isEqualTo("jg-w2");
        assertThat(village.say("zhao", "台胞小区3号楼门口积水").only(Kind.ASSIGN).to().id())
                .isEqualTo("jg-w1");
    }

    @Test
    void aStreetOf845MicroGridsIsRoutedWithinFiftyMillisecondsOfWork() {
        Village village = Village.of(Street.community(), "g-0");
        long[] nanos = IntStream.range(0, 400)
                .mapToLong(i -> {
                    int grid = i % Street.GRIDS;
                    int building = 1 + i % 7;
                    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    Heard heard = village.say("u" + i, Street.estate(grid) + building + "幢门口路灯不亮");
                    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    assertThat(heard.deliveries()).as("report " + i).isNotEmpty();
                    return after - before;
                })
                .skip(100)
                .sorted()
                .toArray();

        assertThat(village.store.all())
                .allSatisfy(t -> assertThat(t.duty().microgrid()).isNotNull());
        assertThat(Duration.ofNanos(nanos[nanos.length * 99 / 100])).isLessThan(Duration.ofMillis(50));
    }

    /** A street of 111 grids and 43 dedicated ones with 845 micro-grids. */
    private static final class Street {
        static final int GRIDS = 111;
        private static final int DEDICATED = 43;
        private static final int MICROGRIDS = 845;
        private static final String NUMERALS = "甲乙丙丁戊己庚辛壬癸子";

        static String estate(int grid) {
            return "柳" + NUMERALS.charAt(grid / 11) + NUMERALS.charAt(grid % 11) + "新村";
        }

        static Community community() {
            List<Grid> grids = new ArrayList<>();
            int left = MICROGRIDS;
            for (int i = 0; i < GRIDS; i++) {
                int micro = left / (GRIDS - i);
                left -= micro;
                grids.add(geographic(i, micro));
            }
            for (int i = 0; i < DEDICATED; i++) {
                Area market = new Area(List.of(), List.of(), List.of("第" + (i + 1) + "小商品市场"));
                grids.add(grid("d" + i, Grid.Kind.DEDICATED, market, List.of()));
            }
            List<Person> people = List.of(
                    new Person("w", "网格员", Map.of("demo", "w"), List.of()),
                    new Person("m", "微网格员", Map.of("demo", "m"), List.of()));
            return new Community(
                    "street",
                    "京广路",
                    "京广路街道",
                    grids,
                    people,
                    List.of(),
                    List.of(Route.of("*", Route.GRID)),
                    Commons.NONE);
        }

        private static Grid geographic(int i, int micro) {
            List<MicroGrid> parts = IntStream.rangeClosed(1, micro)
                    .mapToObj(b ->
                            new MicroGrid("g" + i + "-" + b, estate(i) + b + "幢", area(i, b + "-" + b), List.of("m")))
                    .toList();
            return grid("g" + i, Grid.Kind.GEOGRAPHIC, area(i, "1-" + micro), parts);
        }

        private static Area area(int i, String buildings) {
            return Area.of(new Cover(estate(i), List.of(), Buildings.parse(buildings)));
        }

        private static Grid grid(String id, Grid.Kind kind, Area area, List<MicroGrid> parts) {
            List<Chat> groups = List.of(Chat.group("demo", id.replace("g", "g-")));
            return new Grid(id, id, kind, area, List.of("w"), "w", groups, parts, Map.of(), null);
        }
    }

    /** 20 铁三角: a role is called, not a person; where nobody holds it, it goes up to the street. */
    @Test
    void theMediatorOnDutyIsCalledByTheRoleAndElseTheStreet() {
        Village village = new Village("jingguang", "g-taibao");

        Heard heard = village.say("wang", "@矛调员 2单元为停车吵起来了");
        assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("jg-j1");
        assertThat(groupText(heard)).doesNotContain("吵", "停车", "单元");
        assertThat(village.dispositions).containsExactly(Disposition.OPENED);

        village.pass(TEN_MINUTES);
        village.pass(TEN_MINUTES);
        Heard up = village.pass(TEN_MINUTES);
        assertThat(up.only(Kind.ESCALATE).to().id()).isEqualTo("jg-d2");

        Village away = new Village("jingguang", "g-taibao");
        away.whisper("jg-j1", "请假 今天");
        away.whisper("jg-j2", "请假 今天");
        away.say("wang", "@矛调员 2单元为停车吵起来了");
        assertThat(away.newest().duty().asked()).doesNotContain("j1", "j2");
        away.pass(Duration.ofMinutes(30));
        assertThat(away.newest().duty().asked()).containsExactly("d2");
    }

    /** 37 积分激励: what somebody has is told with its parts; the same matter once more earns nothing, and they hear why. */
    @Test
    void pointsAreToldWithTheirPartsAndTheSameMatterEarnsOnce() {
        Village village = new Village("jinchenyuan", "g-xiangtan");
        village.say("jcy-k1", "湘潭东里5号楼门口污水跑冒");
        String no = village.newest().no();

        assertThat(groupText(village.say("jcy-k1", "湘潭东里5号楼门口污水还在冒，没人管"))).endsWith("同一件事只积一次分，这次不加。");
        village.whisper("jcy-w3", "办结 " + no + " 管道已疏通", PICTURE);

        assertThat(groupText(village.say("jcy-k1", "@小格 我的积分"))).isEqualTo("您有5分：上报2、核实3。");
    }

    /** 40 马上办服务指南: two merchants and where their telephones are; what no guide knows goes to the grid worker. */
    @Test
    void aQuestionIsAnsweredFromTheGuideOrGoesToTheGridWorker() {
        Village village = new Village("jinchenyuan", "g-jinchen");

        Heard answered = village.say("wang", "开锁找谁");
        assertThat(answered.only(Kind.ANSWER).text()).contains("安心开锁", "老李锁业", "114");
        assertThat(answered.only(Kind.ANSWER).buttons()).containsExactly(new Button("转网格员", "转网格员"));
        assertThat(village.store.all()).isEmpty();

        Heard passed = village.say("wang", "转网格员");
        assertThat(groupText(passed)).startsWith("您的问题已转给金辰园网格员");
        assertThat(textTo(passed, "jcy-w1")).contains("开锁找谁");
        Heard unknown = village.say("li", "@小格 请问活动室的乒乓球桌能借到家里用吗");
        assertThat(groupText(unknown)).startsWith("您的问题已转给金辰园网格员");
    }
}
