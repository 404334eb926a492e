package cn.huiyin.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Finds numbers and what is made of them: telephone numbers, sums and number plates. Hidden digits are written as stars. */
final class NumberShapes {
    private static final String UNITS = "元块万亿角";
    /** Of the digits of a telephone number one, and of the word that stands for one its first letter. */
    static final CharSet PHONE_SIGNS = CharSet.of("0123456789*p");

    /** Number plates begin with one of them. */
    static final CharSet PROVINCES = CharSet.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    private static final int MOBILE_DIGITS = 11;
    private static final int PHONE_DIGITS_MIN = 10;
    private static final int PHONE_DIGITS_MAX = 12;
    private static final int PLATE_CHARS_MIN = 5;
    private static final int PLATE_CHARS_MAX = 6;

    private NumberShapes() {}

    /** Each run of Arabic or Chinese digits. */
    static List<Piece> numbers(String text) {
        List<Piece> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && Numbers.isNumeral(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                numbers.add(new Piece(at, end));
            }
            at = end + 1;
        }
        return numbers;
    }

    /** 13800000000, 0513-80000000, 138****0000, and the word that stands for a number taken out. */
    static List<Piece> phones(String text) {
        List<Piece> phones = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            int digits = 0;
            while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == '-')) {
                digits += text.charAt(end) == '-' ? 0 : 1;
                end++;
            }
            if (digits >= PHONE_DIGITS_MIN && isPhone(text.substring(at, end), digits)) {
                phones.add(new Piece(at, end));
            } else if (text.startsWith("phone", at)) {
                phones.add(new Piece(at, at + 5));
            }
            at = end + 1;
        }
        return phones;
    }

    private static boolean isPhone(String run, int digits) {
        boolean mobile = digits == MOBILE_DIGITS && run.startsWith("1");
        boolean line = digits >= PHONE_DIGITS_MIN
                && digits <= PHONE_DIGITS_MAX
                && (run.startsWith("0") || run.startsWith("400") || run.startsWith("800"));
        boolean hidden = run.startsWith("1*") && run.contains("*****");
        return mobile || line || hidden;
    }

    private static boolean isDigit(char c) {
        return Numbers.isArabic(c) || c == '*';
    }

    /** A number with 元, 块 or 万 behind it or a currency sign in front. */
    static List<Piece> sums(String text) {
        List<Piece> sums = new ArrayList<>();
        for (Piece number : numbers(text)) {
            int end = number.end();
            boolean unit = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
            boolean sign = number.start() > 0 && "¥￥$".indexOf(text.charAt(number.start() - 1)) >= 0;
            if (unit || sign) {
                sums.add(new Piece(number.start(), unit ? end + 1 : end));
            }
        }
        return sums;
    }

    /** 苏f·a12345, 苏fa*****: a province, a letter, and five or six letters and digits. */
    static List<Piece> plates(String text) {
        List<Piece> plates = new ArrayList<>();
        for (int i = 0; i + PLATE_CHARS_MIN + 1 < text.length(); i++) {
            if (PROVINCES.has(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
                int start = "· .-".indexOf(text.charAt(i + 2)) >= 0 ? i + 3 : i + 2;
                int end = start;
                while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
                    end++;
                }
                if (end - start >= PLATE_CHARS_MIN && end - start <= PLATE_CHARS_MAX) {
                    plates.add(new Piece(i, end));
                }
            }
        }
        return plates;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
