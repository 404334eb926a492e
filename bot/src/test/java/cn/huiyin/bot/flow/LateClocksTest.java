package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** I10: what should have happened while the service was down happens once. */
class LateClocksTest {
    private final Village village = Village.of("yulan", "g-yulan");

    private void downFor(Duration span) {
        village.sleepUntil(village.time.instant().plus(span));
        for (int look = 0; look < 5; look++) {
            village.wake();
        }
    }

    @Test
    void visitsThatWereMissedAreAskedForOnce() {
        village.whisper("wang", "玉兰苑8幢楼上天天半夜拖椅子，吵得睡不着，说了也不听");
        String no = village.newest().no();
        village.whisper("j1", "接单 " + no);
        village.whisper("j1", "办结 " + no + " 双方谈好了");
        village.whisper("wang", "1");

        downFor(Duration.ofDays(60));

        assertThat(village.store.history(no).stream().filter(TicketEvent.VisitAsked.class::isInstance))
                .hasSize(1);
    }

    @Test
    void everyStepOfTheLadderIsAskedOnceAfterALongNight() {
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        String no = village.newest().no();

        downFor(Duration.ofDays(9));

        assertThat(village.store.history(no).stream().filter(TicketEvent.Escalated.class::isInstance))
                .hasSize(1);
        assertThat(village.store.history(no).stream().filter(TicketEvent.Overdue.class::isInstance))
                .hasSize(1);
    }
}
