package cn.huiyin.bot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.guide.Answers;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.points.Awards;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.points.Purse;
import cn.huiyin.bot.points.Redemptions;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreJsonTest {
    private static final int SAMPLES = 50;

    static Stream<Class<?>> events() {
        return Arrays.stream(TicketEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> records() {
        return Stream.of(
                Ticket.class,
                Message.class,
                Delivery.class,
                Attendance.class,
                Conversation.class,
                Answers.class,
                Purse.class,
                Awards.class,
                Redemptions.class,
                Line.class,
                RedisRuleVersions.Row.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyKindOfEventIsReadBackAsItWas(Class<?> kind) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            TicketEvent event = (TicketEvent) new AnyRecord(seed).of(kind);

            assertThat(StoreJson.read(StoreJson.write(event), TicketEvent.class))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyRecordIsReadBackAsItWas(Class<?> kind) {
        for (int seed = 0; seed < SAMPLES; seed++) {
            Object value = new AnyRecord(seed).of(kind);

            assertThat(StoreJson.read(StoreJson.write(value), kind)).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void eventsAreStoredUnderTheirWord(Class<?> kind) {
        TicketEvent event = (TicketEvent) new AnyRecord(1).of(kind);

        assertThat(StoreJson.write(event)).contains("\"event\":\"" + event.word() + "\"");
        assertThat(StoreJson.nameOf(kind)).isEqualTo(event.word());
    }

    @Test
    void onlyComponentsAreWritten() {
        assertThat(StoreJson.write(Sample.delivery("d-1")))
                .isEqualTo("{\"id\":\"d-1\",\"to\":{\"channel\":\"hook\",\"kind\":\"GROUP\",\"id\":\"g-1\"},"
                        + "\"kind\":\"STATUS\",\"ticket\":\"1001\",\"text\":\"已有人接单\",\"mentions\":[],\"buttons\":[],"
                        + "\"urgent\":false,\"retires\":false,\"confidential\":false}");
    }

    @Test
    void unknownFieldsArePassedOverAndAbsentListsAreEmpty() {
        String older =
                "{\"id\":\"m-1\",\"at\":\"2026-03-02T01:00:00Z\",\"chat\":{\"channel\":\"hook\",\"kind\":\"GROUP\","
                        + "\"id\":\"g-1\"},\"sender\":{\"account\":{\"channel\":\"hook\",\"user\":\"u-1\"},\"name\":\"陈阿姨\"},"
                        + "\"text\":\"灯\",\"mood\":\"good\"}";

        assertThat(StoreJson.read(older, Message.class)).isEqualTo(Sample.message("m-1", "灯"));
    }

    @Test
    void whatATicketOfAnEarlierReleaseLacksHasItsHarmlessValue() {
        Ticket ticket = Sample.ticket("1001");
        String older = StoreJson.write(ticket).replace(",\"confirmation\":\"NONE\"", "");

        assertThat(older).doesNotContain("confirmation");
        assertThat(StoreJson.read(older, Ticket.class)).isEqualTo(ticket);
    }

    @Test
    void aDeliveryOfAnEarlierReleaseIsOpenlyReadable() {
        String older = StoreJson.write(Sample.delivery("d-1")).replace(",\"confidential\":false", "");

        assertThat(older).doesNotContain("confidential");
        assertThat(SealedDelivery.read(TestVault.VAULT, older)).isEqualTo(Sample.delivery("d-1"));
    }

    @Test
    void whatCannotBeReadIsNamedByItsFieldAndNotQuoted() {
        String stored = "{\"id\":\"m-1\",\"at\":\"my secret\",\"text\":\"灯\"}";

        assertThatThrownBy(() -> StoreJson.read(stored, Message.class))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Message[\"at\"]")
                .hasMessageNotContaining("my secret")
                .hasNoCause();
        assertThatThrownBy(() -> StoreJson.read("my secret", Message.class))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("not JSON")
                .hasMessageNotContaining("my secret");
    }
}
