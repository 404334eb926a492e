package cn.huiyin.rules.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Spells a text by ear: one character for each syllable, whatever its tone. The characters follow each other, so that what is
 * indexed by them is small.
 */
public final class Syllables {
    private static final String TABLE = "data/dictionary/pinyin/pinyin.txt";
    private static final char NONE = 1;
    private static final char[] CODES = read();

    /** Greater than every character that stands for a syllable or for none. */
    public static final int CODES_END = last(CODES) + 1;

    private Syllables() {}

    /** The text with each Chinese character replaced by its syllable, everything else by one character that is none. */
    public static char[] of(String text) {
        char[] codes = new char[text.length()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = CODES[text.charAt(i)];
        }
        return codes;
    }

    /** Whether every character has a syllable. */
    public static boolean coverAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (CODES[text.charAt(i)] == NONE) {
                return false;
            }
        }
        return true;
    }

    private static int last(char[] codes) {
        int last = 0;
        for (char code : codes) {
            last = Math.max(last, code);
        }
        return last;
    }

    private static char[] read() {
        char[] codes = new char[Character.MAX_VALUE + 1];
        java.util.Arrays.fill(codes, NONE);
        Map<String, Character> codeOf = new HashMap<>();
        HanlpTable.forEachCharacter(TABLE, (c, readings) -> {
            String syllable = toneless(readings);
            codes[c] = codeOf.computeIfAbsent(syllable, s -> (char) (NONE + 1 + codeOf.size()));
        });
        return codes;
    }

    /** {@code hao3,hao4} is hao. */
    private static String toneless(String readings) {
        int end = 0;
        while (end < readings.length() && Character.isLetter(readings.charAt(end))) {
            end++;
        }
        return readings.substring(0, end);
    }
}
