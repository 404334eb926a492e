package cn.huiyin.bot.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides what a group must not read of somebody: phone and identity numbers, plates; pure. */
public final class Masking {
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)(\\d{6})\\d{8}(\\d{3}[\\dXx])(?![\\dXx])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(1[3-9]\\d)[\\s-]?\\d{4}[\\s-]?(\\d{4})(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)(0\\d{2,3})[\\s-]?\\d{3,4}(\\d{4})(?!\\d)");
    private static final Pattern PLATE = Pattern.compile(
            "([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z])([·.\\s]?)([A-Za-z0-9])[A-Za-z0-9]{3,4}([A-Za-z0-9挂学警港澳])");

    private Masking() {}

    /** {@code text} with every such number hidden but for its ends: 138****5678, 苏F·A1***5. */
    public static String masked(String text) {
        String step = IDENTITY.matcher(text).replaceAll("$1********$2");
        step = MOBILE.matcher(step).replaceAll("$1****$2");
        step = LANDLINE.matcher(step).replaceAll("$1****$2");
        Matcher plate = PLATE.matcher(step);
        return plate.replaceAll("$1$2$3****$4");
    }
}
