package cn.huiyin.rules.text;

import java.util.OptionalInt;

/** Reads numbers in Chinese and Arabic digits, as they count buildings and floors. */
public final class Numbers {
    private static final String DIGITS = "零一二三四五六七八九";

    /** What can be part of a number in Chinese. */
    public static final String CHINESE = DIGITS + "十百两廿卅";

    private static final int DIGITS_MAX = 6;
    private static final CharSet DIGIT_SET = CharSet.of(DIGITS);
    private static final CharSet CHINESE_SET = CharSet.of(CHINESE);

    /** What can be part of a number. */
    static final CharSet NUMERALS = CharSet.of("0123456789" + CHINESE);

    private Numbers() {}

    /** Whether the character can be part of a number in Chinese. */
    public static boolean isChinese(char c) {
        return CHINESE_SET.has(c);
    }

    /** Whether some character can. */
    public static boolean hasChinese(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isChinese(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the character is an Arabic digit. */
    public static boolean isArabic(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether every character is an Arabic digit. */
    public static boolean isArabic(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isArabic(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the character can be part of a number. */
    public static boolean isNumeral(char c) {
        return isArabic(c) || isChinese(c);
    }

    /** The value of 六十, 一百零二, 二零一 or 17; empty for what is not a number or has more than six digits. */
    public static OptionalInt value(String numerals) {
        if (numerals.isEmpty() || numerals.length() > DIGITS_MAX) {
            return OptionalInt.empty();
        }
        if (isArabic(numerals)) {
            return OptionalInt.of(Integer.parseInt(numerals));
        }
        if (areAllIn(DIGIT_SET, numerals)) {
            return OptionalInt.of(positional(numerals));
        }
        return areAllIn(CHINESE_SET, numerals) ? OptionalInt.of(spoken(numerals)) : OptionalInt.empty();
    }

    private static boolean areAllIn(CharSet set, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!set.has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** 二零一: digit by digit. */
    private static int positional(String numerals) {
        int value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            value = value * 10 + DIGITS.indexOf(numerals.charAt(i));
        }
        return value;
    }

    /** 一百二十三: tens and hundreds by name. */
    private static int spoken(String numerals) {
        int value = 0;
        int digit = 0;
        for (int i = 0; i < numerals.length(); i++) {
            switch (numerals.charAt(i)) {
                case '百' -> {
                    value += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    value += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                case '廿' -> value += 20;
                case '卅' -> value += 30;
                case '两' -> digit = 2;
                default -> digit = DIGITS.indexOf(numerals.charAt(i));
            }
        }
        return value + digit;
    }
}
