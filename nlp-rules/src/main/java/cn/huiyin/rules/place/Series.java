package cn.huiyin.rules.place;

import cn.huiyin.rules.text.Numbers;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What joins numbers that are named together, 8、11 and 3到5, and what such numbers stand for. */
final class Series {
    /** Longer ranges are none. */
    static final int NAMES_MAX = 200;

    private static final List<String> AND = List.of("、", "和", "及", "与", "跟", "还有", ",", "/");
    private static final List<String> TO = List.of("到", "至", "-", "~");

    private Series() {}

    /** The code behind an and, or behind the point of 8.9.10; null when there is none. */
    static @Nullable Code behindAnd(String text, int at) {
        Code code = behind(text, at, AND);
        return code == null && isPoint(text, at) ? Code.at(text, at + 1) : code;
    }

    static @Nullable Code behindTo(String text, int at) {
        return behind(text, at, TO);
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

    /** 1.3幢 at the beginning of a line is the first of what is told, not two buildings. */
    private static boolean isPoint(String text, int at) {
        boolean point = at > 0 && at < text.length() && text.charAt(at) == '.' && Numbers.isArabic(text.charAt(at - 1));
        boolean number = at == 1 || (at > 1 && " \n,。;".indexOf(text.charAt(at - 2)) >= 0);
        return point && !(number && text.indexOf('.', at + 1) != at + 2 && text.charAt(at - 1) <= '3');
    }

    /** What one code names: itself, or each of 五六. */
    static List<String> names(Code code) {
        String text = code.text();
        boolean each = text.length() > 1 && code.isChinese();
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
