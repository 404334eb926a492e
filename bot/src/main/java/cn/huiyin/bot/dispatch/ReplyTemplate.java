package cn.huiyin.bot.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A sentence with named holes, as {@code 已受理 #{no}}.
 *
 * @param text braces stand around holes and nowhere else
 */
public record ReplyTemplate(String text) {
    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)}");
    private static final String BRACES = "{}";

    public ReplyTemplate {
        int stray = strayBrace(text);
        if (stray >= 0) {
            throw new IllegalArgumentException(
                    "text: a lone " + text.charAt(stray) + " at character " + (stray + 1) + " (expected: as {no})");
        }
    }

    /** Where in {@code text} a brace stands that makes no hole, -1 when there is none. */
    public static int strayBrace(String text) {
        String holesBlanked =
                HOLE.matcher(text).replaceAll(hole -> " ".repeat(hole.group().length()));
        return IntStream.range(0, text.length())
                .filter(at -> BRACES.indexOf(holesBlanked.charAt(at)) >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** The names of the holes in the order of the text, each with the character at which it first stands. */
    public Map<String, Integer> holes() {
        Map<String, Integer> found = new LinkedHashMap<>();
        HOLE.matcher(text).results().forEach(hole -> found.putIfAbsent(hole.group(1), hole.start()));
        return found;
    }

    /**
     * The sentence with its holes filled. What is put in is not looked at again, so braces in it stay as they are.
     *
     * @param values may hold more than the sentence has holes for
     * @throws IllegalArgumentException naming the holes for which there is no value
     */
    public String render(Map<String, String> values) {
        Set<String> holes = holes().keySet();
        if (!values.keySet().containsAll(holes)) {
            throw new IllegalArgumentException("values: for " + values.keySet() + " (expected: for " + holes + ")");
        }
        return HOLE.matcher(text).replaceAll(hole -> filled(hole, values));
    }

    private static String filled(MatchResult hole, Map<String, String> values) {
        return Matcher.quoteReplacement(values.getOrDefault(hole.group(1), ""));
    }
}
