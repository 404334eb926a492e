package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.GuideHits.What;
import cn.huiyin.bot.guide.ComeBack;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that a guide answers, and what people say to the answer. */
class GuidanceScenesTest {
    private static final String ASKED = "老年卡怎么办";

    private final Village village = new Village();

    @CanIgnoreReturnValue
    private static Delivery answerIn(Heard heard) {
        Delivery answer = heard.only(Kind.ANSWER);
        assertThat(answer.text()).startsWith("老年卡").contains("社区服务窗口");
        return answer;
    }

    private Disposition last() {
        return village.dispositions.get(village.dispositions.size() - 1);
    }

    @Test
    void aQuestionThatAGuideAnswersIsAnsweredWhereItWasAskedAtOnce() {
        Heard heard = village.say("wang", ASKED);

        Delivery answer = answerIn(heard);
        assertThat(answer.to()).isEqualTo(Chat.group("demo", Village.GROUP));
        assertThat(answer.quote()).isEqualTo("m-1");
        assertThat(answer.mentions()).containsExactly("wang");
        assertThat(answer.ticket()).isNull();
        assertThat(heard.deliveries()).hasSize(1);
        assertThat(village.dispositions).containsExactly(Disposition.ANSWERED);
        assertThat(village.store.all()).isEmpty();
    }

    @Test
    void inPrivateItIsAnsweredInPrivate() {
        assertThat(answerIn(village.whisper("wang", ASKED)).to().isGroup()).isFalse();
    }

    @Test
    void unaskedTheSameGuideIsGivenOnceInTenMinutesAndToWhoNamesTheBotAlways() {
        village.say("wang", ASKED);

        assertThat(village.say("li", "请问敬老卡在哪里办").deliveries()).isEmpty();
        assertThat(last()).isEqualTo(Disposition.IGNORED);
        answerIn(village.say("li", "@小格 敬老卡在哪里办"));
        assertThat(village.say("zhao", "居住证怎么办理").only(Kind.ANSWER).text()).startsWith("居住证");
        village.pass(Duration.ofMinutes(10));
        answerIn(village.say("zhao", "请问敬老卡在哪里办"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建新村5幢停水了没人管",
                "新建新村6幢装修垃圾堆在楼下没人清",
                "新建新村7幢楼道里乱贴开锁小广告，没人管",
            })
    void aReportIsATicketWhateverWordsItHas(String report) {
        Heard heard = village.say("wang", report);

        assertThat(heard.only(Kind.ACK).ticket()).isEqualTo(village.newest().no());
        assertThat(heard.of(Kind.ANSWER)).isEmpty();
    }

    private static final Delivery.Button PASS_ON = new Delivery.Button(ComeBack.BUTTON, ComeBack.BUTTON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建新村5幢门口路灯坏了，顺便问一下老年卡怎么办",
                "请问老年卡怎么办，还有新建新村5幢楼下的路灯不亮了",
                "请问电动车怎么上牌？新建新村6幢门口的窨井盖没了",
                "新建新村2幢楼上住户家里停水了，自来水公司电话是多少？",
                "新建新村5幢2单元水管爆了，报修打什么电话？",
                "新建新村7幢楼道里堆了一堆装修垃圾，请问装修垃圾怎么处理",
            })
    void whoReportsAndAsksInOneBreathGetsBothATicketAndTheAnswer(String text) {
        for (String said : List.of(text, "@小格 " + text)) {
            Village fresh = new Village();

            Heard heard = fresh.say("wang", said);

            assertThat(heard.only(Kind.ACK).ticket())
                    .as(said)
                    .isEqualTo(fresh.newest().no());
            assertThat(fresh.newest().matter().category()).as(said).isNotEqualTo("民生服务/政策咨询");
            assertThat(heard.only(Kind.ANSWER).buttons()).as(said).containsExactly(PASS_ON);
        }
    }

    @Test
    void aReportWithAQuestionBesideItIsAskedForItsPlaceAndJoinedAsAnyOther() {
        Heard asked = village.say("wang", "门口窨井盖没了，顺便问下社保卡丢了怎么补");
        assertThat(asked.of(Kind.ASK)).hasSize(1);
        assertThat(asked.only(Kind.ANSWER).text()).startsWith("社保卡丢了先挂失");
        village.say("wang", "新建新村12幢");
        assertThat(village.newest().matter().category()).isEqualTo("市政设施/窨井盖");
        assertThat(village.newest().matter().text()).doesNotContain("社保卡");

        Heard joined = village.say("li", "新建新村12幢门口窨井盖没了，请问居住证怎么办理");
        assertThat(joined.of(Kind.JOINED)).hasSize(1);
        assertThat(joined.only(Kind.ANSWER).text()).startsWith("居住证");
        assertThat(village.store.all()).hasSize(1);

        village.say("li", ComeBack.BUTTON);
        assertThat(village.newest().matter().text()).isEqualTo("请问居住证怎么办理");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建新村8幢停电了什么时候来电",
                "新建新村1幢单元门锁坏了，开锁找谁？",
                "新建新村4幢屋顶漏水，公租房找谁修？",
            })
    void whatIsAskedOfAMatterAtAPlaceGoesToTheGridWorker(String text) {
        Heard heard = village.say("wang", "@小格 " + text);

        assertThat(village.store.all()).hasSize(1);
        assertThat(heard.of(Kind.ANSWER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "新建新村9幢楼道里煤气味很大，报修电话是多少？",
                "新建新村3幢楼下有人晕倒了，急救电话是多少？",
                "新建新村2幢着火了，火警电话打什么号码？",
                "新建新村5幢电表箱冒火花，供电报修电话多少？",
                "新建新村10幢老人反锁在家里了，开锁找谁？",
            })
    void whatCannotWaitIsNeverAQuestion(String text) {
        Heard heard = village.say("wang", text);

        assertThat(village.newest().matter().isCritical()).isTrue();
        assertThat(heard.deliveries()).noneMatch(d -> d.buttons().contains(PASS_ON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"代报 电话 张阿姨 请问老年卡怎么办", "代报 电话 张阿姨 新建新村5幢门口路灯坏了，顺便问一下老年卡怎么办"})
    void whatAWorkerFilesForSomebodyIsATicketWhole(String filed) {
        Heard heard = village.whisper("w1", filed);

        assertThat(village.newest().reporter().name()).isEqualTo("张阿姨");
        assertThat(village.newest().matter().text()).contains("老年卡怎么办");
        assertThat(heard.deliveries()).noneMatch(d -> d.buttons().contains(PASS_ON));
    }

    @Test
    void whoAsksOnlyWhenTheWaterComesBackIsAnswered() {
        assertThat(village.say("wang", "停水了，几点来水").only(Kind.ANSWER).text()).startsWith("停水停电通知");
        assertThat(village.store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "老年卡办好了，大家放心",
                "居住证拿到了",
                "身份证忘家里了哈哈",
                "昨天陪我妈去办了社保卡",
                "没有停水，是我家阀门关了",
                "捡到一张身份证，在门卫那里",
            })
    void chatterThatHasTheWordsIsLeftAlone(String chatter) {
        assertThat(village.say("wang", chatter).deliveries()).isEmpty();
    }

    @Test
    void whatIsAskedOfANeighbourIsForThemToAnswer() {
        assertThat(village.say("wang", "@张阿姨 老年卡怎么办").deliveries()).isEmpty();
        assertThat(village.say("wang", ASKED).deliveries()).hasSize(1);
    }

    @Test
    void whoExplainsAtLengthIsNotAnsweredUnasked() {
        String text = "我妈妈今年六十八岁，户口在外省，跟着我住在这里三年多了，平时帮我带孩子，请问像她这样的情况老年卡怎么办";

        assertThat(village.say("wang", text).deliveries()).isEmpty();
        answerIn(village.say("wang", "@小格 " + text));
    }

    @Test
    void aQuestionByItsFormIsAnsweredToWhoNamesTheBotEvenWhereTheRulesSeeNone() {
        assertThat(village.say("wang", "急救电话是多少").deliveries()).isEmpty();
        assertThat(village.say("wang", "@小格 急救电话是多少").only(Kind.ANSWER).text()).contains("119", "12345");
        assertThat(village.say("wang", "@小格 老年卡办好了").of(Kind.ANSWER)).isEmpty();
    }

    @Test
    void looseWordsOfACommandDoNotStandInTheWayOfAnAnswer() {
        village.say("wang", "新建新村9幢门口路灯不亮");

        answerIn(village.say("wang", "@小格 老年卡多久能办下来"));
        assertThat(village.say("wang", "@小格 查询 " + village.newest().no())
                        .only(Kind.ANSWER)
                        .text())
                .contains("路灯");
    }

    @Test
    void whoNamesTheBotAndAsksWhatNoGuideKnowsGetsTheGridWorker() {
        Heard heard = village.say("wang", "@小格 请问活动室的乒乓球桌能借到家里用吗");

        assertThat(heard.only(Kind.ACK).text())
                .isEqualTo("您的问题已转给勤介网格员，编号 #" + village.newest().no() + "，稍后答复您。");
        assertThat(village.say("li", "请问活动室的乒乓球桌能借到家里用吗").deliveries()).isEmpty();
    }

    @Test
    void theButtonPassesTheQuestionOnOnce() {
        Delivery answer = answerIn(village.say("wang", ASKED));
        assertThat(answer.buttons()).containsExactly(new Delivery.Button(ComeBack.BUTTON, ComeBack.BUTTON));

        Heard passed = village.say("wang", answer.buttons().get(0).send());

        Ticket ticket = village.newest();
        assertThat(passed.only(Kind.ACK).text()).contains("已转给勤介网格员", "#" + ticket.no());
        assertThat(passed.only(Kind.ASSIGN).text()).contains(ASKED);
        assertThat(ticket.matter().category()).isEqualTo("民生服务/政策咨询");
        assertThat(ticket.reporter().account().user()).isEqualTo("wang");
        assertThat(last()).isEqualTo(Disposition.OPENED);
        assertThat(village.say("li", ComeBack.BUTTON).only(Kind.ANSWER).text()).isEqualTo("这个问题已经转给网格员了，请稍等。");
        assertThat(village.store.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"没说清楚", "不是这个意思", "看不懂", "转人工", "不是这个意思，我是问外地户口的"})
    void whoIsNotHelpedSaysSoNext(String words) {
        village.say("wang", ASKED);

        village.say("wang", words);

        assertThat(village.newest().matter().text())
                .startsWith(ASKED)
                .endsWith(words.contains("，") ? "我是问外地户口的" : ASKED);
    }

    @Test
    void theSameWordsAreAboutNoAnswerFromOthersOrLaterOrAfterSomethingElse() {
        village.say("wang", ASKED);
        assertThat(village.say("li", "没说清楚").deliveries()).isEmpty();
        village.say("wang", "今天天气真好");
        assertThat(village.say("wang", "不是这个意思").deliveries()).isEmpty();

        village.say("zhao", "居住证怎么办理");
        village.pass(Duration.ofMinutes(10));
        assertThat(village.say("zhao", "没说清楚").deliveries()).isEmpty();
        assertThat(village.store.all()).isEmpty();
    }

    @Test
    void whoQuotesTheAnswerMeansItWheneverAndWhoeverTheyAre() {
        Delivery answer = answerIn(village.say("wang", ASKED));
        village.pass(Duration.ofDays(1));

        Heard passed = village.reply("li", answer, "没说清楚，外地户口的呢");

        assertThat(passed.only(Kind.ACK).mentions()).containsExactly("li");
        assertThat(village.newest().reporter().account().user()).isEqualTo("li");
        assertThat(village.newest().matter().text()).isEqualTo(ASKED + "，外地户口的呢");
    }

    @Test
    void aFurtherQuestionThatQuotesTheAnswerGoesOnWithTheFirst() {
        Delivery answer = answerIn(village.say("wang", ASKED));

        village.reply("wang", answer, "请问要带几张照片？");

        assertThat(village.newest().matter().text()).isEqualTo(ASKED + "，请问要带几张照片？");
    }

    @Test
    void aWorkersSupplementIsHeardByAllOnceAndMasked() {
        Delivery answer = answerIn(village.say("wang", ASKED));

        Heard more = village.reply("w1", answer, "补充 周三上午办，问小李13812345678");

        Delivery said = more.only(Kind.ANSWER);
        assertThat(said.text()).isEqualTo("网格员补充：周三上午办，问小李138****5678");
        assertThat(said.mentions()).containsExactly("wang");
        assertThat(said.quote()).isEqualTo("m-1");
        assertThat(last()).isEqualTo(Disposition.ADDED);
        assertThat(village.reply("w1", answer, "补充 周四也办").group())
                .extracting(Delivery::kind)
                .containsExactly(Kind.REFUSE);
    }

    @Test
    void onlyWorkersSupplementAndNotWithoutWords() {
        Delivery answer = answerIn(village.say("wang", ASKED));

        assertThat(village.reply("w1", answer, "补充").only(Kind.REFUSE).text()).contains("请写上要补充什么");
        assertThat(village.reply("li", answer, "补充 我上周去办了，要排队").group())
                .noneMatch(d -> d.text().contains("排队"));
    }

    @Test
    void whatHappensToAnAnswerIsCounted() {
        Delivery answer = answerIn(village.say("wang", ASKED));
        village.say("li", "@小格 敬老卡在哪里办");
        village.reply("w1", answer, "补充 周三上午办");
        village.say("li", ComeBack.BUTTON);

        assertThat(StoreParts.await(village.store.of("xinzhong")))
                .isEqualTo(Map.of("老年卡", Map.of(What.ANSWERED, 2L, What.SUPPLEMENTED, 1L, What.PASSED_ON, 1L)));
    }

    @Test
    void aCommunitysOwnGuideGoesFirst() {
        String general = village.say("wang", "开锁找谁").only(Kind.ANSWER).text();
        String own = new Village("jinchenyuan", "g-jinchen")
                .say("wang", "开锁找谁")
                .only(Kind.ANSWER)
                .text();

        assertThat(general).contains("备案").doesNotContain("安心开锁");
        assertThat(own).contains("安心开锁", "（依据：金辰园共建商户服务清单）");
    }

    @Test
    void aReportThatStillWaitsForItsPlaceIsNotForgotten() {
        village.say("wang", "下水道堵了，污水都冒出来了");
        village.say("wang", ASKED);
        village.say("wang", ComeBack.BUTTON);
        village.say("wang", "新建新村12幢门口");

        assertThat(village.store.all())
                .extracting(t -> t.matter().category())
                .containsExactlyInAnyOrder("民生服务/政策咨询", "市政设施/积水排水");
    }

    @Test
    void ordinaryMessagesReadNothingBeside() {
        for (String text : List.of("大家早上好", "新建新村60幢窨井盖缺失", "谢谢", "@小格 帮助", "我的")) {
            village.say("wang", text);
        }
        village.whisper("w1", "接单");

        assertThat(village.store.sheetsRead()).isZero();
    }
}
