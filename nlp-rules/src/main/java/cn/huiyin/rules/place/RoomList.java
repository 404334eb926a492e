package cn.huiyin.rules.place;

import org.jspecify.annotations.Nullable;

/**
 * One room or several that are named together: 501、502室, 501到505.
 *
 * @param names normalised, with 、 between them, or 501-505
 * @param end offset after the last
 */
record RoomList(String names, int end) {
    private static final int ROOMS_MAX = 8;
    private static final int DIGITS_MIN = 3;
    private static final int NEIGHBOURS_MAX = 20;

    /** The rooms that begin with this code, which is known to be one. */
    static RoomList at(String text, Code first) {
        Code last = Series.behindTo(text, first.end());
        if (last != null && text.charAt(first.end()) != '-' && isLike(first, last) && Series.isRange(first, last)) {
            return new RoomList(first.normal() + "-" + last.normal(), endOf(text, last));
        }
        StringBuilder names = new StringBuilder(first.normal());
        int end = endOf(text, first);
        for (int rooms = 1; rooms < ROOMS_MAX; rooms++) {
            Code next = next(text, first, end);
            if (next == null) {
                break;
            }
            names.append('、').append(next.normal());
            end = endOf(text, next);
        }
        return new RoomList(names.toString(), end);
    }

    private static @Nullable Code next(String text, Code first, int end) {
        Code next = Series.behindAnd(text, end);
        if (next == null || !isLike(first, next) || isOther(text, next)) {
            return null;
        }
        boolean stop = ",.".indexOf(text.charAt(end)) >= 0;
        return stop && !isNear(first, next) ? null : next;
    }

    /** 501,502 and not 501,120. */
    private static boolean isNear(Code first, Code next) {
        int doors = next.value().orElse(0) - first.value().orElse(0);
        return doors > 0 && doors < NEIGHBOURS_MAX;
    }

    private static boolean isLike(Code first, Code next) {
        return first.isArabic() && next.isArabic() && first.digits() >= DIGITS_MIN && first.digits() == next.digits();
    }

    private static boolean isOther(String text, Code code) {
        int end = code.end();
        boolean part = (Marks.building(text, end) > 0 && !Marks.isStairs(text, end))
                || Marks.unit(text, end) > 0
                || Series.behindDash(text, end) != null;
        return part || Quantity.is(text, code);
    }

    private static int endOf(String text, Code room) {
        int end = Marks.roomEnd(text, room.end());
        return end == room.end() ? end + Marks.hao(text, end) : end;
    }
}
