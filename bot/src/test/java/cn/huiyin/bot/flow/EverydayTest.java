package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/** What people say to the bot in their own words, and who may hear the answer. */
class EverydayTest {
    private final Village village = new Village();

    private Ticket reported(String user, String text) {
        village.say(user, text);
        return village.newest();
    }

    private Ticket resolved(String user, String text) {
        Ticket ticket = reported(user, text);
        village.whisper("w1", "办结 " + ticket.no() + " 换好了");
        return village.ticket(ticket.no());
    }

    private TicketStatus statusOf(Ticket ticket) {
        return village.ticket(ticket.no()).status();
    }

    @Test
    void onlyOneToFiveIsARating() {
        Ticket ticket = resolved("wang", "虹桥北村7幢楼下路灯不亮");

        for (String no : new String[] {"10", "0", "6", "4.5", "十五"}) {
            assertThat(village.whisper("wang", "评价 " + no).of(Kind.REFUSE)).hasSize(1);
        }
        assertThat(statusOf(ticket)).isEqualTo(TicketStatus.RESOLVED);
        village.whisper("wang", "评价 五");

        assertThat(village.ticket(ticket.no()).progress().rating()).isEqualTo(5);
    }

    @Test
    void starsAloneAreARating() {
        Ticket ticket = resolved("wang", "虹桥北村7幢楼下路灯不亮");

        village.whisper("wang", "4分");

        assertThat(village.ticket(ticket.no()).progress().rating()).isEqualTo(4);
    }

    @Test
    void theQuotedSurveyIsTheOneThatIsAnswered() {
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        Ticket first = village.newest();
        Delivery survey = village.whisper("w1", "办结 " + first.no() + " 换好了").only(Kind.SURVEY);
        Ticket second = resolved("wang", "虹桥北村8幢楼下路灯不亮");

        village.reply("wang", survey, "1");

        assertThat(statusOf(first)).isEqualTo(TicketStatus.CLOSED);
        assertThat(statusOf(second)).isEqualTo(TicketStatus.RESOLVED);
    }

    @Test
    void notMendedInTheGroupReopensTheOnlyTicketOfWhoSaysIt() {
        Ticket ticket = resolved("wang", "虹桥北村7幢楼下路灯不亮");

        assertThat(village.say("li", "还没修好").deliveries()).isEmpty();
        village.say("wang", "还没修好啊");

        assertThat(statusOf(ticket)).isEqualTo(TicketStatus.REOPENED);
    }

    @Test
    void aWorkerNeedNotNameTheBotInTheGroup() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");

        village.say("w1", "我来晚了");
        assertThat(statusOf(ticket)).isEqualTo(TicketStatus.ASSIGNED);
        village.say("w1", "我来处理！");

        assertThat(statusOf(ticket)).isEqualTo(TicketStatus.ACCEPTED);
    }

    @Test
    void aNumberWithoutItsSignIsUnderstoodInPrivateAndAHouseNumberIsNone() {
        Ticket first = reported("wang", "虹桥北村7幢楼下路灯不亮");
        Ticket second = reported("wang", "虹桥北村8幢楼下路灯不亮");

        assertThat(village.whisper("wang", first.no() + "怎么样了")
                        .only(Kind.ANSWER)
                        .text())
                .contains("#" + first.no());
        assertThat(village.whisper("wang", "怎么样了").only(Kind.ANSWER).text()).contains(first.no(), second.no());
        village.whisper("l1", "把" + first.no() + "转给网格长");
        village.whisper("l1", "接单 #" + first.no());

        assertThat(village.ticket(first.no()).duty().assignee()).isEqualTo("l1");
    }

    @Test
    void aReportForNobodyIsRefusedWithTheWayOn() {
        assertThat(village.whisper("wang", "代报").of(Kind.REFUSE)).hasSize(1);

        assertThat(village.store.all()).isEmpty();
    }

    @Test
    void theGroupNeverReadsOfAPrivateMatter() {
        village.say("wang", "新建新村9幢201楼上天天半夜跳绳，吵死了，说了也不听");
        String no = village.newest().no();

        for (String text : new String[] {"我的", "查询 " + no, "催办 " + no, "补充 " + no + " 昨晚又跳", "新建新村9幢201楼上半夜又跳绳，吵死了"}) {
            assertThat(village.say("wang", text).group())
                    .as(text)
                    .allSatisfy(d -> assertThat(d.text()).doesNotContain(no, "9幢", "噪音"));
        }
        assertThat(village.say("j1", "清单").group())
                .allSatisfy(d -> assertThat(d.text()).doesNotContain(no));
        assertThat(village.whisper("wang", "我的").only(Kind.ANSWER).text()).contains(no);
    }

    @Test
    void aPrivateMatterIsHiddenFromWorkersWhoAreNoPartOfIt() {
        village.say("wang", "新建新村9幢201楼上天天半夜跳绳，吵死了，说了也不听");

        assertThat(village.whisper("w1", "查询 " + village.newest().no())
                        .only(Kind.ANSWER)
                        .text())
                .contains("没有找到");
    }

    @Test
    void neighboursWhoFollowHearThatATicketWasTakenBack() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");
        village.say("li", "虹桥北村7幢的路灯怎么还不亮啊");

        Village.Heard heard = village.whisper("wang", "撤销 " + ticket.no());

        assertThat(heard.only(Kind.STATUS).mentions()).containsExactly("li");
    }

    @Test
    void whoLosesATicketHearsOfIt() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");
        village.whisper("w1", "接单 " + ticket.no());

        Village.Heard heard = village.whisper("l1", "转派 " + ticket.no() + " 市政");

        assertThat(heard.to("w1")).extracting(Delivery::kind).containsExactly(Kind.NOTICE);
    }

    @Test
    void theFirstOfTwoPartiesToBeDoneIsHeardAndTheTicketStaysOpen() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");
        village.whisper("l1", "吹哨 " + ticket.no() + " 市政 灯杆");
        village.whisper("l1", "吹哨 " + ticket.no() + " 城管委 占道");

        Village.Heard heard = village.whisper("d1", "办结 " + ticket.no() + " 灯杆已换");

        assertThat(heard.only(Kind.STATUS).text()).contains("市政", "灯杆已换");
        assertThat(heard.only(Kind.ANSWER).text()).doesNotContain("已报到");
        assertThat(statusOf(ticket)).isEqualTo(TicketStatus.WHISTLED);
    }

    @Test
    void doneInOneStepIsToldOnce() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");

        assertThat(village.whisper("w1", "办结 " + ticket.no() + " 换好了").group()).hasSize(1);
        assertThat(village.dispositions).endsWith(Disposition.COMMANDED);
    }

    @Test
    void aResidentWhoReopensInPrivateIsAnsweredThere() {
        assertThat(resolved("wang", "虹桥北村7幢楼下路灯不亮").status()).isEqualTo(TicketStatus.RESOLVED);

        assertThat(village.whisper("wang", "3").to("wang")).isNotEmpty();
    }

    @Test
    void anotherBotThatRepeatsItselfIsNotAnsweredForEver() {
        int answers = 0;
        for (int i = 0; i < 20; i++) {
            answers += village.whisper("wang", "［自动回复］我现在有事不在").deliveries().size();
        }

        assertThat(answers).isEqualTo(5);
        village.time.pass(java.time.Duration.ofMinutes(11));
        assertThat(village.whisper("wang", "［自动回复］我现在有事不在").deliveries()).hasSize(1);
    }

    @Test
    void aLongNoteIsCutWhereItCanBe() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");

        Village.Heard heard = village.whisper("w1", "办结 " + ticket.no() + " 换" + "😀".repeat(9_000));

        assertThat(heard.group())
                .singleElement()
                .satisfies(d -> assertThat(d.text()).hasSizeLessThan(400).doesNotContain("\ud83d…"));
    }

    @Test
    void aPictureBelongsToTheReportAroundItWhateverThePlatformWritesForIt() {
        village.show("wang", "[图片]", "https://example.org/before.jpg");
        village.say("wang", "新建新村21幢楼下垃圾满了");
        village.show("wang", "［图片］", "https://example.org/after.jpg");

        assertThat(village.newest().matter().images())
                .containsExactly("https://example.org/before.jpg", "https://example.org/after.jpg");
    }

    @Test
    void theListSaysHowOldAndWhenDueTheOwnGridFirstInTenLines() {
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        String oldest = village.newest().no();
        village.time.pass(java.time.Duration.ofDays(2));
        for (int building = 8; building < 19; building++) {
            village.say("u" + building, "虹桥北村" + building + "幢楼下路灯不亮");
        }

        assertThat(village.say("li", "清单").only(Kind.ANSWER).text().lines())
                .hasSize(10)
                .startsWith("未销号12件（最久2天：虹桥北村7幢 路灯损坏）：", "#" + oldest + " 虹桥北村7幢 路灯损坏：失信单，已2天没有人答复，明天17:30到期")
                .endsWith("还有4件，看哪一件请回复“查询 编号”。");
        village.time.pass(java.time.Duration.ofDays(2));
        assertThat(village.say("li", "清单").only(Kind.ANSWER).text()).contains("已4天没有人答复，已超时");
    }

    @Test
    void theOwnGridStandsFirstInTheList() {
        village.say("wang", "秦西新村3幢楼下路灯不亮");
        String other = village.newest().no();
        village.time.pass(java.time.Duration.ofMinutes(1));
        village.say("wang", "虹桥北村7幢楼下路灯不亮");
        String own = village.newest().no();

        assertThat(village.say("li", "清单").only(Kind.ANSWER).text()).containsSubsequence("#" + own, "#" + other);
    }

    @Test
    void whoUrgesTooSoonHearsWhenItMayBeDoneAgain() {
        Ticket ticket = reported("wang", "虹桥北村7幢楼下路灯不亮");
        village.whisper("wang", "催办 " + ticket.no());
        village.time.pass(java.time.Duration.ofMinutes(30));

        assertThat(village.whisper("wang", "催办 " + ticket.no())
                        .only(Kind.REFUSE)
                        .text())
                .contains("今天11:30以后可以再催");
        village.time.pass(java.time.Duration.ofMinutes(90));
        assertThat(village.whisper("wang", "催办 " + ticket.no()).of(Kind.REFUSE)).isEmpty();
    }
}
