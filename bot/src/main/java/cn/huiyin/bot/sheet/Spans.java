package cn.huiyin.bot.sheet;

import cn.huiyin.bot.clock.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: 10分钟, 24小时, 3个工作日. */
final class Spans {
    static final String EXPECTED = "是时长，如 10分钟、24小时、7天、3个工作日";

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(秒钟?|分钟?|小时|个小时|天|个?工作日)");

    private Spans() {}

    static Span parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Span.parse(text);
        }
        String sign = switch (form.group(2).charAt(form.group(2).length() - 1)) {
            case '秒' -> "s";
            case '时' -> "h";
            case '天' -> "d";
            case '日' -> "wd";
            case '钟' -> form.group(2).startsWith("秒") ? "s" : "m";
            default -> "m";
        };
        return Span.parse(form.group(1) + sign);
    }

    static String text(Span span) {
        return span.amount()
                + switch (span.unit()) {
                    case SECONDS -> "秒";
                    case MINUTES -> "分钟";
                    case HOURS -> "小时";
                    case DAYS -> "天";
                    case WORKDAYS -> "个工作日";
                };
    }
}
