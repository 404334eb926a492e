package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import cn.huiyin.rules.text.Numbers;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What counts or names a building, unit or room: {@code 17}, {@code 六十}, {@code b2}, {@code 7b}, {@code 甲}.
 *
 * @param start offset of the first character
 * @param end offset after the last
 */
record Code(String text, int start, int end) {
    private static final int LETTERS_MAX = 2;
    private static final int LENGTH_MAX = 6;
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 4;
    private static final int POSTCODE_DIGITS = 6;
    private static final int MOBILE_DIGITS = 11;
    private static final int GLUED_MAX = MOBILE_DIGITS + ROOM_DIGITS_MAX;

    /** Digits that are typed among Arabic ones: 3二01. 一 is not: there it stands for a dash. */
    private static final CharSet CHINESE_AMONG_ARABIC = CharSet.of("零二三四五六七八九");

    /** What names one of a few, in front of its mark alone: 甲单元, 右栋. */
    private static final CharSet NAMES = CharSet.of("甲乙丙丁戊东西南北中左右");

    private static final CharSet SPOKEN = CharSet.of("十百两");
    private static final CharSet COUNTED = CharSet.of("直楼层天个次家户人共起");

    private static final CharSet FIRST =
            CharSet.of("甲乙丙丁戊东西南北中左右0123456789abcdefghijklmnopqrstuvwxyz" + Numbers.CHINESE);

    /** Whether a code may begin with the character; most begin none. */
    static boolean canBegin(char c) {
        return FIRST.has(c);
    }

    /** The code that begins at the offset, or null when there is none or something else runs into it. */
    static @Nullable Code at(String text, int start) {
        if (start >= text.length()) {
            return null;
        }
        char c = text.charAt(start);
        if (isAlphanumeric(c)) {
            return latin(text, start);
        }
        if (Numbers.isChinese(c)) {
            return chinese(text, start);
        }
        return NAMES.has(c) && Marks.isBehindName(text, start + 1)
                ? new Code(text.substring(start, start + 1), start, start + 1)
                : null;
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
        while (end < text.length() && (Numbers.isChinese(text.charAt(end)) || isZeroWithin(text, end))) {
            end++;
        }
        end = end == start + 1 ? endOfMixed(text, start) : endOfDoor(text, start, end);
        return end - start > LENGTH_MAX ? null : new Code(text.substring(start, end), start, end);
    }

    /** 四259五室: one number, typed by two keyboards; 二1039室 is a unit and a room. */
    private static int endOfMixed(String text, int start) {
        int end = start + 1;
        while (end < text.length() && end - start < LENGTH_MAX && Numbers.isArabic(text.charAt(end))) {
            end++;
        }
        boolean mixed = end > start + 1
                && end < text.length()
                && CHINESE_AMONG_ARABIC.has(text.charAt(end))
                && Marks.room(text, end + 1) > 0;
        return mixed ? end + 1 : start + 1;
    }

    /** 五零二 in 五零二一直, 五零二两天 and 五零二三楼. */
    private static int endOfDoor(String text, int start, int end) {
        int door = start + 3;
        boolean longer = end > door && text.charAt(start + 1) == '零' && text.charAt(start) != '零';
        boolean counting = longer && (SPOKEN.isAt(text, door) || (end == door + 1 && COUNTED.isAt(text, end)));
        return counting ? door : end;
    }

    /** 三0二. */
    private static boolean isZeroWithin(String text, int at) {
        return text.charAt(at) == '0' && at + 1 < text.length() && Numbers.isChinese(text.charAt(at + 1));
    }

    /** Letters in front of digits are a name when there are many of them: soho3 is 3. */
    private static @Nullable Code latin(String text, int start) {
        int end = start;
        int letters = 0;
        while (end < text.length() && (isAlphanumeric(text.charAt(end)) || isAmongArabic(text, end))) {
            letters = letters == end - start && isLetter(text.charAt(end)) ? letters + 1 : letters;
            end++;
        }
        int from = letters > LETTERS_MAX ? start + letters : start;
        boolean named = from == end || end - from > LENGTH_MAX;
        return named ? null : new Code(text.substring(from, end), from, end);
    }

    /** The room in front of a postcode or a mobile number that nothing parts from it: 430|410013; null when there is none. */
    static @Nullable Code roomInFront(String text, int start) {
        int end = start;
        while (end < text.length() && end - start <= GLUED_MAX && isAlphanumeric(text.charAt(end))) {
            end++;
        }
        int digits = end - start;
        int mobile = digits - MOBILE_DIGITS;
        boolean isMobile = mobile >= ROOM_DIGITS_MIN && mobile <= ROOM_DIGITS_MAX && text.charAt(start + mobile) == '1';
        int room = isMobile ? mobile : digits - POSTCODE_DIGITS;
        boolean glued =
                room >= ROOM_DIGITS_MIN && room <= ROOM_DIGITS_MAX && Numbers.isArabic(text.substring(start, end));
        return glued ? new Code(text.substring(start, start + room), start, start + room) : null;
    }

    private static boolean isAmongArabic(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && CHINESE_AMONG_ARABIC.has(text.charAt(at))
                && Numbers.isArabic(text.charAt(at - 1))
                && Numbers.isArabic(text.charAt(at + 1));
    }

    private static boolean isAlphanumeric(char c) {
        return Numbers.isArabic(c) || isLetter(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether it is written in Arabic digits alone. */
    boolean isArabic() {
        return Numbers.isArabic(text);
    }

    boolean isChinese() {
        return Numbers.isChinese(text.charAt(0));
    }

    /** Whether it is 甲 or 东. */
    boolean isName() {
        return NAMES.has(text.charAt(0));
    }

    boolean isLetters() {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it names a building by letters: a, a3. */
    boolean isLettered() {
        return isLetter(text.charAt(0)) && digits() <= 2;
    }

    /** Whether it is 5f, a floor with its mark. */
    boolean isFloor() {
        return text.length() > 1 && text.endsWith("f") && digits() == text.length() - 1;
    }

    /** Whether it is 17b, the flat of a floor. */
    boolean isFlat() {
        int last = text.length() - 1;
        return last > 0 && isLetter(text.charAt(last)) && Numbers.isArabic(text.substring(0, last));
    }

    /** The number of such a floor. */
    String floor() {
        return text.substring(0, text.length() - 1);
    }

    /** Whether it is b2, a floor below ground. */
    boolean isBasement() {
        return text.length() == 2 && text.charAt(0) == 'b' && Numbers.isArabic(text.charAt(1));
    }

    /** Arabic digits in it; for Chinese, those of its value. */
    int digits() {
        OptionalInt value = isChinese() ? value() : OptionalInt.empty();
        if (value.isPresent()) {
            return String.valueOf(value.getAsInt()).length();
        }
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Numbers.isNumeral(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    OptionalInt value() {
        return Numbers.value(text);
    }

    /** In its one form. */
    String normal() {
        return Designation.ofNumeral(text);
    }
}
