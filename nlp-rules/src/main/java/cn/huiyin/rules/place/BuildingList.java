package cn.huiyin.rules.place;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One building or several that are named together: 8幢、11幢 and 3到5幢.
 *
 * @param names normalised, ranges written out
 * @param end offset after the last
 */
record BuildingList(List<String> names, int end) {
    private static final int NAMES_MAX = 200;
    private static final List<String> AND = List.of("、", "和", "及", "与", "跟", "还有", ",", "/");
    private static final List<String> TO = List.of("到", "至", "-", "~");
    private static final String COUNTED = "楼房别大建厂商";

    /** The buildings that begin with this code, or null when it counts none. */
    static @Nullable BuildingList at(String text, Code first) {
        List<String> names = new ArrayList<>(2);
        Code code = first;
        int end = -1;
        while (code != null && names.size() < NAMES_MAX) {
            int mark = markOf(text, code);
            int upTo = code.end() + mark;
            Code last = rangeEnd(text, upTo);
            if (last != null && isRange(code, last)) {
                addRange(names, code, last);
                mark = Marks.building(text, last.end());
                upTo = last.end() + mark;
            } else if (mark == 0 && last != null && Marks.building(text, last.end()) > 0) {
                names.add(code.normal() + "-" + last.normal());
                return new BuildingList(names, last.end() + Marks.building(text, last.end()));
            } else {
                names.add(code.normal());
            }
            if (mark > 0) {
                end = upTo;
            }
            code = next(text, upTo);
        }
        return end < 0 ? null : new BuildingList(List.copyOf(names), end);
    }

    /** The mark behind the code, unless it counts buildings instead of naming one: 三栋楼, 一座桥. */
    private static int markOf(String text, Code code) {
        int mark = Marks.building(text, code.end());
        boolean few = code.isChinese() && code.text().length() == 1 && mark > 0;
        int after = code.end() + mark;
        Code next = mark > 0 ? Code.at(text, after) : null;
        boolean seat = mark > 0 && text.charAt(code.end()) == '座' && isSeat(text, few, next);
        boolean counted = few
                && after < text.length()
                && COUNTED.indexOf(text.charAt(after)) >= 0
                && text.charAt(code.end()) != '号';
        return seat || counted || isWord(code, mark) ? 0 : mark;
    }

    /** 一座桥 counts; A座14号楼 names a part of the estate. */
    private static boolean isSeat(String text, boolean few, @Nullable Code next) {
        boolean building = next != null && Marks.building(text, next.end()) > 0 && text.charAt(next.end()) != '座';
        return next == null ? few : building;
    }

    /** A telephone number in front of #. */
    private static boolean isWord(Code code, int mark) {
        return mark > 0 && code.isArabic() && code.text().length() > 4;
    }

    private static @Nullable Code rangeEnd(String text, int at) {
        Code last = codeBehind(text, at, TO);
        return last != null && Marks.building(text, last.end()) > 0 ? last : null;
    }

    private static boolean isRange(Code first, Code last) {
        OptionalInt from = first.value();
        OptionalInt to = last.value();
        return from.isPresent()
                && to.isPresent()
                && from.getAsInt() < to.getAsInt()
                && to.getAsInt() - from.getAsInt() < NAMES_MAX;
    }

    private static void addRange(List<String> names, Code first, Code last) {
        for (int i = first.value().orElse(0); i <= last.value().orElse(0); i++) {
            names.add(String.valueOf(i));
        }
    }

    /** The next building of the list: one that has a mark of its own or shares a later one. */
    private static @Nullable Code next(String text, int at) {
        Code code = codeBehind(text, at, AND);
        int steps = 0;
        Code seen = code;
        while (seen != null && steps < NAMES_MAX) {
            if (markOf(text, seen) > 0 || rangeEnd(text, seen.end()) != null) {
                return code;
            }
            seen = codeBehind(text, seen.end(), AND);
            steps++;
        }
        return null;
    }

    private static @Nullable Code codeBehind(String text, int at, List<String> separators) {
        for (String separator : separators) {
            if (text.startsWith(separator, at)) {
                return Code.at(text, at + separator.length());
            }
        }
        return null;
    }
}
