package cn.huiyin.bot.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 吹哨: somebody wants another party to help.
 *
 * @param by id of who wants it, {@link TicketEvent#SYSTEM} when the settings do
 * @param reason why, in their words
 * @param until by when it should be done, null where nothing was said
 */
public record Whistle(
        String by, @Nullable String reason, @Nullable Instant until) {
    /** What the settings say is called in by itself. */
    public static final Whistle BY_ITSELF = new Whistle(TicketEvent.SYSTEM, null, null);
}
