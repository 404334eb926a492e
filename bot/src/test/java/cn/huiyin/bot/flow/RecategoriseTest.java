package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a ticket says that it is about something else than the rules made of it. */
class RecategoriseTest {
    private final Village village = new Village();

    private Ticket reported() {
        village.say("u-1001", "新建新村60幢窨井盖没了");
        return village.newest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"改类 1001 电梯", "1001 改类：物业服务/电梯", "改类 电梯", "不是井盖是电梯", "#1001 改成电梯", "改 电梯"})
    void whoHasItSaysWhatItIsAboutAndIsAnsweredAlone(String words) {
        Ticket before = reported();

        Village.Heard heard = village.whisper(worker(before), words);

        Ticket after = village.newest();
        assertThat(after.matter().category()).isEqualTo("物业服务/电梯");
        assertThat(after.matter().isDecidedByPerson()).isTrue();
        assertThat(after.duty()).isEqualTo(before.duty());
        assertThat(after.status()).isEqualTo(before.status());
        assertThat(heard.group()).isEmpty();
        assertThat(heard.only(Delivery.Kind.ANSWER).text()).contains("#1001", "电梯", "转派 1001");
        TicketEvent last =
                village.store.history("1001").get(village.store.history("1001").size() - 1);
        assertThat(last.word()).isEqualTo("recategorised");
        assertThat(last.note()).isEqualTo("市政设施/窨井盖 → 物业服务/电梯");
    }

    /** The account of who is asked first. */
    private static String worker(Ticket ticket) {
        return ticket.duty().asked().get(0);
    }

    @Test
    void aCategoryThatThereIsNotIsRefusedWithWhatToWrite() {
        Ticket before = reported();

        Village.Heard heard = village.whisper(worker(before), "改类 1001 飞碟");

        assertThat(heard.only(Delivery.Kind.REFUSE).text()).contains("改类 1001 电梯");
        assertThat(village.newest()).isEqualTo(before);
    }

    @Test
    void aResidentIsToldThatItIsNotForThem() {
        Ticket before = reported();

        Village.Heard heard = village.whisper("u-1001", "改类 1001 电梯");

        assertThat(heard.only(Delivery.Kind.REFUSE).text()).contains("改类由经办人来做");
        assertThat(village.newest()).isEqualTo(before);
    }

    @Test
    void aCorrectionOfThePlaceIsNoCorrectionOfTheMatter() {
        Ticket before = reported();

        village.whisper(worker(before), "不是60幢是61幢");

        assertThat(village.newest().matter().category())
                .isEqualTo(before.matter().category());
    }

    @Test
    void whatBecomesAQuarrelBecomesPrivate() {
        Ticket before = reported();

        village.whisper(worker(before), "改类 1001 邻里噪音");

        assertThat(village.newest().matter().isPrivate()).isTrue();
    }
}
