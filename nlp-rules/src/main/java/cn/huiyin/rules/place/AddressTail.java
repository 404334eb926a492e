package cn.huiyin.rules.place;

import org.jspecify.annotations.Nullable;

/** Reads what follows a building: unit, floor and room, each of which may be missing or without its mark. */
final class AddressTail {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;
    private static final int STEPS_MAX = 5;
    private static final int ROOM_CHARS_AHEAD_MAX = 10;
    private static final String GLUE = " -_,的";

    private final String text;

    AddressTail(String text) {
        this.text = text;
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
            more = code != null && (marked(draft, code) || dashed(draft, code) || bare(draft, code));
        }
        return draft.hasRoom() || !draft.isMarked() ? draft : roomAhead(draft);
    }

    /** The draft with 负一楼, -1层 or -1f where it ends; null when nothing of the kind is there. */
    Address.@Nullable Draft below(Address.Draft draft) {
        int at = draft.end();
        Code code = Marks.isBelow(text, at) && !draft.hasFloor() ? Code.at(text, at + 1) : null;
        if (code == null) {
            return null;
        }
        if (code.text().endsWith("f") && code.digits() == code.text().length() - 1) {
            return draft.floor("-" + code.text().substring(0, code.digits()), code.end());
        }
        int mark = Marks.floor(text, code.end());
        return mark > 0 ? draft.floor("-" + code.normal(), code.end() + mark) : null;
    }

    private int skipGlue(int at) {
        return at < text.length() && GLUE.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private int skipFiller(int at) {
        int length = Marks.filler(text, at);
        return Code.at(text, at + length) == null ? at : at + length;
    }

    /** 2单元, 3楼, 501室, and 6号 with something behind it. */
    private boolean marked(Address.Draft draft, Code code) {
        int end = code.end();
        int unit = unitMark(draft, end);
        if (unit > 0 && !draft.hasUnit()) {
            return is(draft.unit(code.normal(), end + unit));
        }
        int room = Marks.room(text, end);
        if (room > 0) {
            return is(draft.room(code.normal(), end + room));
        }
        int floor = Marks.floor(text, end);
        if (floor > 0 && !draft.hasFloor()) {
            return is(draft.floor(code.normal(), end + floor));
        }
        return hao(draft, code);
    }

    /** 座 behind a building is one of its towers. */
    private int unitMark(Address.Draft draft, int at) {
        boolean tower = draft.hasBuilding() && at < text.length() && text.charAt(at) == '座';
        return tower ? 1 : Marks.unit(text, at);
    }

    /** 98幢128号1466室: a staircase; 50幢1108号: a room. */
    private boolean hao(Address.Draft draft, Code code) {
        int hao = Marks.hao(text, code.end());
        int end = code.end() + hao;
        if (hao == 0 || text.startsWith("门", end)) {
            return false;
        }
        boolean dash = Marks.dash(text, end) > 0 && Code.at(text, end + 1) != null;
        boolean followed = !draft.hasUnit() && (dash || isPart(Code.at(text, skipGlue(end))));
        boolean room = draft.hasUnit() || (!followed && code.digits() >= ROOM_DIGITS_MIN);
        return is(room ? draft.room(code.normal(), end) : draft.unit(code.normal(), end));
    }

    private boolean isPart(@Nullable Code code) {
        if (code == null || Marks.isCounting(text, code)) {
            return false;
        }
        boolean marked = Marks.room(text, code.end()) > 0 || Marks.floor(text, code.end()) > 0;
        return marked || (code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX);
    }

    /** 5-1188, 5-7-502, 401-404, 15-16号. */
    private boolean dashed(Address.Draft draft, Code first) {
        Code second = codeBehindDash(first);
        if (second == null) {
            return false;
        }
        Code third = codeBehindDash(second);
        if (third != null && !draft.hasUnit()) {
            return is(draft.unit(first.normal(), first.end())
                    .floor(second.normal(), second.end())
                    .room(third.normal(), roomEnd(third)));
        }
        if (draft.hasUnit() || draft.hasFloor() || isRoomRange(first, second)) {
            return is(draft.room(first.normal() + "-" + second.normal(), roomEnd(second)));
        }
        return is(draft.unit(first.normal(), first.end()).room(second.normal(), roomEnd(second)));
    }

    private boolean isRoomRange(Code first, Code second) {
        if (!first.isArabic() || first.digits() < 2) {
            return false;
        }
        boolean neighbours = first.value().orElse(0) + 1 == second.value().orElse(0);
        return first.digits() >= ROOM_DIGITS_MIN || (neighbours && Marks.hao(text, second.end()) > 0);
    }

    private @Nullable Code codeBehindDash(Code code) {
        int dash = Marks.dash(text, code.end());
        return dash > 0 ? Code.at(text, code.end() + dash) : null;
    }

    private int roomEnd(Code room) {
        int end = room.end() + Marks.room(text, room.end());
        return end == room.end() ? end + Marks.hao(text, end) : end;
    }

    /** A number without a mark is a room, unless it counts something. */
    private boolean bare(Address.Draft draft, Code code) {
        boolean chinese = code.isChinese() && code.text().length() < ROOM_DIGITS_MIN;
        boolean letters = code.isLetters() && !(draft.hasFloor() && code.end() == text.length());
        boolean other =
                Marks.isCounting(text, code) || Marks.building(text, code.end()) > 0 || Marks.hao(text, code.end()) > 0;
        if (chinese || letters || other || code.digits() > ROOM_DIGITS_MAX) {
            return false;
        }
        return is(draft.room(code.normal(), code.end()));
    }

    /** A room with its mark a little further on, in the same breath: 51栋科技园716室. */
    private Address.Draft roomAhead(Address.Draft draft) {
        int limit = Math.min(text.length(), draft.end() + ROOM_CHARS_AHEAD_MAX);
        for (int at = draft.end(); at < limit && Character.isLetterOrDigit(text.charAt(at)); at++) {
            Code code = Code.at(text, at);
            if (code != null
                    && code.isArabic()
                    && code.digits() >= ROOM_DIGITS_MIN
                    && Marks.room(text, code.end()) > 0) {
                return draft.room(code.normal(), roomEnd(code));
            }
            if (code != null) {
                at = code.end() - 1;
            }
        }
        return draft;
    }

    private static boolean is(Address.Draft draft) {
        return draft.end() > 0;
    }
}
