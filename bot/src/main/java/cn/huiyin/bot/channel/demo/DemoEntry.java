package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.http.Times;
import cn.huiyin.bot.outbox.Delivery;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One bubble in a chat.
 *
 * @param seq its place in the room, 1 first; 0 before it has one
 * @param id the message's or the delivery's
 * @param images URLs
 * @param said what only the bot says along, null when a person speaks
 */
record DemoEntry(
        long seq,
        String id,
        Chat chat,
        Instant at,
        Name from,
        String text,
        List<String> images,
        @Nullable Quoted quote,
        @Nullable Said said) {
    /** Somebody in the room. */
    record Name(String user, String name) {
        /** The bot itself. */
        static final Name BOT = new Name("bot", "回音");

        JsonObject json() {
            return new JsonObject().put("user", user).put("name", name);
        }
    }

    /** The bubble that this one answers; its text shortened. */
    record Quoted(String id, String name, String text) {}

    /** What the bot says along. */
    record Said(
            Delivery.Kind kind,
            @Nullable String ticket,
            boolean urgent,
            List<Name> mentions,
            List<Delivery.Button> buttons,
            boolean retires) {}

    DemoEntry {
        images = List.copyOf(images);
    }

    DemoEntry placed(long place) {
        return new DemoEntry(place, id, chat, at, from, text, images, quote, said);
    }

    boolean isFromBot() {
        return said != null;
    }

    JsonObject json() {
        JsonArray mentions = new JsonArray();
        JsonArray buttons = new JsonArray();
        if (said != null) {
            said.mentions().forEach(name -> mentions.add(name.json()));
            said.buttons()
                    .forEach(b ->
                            buttons.add(new JsonObject().put("label", b.label()).put("send", b.send())));
        }
        return new JsonObject()
                .put("seq", seq)
                .put("id", id)
                .put("chat", new JsonObject().put(chat.isGroup() ? "group" : "user", chat.id()))
                .put("at", Times.format(at))
                .put("from", from.json())
                .put("fromBot", isFromBot())
                .put("text", text)
                .put("images", new JsonArray(images))
                .put("kind", said == null ? null : said.kind().word())
                .put("ticket", said == null ? null : said.ticket())
                .put("urgent", said != null && said.urgent())
                .put("mentions", mentions)
                .put("quote", quote == null ? null : json(quote))
                .put("buttons", buttons)
                .put("retires", said != null && said.retires());
    }

    private static JsonObject json(Quoted quote) {
        return new JsonObject().put("id", quote.id()).put("name", quote.name()).put("text", quote.text());
    }
}
