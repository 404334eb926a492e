package cn.huiyin.rules.place;

import cn.huiyin.rules.text.Numbers;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What counts or names a building, unit or room: {@code 17}, {@code 六十}, {@code b2}, {@code 7b}.
 *
 * @param start offset of the first character
 * @param end offset after the last
 */
record Code(String text, int start, int end) {
    private static final int LETTERS_MAX = 2;
    private static final int LENGTH_MAX = 6;

    /** The code that begins at the offset, or null when there is none or something else runs into it. */
    static @Nullable Code at(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        if (Numbers.isChinese(text.charAt(start))) {
            return chinese(text, start);
        }
        return isAlphanumeric(text.charAt(start)) ? latin(text, start) : null;
    }

    /** Where to read on when no code begins at the offset: behind the letters and digits that are too many for one. */
    static int endOfRun(String text, int at) {
        int end = at + 1;
        while (isCodeChar(text.charAt(at)) && end < text.length() && isCodeChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isCodeChar(char c) {
        return isAlphanumeric(c) || Numbers.isChinese(c);
    }

    private static @Nullable Code chinese(String text, int start) {
        int end = start;
        while (end < text.length() && Numbers.isChinese(text.charAt(end))) {
            end++;
        }
        return end - start > LENGTH_MAX ? null : new Code(text.substring(start, end), start, end);
    }

    /** Letters in front of digits are a name when there are many of them: soho3 is 3. */
    private static @Nullable Code latin(String text, int start) {
        int end = start;
        int letters = 0;
        while (end < text.length() && isAlphanumeric(text.charAt(end))) {
            letters = letters == end - start && isLetter(text.charAt(end)) ? letters + 1 : letters;
            end++;
        }
        int from = letters > LETTERS_MAX ? start + letters : start;
        boolean named = from == end || end - from > LENGTH_MAX;
        return named ? null : new Code(text.substring(from, end), from, end);
    }

    private static boolean isAlphanumeric(char c) {
        return Numbers.isArabic(c) || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether it is written in Arabic digits alone. */
    boolean isArabic() {
        return text.chars().allMatch(c -> Numbers.isArabic((char) c));
    }

    boolean isChinese() {
        return Numbers.isChinese(text.charAt(0));
    }

    boolean isLetters() {
        return text.chars().allMatch(c -> isLetter((char) c));
    }

    /** Arabic digits in it; for Chinese, those of its value. */
    int digits() {
        OptionalInt value = Numbers.value(text);
        if (isChinese() && value.isPresent()) {
            return String.valueOf(value.getAsInt()).length();
        }
        return (int) text.chars().filter(c -> Numbers.isArabic((char) c)).count();
    }

    OptionalInt value() {
        return Numbers.value(text);
    }

    /** In its one form. */
    String normal() {
        return Designation.ofNumeral(text);
    }
}
