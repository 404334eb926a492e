package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads addresses whose parts are told by what separates them alone: 17-1-501, 17-501, 17-1, a3-502, 17/1/501. */
final class Dashed {
    private static final int BUILDING_DIGITS_MAX = 3;
    private static final int UNIT_DIGITS_MAX = 2;
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ROOM_DIGITS_MAX = 5;
    private static final int NEIGHBOURS_MAX = 20;
    private static final CharSet SEPARATORS = CharSet.of("/_.·");

    /** Part of a date or score, a number plate, or the number of a house on a road. */
    private static final CharSet IN_FRONT_OF_OTHERS = CharSet.of("-./路街道巷月");

    /** 楼 in front of one of these is the whole building. */
    private static final CharSet BESIDE = CharSet.of("下上顶前后");

    /** What is said of buildings and not of days. */
    private static final Words OF_BUILDINGS = Words.of(
            "门", "楼", "单元", "室", "家", "业主", "住户", "梯", "电梯", "底下", "那", "的", "灯", "水管", "水表", "下水", "管道", "井盖", "电表",
            "墙", "窗", "阳台", "厕所", "厨房", "卫生间", "天花板", "屋顶", "顶楼", "地下室", "过道", "走廊", "邻居", "老人", "消防");

    private final String text;

    Dashed(String text) {
        this.text = text;
    }

    /** The address that begins with the code; null when the numbers are something else. */
    Address.@Nullable Draft at(Code first) {
        boolean other = IN_FRONT_OF_OTHERS.isAt(text, first.start() - 1) || Quantity.isCodeAhead(text, first.start());
        if (other || !isBuilding(first)) {
            return null;
        }
        Code second = Series.behindDash(text, first.end());
        if (second == null) {
            return separated(first);
        }
        Code third = Series.behindDash(text, second.end());
        if (third == null) {
            boolean apart = text.charAt(second.start() - 1) == ' ' && second.digits() < ROOM_DIGITS_MIN;
            return apart ? null : pair(first, second);
        }
        Code fourth = Series.behindDash(text, third.end());
        return fourth == null ? triple(first, second, third) : quadruple(first, second, third, fourth);
    }

    private boolean isBuilding(Code code) {
        boolean lettered = code.isLettered() && (code.digits() > 0 || isTower(code));
        boolean arabic = code.isArabic()
                && code.digits() <= BUILDING_DIGITS_MAX
                && code.text().charAt(0) != '0';
        return arabic || lettered;
    }

    /** Towers are few: a to h. */
    private static boolean isTower(Code code) {
        return code.text().length() == 1 && code.text().charAt(0) <= 'h';
    }

    /** 17/1/501, 12.1.101, 12_1_101, and 春和苑8/902. */
    private Address.@Nullable Draft separated(Code first) {
        Code second = SEPARATORS.isAt(text, first.end()) ? Code.at(text, first.end() + 1) : null;
        if (second == null) {
            return null;
        }
        char separator = text.charAt(first.end());
        boolean again = second.end() < text.length() && text.charAt(second.end()) == separator;
        Code third = again ? Code.at(text, second.end() + 1) : null;
        if (third != null) {
            return triple(first, second, third);
        }
        boolean room = separator != '.' && isRoom(second) && Marks.isEstateBefore(text, first.start());
        return room && !Quantity.is(text, second) ? pair(first, second) : null;
    }

    /** d7-42-3-501: building 42 of the part d7, which has one name with it. */
    private Address.@Nullable Draft quadruple(Code first, Code second, Code third, Code fourth) {
        boolean fits = second.digits() <= BUILDING_DIGITS_MAX && third.digits() <= UNIT_DIGITS_MAX && isRoom(fourth);
        return fits
                ? new Address.Draft(first.start())
                        .buildings(List.of(first.normal() + "-" + second.normal()), second.end())
                        .marked()
                        .unit(third.normal(), third.end())
                        .room(fourth.normal(), Marks.roomEnd(text, fourth.end()))
                : null;
    }

    private Address.@Nullable Draft triple(Code first, Code second, Code third) {
        boolean flat = third.isArabic() || third.isFlat();
        if (text.startsWith("号", first.start() - 1) && third.digits() < ROOM_DIGITS_MIN) {
            return flat ? ofRoad(first, second, third) : null;
        }
        boolean few = flat && Marks.isEstateBefore(text, first.start());
        boolean fits = second.digits() <= UNIT_DIGITS_MAX && (few || isRoom(third));
        return fits
                ? draft(first)
                        .marked()
                        .unit(second.normal(), second.end())
                        .room(third.normal(), Marks.roomEnd(text, third.end()))
                : null;
    }

    /** 南京路12号2-5-1: unit, floor and door of a house that a road counts. */
    private static Address.Draft ofRoad(Code unit, Code floor, Code door) {
        return new Address.Draft(unit.start())
                .unit(unit.normal(), unit.end())
                .floor(floor.normal(), floor.end())
                .room(door.normal(), door.end());
    }

    private Address.@Nullable Draft pair(Code first, Code second) {
        boolean bay = text.startsWith("车位", second.end()) || text.startsWith("号车位", second.end());
        if (!bay && isFlat(first, second)) {
            return withRoom(first, second);
        }
        if (bay
                || !second.isArabic()
                || Quantity.isUpTo(text, first, second)
                || Quantity.isOtherAhead(text, first.start())) {
            return null;
        }
        if (second.digits() >= ROOM_DIGITS_MIN || Marks.room(text, second.end()) > 0) {
            return second.digits() <= ROOM_DIGITS_MAX && !isSpan(first, second) ? withRoom(first, second) : null;
        }
        boolean day = isDay(first, second) && !Marks.isEstateBefore(text, first.start());
        boolean other = !first.isArabic() || day || text.startsWith("号", second.end());
        return other ? null : withUnit(first, second);
    }

    /** 8-1203a, and 春和苑8-12a or 春和苑8-12-a, where no estate is named too easily something else. */
    private boolean isFlat(Code first, Code second) {
        boolean plain = first.isArabic() || first.isLettered();
        boolean known = second.digits() >= ROOM_DIGITS_MIN || Marks.isEstateBefore(text, first.start());
        return plain && second.isFlat() && !second.isFloor() && known;
    }

    private Address.Draft withRoom(Code first, Code room) {
        return draft(first).room(room.normal(), Marks.roomEnd(text, room.end()));
    }

    /** 3-5楼 are floors; 17-1楼下 is downstairs, and 17-1楼灯 nothing that counts floors. */
    private Address.@Nullable Draft withUnit(Code first, Code second) {
        UnitList unit = UnitList.at(text, second);
        int floor = Marks.floor(text, second.end());
        boolean downstairs = BESIDE.isAt(text, second.end() + floor);
        if (floor > 0 && !downstairs && Series.isRange(first, second)) {
            return null;
        }
        if (floor > 0 && text.charAt(second.end() + floor - 1) != '楼') {
            return draft(first).floor(second.normal(), second.end() + floor);
        }
        return draft(first).unit(second.normal(), unit == null ? second.end() : unit.end());
    }

    private static Address.Draft draft(Code building) {
        return new Address.Draft(building.start()).buildings(List.of(building.normal()), building.end());
    }

    private static boolean isRoom(Code code) {
        return !code.isChinese() && code.digits() >= ROOM_DIGITS_MIN && code.digits() <= ROOM_DIGITS_MAX;
    }

    /** 101-102 are rooms side by side and 100-200 a guess at a number. */
    private static boolean isSpan(Code first, Code second) {
        if (first.digits() < ROOM_DIGITS_MIN || !first.isArabic()) {
            return false;
        }
        int from = first.value().orElse(0);
        int to = second.value().orElse(0);
        return (from < to && to - from < NEIGHBOURS_MAX) || (from % 10 == 0 && to % 10 == 0);
    }

    /** 11-21 is a day of the year, unless something of a building is said. */
    private boolean isDay(Code first, Code second) {
        return Quantity.isDay(first, second) && !OF_BUILDINGS.isAt(text, second.end());
    }
}
