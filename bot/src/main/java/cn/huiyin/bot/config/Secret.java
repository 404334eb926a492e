package cn.huiyin.bot.config;

import java.util.Base64;

/** A credential that shows up in no log and no message: it prints as {@code [secret]}. Immutable. */
public final class Secret {
    /** What a webhook secret of the settings starts with. */
    public static final String WEBHOOK_PREFIX = "whsec_";

    private static final int BYTES_MIN = 24;
    private static final int BYTES_MAX = 64;

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads {@code whsec_} and Base64 of {@value #BYTES_MIN} to {@value #BYTES_MAX} bytes.
     *
     * @throws IllegalArgumentException saying what is wrong without saying what stands there
     */
    public static Secret webhook(String text) {
        if (!text.startsWith(WEBHOOK_PREFIX)) {
            throw refused("a text that does not start with " + WEBHOOK_PREFIX);
        }
        byte[] bytes = decoded(text.substring(WEBHOOK_PREFIX.length()));
        if (bytes.length < BYTES_MIN || bytes.length > BYTES_MAX) {
            throw refused(bytes.length + " bytes");
        }
        return new Secret(bytes);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw refused("characters that are no Base64");
        }
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("secret: " + what + " (expected: " + WEBHOOK_PREFIX + " and Base64 of "
                + BYTES_MIN + " to " + BYTES_MAX + " bytes)");
    }

    /** The key itself; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "[secret]";
    }
}
