package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 每月必访: who is registered, who sees them, who is told when; none of it ever in a group, a list or a ticket. */
class CareScenesTest {
    private static final String COMMUNITY = "xinzhong";
    private static final String REFUSED = "无权查看";

    /** A Monday in November. */
    private final Village village = Village.goingFrom(at("2026-11-23T09:30"), COMMUNITY, Village.GROUP);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkCalendar.SHANGHAI).toInstant();
    }

    @CanIgnoreReturnValue
    private Heard sleepUntil(String local) {
        village.sleepUntil(at(local));
        return village.wake();
    }

    private Household only() {
        assertThat(village.store.registers.care(COMMUNITY).all()).hasSize(1);
        return village.store.registers.care(COMMUNITY).all().iterator().next();
    }

    private static List<Delivery> aboutVisits(List<Delivery> deliveries) {
        return deliveries.stream().filter(d -> d.text().contains("必访")).toList();
    }

    private static String textTo(Heard heard, String user) {
        List<Delivery> all = aboutVisits(heard.to(user));
        assertThat(all).as(heard.texts().toString()).hasSize(1);
        return all.get(0).text();
    }

    @Test
    void aHouseholdIsRegisteredListedVisitedAndTakenOff() {
        Heard registered = village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        assertThat(registered.only(Kind.ANSWER).text())
                .isEqualTo("已列入必访，第1户：李奶奶（新建新村3幢501室），每月走访，由勤介网格员负责。走访后回复“必访 1 情况”。");
        assertThat(registered.only(Kind.ANSWER).confidential()).isTrue();
        Heard listed = village.whisper("w1", "必访");
        assertThat(listed.only(Kind.ANSWER).text()).isEqualTo("必访1户，还有1户这一期没走访：\n1. 新建新村3幢501室 李奶奶（独居老人）还没走访过，本月待访");
        assertThat(listed.only(Kind.ANSWER).confidential()).isTrue();

        Heard visited = village.whisper("w1", "必访 1 身体还好，药快吃完了");
        assertThat(visited.only(Kind.ANSWER).text()).startsWith("已记下走访李奶奶（新建新村3幢501室）。");
        assertThat(only().lastVisit().orElseThrow().note()).isEqualTo("身体还好，药快吃完了");
        assertThat(village.whisper("w1", "必访").only(Kind.ANSWER).text())
                .isEqualTo("必访1户，这一期都走访过了：\n1. 新建新村3幢501室 李奶奶（独居老人）上次11月23日");
        assertThat(village.whisper("w1", "必访 1").only(Kind.ANSWER).text()).contains("11月23日 勤介网格员：身体还好，药快吃完了");

        village.whisper("w1", "必访没去 1");
        assertThat(only().visits()).isEmpty();
        village.whisper("w1", "必访撤销 1");
        assertThat(village.store.registers.care(COMMUNITY).all()).isEmpty();
        assertThat(village.store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "必访登记 新建新村3幢501 独居老人 李奶奶",
                "#必访登记 新建新村3幢501 独居老人 李奶奶",
                "＃必访登记　新建新村３幢５０１　独居老人　李奶奶",
                "必访登记：新建新村3幢501，独居老人，李奶奶",
                "必访 登记 独居老人 李奶奶 新建新村3幢501室",
                "必访新增 新建新村3幢501室 独居老人 李奶奶 每月",
                "必访登记 建村3幢501 独居老人 李奶奶"
            })
    void everyWritingOfARegistrationIsUnderstood(String words) {
        village.whisper("w1", words.replace("建村3幢", "新建村3幢").replace("新新建", "新建"));

        assertThat(only().place()).isEqualTo("新建新村3幢501室");
        assertThat(only().kind()).isEqualTo("独居老人");
        assertThat(only().name()).isEqualTo("李奶奶");
        assertThat(only().grid()).isEqualTo("qinjie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"必访 1 身体还好", "#必访 1 身体还好", "必访1：身体还好", "＃必访　＃１　身体还好", "必访 第1户 身体还好", "必访1号，身体还好", "必访 #1 身体还好"})
    void everyWritingOfAVisitIsUnderstood(String words) {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        village.whisper("w1", words);

        assertThat(only().lastVisit().orElseThrow().note()).isEqualTo("身体还好");
    }

    @Test
    void whatIsWrongIsToldAndNothingIsRegistered() {
        for (String words : List.of(
                "必访登记",
                "必访登记 独居老人 李奶奶",
                "必访登记 新建新村3幢501 李奶奶",
                "必访登记 秦西新村3幢501 独居老人 李奶奶",
                "必访登记 新建新村3幢501 独居老人 李奶奶 负责 秦西网格员",
                "必访 7 好的",
                "必访撤销 7",
                "必访修改 7 每周",
                "必访等级 新建新村3幢501 独居老人")) {
            Heard heard = village.whisper("w1", words);
            assertThat(heard.only(Kind.REFUSE).text()).as(words).doesNotContain(REFUSED);
        }
        assertThat(village.store.registers.care(COMMUNITY).all()).isEmpty();
        assertThat(village.store.all()).isEmpty();
    }

    @Test
    void whoLivesThereHowOftenAndWhoGoesCanBeChanged() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        village.whisper("w1", "必访修改 1 每两周 负责 勤介副网格员");
        village.whisper("w1", "必访修改 1 新建新村4幢302 13812345678");

        assertThat(only().rhythm().word()).isEqualTo("每两周");
        assertThat(only().worker()).isEqualTo("w2");
        assertThat(only().place()).isEqualTo("新建新村4幢302室");
        assertThat(only().phone()).isEqualTo("13812345678");
        assertThat(only().name()).isEqualTo("李奶奶");
        village.whisper("w1", "必访修改 1 残疾 王爷爷");
        assertThat(only().kind()).isEqualTo("残疾");
        assertThat(only().name()).isEqualTo("王爷爷");
    }

    @Test
    void aWorkerSeesTheirGridAMicroGridsWorkerTheirBuildingsTheLeaderAll() {
        village.whisper("w1", "必访登记 虹桥北村19幢302 困难家庭 老赵");
        village.whisper("w2", "必访登记 新建新村3幢501 独居老人 李奶奶");
        village.whisper("w3", "必访登记 秦西新村5幢201 精神障碍 小周");

        assertThat(village.whisper("m19", "必访").only(Kind.ANSWER).text())
                .contains("老赵")
                .doesNotContain("李奶奶", "小周");
        assertThat(village.whisper("m17", "必访").only(Kind.ANSWER).text()).contains("还没有必访户");
        assertThat(village.whisper("w2", "必访").only(Kind.ANSWER).text())
                .contains("李奶奶")
                .doesNotContain("老赵", "小周");
        assertThat(village.whisper("w1", "必访全部").only(Kind.ANSWER).text())
                .contains("老赵", "李奶奶")
                .doesNotContain("小周");
        assertThat(village.whisper("l1", "必访").only(Kind.ANSWER).text())
                .contains("老赵", "李奶奶")
                .doesNotContain("小周");
        assertThat(village.whisper("l2", "必访").only(Kind.ANSWER).text()).contains("小周");
        assertThat(village.whisper("w3", "必访 1").only(Kind.REFUSE).text())
                .isEqualTo(
                        village.whisper("w3", "必访 9").only(Kind.REFUSE).text().replace("9", "1"));
        village.whisper("w3", "必访 1 好");
        village.whisper("w3", "必访撤销 1");
        assertThat(village.store.registers.care(COMMUNITY).household(1))
                .hasValueSatisfying(h -> assertThat(h.visits()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "必访",
                "@小格 必访",
                "@小格 本月必访名单",
                "@小格 这个月必访还有哪几户没去",
                "@小格 3幢的李奶奶必访了吗",
                "#必访",
                "必访名单",
                "必访 1",
                "必访 1 身体还好，药快吃完了",
                "必访登记 新建新村4幢501 独居老人 王奶奶",
                "必访撤销 1",
                "@小格 必访李奶奶"
            })
    void inAGroupEverybodyHasTheSameRefusalWhetherOrNotThereIsAny(String words) {
        Heard before = village.say("w1", words);
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        Heard after = village.say("w1", words);

        assertThat(after.only(Kind.REFUSE).text())
                .startsWith(REFUSED)
                .isEqualTo(before.only(Kind.REFUSE).text());
        assertThat(village.say("wang", words).only(Kind.REFUSE).text())
                .isEqualTo(after.only(Kind.REFUSE).text());
        assertThat(after.only(Kind.REFUSE).to()).isEqualTo(Chat.group("demo", Village.GROUP));
        assertThat(only().visits()).isEmpty();
        assertThat(village.store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "p1", "j1", "d1", "v1", "a1"})
    void whoHasNoPartInItHasTheSameRefusalInPrivate(String user) {
        String none = village.whisper(user, "必访").only(Kind.REFUSE).text();
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        for (String words : List.of("必访", "必访 1", "必访 1 好的", "必访撤销 1", "必访登记 新建新村9幢501 独居 李某", "必访名单有哪些？")) {
            assertThat(village.whisper(user, words).only(Kind.REFUSE).text()).isEqualTo(none);
        }
        assertThat(none).startsWith(REFUSED);
        assertThat(only().visits()).isEmpty();
    }

    @Test
    void ordinaryTalkAboutVisitsIsNoCommand() {
        for (String words : List.of("南通必访的小吃店有哪些推荐", "每月必访做得真好，谢谢网格员", "今天天气不错")) {
            assertThat(village.say("wang", words).of(Kind.REFUSE)).as(words).isEmpty();
        }
    }

    @Test
    void onTheFirstOfTheMonthEachWorkerGetsTheirListOnce() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");
        village.whisper("w1", "必访登记 新建新村4幢301 困难家庭 老赵");
        village.whisper("w1", "必访登记 虹桥北村19幢302 失独家庭 老钱");
        village.whisper("w1", "必访 1 好的");

        sleepUntil("2026-12-01T08:59");
        Heard first = sleepUntil("2026-12-01T09:00");

        assertThat(textTo(first, "w1"))
                .startsWith("本月必访2户")
                .contains("\n1. 新建新村3幢501室 李奶奶（独居老人）上次11月23日，本月待访", "\n2. 新建新村4幢301室 老赵（困难家庭）还没走访过，本月待访");
        assertThat(textTo(first, "m19")).startsWith("本月必访1户").contains("老钱");
        assertThat(aboutVisits(first.deliveries())).hasSize(2).allMatch(Delivery::confidential);
        assertThat(aboutVisits(sleepUntil("2026-12-01T23:00").deliveries())).isEmpty();
    }

    @Test
    void whatIsOpenIsRemindedOfTwiceAndTheLeaderHearsTheNumbers() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");
        village.whisper("w1", "必访登记 新建新村4幢301 困难家庭 老赵");
        village.whisper("w3", "必访登记 秦西新村5幢201 精神障碍 小周");
        sleepUntil("2026-12-01T09:00");
        village.whisper("w1", "必访 1 好的");

        Heard reminded = sleepUntil("2026-12-20T09:00");
        assertThat(textTo(reminded, "w1"))
                .startsWith("必访还有1户没走访")
                .contains("老赵")
                .doesNotContain("李奶奶");
        assertThat(textTo(reminded, "w3")).contains("小周");
        village.whisper("w3", "必访 3 按时吃药");
        Heard again = sleepUntil("2026-12-28T09:00");
        assertThat(textTo(again, "w1")).contains("老赵");
        assertThat(aboutVisits(again.to("w3"))).isEmpty();

        sleepUntil("2026-12-31T17:29");
        Heard closed = sleepUntil("2026-12-31T17:30");
        assertThat(textTo(closed, "l1")).isEqualTo("12月必访：应走访2次，已走访1次。\n勤介网格员：1/2");
        assertThat(textTo(closed, "l2")).isEqualTo("12月必访：应走访1次，已走访1次。\n秦西网格员：1/1");
        assertThat(aboutVisits(closed.deliveries())).hasSize(2);
    }

    @Test
    void monthsThatWereMissedAreCaughtUpOnce() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        Heard late = sleepUntil("2027-02-22T13:00");

        assertThat(aboutVisits(late.to("w1")))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).startsWith("本月必访1户"));
        assertThat(aboutVisits(late.to("l1")))
                .singleElement()
                .satisfies(d -> assertThat(d.text()).startsWith("1月必访：应走访1次，已走访0次"));
        assertThat(aboutVisits(village.wake().deliveries())).isEmpty();
        assertThat(textTo(sleepUntil("2027-02-25T09:00"), "w1")).startsWith("必访还有1户");
    }

    @Test
    void whatIsVisitedWeeklyComesOnMondaysAndWhatIsQuarterlyOnlyWhenItIsOpen() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶 每周");
        village.whisper("w1", "必访登记 新建新村4幢301 困难家庭 老赵 每季");
        village.whisper("w1", "必访 2 都好");

        sleepUntil("2026-11-27T09:00");
        assertThat(textTo(sleepUntil("2026-11-30T09:00"), "w1"))
                .startsWith("本周必访1户")
                .contains("李奶奶");
        sleepUntil("2026-11-30T18:00");
        assertThat(textTo(sleepUntil("2026-12-01T09:00"), "w1"))
                .startsWith("本月必访1户")
                .doesNotContain("老赵");
        sleepUntil("2026-12-31T18:00");
        assertThat(textTo(sleepUntil("2027-01-01T09:00"), "w1"))
                .startsWith("本月必访2户")
                .contains("老赵");
    }

    @Test
    void whoStandsInGetsTheListAndMayVisitForAsLongAsTheyDo() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");
        sleepUntil("2026-11-30T18:00");
        village.whisper("w1", "请假 12-01到12-02 由秦西网格员代");

        Heard first = sleepUntil("2026-12-01T09:00");

        assertThat(aboutVisits(first.to("w1"))).isEmpty();
        assertThat(textTo(first, "w3")).contains("李奶奶");
        village.whisper("w3", "必访 1 身体还好");
        assertThat(only().lastVisit().orElseThrow().by()).isEqualTo("w3");
        sleepUntil("2026-12-03T10:00");
        assertThat(village.whisper("w3", "必访").only(Kind.ANSWER).text()).contains("还没有必访户");
    }

    @Test
    void whereNobodyStandsInTheLeaderGetsTheList() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");
        sleepUntil("2026-11-30T18:00");
        village.whisper("w1", "请假 12-01");

        assertThat(textTo(sleepUntil("2026-12-01T09:00"), "l1")).contains("李奶奶");
    }

    @Test
    void aLongListComesInSeveralMessagesAndEachIsWrittenDown() {
        for (int building = 1; building <= 20; building++) {
            village.whisper("w1", "必访登记 新建新村" + building + "幢501 独居老人 老人" + building);
        }

        Heard listed = village.whisper("w1", "必访");

        assertThat(listed.of(Kind.ANSWER)).hasSize(2);
        assertThat(village.store.registers.traces(COMMUNITY))
                .filteredOn(t -> t.kind() == Trace.Kind.CARE_SHOWN)
                .extracting(Trace::records)
                .containsExactly(List.of("1-15"), List.of("16-20"));
    }

    @Test
    void aNoteThatSaysDangerAsksWhetherToOpenATicketAndOpensNone() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");

        Heard heard = village.whisper("w1", "必访 1 家里煤气泄漏，味道很大");

        assertThat(village.store.all()).isEmpty();
        Delivery answer = heard.only(Kind.ANSWER);
        assertThat(answer.text()).contains("120", "工单");
        assertThat(answer.buttons()).singleElement().satisfies(button -> {
            village.whisper("w1", button.send());
            assertThat(village.newest().matter().isCritical()).isTrue();
            assertThat(village.newest().matter().text()).doesNotContain("必访", "李奶奶", "独居");
            assertThat(village.newest().matter().place().building()).isEqualTo("3");
        });
    }

    @Test
    void whoWasShownOrChangedSomethingIsWrittenDownByNumberAlone() {
        village.whisper("w1", "必访登记 新建新村3幢501 独居老人 李奶奶");
        village.whisper("w1", "必访");
        village.whisper("l1", "必访 1");
        village.whisper("w1", "必访 1 好的");
        village.whisper("w1", "必访修改 1 每周");
        village.whisper("w1", "必访撤销 1");
        village.whisper("wang", "必访");

        assertThat(village.store.registers.traces(COMMUNITY))
                .extracting(Trace::kind, Trace::by, Trace::records)
                .containsExactly(
                        tuple(Trace.Kind.CARE_REGISTERED, "w1", List.of("1")),
                        tuple(Trace.Kind.CARE_SHOWN, "w1", List.of("1")),
                        tuple(Trace.Kind.CARE_SHOWN, "l1", List.of("1")),
                        tuple(Trace.Kind.CARE_VISITED, "w1", List.of("1")),
                        tuple(Trace.Kind.CARE_CHANGED, "w1", List.of("1")),
                        tuple(Trace.Kind.CARE_REMOVED, "w1", List.of("1")));
    }

    @Test
    void theMemberOfARosterIsAWorkerOfTheGridThatGoesByIt() {
        Village river = Village.of("xiaohe", "g-xiaohe");

        Heard heard = river.whisper("zhang", "必访登记 3幢501 独居老人 李奶奶");

        assertThat(heard.only(Kind.ANSWER).text()).contains("小河苑3幢501室", "由张社工负责");
        assertThat(river.dispositions).containsExactly(Disposition.COMMANDED);
    }
}
