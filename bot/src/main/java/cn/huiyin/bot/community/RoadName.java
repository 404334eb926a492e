package cn.huiyin.bot.community;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A road as it is named in a place: 人民路25号.
 *
 * @param name 人民路
 * @param number 25, null when none is said
 */
record RoadName(String name, @Nullable String number) {
    private static final Pattern NUMBERED = Pattern.compile("(.{2,20}?)\\s?(\\d{1,5})[号弄巷]");

    static RoadName of(String road) {
        Matcher numbered = NUMBERED.matcher(road);
        return numbered.matches() ? new RoadName(numbered.group(1), numbered.group(2)) : new RoadName(road, null);
    }
}
