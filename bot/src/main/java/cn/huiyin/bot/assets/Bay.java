package cn.huiyin.bot.assets;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of parking bays in their one spelling, {@code B2-117}: 地下B2－117号车位, 车位b2-117, 117号车位; pure. */
public final class Bay {
    private static final String ZONED = "[A-Z]{1,2}\\d{0,2}区?-\\d{1,4}[A-Z]?";
    private static final String NUMBER = "[A-Z]{0,2}\\d{1,4}[A-Z]?";
    private static final String WHERE = "(?:地[下面上](?:车库)?|车库|负[一二三]层?)?\\s?";
    private static final String BAY = "(?:停?车位|泊位)";
    private static final Pattern WHOLE =
            Pattern.compile(WHERE + BAY + "?号?\\s?[:：]?(?<bay>" + ZONED + "|" + NUMBER + ")\\s?号?\\s?" + BAY + "?");
    private static final Pattern FOUND =
            Pattern.compile("(?<![A-Z0-9-])(?:(?<zoned>" + ZONED + ")(?![A-Z0-9-])|(?<number>" + NUMBER + ")\\s?号?\\s?"
                    + BAY + "|" + BAY + "号?\\s?(?<after>" + NUMBER + ")(?![A-Z0-9-]))");
    private static final int FOUND_MAX = 3;

    private Bay() {}

    /** {@code text} in its one spelling, if it is the number of a bay and nothing else. */
    public static Optional<String> of(String text) {
        Matcher whole = WHOLE.matcher(Spelling.dashed(text).strip());
        return whole.matches() ? Optional.of(number(whole.group("bay"))) : Optional.empty();
    }

    /** The first bays in {@code text}, each once. */
    public static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        Matcher bay = FOUND.matcher(Spelling.dashed(text));
        while (bay.find() && found.size() < FOUND_MAX) {
            for (String group : List.of("zoned", "number", "after")) {
                if (bay.group(group) != null) {
                    found.add(number(bay.group(group)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String number(String written) {
        return written.replace("区", "");
    }
}
