package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;

/** Which sentence says in the group that a ticket was opened; pure. */
final class Acknowledgement {
    private Acknowledgement() {}

    /** The sentence's key. */
    static String of(Ticket ticket) {
        if (ticket.origin().source() == Source.DEVICE) {
            return "ack.device";
        }
        String category = ticket.matter().category();
        if (category.equals("意见建议/建议")) {
            return "ack.suggestion";
        }
        if (category.endsWith("/政策咨询")) {
            return "ack.inquiry";
        }
        return switch (ticket.matter().urgency()) {
            case CRITICAL -> "ack.group.critical";
            case URGENT -> "ack.group.urgent";
            case NORMAL -> PlaceWords.forGroup(ticket.matter().place()).isEmpty() ? "ack.noplace" : "ack.group";
        };
    }
}
