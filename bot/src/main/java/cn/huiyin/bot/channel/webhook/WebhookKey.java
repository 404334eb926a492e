package cn.huiyin.bot.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that both sides sign with; prints as {@code [secret]}. Safe for use by any thread.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>
 */
public final class WebhookKey {
    static final int BYTES_MIN = 24;
    static final int BYTES_MAX = 64;

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** A key of {@value #BYTES_MIN} to {@value #BYTES_MAX} bytes. */
    public WebhookKey(byte[] bytes) {
        if (bytes.length < BYTES_MIN || bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException(
                    "webhook secret: " + bytes.length + " bytes (expected: " + BYTES_MIN + " to " + BYTES_MAX + ")");
        }
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Reads {@code whsec_} and Base64.
     *
     * @throws IllegalArgumentException saying what is wrong without the secret
     */
    public static WebhookKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("webhook secret: no " + PREFIX + " in front (expected: " + PREFIX
                    + " and Base64 of " + BYTES_MIN + " to " + BYTES_MAX + " bytes)");
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("webhook secret: not Base64 after " + PREFIX);
        }
        return new WebhookKey(bytes);
    }

    /** The code for what is signed: the id, the time in seconds since the epoch and the body, with dots between. */
    byte[] sign(String id, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + seconds + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            // Every Java platform has HmacSHA256 (java.security.Mac), and HMAC takes keys of any length (RFC 2104).
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
