package cn.huiyin.bot.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to deliver ended. */
public sealed interface Outcome {
    /** The platform took it. */
    record Delivered() implements Outcome {}

    /**
     * The platform did not take it now; later it may.
     *
     * @param reason for people who look after the service, without the text of the message
     * @param retryAfter how long the platform asks to wait, null when it does not say
     */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements Outcome {}

    /** The platform will never take it. */
    record Rejected(String reason) implements Outcome {}
}
