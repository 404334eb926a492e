package cn.huiyin.bot.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of pictures that are taken, each known by its first bytes and by nothing else; SVG, which can hold a program, is none. */
public enum PictureType {
    JPEG("image/jpeg", "jpg", "\\xFF\\xD8\\xFF"),
    PNG("image/png", "png", "\\x89PNG\\r\\n\\x1A\\n"),
    GIF("image/gif", "gif", "GIF8[79]a"),
    WEBP("image/webp", "webp", "RIFF[\\x00-\\xFF]{4}WEBP"),
    HEIC("image/heic", "heic", "[\\x00-\\xFF]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)");

    private static final int BEGINNING_BYTES = 16;

    private final String mediaType;
    private final String ending;
    private final Pattern beginning;

    PictureType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = Pattern.compile("^" + beginning, Pattern.DOTALL);
    }

    /** As it stands in a Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** What {@code bytes} are, by the first of them. */
    public static Optional<PictureType> of(byte[] bytes) {
        // Each byte as one character.
        String start = new String(bytes, 0, Math.min(bytes.length, BEGINNING_BYTES), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> type.beginning.matcher(start).find())
                .findFirst();
    }

    /** The kind that is called {@code mediaType}. */
    public static Optional<PictureType> named(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
