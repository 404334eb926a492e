package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is in need says first what and then where: whoever is asked later knows both. */
class WhereTest {
    private final Village village = new Village("jinchenyuan", "g-jinchen");

    private void isAt(String building, String unit) {
        Ticket ticket = village.newest();
        assertThat(village.store.all()).hasSize(1);
        assertThat(ticket.matter().place().estate()).isEqualTo("金辰园");
        assertThat(ticket.matter().place().building()).isEqualTo(building);
        assertThat(ticket.matter().place().unit()).isEqualTo(unit);
    }

    @Test
    void thePlaceThatComesAfterwardsIsThePlaceOfTheTicket() {
        village.say("wang", "@小格 我妈摔倒了需要人帮忙");

        Heard where = village.say("wang", "3号楼2单元");

        isAt("3", "2");
        assertThat(where.of(Kind.NOTICE)).hasSize(1);
        assertThat(where.only(Kind.ANSWER).text()).contains("已补充到 #1001");
        assertThat(village.pass(Duration.ofMinutes(7)).only(Kind.ASSIGN).text()).contains("金辰园3幢2单元");
    }

    @Test
    void theSameSaidAgainWithThePlaceIsOneTicket() {
        village.say("wang", "我妈摔倒了起不来，快来人");
        village.say("wang", "我妈摔倒了，在3号楼2单元，快来人");

        isAt("3", "2");
    }

    @Test
    void thePlaceMayBeAddedByNumber() {
        village.say("wang", "我妈摔倒了起不来，快来人");
        village.pass(Duration.ofMinutes(11));
        village.whisper("wang", "补充 1001 3号楼2单元");

        isAt("3", "2");
    }

    @Test
    void aPlaceThatIsKnownIsNotChangedByWhatIsSaidLater() {
        village.say("wang", "我妈在3号楼2单元摔倒了，快来人");
        village.whisper("wang", "补充 1001 我在5号楼1单元等你们");

        isAt("3", "2");
    }
}
