package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/** Who quotes what the bot said means the ticket it was about, and never reports the bot's own words. */
class QuotedBotTest {
    private final Village village = new Village();

    @Test
    void aWorkerWhoQuotesTheAssignmentMeansItsTicket() {
        Delivery assigned = village.say("wang", "新建新村31幢的井盖没了，老人差点掉下去").only(Kind.ASSIGN);

        village.reply("w1", assigned, "我来处理");
        assertThat(village.newest().status()).isEqualTo(TicketStatus.ACCEPTED);
        village.reply("w1", assigned, "修好了，换了新井盖");

        assertThat(village.newest().status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(village.newest().followers()).isEmpty();
        assertThat(village.store.all()).hasSize(1);
    }

    @Test
    void aResidentWhoQuotesTheAcknowledgementAsksAboutItsTicket() {
        Delivery ack = village.say("wang", "虹桥北村7幢楼下路灯不亮").only(Kind.ACK);

        Village.Heard heard = village.reply("li", ack, "怎么样了");

        assertThat(heard.only(Kind.ANSWER).text())
                .contains("#" + village.newest().no());
        assertThat(village.store.all()).hasSize(1);
    }

    @Test
    void anAnswerThatQuotesTheQuestionIsAnAnswer() {
        Delivery ask = village.say("wang", "路灯不亮了，走路都看不见").only(Kind.ASK);

        village.reply("wang", ask, "新建新村12幢门口");

        assertThat(village.store.all()).hasSize(1);
        assertThat(village.newest().matter().place().building()).isEqualTo("12");
        assertThat(village.newest().reporter().account().user()).isEqualTo("wang");
    }
}
