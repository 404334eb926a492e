package cn.huiyin.bot.sheet;

import java.util.regex.Pattern;

/** Texts in cells that no program takes for a formula: an apostrophe goes in front, and away again when they are read. */
final class Cells {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("''*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);

    private Cells() {}

    static String neutralised(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String asMeant(String text) {
        return NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
    }
}
