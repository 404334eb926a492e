package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is left for the next shift reaches whoever has it. On Monday the 23rd 张 and 陈 are on duty, on Tuesday 李 and 赵, from 8:30
 * to 8:30; of the stewards one has the days, one the nights. The scenes begin on Monday at 9:30.
 */
class HandOverTest {
    private static final Instant TUESDAY_BEGINS = Instant.parse("2026-11-24T00:30:00Z");
    private static final String NOTE = "3幢积水还没抽完，抽水泵在门卫";

    private final Village village = Village.of("xiaohe", "g-xiaohe");

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }

    private static List<String> receivers(Village.Heard heard) {
        return heard.of(Kind.NOTICE).stream().map(d -> d.to().id()).toList();
    }

    private String answer(String user, String text) {
        return village.whisper(user, text).only(Kind.ANSWER).text();
    }

    @Test
    void theNoteReachesThoseOfTheNextShiftWhenItBegins() {
        Village.Heard heard = village.whisper("zhang", "交班 " + NOTE);
        assertThat(heard.only(Kind.ANSWER).text()).contains("明天08:30", "李社工、赵社工");
        assertThat(receivers(heard)).isEmpty();
        assertThat(receivers(village.passUntil(at("2026-11-24T00:29:30Z")))).isEmpty();

        Village.Heard begins = village.passUntil(TUESDAY_BEGINS);

        assertThat(receivers(begins)).containsExactly("li", "zhao");
        assertThat(begins.deliveries()).allSatisfy(d -> assertThat(d.text()).contains("张社工交班", NOTE));
        assertThat(receivers(village.passUntil(at("2026-11-25T02:00:00Z")))).isEmpty();
    }

    @Test
    void whoeverHasTheShiftWhenItBeginsReadsItNotWhoHadItWhenItWasWritten() {
        village.whisper("zhang", "交班 " + NOTE);
        village.whisper("l1", "换班 周二 李社工 换成 陈社工");
        village.whisper("zhao", "请假 明天 由河东网格员代");

        assertThat(receivers(village.passUntil(TUESDAY_BEGINS))).containsExactly("chen", "w2");
    }

    @Test
    void aShiftThatBeginsWithinAnHourIsToldAtOnceAndOnlyOnce() {
        village.passUntil(at("2026-11-23T08:35:00Z"));

        Village.Heard heard = village.whisper("g1", "交班 " + NOTE);

        assertThat(receivers(heard)).containsExactly("g2");
        assertThat(heard.only(Kind.ANSWER).text()).isEqualTo("已转给下一班：夜班管家。");
        assertThat(receivers(village.passUntil(at("2026-11-24T02:00:00Z")))).isEmpty();
    }

    @Test
    void whoForgotToSayItBeforeTheirShiftWasOverSaysItToThoseOnDutyNow() {
        village.passUntil(at("2026-11-24T00:40:00Z"));

        assertThat(receivers(village.whisper("zhang", "交班 " + NOTE))).containsExactly("li", "zhao");
    }

    @Test
    void whoIsOnDutyReadsTheNotesOfTheirShiftAndNobodyElseDoes() {
        village.whisper("zhang", "交班 " + NOTE);
        village.whisper("chen", "交班 门禁卡在抽屉里");
        assertThat(answer("zhang", "值班")).doesNotContain(NOTE);
        village.passUntil(TUESDAY_BEGINS);

        assertThat(answer("li", "值班")).endsWith("张社工交班：" + NOTE + "\n陈社工交班：门禁卡在抽屉里");
        assertThat(answer("li", "值班 周六")).doesNotContain(NOTE);
        assertThat(answer("zhang", "值班")).doesNotContain(NOTE);
        assertThat(answer("g1", "值班")).doesNotContain(NOTE);
        assertThat(answer("wang", "今天谁值班")).doesNotContain(NOTE);
        village.passUntil(at("2026-11-25T00:30:00Z"));
        assertThat(answer("zhang", "值班")).as("the shift is over").doesNotContain(NOTE);
    }

    @Test
    void nothingIsLostOverARestartOrAnOutage() {
        village.whisper("zhang", "交班 " + NOTE);
        Village again = village.restarted();
        again.sleepUntil(Instant.parse("2026-11-24T03:00:00Z"));

        Village.Heard late = again.wake();

        assertThat(receivers(late)).containsExactly("li", "zhao");
        assertThat(again.restarted().wake().deliveries()).isEmpty();
    }

    @Test
    void whereNobodyIsOnDutyTheLeaderReadsIt() {
        village.whisper("zhang", "交班 " + NOTE);
        village.whisper("li", "请假 明天");
        village.whisper("zhao", "请假 明天");

        assertThat(receivers(village.passUntil(TUESDAY_BEGINS))).containsExactly("l1");
    }

    @Test
    void notesOfSeveralRostersAreToldEachInItsTime() {
        village.whisper("zhang", "交班 " + NOTE);
        village.whisper("g1", "交班 车库钥匙在前台");

        assertThat(receivers(village.passUntil(at("2026-11-23T09:30:00Z")))).containsExactly("g2");
        assertThat(receivers(village.passUntil(TUESDAY_BEGINS))).containsExactly("li", "zhao");
    }

    @Test
    void whoHasNothingToSayOrNoShiftHearsWhatToDoInstead() {
        Delivery empty = village.whisper("zhang", "交班").only(Kind.REFUSE);
        assertThat(empty.text()).contains("要交代的事");
        assertThat(village.whisper("w2", "交班 没事").only(Kind.REFUSE).text()).contains("不在值班表上");
    }
}
