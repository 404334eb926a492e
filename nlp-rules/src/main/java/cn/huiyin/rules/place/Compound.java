package cn.huiyin.rules.place;

import cn.huiyin.rules.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a building and a room that are written as one: 听涛小区7b601, 7b601室. */
final class Compound {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 4;
    private static final int NUMBER_DIGITS_MAX = 2;
    private static final Words BEHIND = Words.of("业主", "住户", "的业主", "的住户");

    private Compound() {}

    /** The building and the room; null when the code is something else. */
    static Address.@Nullable Draft at(String text, Code code) {
        String written = code.text();
        int letter = 0;
        while (letter < written.length() && Numbers.isArabic(written.charAt(letter))) {
            letter++;
        }
        String room = letter < written.length() ? written.substring(letter + 1) : "";
        boolean parts = letter > 0
                && letter <= NUMBER_DIGITS_MAX
                && room.length() >= ROOM_DIGITS_MIN
                && room.length() <= ROOM_DIGITS_MAX
                && Numbers.isArabic(room)
                && !code.isChinese();
        if (!parts || !isHome(text, code)) {
            return null;
        }
        String building = Designation.ofNumeral(written.substring(0, letter + 1));
        int end = Marks.roomEnd(text, code.end());
        return new Address.Draft(code.start())
                .buildings(List.of(building), end)
                .marked()
                .room(room, end);
    }

    private static boolean isHome(String text, Code code) {
        boolean marked = Marks.room(text, code.end()) > 0 || BEHIND.isAt(text, code.end());
        return marked || Marks.isEstateBefore(text, code.start());
    }
}
