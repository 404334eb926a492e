package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import org.jspecify.annotations.Nullable;

/** Reads numbers behind a building that have no mark of their own: 8幢302, 16幢-2, 3单元202户. */
final class BareTail {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;
    private static final CharSet OPENING = CharSet.of("([");

    /** What a staircase has, and a room has not: 17幢1楼道灯. */
    private static final Words OF_STAIRCASES = Words.of("楼道", "楼梯", "楼洞", "楼栋", "楼门", "门洞", "门栋", "门口", "门前");

    private static final Words SIGNALS = Words.of("信号", "网", "宽带", "基站", "流量", "以太");

    private final String text;

    BareTail(String text) {
        this.text = text;
    }

    /** Whether the draft has grown: a number without a mark is a room, unless it counts something. */
    boolean read(Address.Draft draft, Code code) {
        boolean chinese = code.isChinese() && code.text().length() < ROOM_DIGITS_MIN;
        boolean letters = code.isLetters() && !(draft.hasFloor() && code.end() == text.length());
        if (chinese || letters || code.digits() > ROOM_DIGITS_MAX || isOther(draft, code)) {
            return false;
        }
        return is(isStaircase(draft, code) ? draft.unit(code.normal(), code.end()) : rooms(draft, code));
    }

    /** The draft with the room, or with those that are named together. */
    Address.Draft rooms(Address.Draft draft, Code first) {
        RoomList rooms = RoomList.at(text, first);
        return draft.room(rooms.names(), rooms.end());
    }

    /** Whether the code is a floor or a room, so that what stands in front of it is a staircase. */
    boolean isPart(@Nullable Code code) {
        if (code == null || Quantity.is(text, code)) {
            return false;
        }
        boolean marked = Marks.room(text, code.end()) > 0 || Marks.floor(text, code.end()) > 0;
        return marked || isLong(code);
    }

    /** 1号楼(d1): what a bracket says otherwise is no room. */
    boolean isRemark(Code code) {
        return OPENING.isAt(text, code.start() - 1) && code.digits() < ROOM_DIGITS_MIN;
    }

    private static boolean isLong(Code code) {
        return code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX;
    }

    private boolean isOther(Address.Draft draft, Code code) {
        return isQuantity(draft, code)
                || (Marks.building(text, code.end()) > 0 && !isRoomSign(code))
                || text.startsWith("号", code.end())
                || isRemark(code)
                || isFirstOfTwo(code)
                || isAnotherFloor(draft, code)
                || isLift(code)
                || code.isName();
    }

    /** 3个, and 5g信号; 12b张三 is the flat of somebody. */
    private boolean isQuantity(Address.Draft draft, Code code) {
        if (code.isFlat()) {
            return SIGNALS.isAt(text, code.end());
        }
        return Quantity.is(text, code) && !isHousehold(draft, code);
    }

    /** 3单元202户; 200户 are counted. */
    private boolean isHousehold(Address.Draft draft, Code code) {
        return draft.hasUnit()
                && text.startsWith("户", code.end())
                && !code.text().endsWith("0");
    }

    /** 302#, with nothing in it. */
    private boolean isRoomSign(Code code) {
        boolean sign = code.isArabic() && code.digits() >= ROOM_DIGITS_MIN && text.startsWith("#", code.end());
        return sign && Code.at(text, code.end() + 1) == null;
    }

    /** 11-21, when that is known to be no part of an address. */
    private boolean isFirstOfTwo(Code code) {
        return code.digits() < ROOM_DIGITS_MIN && Series.behindDash(text, code.end()) != null;
    }

    /** 9楼,8楼. */
    private boolean isAnotherFloor(Address.Draft draft, Code code) {
        return draft.hasFloor() && code.digits() < ROOM_DIGITS_MIN && Marks.floor(text, code.end()) > 0;
    }

    /** 8幢3电梯. */
    private boolean isLift(Code code) {
        return code.digits() < ROOM_DIGITS_MIN && text.startsWith("电梯", code.end());
    }

    /** 16幢-2, 16幢 2 501, 16幢2楼道灯. */
    private boolean isStaircase(Address.Draft draft, Code code) {
        boolean whole = draft.isMarked() && !draft.hasUnit() && !draft.hasFloor();
        if (!whole || !code.isArabic() || code.digits() >= ROOM_DIGITS_MIN) {
            return false;
        }
        Code next = text.startsWith(" ", code.end()) ? Code.at(text, code.end() + 1) : null;
        boolean beforeRoom = next != null && isLong(next) && isPart(next);
        boolean alone = code.digits() == 1 && text.charAt(code.start() - 1) == '-';
        return alone || beforeRoom || OF_STAIRCASES.isAt(text, code.end());
    }

    private static boolean is(Address.Draft draft) {
        return draft.end() > 0;
    }
}
