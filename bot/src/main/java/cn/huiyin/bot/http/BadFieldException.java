package cn.huiyin.bot.http;

import java.io.Serial;

/** Something that was sent is not as it should be; says which field, what was found and what was expected. */
public final class BadFieldException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int SHOWN_CHARS_MAX = 60;

    private final String field;

    /** As {@code field: found (expected: …)}; an empty {@code field} means the whole of what was sent. */
    public BadFieldException(String field, String found, String expected) {
        super((field.isEmpty() ? "" : field + ": ") + shortened(found) + " (expected: " + expected + ")");
        this.field = field;
    }

    /** The path of the field, as {@code sender.id} or {@code images[2].url}; empty for the whole. */
    public String field() {
        return field;
    }

    private static String shortened(String found) {
        return found.length() <= SHOWN_CHARS_MAX ? found : found.substring(0, SHOWN_CHARS_MAX) + "…";
    }
}
