package cn.huiyin.bot.web;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.http.Times;
import cn.huiyin.bot.ticket.Confirmation;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.PartyCall;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows a ticket as the API promises. */
final class TicketView {
    private static final int SUMMARY_CHARS_MAX = 60;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private TicketView() {}

    /** A ticket with all that happened to it. */
    static JsonObject json(Ledger.Filed filed) {
        JsonArray history = new JsonArray();
        filed.history().forEach(event -> history.add(json(event)));
        JsonArray evidence = new JsonArray();
        filed.ticket().pictures().all().forEach(picture -> evidence.add(json(picture)));
        return json(filed.ticket())
                .put("evidence", evidence)
                .put("history", history)
                .put("intact", filed.isIntact());
    }

    /** A ticket as it stands. */
    static JsonObject json(Ticket ticket) {
        Matter matter = ticket.matter();
        JsonArray followers = new JsonArray();
        ticket.followers().forEach(follower -> followers.add(json(follower)));
        JsonArray parties = new JsonArray();
        ticket.duty().calls().forEach(call -> parties.add(json(call)));
        return new JsonObject()
                .put("no", ticket.no())
                .put("community", ticket.community())
                .put("grid", ticket.duty().grid())
                .put("microgrid", ticket.duty().microgrid())
                .put("category", matter.category())
                .put("status", ticket.status().word())
                .put("urgency", matter.urgency().word())
                .put("private", matter.isPrivate())
                .put("summary", summary(matter.text()))
                .put("text", matter.text())
                .put("images", new JsonArray(matter.images()))
                .put("place", PlaceView.json(matter.place()))
                .put("source", ticket.origin().source().word())
                .put("chat", json(ticket.chat()))
                .put("reporter", json(ticket.reporter()))
                .put("followers", followers)
                .put("assignee", ticket.duty().assignee())
                .put("parties", parties)
                .put("confirmation", confirmation(ticket.duty().confirmation()))
                .put("createdAt", Times.format(ticket.createdAt()))
                .put("updatedAt", Times.format(ticket.progress().updatedAt()))
                .put("due", json(ticket.dues()))
                .put("rating", ticket.progress().rating())
                .put("mergedInto", ticket.progress().mergedInto())
                .put("decision", decision(matter));
    }

    private static JsonObject json(TicketEvent event) {
        return new JsonObject()
                .put("at", Times.format(event.at()))
                .put("event", event.word())
                .put("by", event.by())
                .put("note", event.note())
                .put("images", new JsonArray(event.images()));
    }

    private static JsonObject json(Picture picture) {
        Picture.Print print = picture.print();
        return new JsonObject()
                .put("url", picture.url())
                .put("state", picture.state().word())
                .put("sha256", print == null ? null : print.sha256())
                .put("type", print == null ? null : print.type())
                .put("bytes", print == null ? null : print.bytes())
                .put("fetchedAt", Times.formatOrNull(print == null ? null : print.at()))
                .put("tries", picture.tries())
                .put("nextTry", Times.formatOrNull(picture.due()))
                .put("why", picture.why());
    }

    private static JsonObject json(Chat chat) {
        return new JsonObject().put("channel", chat.channel()).put(chat.isGroup() ? "group" : "user", chat.id());
    }

    private static JsonObject json(Reporter reporter) {
        return new JsonObject()
                .put("channel", reporter.account().channel())
                .put("user", reporter.account().user())
                .put("name", reporter.name());
    }

    private static JsonObject json(PartyCall call) {
        return new JsonObject()
                .put("party", call.party())
                .put("state", call.state().word())
                .put("reason", call.reason())
                .put("at", Times.format(call.at()))
                .put("person", call.person())
                .put("until", Times.formatOrNull(call.until()));
    }

    private static JsonObject json(Dues dues) {
        return new JsonObject()
                .put("accept", Times.formatOrNull(dues.accept()))
                .put("arrive", Times.formatOrNull(dues.arrive()))
                .put("resolve", Times.formatOrNull(dues.resolve()))
                .put("confirm", Times.formatOrNull(dues.confirm()));
    }

    private static @Nullable String confirmation(Confirmation confirmation) {
        return confirmation == Confirmation.NONE ? null : confirmation.word();
    }

    private static JsonObject decision(Matter matter) {
        return new JsonObject()
                .put("rule", matter.rule())
                .put("rulesVersion", matter.rulesVersion())
                .put("evidence", ReadingView.evidence(matter.evidence()));
    }

    /** The first words of {@code text}, on one line. */
    static String summary(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        List<Integer> all =
                line.codePoints().boxed().limit(SUMMARY_CHARS_MAX + 1L).toList();
        if (all.size() <= SUMMARY_CHARS_MAX) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, SUMMARY_CHARS_MAX - 1)) + "…";
    }
}
