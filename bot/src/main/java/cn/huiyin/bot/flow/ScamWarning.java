package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery.Kind;
import java.util.Map;

/** Warns where something was said that looks like fraud, and tells the grid's worker alone; pure. */
record ScamWarning(Desk desk, Hearing hearing, Draft draft) {
    Disposition given() {
        Message message = hearing.message();
        Kind kind = message.chat().isGroup() ? Kind.WARN : Kind.ANSWER;
        draft.say(
                Saying.of(message.chat(), kind, null, desk.replies().render("warn.scam"))
                        .answering(message.id()),
                null);
        Community community = hearing.community();
        Grid grid = community.locator().nearest(hearing.here());
        String text = desk.replies()
                .render("notice.scam", Map.of("where", grid.name(), "text", TicketWords.clipped(message.text())));
        grid.workers().stream()
                .flatMap(id -> community.person(id).stream())
                .flatMap(p -> p.accountNear(message.chat().channel()).stream())
                .findFirst()
                .ifPresent(a -> draft.say(Saying.of(Chat.privateWith(a), Kind.NOTICE, null, text), null));
        return Disposition.WARNED;
    }
}
