package cn.huiyin.rules.place;

/** Reads the dashes behind a building: 5-1188, 5-7-502, 401-404, 15-16号, 1-3楼, 14-a, 2-1单元. */
final class DashedTail {
    private static final int ROOM_DIGITS_MIN = 3;

    private final String text;

    DashedTail(String text) {
        this.text = text;
    }

    /** Whether the draft has grown by what the code begins. */
    boolean read(Address.Draft draft, Code first) {
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
        boolean oneFlat = first.isArabic() && second.isLetters();
        if (draft.hasUnit() || draft.hasFloor() || oneFlat || isRoomRange(first, second)) {
            return is(draft.room(first.normal() + "-" + second.normal(), roomEnd(second)));
        }
        return is(draft.unit(first.normal(), first.end()).room(second.normal(), roomEnd(second)));
    }

    /** 1-3楼, 1到15楼. */
    boolean floors(Address.Draft draft, Code first) {
        Code last = Series.behindTo(text, first.end());
        int mark = last == null ? 0 : Marks.floor(text, last.end());
        return last != null
                && mark > 0
                && Series.isRange(first, last)
                && is(draft.floor(first.normal() + "-" + last.normal(), last.end() + mark));
    }

    /** 2-1单元; 1-2单元 are two. */
    boolean unit(Address.Draft draft, Code first) {
        Code second = Series.behindDash(text, first.end());
        boolean named = second != null && second.digits() < ROOM_DIGITS_MIN && text.startsWith("单元", second.end());
        if (second == null || !named || Series.isRange(first, second)) {
            return false;
        }
        return is(draft.unit(first.normal() + "-" + second.normal(), second.end() + 2));
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

    private static boolean is(Address.Draft draft) {
        return draft.end() > 0;
    }
}
