package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/** Who says the same again and again is not answered for ever, but what they bring about is told. */
class RestraintScenesTest {
    private final Village village = Village.of("yulan", "g-yulan");

    @Test
    void theSixthTimeInTenMinutesIsNotAnswered() {
        for (int time = 0; time < 5; time++) {
            assertThat(village.whisper("w1", "查询 1999").of(Kind.ANSWER)).hasSize(1);
        }

        assertThat(village.whisper("w1", "查询 1999").deliveries()).isEmpty();
    }

    @Test
    void whatChangesATicketIsToldHoweverOftenItWasAskedFor() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        for (int time = 0; time < 5; time++) {
            village.whisper("w1", "合并 1001 1002");
        }
        village.say("li", "玉兰苑13幢门口积水，走不过去");

        Village.Heard merged = village.whisper("w1", "合并 1001 1002");

        assertThat(village.ticket("1001").status()).isEqualTo(TicketStatus.MERGED);
        assertThat(merged.group()).anySatisfy(d -> assertThat(d.mentions()).contains("wang"));
    }
}
