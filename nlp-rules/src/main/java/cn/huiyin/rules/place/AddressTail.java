package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import org.jspecify.annotations.Nullable;

/** Reads what follows a building: unit, floor and room, each of which may be missing or without its mark. */
final class AddressTail {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;
    private static final int STEPS_MAX = 6;
    private static final int GLUE_MAX = 2;
    private static final CharSet OPENING = CharSet.of("([");
    private static final CharSet GLUE = CharSet.of(" -_~#:,的第()[]/·");

    /** 楼 in front of one of these is beside the room whose number it follows: 302楼上. */
    private static final CharSet BESIDE = CharSet.of("上下");

    private final String text;
    private final RoomAhead ahead;

    AddressTail(String text) {
        this.text = text;
        this.ahead = new RoomAhead(text);
    }

    /** The draft with everything that follows where it ends. */
    Address.Draft read(Address.Draft draft) {
        boolean more = true;
        for (int step = 0; step < STEPS_MAX && more && !draft.hasRoom(); step++) {
            if (below(draft) != null) {
                continue;
            }
            int at = skipFiller(skipGlue(draft.end()));
            Code code = Code.at(text, at);
            more = code != null && part(draft, code);
        }
        return draft.hasRoom() || !draft.isMarked() ? draft : ahead.of(draft);
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
        return length > 0 && Code.at(text, at + length) != null ? at + length : at;
    }

    /** The draft grows by the part that the code names, if it names one. */
    private boolean part(Address.Draft draft, Code code) {
        return unit(draft, code)
                || room(draft, code)
                || floor(draft, code)
                || hao(draft, code)
                || dashed(draft, code)
                || spoken(draft, code)
                || bare(draft, code);
    }

    /** 2单元, 1、2单元, and 座 behind a building, which is one of its towers. */
    private boolean unit(Address.Draft draft, Code code) {
        if (draft.hasUnit()) {
            return false;
        }
        if (draft.hasBuilding() && text.startsWith("座", code.end())) {
            return is(draft.unit(code.normal(), code.end() + 1));
        }
        UnitList units = UnitList.at(text, code);
        return units != null && is(draft.unit(units.first(), units.end()));
    }

    private boolean room(Address.Draft draft, Code code) {
        return Marks.room(text, code.end()) > 0 && is(rooms(draft, code));
    }

    private boolean floor(Address.Draft draft, Code code) {
        if (draft.hasFloor()) {
            return false;
        }
        if (code.isFloor()) {
            return is(draft.floor(code.floor(), code.end()));
        }
        if (code.isBasement() && !isRemark(code) && Series.behindDash(text, code.end()) == null) {
            return is(draft.floor(code.normal(), code.end() + Marks.floor(text, code.end())));
        }
        int mark = Marks.floor(text, code.end());
        boolean beside = code.digits() >= ROOM_DIGITS_MIN && BESIDE.isAt(text, code.end() + mark);
        return mark > 0 && !beside && is(draft.floor(code.normal(), code.end() + mark));
    }

    /** 98幢128号1466室: a staircase; 50幢1108号 and 8幢底商3号: a room. */
    private boolean hao(Address.Draft draft, Code code) {
        int hao = Marks.hao(text, code.end());
        int end = code.end() + hao;
        if (hao == 0 || text.startsWith("门", end)) {
            return false;
        }
        boolean dash = Series.behindDash(text, end) != null;
        boolean followed = !draft.hasUnit() && (dash || isPart(Code.at(text, skipGlue(end))));
        boolean number = code.digits() >= ROOM_DIGITS_MIN || Marks.isRowBefore(text, code.start());
        boolean room = draft.hasUnit() || (!followed && number);
        return is(room ? draft.room(code.normal(), end) : draft.unit(code.normal(), end));
    }

    private boolean isPart(@Nullable Code code) {
        if (code == null || Quantity.is(text, code)) {
            return false;
        }
        boolean marked = Marks.room(text, code.end()) > 0 || Marks.floor(text, code.end()) > 0;
        return marked || (code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX);
    }

    /** 5-1188, 5-7-502, 401-404, 15-16号, 1-3楼. */
    private boolean dashed(Address.Draft draft, Code first) {
        Code second = Series.behindDash(text, first.end());
        if (second == null || Quantity.is(text, second) || isNext(draft, first) || isDay(first, second)) {
            return false;
        }
        if (first.isBasement() && !draft.hasBuilding()) {
            return is(draft.floor(first.normal(), first.end()).room(second.normal(), roomEnd(second)));
        }
        Code third = Series.behindDash(text, second.end());
        if (third != null && !draft.hasUnit()) {
            return is(draft.unit(first.normal(), first.end())
                    .floor(second.normal(), second.end())
                    .room(third.normal(), roomEnd(third)));
        }
        int floors = Marks.floor(text, second.end());
        if (floors > 0 && Series.isRange(first, second) && !draft.hasFloor()) {
            return is(draft.floor(first.normal() + "-" + second.normal(), second.end() + floors));
        }
        if (draft.hasUnit() || draft.hasFloor() || isRoomRange(first, second)) {
            return is(draft.room(first.normal() + "-" + second.normal(), roomEnd(second)));
        }
        return is(draft.unit(first.normal(), first.end()).room(second.normal(), roomEnd(second)));
    }

    /** 6-2,6-3: the next one, not a room of this. */
    private boolean isNext(Address.Draft draft, Code first) {
        return draft.hasUnit() && first.digits() < ROOM_DIGITS_MIN && text.charAt(first.start() - 1) == ',';
    }

    /** 8幢11-21停水. */
    private boolean isDay(Code first, Code second) {
        return Quantity.isDay(first, second)
                && second.end() < text.length()
                && Character.isLetter(text.charAt(second.end()))
                && text.charAt(second.end()) != '号'
                && Marks.room(text, second.end()) == 0;
    }

    private boolean isRoomRange(Code first, Code second) {
        if (!first.isArabic() || first.digits() < 2) {
            return false;
        }
        boolean neighbours = first.value().orElse(0) + 1 == second.value().orElse(0);
        return first.digits() >= ROOM_DIGITS_MIN || (neighbours && Marks.hao(text, second.end()) > 0);
    }

    private int roomEnd(Code room) {
        int end = Marks.roomEnd(text, room.end());
        return end == room.end() ? end + Marks.hao(text, end) : end;
    }

    /** 二1039: the unit in Chinese and the room in Arabic digits. */
    private boolean spoken(Address.Draft draft, Code code) {
        Code room = code.isChinese() && code.digits() == 1 && !draft.hasUnit() ? Code.at(text, code.end()) : null;
        boolean fits = room != null && room.isArabic() && isPart(room);
        return fits && is(draft.unit(code.normal(), code.end()));
    }

    /** A number without a mark is a room, unless it counts something. */
    private boolean bare(Address.Draft draft, Code code) {
        boolean chinese = code.isChinese() && code.text().length() < ROOM_DIGITS_MIN;
        boolean letters = code.isLetters() && !(draft.hasFloor() && code.end() == text.length());
        boolean other = (Quantity.is(text, code) && !isHousehold(draft, code))
                || (Marks.building(text, code.end()) > 0 && !isRoomSign(code))
                || text.startsWith("号", code.end())
                || isRemark(code)
                || isFirstOfTwo(code)
                || code.isName();
        if (chinese || letters || other || code.digits() > ROOM_DIGITS_MAX) {
            return false;
        }
        return is(isStaircase(draft, code) ? draft.unit(code.normal(), code.end()) : rooms(draft, code));
    }

    /** 1号楼(d1): what a bracket says otherwise is no room. */
    private boolean isRemark(Code code) {
        return OPENING.isAt(text, code.start() - 1) && code.digits() < ROOM_DIGITS_MIN;
    }

    /** 16幢-2. */
    private boolean isStaircase(Address.Draft draft, Code code) {
        boolean whole = draft.isMarked() && !draft.hasUnit() && !draft.hasFloor();
        return whole && code.isArabic() && code.digits() == 1 && text.charAt(code.start() - 1) == '-';
    }

    /** 3单元202户; 200户 are counted. */
    private boolean isHousehold(Address.Draft draft, Code code) {
        return draft.hasUnit()
                && text.startsWith("户", code.end())
                && !code.text().endsWith("0");
    }

    /** 302#. */
    private boolean isRoomSign(Code code) {
        return code.isArabic() && code.digits() >= ROOM_DIGITS_MIN && text.startsWith("#", code.end());
    }

    /** 11-21, when that is known to be no part of an address. */
    private boolean isFirstOfTwo(Code code) {
        return code.digits() < ROOM_DIGITS_MIN && Series.behindDash(text, code.end()) != null;
    }

    private Address.Draft rooms(Address.Draft draft, Code first) {
        RoomList rooms = RoomList.at(text, first);
        return draft.room(rooms.names(), rooms.end());
    }

    private static boolean is(Address.Draft draft) {
        return draft.end() > 0;
    }
}
