package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Button;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said, before it is known when and under which id it goes out.
 *
 * @param ticket number of the ticket it is about
 * @param mentions user ids on the chat's channel
 * @param quote id of the message that it answers
 * @param image URL of a picture to show along
 * @param retires whether the buttons of what was said before of this ticket there are good for nothing any more
 * @param confidential whether it holds what only who it goes to may read
 */
public record Saying(
        Chat to,
        Delivery.Kind kind,
        @Nullable String ticket,
        String text,
        List<String> mentions,
        @Nullable String quote,
        List<Button> buttons,
        @Nullable String image,
        boolean retires,
        boolean confidential) {
    public Saying {
        mentions = List.copyOf(mentions);
        buttons = List.copyOf(buttons);
    }

    /** Words alone. */
    public static Saying of(Chat to, Delivery.Kind kind, @Nullable String ticket, String text) {
        return new Saying(to, kind, ticket, text, List.of(), null, List.of(), null, false, false);
    }

    public Saying mentioning(List<String> users) {
        return new Saying(to, kind, ticket, text, users, quote, buttons, image, retires, confidential);
    }

    public Saying answering(@Nullable String message) {
        return new Saying(to, kind, ticket, text, mentions, message, buttons, image, retires, confidential);
    }

    /** In answer to what {@code speaker} said, who is named where others read it too. */
    public Saying replyingTo(Account speaker, @Nullable String message) {
        return mentioning(to.isGroup() ? List.of(speaker.user()) : List.of()).answering(message);
    }

    public Saying with(List<Button> more) {
        return new Saying(to, kind, ticket, text, mentions, quote, more, image, retires, confidential);
    }

    /** The same with one more line. */
    public Saying adding(String line) {
        return new Saying(to, kind, ticket, text + "\n" + line, mentions, quote, buttons, image, retires, confidential);
    }

    public Saying showing(@Nullable String url) {
        return new Saying(to, kind, ticket, text, mentions, quote, buttons, url, retires, confidential);
    }

    /** With nothing left to press before it. */
    public Saying retiring() {
        return new Saying(to, kind, ticket, text, mentions, quote, buttons, image, true, confidential);
    }

    /** For nobody else's eyes. */
    public Saying inConfidence() {
        return new Saying(to, kind, ticket, text, mentions, quote, buttons, image, retires, true);
    }
}
