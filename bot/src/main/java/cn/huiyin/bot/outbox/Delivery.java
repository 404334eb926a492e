package cn.huiyin.bot.outbox;

import cn.huiyin.bot.community.Chat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One outbound message on its way to one destination.
 *
 * @param id the same over every try
 * @param to the group or the person
 * @param ticket number of the ticket it is about
 * @param mentions user ids on the destination's channel
 * @param quote id of the message that it answers
 * @param image URL of a picture to show along
 * @param urgent whether it goes before ordinary news and through quiet hours
 * @param notBefore when it may go out at the earliest, null for at once
 * @param retires whether the buttons of what was said before of this ticket here are good for nothing any more
 * @param confidential whether it holds what only who it goes to may read: it is sealed while it waits
 */
public record Delivery(
        String id,
        Chat to,
        Kind kind,
        @Nullable String ticket,
        String text,
        List<String> mentions,
        @Nullable String quote,
        List<Button> buttons,
        @Nullable String image,
        boolean urgent,
        @Nullable Instant notBefore,
        boolean retires,
        boolean confidential) {
    /** Something that need not be sealed. */
    public Delivery(
            String id,
            Chat to,
            Kind kind,
            @Nullable String ticket,
            String text,
            List<String> mentions,
            @Nullable String quote,
            List<Button> buttons,
            @Nullable String image,
            boolean urgent,
            @Nullable Instant notBefore,
            boolean retires) {
        this(id, to, kind, ticket, text, mentions, quote, buttons, image, urgent, notBefore, retires, false);
    }

    /** Partition, then what it was decided on with a moment in milliseconds, then which delivery of that. */
    private static final Pattern OWN_ID = Pattern.compile("(?:digest-)?p\\d{1,2}-(?:.+-)?\\d{13}(?:-\\d+)?-\\d+");

    /** Whether {@code id} is one that this service gave to something it said: who quotes it, quotes the bot. */
    public static boolean isOwnId(String id) {
        return OWN_ID.matcher(id).matches();
    }

    /** What sort of news it is. */
    public enum Kind {
        ACK,
        ASK,
        JOINED,
        ASSIGN,
        REMIND,
        ESCALATE,
        WHISTLE,
        STATUS,
        SURVEY,
        ANSWER,
        REFUSE,
        WARN,
        NOTICE,
        DIGEST,
        REPORT;

        /** The word for it on the wire. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something to press.
     *
     * @param label what is on it
     * @param send what is said when it is pressed
     */
    public record Button(String label, String send) {}

    public Delivery {
        mentions = List.copyOf(mentions);
        buttons = List.copyOf(buttons);
    }

    /** Ids only: texts stay out of logs. */
    @Override
    public String toString() {
        return "Delivery[" + id + " " + kind.word() + "]";
    }
}
