package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;

/** Finds a room that stands a little behind its building, in the same breath: 51栋科技园716室, 8幢尚品东楼1401. */
final class RoomAhead {
    private static final int CHARS_MAX = 12;
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;

    /** How the names of places end. */
    private static final CharSet PLACES_END = CharSet.of("楼区门馆厦城座店院园心厅部室");

    private final String text;

    RoomAhead(String text) {
        this.text = text;
    }

    /** The draft, with a room when one comes. */
    Address.Draft of(Address.Draft draft) {
        int limit = Math.min(text.length(), draft.end() + CHARS_MAX);
        int at = draft.end();
        while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
            Code code = Code.at(text, at);
            if (code != null && isRoom(code)) {
                return withRoom(draft, code);
            }
            if (code != null && Marks.building(text, code.end()) > 0) {
                return draft;
            }
            at = code == null ? at + 1 : code.end();
        }
        return draft;
    }

    private boolean isRoom(Code code) {
        boolean number = !code.isChinese() && code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX;
        boolean marked = Marks.room(text, code.end()) > 0;
        boolean sure = Marks.hao(text, code.end()) > 0 || !code.isArabic() || isEnd(code.end());
        boolean ofPlace = PLACES_END.has(text.charAt(code.start() - 1)) && sure;
        return number && (ofPlace || (marked && code.isArabic()));
    }

    private boolean isEnd(int at) {
        return at >= text.length() || (!Character.isLetterOrDigit(text.charAt(at)) && text.charAt(at) != '.');
    }

    /** With the rooms up to the last of a range. */
    private Address.Draft withRoom(Address.Draft draft, Code code) {
        Code last = Series.behindDash(text, code.end());
        return last == null
                ? draft.room(code.normal(), Marks.roomEnd(text, code.end()))
                : draft.room(code.normal() + "-" + last.normal(), Marks.roomEnd(text, last.end()));
    }
}
