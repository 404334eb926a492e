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
            next = next == null ? Series.behindTo(text, last.end()) : next;
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

    private static UnitList of(Code first, int end) {
        return new UnitList(Series.names(first).get(0), end);
    }
}
