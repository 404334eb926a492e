package cn.huiyin.rules.text;

import java.util.Arrays;

/**
 * Brings what means the same to one spelling: half width, lower case, simplified characters, one dash, one mark for a run of
 * the same punctuation, a blank for emoji. Every character of the result stands for one of the original.
 */
public final class Normalizer {
    /** Longer texts are read as far as this. */
    public static final int CHARS_MAX = 4_000;

    private static final char SKIP = 0;

    /** Stars stand for hidden digits, one each, and slashes for an address on the web. */
    private static final String COLLAPSING = " \n!?,。;:~…、-·\"'";

    private Normalizer() {}

    /** The text with its way back to the original. */
    public static NormalText normalize(String original) {
        int length = Math.min(original.length(), CHARS_MAX);
        char[] chars = new char[length];
        int[] origins = new int[length];
        int count = spell(original, chars, origins);
        return new NormalText(original, new String(chars, 0, count), Arrays.copyOf(origins, count));
    }

    /** Writes the characters and where each of them stood; how many they are is returned. */
    private static int spell(String original, char[] chars, int[] origins) {
        int count = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = spellingOf(original.charAt(i));
            boolean repeated = count > 0 && c == chars[count - 1] && collapses(c);
            if (c != SKIP && !repeated) {
                chars[count] = c;
                origins[count] = i;
                count++;
            }
        }
        return count;
    }

    /** A word of the rules in the same spelling, without blanks around it. */
    public static String spelling(String word) {
        char[] chars = new char[Math.min(word.length(), CHARS_MAX)];
        return new String(chars, 0, spell(word, chars, new int[chars.length])).strip();
    }

    private static char spellingOf(char c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Simplified.of(c);
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return ascii((char) (c - 0xFEE0));
        }
        return symbol(c);
    }

    private static char ascii(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 32);
        }
        boolean control = c < ' ' && c != '\n';
        return control || c == 0x7F ? ' ' : c;
    }

    private static char symbol(char c) {
        return switch (c) {
            case '—', '–', '‐', '‑', '−', '─', '﹣' -> '-';
            case '“', '”', '„', '「', '」', '『', '』' -> '"';
            case '‘', '’' -> '\'';
            case '【' -> '[';
            case '】' -> ']';
            case '〜', '∼' -> '~';
            case '﹟', '♯' -> '#';
            case '｡' -> '。';
            case '･', '•', '・' -> '·';
            case '〇' -> '零';
            default -> other(c);
        };
    }

    private static char other(char c) {
        if (isInvisible(c)) {
            return SKIP;
        }
        if (Character.isSurrogate(c) || isPicture(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return Simplified.of(Character.toLowerCase(c));
    }

    /** Joiners, direction marks, variation selectors and the frame of a keycap. */
    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isPicture(char c) {
        return (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0xE000 && c <= 0xF8FF);
    }

    private static boolean collapses(char c) {
        return COLLAPSING.indexOf(c) >= 0;
    }
}
