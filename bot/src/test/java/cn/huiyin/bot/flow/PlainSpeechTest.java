package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say between other work is understood, and nothing that they say to each other is taken for it. */
class PlainSpeechTest {
    private static final String LAMP = "新建新村5幢门口路灯不亮";

    private final Village village = new Village();

    private Ticket reported() {
        village.say("wang", LAMP);
        return village.newest();
    }

    private Ticket now(Ticket ticket) {
        return village.ticket(ticket.no());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "收到", "收到！", "好的，马上到", "马上到", "我马上过去", "这就去", "收到，这就来", "接", "1001接单", "1001 接单", "１００１　接单", "在路上了"
            })
    void whoIsAskedTakesItWithAFewWords(String words) {
        Ticket ticket = reported();

        assertThat(village.whisper("w1", words).of(Kind.REFUSE)).isEmpty();

        assertThat(now(ticket).duty().isTaken()).isTrue();
        assertThat(now(ticket).duty().assignee()).isEqualTo("w1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"马上到", "收到，马上到", "我马上过去", "接", "这就去"})
    void inTheGroupWhoIsAskedSaysThatTheyAreComing(String words) {
        Ticket ticket = reported();
        village.say("w1", words);

        assertThat(now(ticket).duty().isTaken()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到", "收到，谢谢", "我没收到通知", "大家都收到了吗", "快递马上到楼下", "饭马上来"})
    void whatWorkersSayToEachOtherInTheGroupTakesNothing(String words) {
        Ticket ticket = reported();
        village.say("w1", words);

        assertThat(now(ticket).duty().isTaken()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"到了", "我到了", "已到", "到楼下了", "到现场了", "我已经到了"})
    void whoIsThereSaysSo(String words) {
        Ticket ticket = reported();
        village.whisper("w1", "接单");
        village.whisper("w1", words);

        assertThat(now(ticket).status()).isEqualTo(TicketStatus.ARRIVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没人来吗", "怎么没人来", "人呢", "还不来", "快点啊"})
    void whoWaitsAsksForHaste(String words) {
        Ticket ticket = reported();

        assertThat(village.whisper("wang", words).only(Kind.ANSWER).text()).contains("已催办 #" + ticket.no());
    }

    @ParameterizedTest
    @ValueSource(strings = {"收到", "接单 1001", "马上到", "我们马上过去", "报到"})
    void aPartyThatIsCalledAnswersInItsOwnWords(String words) {
        Ticket ticket = reported();
        village.whisper("w1", "接单");
        village.whisper("w1", "吹哨 市政");
        village.whisper("d1", words);

        assertThat(now(ticket).duty().calls().get(0).state()).isEqualTo(PartyCall.State.CHECKED_IN);
        assertThat(now(ticket).duty().assignee()).isEqualTo("w1");
    }

    @Test
    void severalNumbersAreSeveralTickets() {
        village.say("wang", LAMP);
        village.say("li", "新建新村6幢门口路灯不亮");
        village.say("zhao", "新建新村7幢门口路灯不亮");

        village.whisper("w1", "接单 1001、1002");

        assertThat(village.store.all()).extracting(t -> t.duty().isTaken()).containsExactly(true, true, false);
    }

    @Test
    void aNumberThatIsWrittenTwiceIsOneTicket() {
        village.say("wang", LAMP);
        village.whisper("w1", "接单 1001");

        Heard heard = village.whisper("w1", "出发 1001、1001");

        assertThat(heard.deliveries()).extracting(Delivery::to).doesNotHaveDuplicates();
        assertThat(village.store.history("1001"))
                .filteredOn(TicketEvent.Departed.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whoMustNameANumberIsShownOneOfTheirs() {
        village.say("wang", LAMP);
        village.say("li", "新建新村6幢门口路灯不亮");

        assertThat(village.whisper("w1", "接单").only(Kind.REFUSE).text()).contains("#1001、#1002", "“接单 1001”");
    }

    @Test
    void numbersOfPrivateMattersAreNamedToTheirOwnerAlone() {
        village.say("wang", LAMP);
        village.say("wang", "新建新村9幢201楼上天天半夜跳绳，吵死了，说了也不听");

        Heard asked = village.say("wang", "@小格 催办");

        assertThat(asked.group()).isEmpty();
        assertThat(asked.to("wang"))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).contains("#1001", "#1002"));
    }

    @Test
    void whoAsksHowItStandsWithSeveralHearsOfAll() {
        village.say("wang", LAMP);
        village.say("wang", "新建新村6幢门口井盖缺失");

        assertThat(village.whisper("wang", "怎么样了").only(Kind.ANSWER).text()).contains("#1001", "#1002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#代报 张阿姨 电话 虹桥北村4幢501 楼上半夜吵",
                "＃代报　电话　张阿姨　虹桥北村4幢501　楼上半夜吵",
                "代报：电话：张阿姨：虹桥北村4幢501楼上半夜吵",
                "代报 张阿姨来电 虹桥北村4幢501楼上半夜吵"
            })
    void whoFilesForSomebodyMaySayItInAnyOrder(String words) {
        Heard heard = village.say("w1", words);

        assertThat(heard.group()).isEmpty();
        assertThat(village.newest().origin().source()).isEqualTo(Source.PHONE);
        assertThat(village.newest().reporter().name()).isEqualTo("张阿姨");
        assertThat(heard.of(Kind.ASSIGN)).extracting(Delivery::text).allMatch(t -> t.contains("张阿姨（电话）"));
        assertThat(village.newest().matter().place().room()).isEqualTo("501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@小格 还有哪些问题没解决", "@小格 还有哪些没办", "@小格 问题清单"})
    void whoAsksWhatIsOpenSeesTheList(String words) {
        village.say("wang", LAMP);

        assertThat(village.say("li", words).only(Kind.ANSWER).text()).startsWith("未销号1件");
    }

    @Test
    void silenceStaysSilence() {
        village.say("wang", LAMP);
        for (String words : List.of("今天天气真好", "晚上吃什么", "到了吗", "他马上到学校了")) {
            village.say("li", words);
            assertThat(village.dispositions).last().isEqualTo(Disposition.IGNORED);
        }
    }
}
