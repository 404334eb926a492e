package cn.huiyin.bot.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered for a short while of one person in one chat, so that an answer or a photo finds what it belongs to.
 *
 * @param asked the report whose place or matter was asked back, waiting for the answer
 * @param ticket number of the ticket that this person's last report opened or joined
 * @param ticketAt when that was
 * @param images pictures sent alone, waiting for their text
 * @param answer id of what the bot answered to this person's last message from its guides
 */
public record Conversation(
        @Nullable Message asked,
        @Nullable String ticket,
        @Nullable Instant ticketAt,
        List<String> images,
        @Nullable String answer) {
    /** Nothing is remembered. */
    public static final Conversation NONE = new Conversation(null, null, null, List.of());

    /** Without an answer that the next message may be about. */
    public Conversation(
            @Nullable Message asked, @Nullable String ticket, @Nullable Instant ticketAt, List<String> images) {
        this(asked, ticket, ticketAt, images, null);
    }

    public Conversation {
        images = List.copyOf(images);
    }

    /** The same once the bot has answered from its guides, as {@code delivery}; null when the next message is about it no more. */
    public Conversation answered(@Nullable String delivery) {
        return new Conversation(asked, ticket, ticketAt, images, delivery);
    }

    /** The pictures that wait for their text, and {@code more}. */
    public List<String> imagesAnd(List<String> more) {
        return Stream.concat(images.stream(), more.stream()).toList();
    }
}
