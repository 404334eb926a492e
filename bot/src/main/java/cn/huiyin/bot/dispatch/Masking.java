package cn.huiyin.bot.dispatch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what a group must not read of somebody: phone and identity numbers, plates; pure. */
public final class Masking {
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{6})\\d{8}(\\d{3}[\\dXx])(?![\\dXx])");
    private static final String DIGIT = "[0-9０-９〇零一二三四五六七八九幺]";
    private static final String GAP = "[\\s.·_-]{0,2}";

    /** Eleven digits, however they are spaced and written. */
    private static final Pattern MOBILE = Pattern.compile("(?<!" + DIGIT + ")([1１一幺]" + GAP + "[3-9３-９三四五六七八九]" + GAP
            + DIGIT + ")(?:" + GAP + DIGIT + "){4}(?:" + GAP + ")((?:" + GAP + DIGIT + "){4})(?!" + DIGIT + ")");

    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[\\s-]?\\d{3,4}(\\d{4})(?!\\d)");
    private static final Pattern PLATE = Pattern.compile(
            "([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z])([·•・.\\s-]?)([A-Za-z0-9]{1,2})[A-Za-z0-9]{3}([A-Za-z0-9挂学警港澳])");

    private Masking() {}

    /** The first number plate in {@code text}, hidden but for its ends; empty when there is none. */
    public static Optional<String> plateIn(String text) {
        Matcher plate = PLATE.matcher(text);
        return plate.find() ? Optional.of(masked(plate.group())) : Optional.empty();
    }

    /** {@code text} with every such number hidden but for its ends: 138****5678, 苏F·A1***5. */
    public static String masked(String text) {
        String step = IDENTITY.matcher(text).replaceAll("$1********$2");
        step = MOBILE.matcher(step).replaceAll("$1****$2");
        step = LANDLINE.matcher(step).replaceAll("$1****$2");
        Matcher plate = PLATE.matcher(step);
        return plate.replaceAll("$1$2$3***$4");
    }
}
