package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.outbox.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One inbound message in our words; nothing of its platform is left.
 *
 * @param id unique within the chat; a repeat within seven days is the same message
 * @param at when it was written, as the platform says
 * @param text as written, {@value #TEXT_CHARS_MAX} chars at most; blank for a picture alone
 * @param images URLs
 * @param atBot whether the bot was mentioned
 * @param quote the message that this one answers
 */
public record Message(
        String id,
        Instant at,
        Chat chat,
        Sender sender,
        String text,
        List<String> images,
        boolean atBot,
        @Nullable Quote quote) {
    /** Longer messages are refused where they arrive. */
    public static final int TEXT_CHARS_MAX = 20_000;

    private static final Pattern PICTURE = Pattern.compile("(?:[\\[［【](?:图片|照片|image)[\\]］】]\\s{0,3}){1,9}");

    /** What the bot itself said is not taken in again: it may be what only who was told it may read. */
    public Message {
        images = List.copyOf(images);
        quote = quote != null && quote.isFromBot() ? new Quote(quote.id(), quote.sender(), "") : quote;
    }

    /** The same with other words and pictures. */
    public Message saying(String words, List<String> pictures) {
        return new Message(id, at, chat, sender, words, pictures, atBot, quote);
    }

    /** Whether it must not be readable where it waits: what is said to the bot alone, and what is about a register. */
    public boolean isConfidential() {
        return isPrivate() || isAboutRegister();
    }

    /** Whether it speaks of a register that holds personal data. */
    public boolean isAboutRegister() {
        return RegisterWords.isIn(text);
    }

    /**
     * Who wrote.
     *
     * @param name what the platform shows; never an identity
     * @param isDevice whether it is a machine that reports what it sees, and reads no answer
     */
    public record Sender(Account account, String name, boolean isDevice) {
        /** Somebody. */
        public Sender(Account account, String name) {
            this(account, name, false);
        }
    }

    /**
     * The message that is answered.
     *
     * @param sender who wrote it, when the platform says
     */
    public record Quote(String id, @Nullable Sender sender, String text) {
        /** Whether the bot said it, whatever name the platform gives for the bot. */
        public boolean isFromBot() {
            return Delivery.isOwnId(id);
        }
    }

    /** Whether nothing is written, or only what a platform puts where a picture stands. */
    public boolean isWordless() {
        String said = text.strip();
        return said.isEmpty() || (!images.isEmpty() && PICTURE.matcher(said).matches());
    }

    public boolean isPrivate() {
        return !chat.isGroup();
    }

    /** Ids only: what people write stays out of logs. */
    @Override
    public String toString() {
        return "Message[" + chat.channel() + "/" + chat.id() + "/" + id + "]";
    }
}
