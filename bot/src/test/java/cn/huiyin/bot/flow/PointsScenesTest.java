package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Points: what earns them, what takes them back, and what they are good for. */
class PointsScenesTest {
    private static final String PICTURE = "https://example.org/picture.jpg";
    private static final Account RIDER = new Account("demo", "jcy-k1");

    private final Village village = new Village("jinchenyuan", "g-xiangtan");

    @CanIgnoreReturnValue
    private String reported(String text) {
        village.say("jcy-k1", text);
        return village.newest().no();
    }

    private String points() {
        return village.say("jcy-k1", "@小格 我的积分").only(Kind.ANSWER).text();
    }

    private List<Line> ledger() {
        return StoreParts.await(village.store.newest("jinchenyuan", RIDER, 100));
    }

    @Test
    void aReportADoneMatterAndARatingEarnAndEachIsTold() {
        Heard heard = village.say("jcy-k1", "湘潭东里5号楼门口路灯不亮");
        String no = village.newest().no();
        assertThat(heard.only(Kind.ACK).text()).endsWith("积2分。");

        Heard done = village.whisper("jcy-w3", "办结 " + no + " 灯泡换了", PICTURE);
        assertThat(done.only(Kind.SURVEY).text()).endsWith("\n积3分。");
        assertThat(done.group()).noneMatch(d -> d.text().contains("积"));
        assertThat(village.whisper("jcy-k1", "评价 " + no + " 5")
                        .only(Kind.ANSWER)
                        .text())
                .endsWith("积1分。");

        assertThat(points()).isEqualTo("您有6分：上报2、核实3、评价1。");
        assertThat(ledger())
                .extracting(Line::merit, Line::points, Line::ticket)
                .containsExactly(tuple(Merit.RATING, 1, no), tuple(Merit.RESOLVED, 3, no), tuple(Merit.REPORT, 2, no));
    }

    @Test
    void whatIsReopenedAndDoneAgainEarnsNothingAgain() {
        String no = reported("湘潭东里5号楼门口路灯不亮");
        village.whisper("jcy-w3", "办结 " + no + " 灯泡换了", PICTURE);
        village.whisper("jcy-k1", "没解决 " + no);

        Heard again = village.whisper("jcy-w3", "办结 " + no + " 线路修好了", PICTURE);

        assertThat(again.only(Kind.SURVEY).text()).doesNotContain("积");
        assertThat(points()).isEqualTo("您有5分：上报2、核实3。");
    }

    @Test
    void theSameMatterOnceMoreEarnsNothingAndThatIsSaidOnce() {
        village.say("wang", "湘潭东里6号楼门口路灯不亮");

        Heard joined = village.say("jcy-k1", "湘潭东里6号楼门口的路灯坏了");
        Heard again = village.say("jcy-k1", "湘潭东里6号楼门口路灯还是不亮啊");

        assertThat(joined.only(Kind.JOINED).text()).endsWith("同一件事只积一次分，这次不加。");
        assertThat(again.deliveries()).noneMatch(d -> d.text().contains("积一次分"));
        assertThat(points()).isEqualTo("您还没有积分。看怎么积分，请回复“积分规则”。");
    }

    @Test
    void whatIsTakenBackIsALineOfItsOwn() {
        String no = reported("湘潭东里5号楼门口路灯不亮");

        Heard cancelled = village.whisper("jcy-k1", "撤销 " + no);

        assertThat(cancelled.only(Kind.ANSWER).text()).endsWith("积分扣回2分。");
        assertThat(ledger()).extracting(Line::points).containsExactly(-2, 2);
        assertThat(ledger().get(0).note()).isEqualTo("反映人撤销");
        assertThat(points()).startsWith("您还没有积分");
    }

    @Test
    void aMergedReportAndAFalseOneLoseWhatTheyEarned() {
        String first = reported("湘潭东里5号楼门口路灯不亮");
        String second = reported("湘潭东里7号楼门口路灯不亮");
        assertThat(points()).startsWith("您有4分");

        Heard merged = village.whisper("jcy-w3", "合并 " + second + " " + first);
        assertThat(merged.of(Kind.STATUS)).anySatisfy(d -> assertThat(d.text()).endsWith("积分扣回2分。"));
        village.whisper("jcy-w3", "接单 " + first);
        Heard done = village.whisper("jcy-w3", "办结 " + first + " 现场看了，属误报，灯是好的", PICTURE);

        assertThat(done.only(Kind.SURVEY).text()).endsWith("积分扣回2分。");
        assertThat(points()).startsWith("您还没有积分");
        assertThat(ledger()).extracting(Line::points).containsExactly(-2, -2, 2, 2);
    }

    @Test
    void whatWasTakenForFalseAndWasSoIsGivenBack() {
        String no = reported("湘潭东里5号楼门口路灯不亮");
        village.whisper("jcy-w3", "办结 " + no + " 情况不实，灯是亮的", PICTURE);
        assertThat(points()).startsWith("您还没有积分");
        village.whisper("jcy-k1", "没解决 " + no);

        Heard done = village.whisper("jcy-w3", "办结 " + no + " 晚上去看了，已换灯泡", PICTURE);

        assertThat(done.only(Kind.SURVEY).text()).endsWith("积5分。");
        assertThat(points()).isEqualTo("您有5分：上报2、核实3。");
        village.whisper("jcy-k1", "没解决 " + no);
        village.whisper("jcy-w3", "办结 " + no + " 又换了一只", PICTURE);
        assertThat(points()).isEqualTo("您有5分：上报2、核实3。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不是误报，已换灯泡", "灯座固定不实，已重新装好", "没有误报，已换灯泡"})
    void aNoteThatSaysItIsNotFalseTakesNothingBack(String note) {
        String no = reported("湘潭东里5号楼门口路灯不亮");

        village.whisper("jcy-w3", "办结 " + no + " " + note, PICTURE);

        assertThat(points()).isEqualTo("您有5分：上报2、核实3。");
    }

    @Test
    void aDayHasItsMostAndTheNextBeginsAnew() {
        for (int building = 1; building <= 10; building++) {
            reported("湘潭东里" + building + "号楼门口路灯不亮");
        }
        assertThat(points()).isEqualTo("您有20分：上报20。");

        Heard full = village.say("jcy-k1", "湘潭东里11号楼门口路灯不亮");
        assertThat(full.only(Kind.ACK).text()).endsWith("今天的积分已满。");
        assertThat(points()).isEqualTo("您有20分：上报20。");

        village.pass(Duration.ofDays(1));
        Heard next = village.say("jcy-k1", "湘潭东里12号楼门口路灯不亮");
        assertThat(next.only(Kind.ACK).text()).endsWith("积2分。");
    }

    @Test
    void aReportThatOpensWhenNobodyAnsweredTheQuestionBackEarnsToo() {
        village.say("jcy-k1", "路边的窨井盖没了");

        Heard opened = village.pass(Duration.ofMinutes(10));

        assertThat(opened.only(Kind.ACK).text()).endsWith("积2分。");
        assertThat(points()).isEqualTo("您有2分：上报2。");
    }

    @Test
    void questionsAndPrivateMattersEarnNothing() {
        village.whisper("jcy-k1", "请问活动室的乒乓球桌能借到家里用吗");
        village.say("jcy-k1", "湘潭东里3号楼两家为了楼道堆东西吵架打起来了");

        assertThat(village.store.all()).hasSize(2);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void residentsAndWorkersEarnNothingWherePointsAreForReporters() {
        Heard heard = village.say("wang", "湘潭东里5号楼门口路灯不亮");
        village.say("jcy-w3", "湘潭东里6号楼门口路灯不亮");

        assertThat(heard.only(Kind.ACK).text()).doesNotContain("积2分");
        assertThat(village.store.sheetsRead()).isZero();
        assertThat(village.say("wang", "@小格 我的积分").only(Kind.REFUSE).text()).startsWith("您不用积分");
    }

    @Test
    void whereThereAreNoPointsNobodyEarnsAndWhoAsksHearsSo() {
        Village without = new Village();
        without.say("wang", "新建新村5幢门口路灯不亮");

        assertThat(without.say("wang", "@小格 我的积分").only(Kind.REFUSE).text()).startsWith("社区还没有开积分");
        assertThat(without.say("wang", "@小格 兑换 雨伞").deliveries()).isEmpty();
        assertThat(without.store.sheetsRead()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"积分规则", "积分怎么算"})
    void theRulesAreToldWithWhatPointsAreGoodFor(String words) {
        assertThat(village.whisper("jcy-k1", words).only(Kind.ANSWER).text().lines())
                .containsExactly(
                        "兼职网格员随手报，积分这样算：上报2、核实3、评价1，一天最多20分。同一件事只积一次。",
                        "可以兑换（回复“兑换”加名字）：",
                        "雨伞 30分",
                        "雨衣 40分",
                        "充电宝 100分");
        assertThat(village.whisper("jcy-k1", "兑换").only(Kind.ANSWER).text()).startsWith("可以兑换");
        assertThat(village.whisper("jcy-k1", "兑换 自行车").only(Kind.ANSWER).text()).startsWith("没有这样东西。\n可以兑换");
    }

    @Test
    void whatSomebodyWantsForTheirPointsIsForALeaderToGrant() {
        assertThat(village.whisper("jcy-k1", "兑换 雨伞").only(Kind.REFUSE).text()).contains("还差30分");
        village.whisper("jcy-l2", "加分 快递员 50 大雪天帮老人送菜");

        Heard asked = village.whisper("jcy-k1", "兑换 雨伞");
        Delivery question = asked.only(Kind.NOTICE);
        assertThat(question.to().id()).isEqualTo("jcy-l1");
        assertThat(question.buttons()).containsExactly(new Button("同意兑换", "同意兑换 1"), new Button("不同意兑换", "不同意兑换 1"));
        assertThat(village.whisper("jcy-k1", "兑换 雨衣").only(Kind.REFUSE).text())
                .as("what waits is spent")
                .contains("还差20分");

        Heard granted = village.whisper("jcy-l1", question.buttons().get(0).send());
        assertThat(granted.to("jcy-k1")).extracting(Delivery::text).containsExactly("雨伞可以领了，请到社区服务窗口。用掉30分，还有20分。");
        assertThat(points()).isEqualTo("您有20分：奖励50、兑换-30。");
        assertThat(village.whisper("jcy-l2", "同意兑换 1").of(Kind.REFUSE)).hasSize(1);
        assertThat(ledger().get(0).note()).isEqualTo("雨伞");
    }

    @Test
    void whatIsDeniedCostsNothing() {
        village.whisper("jcy-l2", "加分 快递员 30 帮忙");
        village.whisper("jcy-k1", "我要兑换雨伞");

        Heard denied = village.whisper("jcy-l2", "不同意兑换");

        assertThat(denied.to("jcy-k1").get(0).text()).contains("没有换成", "现在30分");
        assertThat(points()).isEqualTo("您有30分：奖励30。");
    }

    @Test
    void leadersGiveAndTakeInPrivateWithAReason() {
        Heard given = village.whisper("jcy-l2", "加分 快递员 5 帮忙搬东西");
        assertThat(given.to("jcy-k1").get(0).text()).isEqualTo("社区给您加了5分：帮忙搬东西。现在5分。");
        assertThat(given.to("jcy-l2").get(0).text()).isEqualTo("已给快递员加5分：帮忙搬东西。现在5分。");
        assertThat(village.dispositions).last().isEqualTo(Disposition.COMMANDED);

        Heard taken = village.whisper("jcy-l1", "扣分 快递员 2分 乱报");
        assertThat(taken.to("jcy-k1").get(0).text()).isEqualTo("社区扣了您2分：乱报。现在3分。");
        assertThat(village.whisper("jcy-l1", "扣分 快递员 4 乱报").only(Kind.REFUSE).text())
                .contains("现在3分");
        assertThat(village.whisper("jcy-l1", "加分 快递员 101 帮忙").only(Kind.REFUSE).text())
                .contains("1到100分");
        assertThat(village.whisper("jcy-l1", "加分 快递员 5").only(Kind.REFUSE).text())
                .contains("为什么");
        assertThat(village.whisper("jcy-l1", "加分 老王 5 帮忙").only(Kind.REFUSE).text())
                .contains("没有找到");
        assertThat(ledger()).extracting(Line::points).containsExactly(-2, 5);
    }

    @Test
    void nobodyElseGivesPointsAndNobodyInTheGroup() {
        assertThat(village.whisper("jcy-w3", "加分 快递员 5 帮忙").only(Kind.REFUSE).text())
                .contains("网格长");
        assertThat(village.say("jcy-l2", "@小格 加分 快递员 5 帮忙").only(Kind.REFUSE).text())
                .contains("私聊");
        assertThat(village.whisper("jcy-k1", "加分 快递员 5 帮忙").to("jcy-k1"))
                .noneMatch(d -> d.text().contains("加5分"));
        assertThat(ledger()).isEmpty();
    }

    private static Village everybody() {
        Community c = Hamlet.community();
        PointsPlan plan = new PointsPlan(true, Map.of(Merit.REPORT, 2, Merit.PICTURE, 1), 20, List.of());
        Commons commons = new Commons(
                "p1",
                Map.of(),
                List.of(),
                List.of(new Courier("k1", "骑手", Map.of("demo", "u-k1"))),
                c.bulletins(),
                List.of(),
                c.commons().answer(),
                plan);
        return Village.of(
                new Community(c.id(), c.name(), c.street(), c.grids(), c.people(), c.parties(), c.routes(), commons),
                "g-east");
    }

    @Test
    void everybodyEarnsWhereThePlanSaysSoButWhoWorksThere() {
        Village hamlet = everybody();

        assertThat(hamlet.show("u-1", "柳荫里2幢门口路灯不亮", PICTURE).only(Kind.ACK).text())
                .endsWith("积3分。");
        assertThat(hamlet.say("u-w1", "柳荫里3幢门口路灯不亮").only(Kind.ACK).text()).doesNotContain("积");
        assertThat(hamlet.say("u-1", "@小格 我的积分").only(Kind.ANSWER).text()).isEqualTo("您有3分：上报2、拍照1。");
        String no = hamlet.store.all().get(0).no();
        assertThat(hamlet.whisper("u-l1", "加分 #" + no + " 5 热心").to("u-1")).hasSize(1);
        assertThat(hamlet.whisper("u-p1", "扣分 #" + no + " 1 写错了").to("u-1")).hasSize(1);
        assertThat(hamlet.whisper("u-1", "积分规则").only(Kind.ANSWER).text()).contains("反映问题有积分", "社区还在准备");
    }

    @Test
    void aPictureSentBehindTheReportEarnsOnce() {
        Village hamlet = everybody();
        hamlet.say("u-1", "柳荫里2幢门口路灯不亮");

        hamlet.show("u-1", "", PICTURE);
        hamlet.show("u-1", "", PICTURE);

        assertThat(hamlet.say("u-1", "@小格 我的积分").only(Kind.ANSWER).text()).isEqualTo("您有3分：上报2、拍照1。");
        assertThat(hamlet.store.deliveries()).noneMatch(d -> d.to().equals(Chat.group("demo", "g-other")));
    }
}
