package cn.huiyin.bot.channel.webhook;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells messages of the platform from those of anybody else, and signs ours. */
final class WebhookSignature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** How far the two clocks may be apart, either way; older requests may be somebody's copies. */
    static final Duration SKEW_MAX = Duration.ofMinutes(5);

    private static final String VERSION = "v1,";
    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
    private static final Pattern SPACES = Pattern.compile(" +");

    private final WebhookKey key;
    private final InstantSource clock;

    WebhookSignature(WebhookKey key, InstantSource clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * The headers that sign a body.
     *
     * @param id the same over every try
     * @param timestamp seconds since the epoch
     * @param signature one or several, with spaces between
     */
    record Headers(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signature) {}

    /** The headers for {@code body} sent now. */
    Headers sign(String id, byte[] body) {
        String seconds = String.valueOf(clock.instant().getEpochSecond());
        return new Headers(id, seconds, VERSION + Base64.getEncoder().encodeToString(key.sign(id, seconds, body)));
    }

    /** Whether one of the signatures was made with our secret over these very bytes, near enough to now. */
    boolean isGenuine(Headers headers, byte[] body) {
        if (headers.id() == null || headers.timestamp() == null || headers.signature() == null) {
            return false;
        }
        if (!isRecent(headers.timestamp())) {
            return false;
        }
        byte[] expected = key.sign(headers.id(), headers.timestamp(), body);
        return SPACES.splitAsStream(headers.signature())
                .filter(one -> one.startsWith(VERSION))
                .anyMatch(one -> MessageDigest.isEqual(expected, decodeOrEmpty(one.substring(VERSION.length()))));
    }

    private boolean isRecent(String seconds) {
        if (!SECONDS.matcher(seconds).matches()) {
            return false;
        }
        // In whole seconds, as the signer counts.
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        Instant signed = Instant.ofEpochSecond(Long.parseLong(seconds));
        return Duration.between(signed, now).abs().compareTo(SKEW_MAX) <= 0;
    }

    private static byte[] decodeOrEmpty(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
