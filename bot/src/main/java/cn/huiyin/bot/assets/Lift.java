package cn.huiyin.bot.assets;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names of lifts in their one spelling, {@code 2幢1单元3梯}: 2栋一单元3号电梯, 2号楼1单元3#梯; with the name of the estate before it where there
 * are several; pure.
 */
public final class Lift {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NAME = Pattern.compile("(?<estate>[\\p{IsHan}]{2,12}?)?\\s?(?<building>附?\\d{1,4})\\s?"
            + "(?:幢|栋|座|号楼|号)\\s?(?:(?<unit>\\d{1,2}|[一二三四五六东西甲乙])单元)?\\s?(?<lift>\\d{1,2}|[A-Z]|[一二三四五六东西南北左右中])?"
            + "\\s?(?:号|#)?\\s?电?梯");

    private Lift() {}

    /**
     * A lift in its one spelling.
     *
     * @param name of the lift
     * @param building that it is in
     */
    public record Named(String name, String building) {}

    /** {@code text} in its one spelling, if it names a lift and nothing else. */
    public static Optional<Named> of(String text) {
        Matcher name = NAME.matcher(Spelling.plain(text).strip());
        if (!name.matches()) {
            return Optional.empty();
        }
        String building = building(name.group("estate"), name.group("building"));
        String unit = name.group("unit") == null ? "" : digit(name.group("unit")) + "单元";
        String lift = name.group("lift") == null ? "" : digit(name.group("lift"));
        return Optional.of(new Named(building + unit + lift + "梯", building));
    }

    /** A building as lifts are found by it. */
    public static String building(@Nullable String estate, String building) {
        return (estate == null ? "" : estate) + building + "幢";
    }

    private static String digit(String written) {
        int digit = DIGITS.indexOf(written);
        return digit >= 0 ? Integer.toString(digit) : written;
    }
}
