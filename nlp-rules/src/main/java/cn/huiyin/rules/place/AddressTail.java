package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import org.jspecify.annotations.Nullable;

/** Reads what follows a building: unit, floor and room, each of which may be missing or without its mark. */
final class AddressTail {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;
    private static final int STEPS_MAX = 6;
    private static final int GLUE_MAX = 3;
    private static final CharSet GLUE = CharSet.of(" -_~#:,的第()[]/·|");

    /** 楼 in front of one of these is beside the room whose number it follows: 302楼上. */
    private static final CharSet BESIDE = CharSet.of("上下");

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
            more = code == null ? annex(draft, at) : part(draft, code);
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
        Code code = text.startsWith("附", at) && draft.hasBuilding() ? Code.at(text, at + 1) : null;
        int hao = code == null || text.startsWith("号", draft.end() - 1) ? 0 : Marks.hao(text, code.end());
        return hao > 0 && code != null && is(draft.room("附" + code.normal(), code.end() + hao));
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
        boolean flat = draft.hasBuilding()
                && code.isArabic()
                && code.digits() >= ROOM_DIGITS_MIN
                && Code.at(text, skipGlue(units.end())) == null;
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
        if (isRoomBeside(draft, code)) {
            return is(draft.room(code.normal(), code.end() + 1));
        }
        int hao = Marks.hao(text, code.end());
        int end = code.end() + hao;
        if (hao == 0 || Marks.unit(text, code.end()) > 0 || isDay(code, end)) {
            return false;
        }
        boolean dash = Series.behindDash(text, end) != null;
        boolean followed = !draft.hasUnit() && (dash || bare.isPart(Code.at(text, skipGlue(end))));
        boolean number = code.digits() >= ROOM_DIGITS_MIN || code.isFlat() || Marks.isRowBefore(text, code.start());
        boolean room = draft.hasUnit() || draft.hasFloor() || (!followed && number);
        return is(room ? draft.room(code.normal(), end) : draft.unit(code.normal(), end));
    }

    /** 8幢20号停水. */
    private boolean isDay(Code code, int end) {
        return code.value().orElse(0) <= DAYS_MAX && OF_DAYS.isAt(text, end);
    }

    /** 8幢302号楼上. */
    private boolean isRoomBeside(Address.Draft draft, Code code) {
        return draft.hasBuilding()
                && code.isArabic()
                && code.digits() >= ROOM_DIGITS_MIN
                && code.digits() <= ROOM_DIGITS_MAX
                && text.startsWith("号楼", code.end())
                && BESIDE.isAt(text, code.end() + 2);
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
