package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import cn.huiyin.rules.text.Numbers;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What joins numbers that are named together, 8、11 and 3到5, and what such numbers stand for. */
final class Series {
    /** Longer ranges are none. */
    static final int NAMES_MAX = 200;

    private static final List<String> AND = List.of("、", "和", "及", "与", "跟", "或", "还有", ",", "/", "&");
    private static final CharSet JOINING = CharSet.of("、和及与跟或还,/&.到至-~");
    private static final CharSet ENUMERATING = CharSet.of("、.");
    private static final CharSet BEFORE_ENUMERATOR = CharSet.of(" \n,。;!?:");
    private static final int ENUMERATED_CHARS_MAX = 100;
    private static final List<String> TO = List.of("到", "至", "-", "~");

    private Series() {}

    /** Whether something stands at the offset that joins numbers. */
    static boolean isJoinedAt(String text, int at) {
        return JOINING.isAt(text, at);
    }

    /** The code behind an and, or behind the point of 8.9.10; null when there is none. */
    static @Nullable Code behindAnd(String text, int at) {
        if (!JOINING.isAt(text, at) || isEnumerator(text, at)) {
            return null;
        }
        Code code = behind(text, at, AND);
        boolean point = code == null && text.startsWith(".", at);
        return point ? Code.at(text, at + 1) : code;
    }

    static @Nullable Code behindTo(String text, int at) {
        return JOINING.isAt(text, at) ? behind(text, at, TO) : null;
    }

    /** The code behind the dash of 17-1. */
    static @Nullable Code behindDash(String text, int at) {
        int dash = Marks.dash(text, at);
        return dash > 0 ? Code.at(text, at + dash) : null;
    }

    private static @Nullable Code behind(String text, int at, List<String> words) {
        for (String word : words) {
            if (text.startsWith(word, at)) {
                return Code.at(text, at + word.length());
            }
        }
        return null;
    }

    /** The 2 of "1、8幢没水 2、9幢没电" is the second of what is told, not a building; so is 一 of 一、8幢. */
    private static boolean isEnumerator(String text, int at) {
        int number = at - 1;
        boolean first = number == 0 || (number > 0 && BEFORE_ENUMERATOR.has(text.charAt(number - 1)));
        if (!first || !ENUMERATING.isAt(text, at)) {
            return false;
        }
        char n = text.charAt(number);
        if (Numbers.isChinese(n)) {
            return at + 1 < text.length() && Numbers.isArabic(text.charAt(at + 1));
        }
        String rest = text.substring(at + 1, Math.min(text.length(), at + ENUMERATED_CHARS_MAX));
        String before = text.substring(Math.max(0, number - ENUMERATED_CHARS_MAX), number);
        char mark = text.charAt(at);
        boolean followed = rest.indexOf("" + (char) (n + 1) + mark) > 0;
        return Numbers.isArabic(n) && (followed || before.contains("" + (char) (n - 1) + mark));
    }

    /** What one code names: itself, or each of 五六. */
    static List<String> names(Code code) {
        String text = code.text();
        if (!code.isChinese() || text.length() == 1) {
            return List.of(code.normal());
        }
        boolean each = true;
        for (int i = 1; i < text.length(); i++) {
            each &= digit(text, i - 1) + 1 == digit(text, i) && digit(text, i) <= 9;
        }
        return each
                ? IntStream.range(0, text.length())
                        .mapToObj(i -> String.valueOf(digit(text, i)))
                        .toList()
                : List.of(code.normal());
    }

    private static int digit(String text, int at) {
        return Numbers.value(text.substring(at, at + 1)).orElse(NAMES_MAX);
    }

    /** Whether the codes are the ends of a range. */
    static boolean isRange(Code first, Code last) {
        OptionalInt from = first.value();
        OptionalInt to = last.value();
        return from.isPresent()
                && to.isPresent()
                && from.getAsInt() < to.getAsInt()
                && to.getAsInt() - from.getAsInt() < NAMES_MAX;
    }

    /** Everything from the first to the last. */
    static List<String> range(Code first, Code last) {
        return IntStream.rangeClosed(first.value().orElse(0), last.value().orElse(0))
                .mapToObj(String::valueOf)
                .toList();
    }
}
