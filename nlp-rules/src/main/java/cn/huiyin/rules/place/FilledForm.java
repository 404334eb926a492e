package cn.huiyin.rules.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form that somebody filled in: 楼栋:8, 单元:3, 房号:302. */
final class FilledForm {
    private static final Words BUILDING = Words.of("楼栋", "楼栋号", "楼号", "栋号", "幢号", "楼幢");
    private static final Words UNIT = Words.of("单元", "单元号");
    private static final Words FLOOR = Words.of("楼层");
    private static final Words ROOM = Words.of("房号", "室号", "房间", "房间号", "门牌", "门牌号", "户号");

    private FilledForm() {}

    /** The part that the code fills in; null when no such field is in front of it. */
    static Address.@Nullable Draft at(String text, Code code) {
        int colon = text.startsWith(": ", code.start() - 2) ? code.start() - 2 : code.start() - 1;
        if (colon < 1 || text.charAt(colon) != ':') {
            return null;
        }
        Address.Draft draft = new Address.Draft(code.start());
        int end = code.end();
        if (BUILDING.isBefore(text, colon)) {
            int mark = Math.max(Marks.building(text, end), Marks.hao(text, end));
            return draft.buildings(List.of(code.normal()), end + mark).marked();
        }
        if (UNIT.isBefore(text, colon)) {
            return draft.unit(code.normal(), end + Marks.unit(text, end));
        }
        if (FLOOR.isBefore(text, colon)) {
            return draft.floor(code.normal(), end + Marks.floor(text, end));
        }
        return ROOM.isBefore(text, colon) ? draft.room(code.normal(), Marks.roomEnd(text, end)) : null;
    }
}
