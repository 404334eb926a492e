package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import org.jspecify.annotations.Nullable;

/** Reads what follows a building: unit, floor and room, each of which may be missing or without its mark. */
final class AddressTail {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;

    /** Numbers of so many digits are no staircase. */
    private static final int DOOR_DIGITS_MIN = 4;

    private static final int STEPS_MAX = 6;
    private static final int GLUE_MAX = 3;
    private static final CharSet GLUE = CharSet.of(" -_~#:,的第()[]/·|");

    /** 楼 in front of one of these is beside the room whose number it follows: 302楼上. */
    private static final CharSet BESIDE = CharSet.of("上下顶");

    /** What happens on a day. */
    private static final Words OF_DAYS = Words.of("停", "检修", "施工", "恢复", "交房", "放假", "通知", "开会");

    private static final int DAYS_MAX = 31;

    private final String text;
    private final DashedTail dashed;
    private final BareTail bare;
    private final RoomAhead ahead;

    AddressTail(String text) {
        this.text = text;
        this.dashed = new DashedTail(text);
        this.bare = new BareTail(text);
        this.ahead = new RoomAhead(text);
    }

    /** The draft with everything that follows where it ends, and a room that stands a little behind. */
    Address.Draft read(Address.Draft draft) {
        Address.Draft read = readClose(draft);
        return read.hasRoom() || !read.isMarked() ? read : ahead.of(read);
    }

    /** The draft with everything that follows where it ends. */
    Address.Draft readClose(Address.Draft draft) {
        boolean more = true;
        for (int step = 0; step < STEPS_MAX && more && !draft.hasRoom(); step++) {
            if (below(draft) != null) {
                continue;
            }
            int at = skipFiller(skipGlue(draft.end()));
            Code code = Code.at(text, at);
            more = code == null ? annex(draft, at) || glued(draft, at) : part(draft, code);
        }
        return draft;
    }

    /** The draft with 负一楼, -1层 or -1f where it ends; null when nothing of the kind is there. */
    Address.@Nullable Draft below(Address.Draft draft) {
        int at = draft.end();
        Code code = Marks.isBelow(text, at) && !draft.hasFloor() ? Code.at(text, at + 1) : null;
        if (code == null) {
            return null;
        }
        if (code.isFloor()) {
            return draft.floor("-" + code.floor(), code.end());
        }
        int mark = Marks.floor(text, code.end());
        return mark > 0 ? draft.floor("-" + code.normal(), code.end() + mark) : null;
    }

    private int skipGlue(int at) {
        int end = at;
        while (end - at < GLUE_MAX && GLUE.isAt(text, end)) {
            end++;
        }
        return end;
    }

    private int skipFiller(int at) {
        int length = Marks.filler(text, at);
        return length > 0 && (Code.at(text, at + length) != null || text.startsWith("附", at + length))
                ? at + length
                : at;
    }

    /** 8幢附5号, a shop or a flat; behind 76号 it is a house of its own. */
    private boolean annex(Address.Draft draft, int at) {
        boolean inside = draft.hasBuilding() || draft.hasUnit();
        Code code = text.startsWith("附", at) && inside ? Code.at(text, at + 1) : null;
        int hao = code == null || text.startsWith("号", draft.end() - 1) ? 0 : Marks.hao(text, code.end());
        return hao > 0 && code != null && is(draft.room("附" + code.normal(), code.end() + hao));
    }

    /** 9栋96113800138000: the room and what one writes behind it. */
    private boolean glued(Address.Draft draft, int at) {
        Code room = Code.roomInFront(text, at);
        return room != null && is(draft.room(room.normal(), room.end()));
    }

    /** The draft grows by the part that the code names, if it names one. */
    private boolean part(Address.Draft draft, Code code) {
        return unit(draft, code)
                || room(draft, code)
                || floor(draft, code)
                || hao(draft, code)
                || dashed.read(draft, code)
                || spoken(draft, code)
                || bare.read(draft, code);
    }

    /** 2单元, 1、2单元, 2-1单元, and 座 behind a building, which is one of its towers. */
    private boolean unit(Address.Draft draft, Code code) {
        if (draft.hasUnit() || Marks.shop(text, code.end()) > 0) {
            return false;
        }
        if (draft.hasBuilding() && text.startsWith("座", code.end())) {
            return is(draft.unit(code.normal(), code.end() + 1));
        }
        UnitList units = UnitList.at(text, code);
        if (units == null) {
            return draft.hasBuilding() && dashed.unit(draft, code);
        }
        // 6座302单元 is how the south calls a flat.
        boolean flat =
                draft.hasBuilding() && code.digits() >= ROOM_DIGITS_MIN && Code.at(text, skipGlue(units.end())) == null;
        return is(flat ? draft.room(code.normal(), units.end()) : draft.unit(units.first(), units.end()));
    }

    private boolean room(Address.Draft draft, Code code) {
        return Marks.roomEnd(text, code.end()) > code.end() && is(bare.rooms(draft, code));
    }

    private boolean floor(Address.Draft draft, Code code) {
        if (draft.hasFloor()) {
            return false;
        }
        if (code.isFloor()) {
            return is(draft.floor(code.floor(), code.end()));
        }
        if (code.isBasement() && !bare.isRemark(code) && Series.behindDash(text, code.end()) == null) {
            return is(draft.floor(code.normal(), code.end() + Marks.floor(text, code.end())));
        }
        if (dashed.floors(draft, code)) {
            return true;
        }
        int mark = Marks.floor(text, code.end());
        boolean beside = code.digits() >= ROOM_DIGITS_MIN && BESIDE.isAt(text, code.end() + mark);
        return mark > 0 && !beside && is(draft.floor(code.normal(), code.end() + mark));
    }

    /** 98幢128号1466室: a staircase; 50幢1108号, 8幢2楼3号 and 8幢底商3号: a room. */
    private boolean hao(Address.Draft draft, Code code) {
        int hao = haoOf(draft, code);
        int end = code.end() + hao;
        if (hao == 0 || Marks.unit(text, code.end()) > 0 || isDay(code, end)) {
            return false;
        }
        boolean dash = Series.behindDash(text, end) != null;
        Code next = Code.at(text, skipGlue(end));
        boolean floorOfRoom = next != null && code.digits() >= DOOR_DIGITS_MIN && Marks.floor(text, next.end()) > 0;
        boolean followed = !draft.hasUnit() && !floorOfRoom && (dash || bare.isPart(next));
        boolean number = code.digits() >= ROOM_DIGITS_MIN || code.isFlat() || Marks.isRowBefore(text, code.start());
        boolean room = draft.hasUnit() || draft.hasFloor() || (!followed && number);
        return is(room ? draft.room(code.normal(), end) : draft.unit(code.normal(), end));
    }

    /** 8幢20号停水, and not 8幢20号停水了. */
    private boolean isDay(Code code, int end) {
        boolean now = text.startsWith("停", end) && text.startsWith("了", end + 2);
        return code.value().orElse(0) <= DAYS_MAX && OF_DAYS.isAt(text, end) && !now;
    }

    /** The length of 号; behind a building it is that of 8幢302号楼上, 8幢3号楼道 and 8幢1227号快递柜 as well. */
    private int haoOf(Address.Draft draft, Code code) {
        int end = code.end();
        if (!draft.hasBuilding() || code.digits() == 0 || !text.startsWith("号", end)) {
            return Marks.hao(text, end);
        }
        boolean room = code.isArabic() && code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX;
        boolean lou = text.startsWith("楼", end + 1);
        boolean taken = lou ? Marks.isStairs(text, end) || (room && BESIDE.isAt(text, end + 2)) : room;
        return taken ? 1 : Marks.hao(text, end);
    }

    /** 二1039: the unit in Chinese and the room in Arabic digits. */
    private boolean spoken(Address.Draft draft, Code code) {
        Code room = code.isChinese() && code.digits() == 1 && !draft.hasUnit() ? Code.at(text, code.end()) : null;
        boolean fits = room != null && room.isArabic() && bare.isPart(room);
        return fits && is(draft.unit(code.normal(), code.end()));
    }

    private static boolean is(Address.Draft draft) {
        return draft.end() > 0;
    }
}
