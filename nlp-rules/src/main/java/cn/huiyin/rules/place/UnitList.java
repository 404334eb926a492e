package cn.huiyin.rules.place;

import org.jspecify.annotations.Nullable;

/**
 * One unit or several that are named together, 1、2单元, of which a place has the first.
 *
 * @param first normalised
 * @param end offset after the last
 */
record UnitList(String first, int end) {
    private static final int UNITS_MAX = 8;
    private static final String MARK = "单元";

    /** The units that begin with this code, or null when it counts none. */
    static @Nullable UnitList at(String text, Code first) {
        int mark = Marks.unit(text, first.end());
        if (mark > 0) {
            return of(first, first.end() + mark);
        }
        Code last = first;
        for (int units = 1; units < UNITS_MAX; units++) {
            Code next = Series.behindAnd(text, last.end());
            next = next == null ? lastOfRange(text, last) : next;
            if (next == null || next.digits() > 2) {
                return null;
            }
            if (text.startsWith(MARK, next.end())) {
                return of(first, next.end() + MARK.length());
            }
            last = next;
        }
        return null;
    }

    /** 1-2单元 are two, 2-1单元 is the name of one. */
    private static @Nullable Code lastOfRange(String text, Code first) {
        Code last = Series.behindTo(text, first.end());
        return last != null && Series.isRange(first, last) ? last : null;
    }

    private static UnitList of(Code first, int end) {
        return new UnitList(Series.names(first).get(0), end);
    }
}
