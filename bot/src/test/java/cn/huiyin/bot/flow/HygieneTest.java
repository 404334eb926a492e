package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is pushed at night for what can wait, nor told the same twice. The scenes begin on a Monday at 9:30. */
class HygieneTest {
    private static final Duration NIGHT_ENDS = Duration.ofHours(7);

    private final Village village = Village.of("yulan", "g-yulan");

    private static Instant at(String local) {
        return LocalDateTime.parse("2026-" + local)
                .atZone(WorkCalendar.SHANGHAI)
                .toInstant();
    }

    private static List<String> receivers(List<Delivery> deliveries) {
        return deliveries.stream().map(d -> d.to().id()).toList();
    }

    @Test
    void atNightAResidentIsAskedHowItWentInTheMorningAfterTheNews() {
        village.passUntil(at("11-23T23:50:00"));
        village.say("wang", "玉兰苑3幢电梯坏了，一直没人修");
        village.whisper("p1", "接单");
        village.passUntil(at("11-24T02:00:00"));

        Heard resolved = village.whisper("p1", "办结 已修好");

        assertThat(resolved.only(Kind.STATUS).notBefore()).isEqualTo(at("11-24T07:00:00"));
        assertThat(resolved.only(Kind.SURVEY).notBefore()).isEqualTo(at("11-24T07:00:01"));
        assertThat(resolved.only(Kind.ANSWER).notBefore())
                .as("who works is awake")
                .isNull();
    }

    @Test
    void atNightAResidentHearsOfAPrivateMatterInTheMorningAndOfAnUrgentOneAtOnce() {
        village.passUntil(at("11-23T23:50:00"));
        village.whisper("wang", "玉兰苑8幢楼上天天半夜拖椅子，吵得睡不着");
        Heard quiet = village.whisper("j1", "接单");
        assertThat(quiet.only(Kind.STATUS).notBefore()).isEqualTo(at("11-24T07:00:00"));

        village.whisper("li", "玉兰苑2幢电梯困人了，快来人");
        Heard urgent = village.whisper("x1", "接单");
        assertThat(urgent.only(Kind.STATUS).notBefore()).isNull();
    }

    @Test
    void whoIsTheLastIsRemindedEverMoreSeldomAndNotAtNight() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        village.pass(Duration.ofHours(1));
        assertThat(village.newest().duty().asked()).containsExactly("l1");
        int before = village.store.deliveries().size();

        village.passUntil(at("11-24T09:30:00"));

        List<Instant> times = village.store.commits().stream()
                .filter(c -> c.deliveries().stream()
                        .anyMatch(d -> d.kind() == Kind.REMIND && d.to().id().equals("l1")))
                .flatMap(c -> c.writes().stream())
                .flatMap(w -> w.events().stream())
                .map(e -> e.at())
                .toList();
        assertThat(village.store.deliveries().size() - before).isLessThanOrEqualTo(7);
        assertThat(times)
                .extracting(t -> t.atZone(WorkCalendar.SHANGHAI).toLocalTime().toSecondOfDay())
                .allMatch(second -> second >= NIGHT_ENDS.toSeconds()
                        && second < Duration.ofHours(22).toSeconds());
    }

    @Test
    void nobodyIsAskedToDoSomethingByATimeThatHasPassed() {
        village.say("wang", "玉兰苑5幢门口井盖没了，差点摔下去");
        village.pass(Duration.ofDays(4));

        List<Delivery> reminders = village.store.deliveries().stream()
                .filter(d -> d.kind() == Kind.REMIND)
                .toList();
        assertThat(reminders).isNotEmpty();
        assertThat(reminders)
                .extracting(Delivery::text)
                .noneMatch(text -> text.contains("请在昨天") || text.contains("请在11月"));
        assertThat(village.store.commits().stream()
                        .filter(c -> c.deliveries().stream()
                                        .filter(d -> d.kind() == Kind.REMIND)
                                        .count()
                                > 1))
                .as("one reminder at a time")
                .isEmpty();
    }

    @Test
    void whatIsUrgentIsRemindedOfAtNightToo() {
        village.passUntil(at("11-23T23:00:00"));
        village.say("wang", "玉兰苑5幢门口燃气泄漏，味道很大");
        village.pass(Duration.ofHours(1));

        assertThat(village.pass(Duration.ofHours(3)).of(Kind.REMIND)).isNotEmpty();
    }

    @Test
    void aPartyThatIsCalledAgainIsAskedAndTheGroupIsNotToldTwice() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        village.whisper("w1", "接单");
        village.whisper("w1", "吹哨 城管 抽水");

        Heard again = village.whisper("w1", "吹哨 城管 水更深了，请快来");

        assertThat(receivers(again.of(Kind.WHISTLE))).containsExactly("d2");
        assertThat(again.group()).isEmpty();
    }

    @Test
    void whatIsAddedReachesAllWhoAreAsked() {
        village.say("wang", "玉兰苑3幢电梯坏了，一直没人修");

        Heard added = village.whisper("wang", "补充 是左边那部");

        assertThat(receivers(added.of(Kind.NOTICE))).containsExactly("p1", "p2", "p3");
        village.whisper("p2", "接单");
        assertThat(receivers(village.whisper("wang", "补充 又卡住了").of(Kind.NOTICE)))
                .containsExactly("p2");
    }

    @Test
    void whoSaysTheSameMatterAgainWithoutAPlaceHasOneTicket() {
        village.say("wang", "楼上漏水不赔钱，天天吵架");
        village.say("wang", "楼上漏水他就是不赔，说也没用");
        assertThat(village.store.all()).hasSize(1);

        village.pass(Duration.ofMinutes(11));
        village.say("wang", "楼上漏水还是不赔钱");
        assertThat(village.store.all()).as("later it may be another").hasSize(2);
    }

    @Test
    void arrivalAfterATicketCameBackIsTimedFromThen() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        village.whisper("w1", "接单");
        village.whisper("w1", "办结 已疏通");
        village.pass(Duration.ofHours(20));
        village.whisper("wang", "3");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.REOPENED);
        village.pass(Duration.ofMinutes(8));

        assertThat(village.whisper("w1", "到场").only(Kind.STATUS).text()).contains("用时8分0秒");
    }
}
