package cn.huiyin.bot.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides what a group must not read of somebody: phone and identity numbers, plates and rooms, in full or half width, spaced, or in
 * Chinese numerals; pure.
 */
public final class Masking {
    private static final String HIDDEN = "hidden";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String GAP = "[\\s.·•・_-]{0,2}";

    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]" + GAP + "[A-Z]" + GAP
            + "[A-Z0-9]{1,2}(?<hidden>[A-Z0-9]{3})[A-Z0-9挂学警港澳]");

    /** The first and the last of a number stay, so that who knows it recognises it. */
    private static final List<Rule> RULES = List.of(
            numerals(
                    "(?<!\\d)\\d(?:" + GAP + "\\d){5}(?<hidden>(?:" + GAP + "\\d){8}" + GAP + ")(?:\\d" + GAP
                            + "){3}[\\dX](?![\\dX])",
                    "********"),
            numerals(
                    "(?<!\\d)(?:86" + GAP + ")?1" + GAP + "[3-9]" + GAP + "\\d(?<hidden>(?:" + GAP + "\\d){4}" + GAP
                            + ")\\d(?:" + GAP + "\\d){3}(?!\\d)",
                    "****"),
            numerals("(?<!\\d)0\\d{2,3}(?<hidden>[\\s-]?\\d{3,4})\\d{4}(?!\\d)", "****"),
            new Rule(Masking::halfWidth, PLATE, "***"),
            numerals("(?<!\\d)(?<hidden>\\d{3,4})\\s?(?:号?[室房]|号户)", "***"),
            numerals("(?:[幢栋座]|单元|号楼)\\s?(?<hidden>\\d{3,4})(?!\\d)", "***"),
            numerals("(?<![\\d-])\\d{1,3}(?:-\\d{1,2})?-(?<hidden>\\d{3,4})(?![\\d*-])", "***"));

    /**
     * What is hidden.
     *
     * @param reading a text of the same length that is looked at instead
     * @param pattern has a group {@value #HIDDEN}
     */
    private record Rule(UnaryOperator<String> reading, Pattern pattern, String stars) {
        String applied(String text) {
            Matcher found = pattern.matcher(reading.apply(text));
            StringBuilder shown = new StringBuilder();
            int from = 0;
            while (found.find()) {
                shown.append(text.substring(from, found.start(HIDDEN))).append(stars);
                from = found.end(HIDDEN);
            }
            return shown.append(text.substring(from)).toString();
        }
    }

    private Masking() {}

    private static Rule numerals(String pattern, String stars) {
        return new Rule(text -> digits(halfWidth(text)), Pattern.compile(pattern), stars);
    }

    /** The first number plate in {@code text}, hidden but for its ends; empty when there is none. */
    public static Optional<String> plateIn(String text) {
        Matcher plate = PLATE.matcher(halfWidth(text));
        return plate.find() ? Optional.of(masked(text.substring(plate.start(), plate.end()))) : Optional.empty();
    }

    /** {@code text} with every such number hidden but for its ends: 138****5678, 苏F·A1***5, 3幢***室. */
    public static String masked(String text) {
        String shown = text;
        for (Rule rule : RULES) {
            shown = rule.applied(shown);
        }
        return shown;
    }

    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c >= '！' && c <= '～';
            // One character for one: a text in capitals may be longer.
            plain.append(c == '　' ? ' ' : Character.toUpperCase(wide ? (char) (c - '！' + '!') : c));
        }
        return plain.toString();
    }

    /** With Arabic digits for the numerals that people spell numbers with. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = DIGITS.indexOf(c);
            plain.append(c == '零' ? '0' : c == '幺' ? '1' : digit >= 0 ? (char) ('0' + digit) : c);
        }
        return plain.toString();
    }
}
