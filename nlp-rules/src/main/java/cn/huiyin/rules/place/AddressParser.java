package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import cn.huiyin.rules.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbered parts of addresses, as residents and couriers write them: 17幢1单元501, 17-1-501, 十七幢一单元, 附51号,
 * 3到5幢, 8幢、11幢, 153号楼5-1188, 941号1192室, 秦西30组, 负一楼, B2-117.
 *
 * <p>An address begins with a number. What stands behind that number decides how it is read on; each way is tried in turn,
 * and the first that fits is taken:
 *
 * <pre>
 * address  = annex | buildings tail | basement | dashed tail | alone | numbered
 * buildings = number mark { and number mark }          8幢、11幢   3到5幢   8、11、12幢
 * dashed   = number "-" [ number "-" ] number          17-1   17-501   17-1-501
 * tail     = { glue ( unit | floor | room | number ) } 1单元501   -1-501   3楼302室
 * </pre>
 */
final class AddressParser {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int ADDRESSES_MAX = 64;

    /** Numbers named together are not read further than this for a mark that they share. */
    private static final int SERIES_CHARS_MAX = 60;

    /** What can stand behind the first number of an address. */
    private static final CharSet BEHIND_NUMBER = CharSet.of("号幢栋座舍铺店#懂冻动撞塔高单丹门楼层f室房商组社队排、和及与跟或还,/&到至~-一杠_.· ");

    private static final CharSet PROVINCES = CharSet.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    private final String text;
    private final NextOf buildingMark;
    private final NextOf unitMark;
    private final AddressTail tail;
    private final Dashed dashed;
    private final Houses houses;
    private final DashedTail floors;

    AddressParser(String text) {
        this.text = text;
        this.buildingMark = new NextOf(text, Marks.BUILDING_FIRST);
        this.unitMark = new NextOf(text, Marks.UNIT_FIRST);
        this.tail = new AddressTail(text);
        this.dashed = new Dashed(text);
        this.houses = new Houses(text, tail);
        this.floors = new DashedTail(text);
    }

    /** Every address in the order of the text. */
    List<Address> all() {
        List<Address> all = new ArrayList<>();
        int at = 0;
        while (at < text.length() && all.size() < ADDRESSES_MAX) {
            if (!Code.canBegin(text.charAt(at))) {
                at++;
                continue;
            }
            Code code = Code.at(text, at);
            if (code == null) {
                at = Code.endOfRun(text, at);
                continue;
            }
            Address address = address(code);
            if (address != null) {
                all.add(address);
            }
            at = address == null ? code.end() : Math.max(address.end(), code.end());
        }
        return all;
    }

    private @Nullable Address address(Code code) {
        if (isMinute(code)) {
            return null;
        }
        boolean marked = BEHIND_NUMBER.isAt(text, code.end()) || code.isFloor();
        Address.Draft draft = FilledForm.at(text, code);
        draft = draft == null ? houses.villa(code) : draft;
        draft = draft == null ? Compound.at(text, code) : draft;
        draft = draft == null && marked ? firstOf(code) : draft;
        draft = draft != null ? draft : BareRoom.at(text, code);
        return draft == null || isDenied(code.start()) || isPlate(code) ? null : draft.done();
    }

    private Address.@Nullable Draft firstOf(Code code) {
        Address.Draft draft = houses.prefixed(code);
        draft = draft != null ? draft : houses.dashed(code);
        draft = draft != null ? draft : buildings(code);
        draft = draft != null ? draft : basement(code);
        draft = draft != null ? draft : withDashes(code);
        draft = draft != null ? draft : alone(code);
        return draft != null ? draft : houses.numbered(code);
    }

    /** 不是5幢: named in order to say it is another. */
    private boolean isDenied(int start) {
        return text.startsWith("不是", start - 2);
    }

    /** The second number of 8:30. */
    private boolean isMinute(Code code) {
        int colon = code.start() - 1;
        return colon > 0 && text.charAt(colon) == ':' && Numbers.isArabic(text.charAt(colon - 1));
    }

    /** 苏f3-5018. */
    private boolean isPlate(Code code) {
        boolean lettered = !code.isArabic() && code.isLettered();
        return lettered && PROVINCES.isAt(text, code.start() - 1) && Series.behindDash(text, code.end()) != null;
    }

    /** 60幢, 8幢、11幢, 3到5幢, 8、11号楼, and what follows. */
    private Address.@Nullable Draft buildings(Code first) {
        BuildingList list =
                canBeMarked(first, Marks.BUILDING_FIRST, buildingMark) ? BuildingList.at(text, first) : null;
        if (list == null) {
            return null;
        }
        Address.Draft draft = new Address.Draft(first.start())
                .buildings(list.names(), list.end())
                .marked();
        if (list.names().size() == 1) {
            return tail.read(draft);
        }
        Address.Draft named = namedLikeRange(first, list.end());
        return named != null ? named : draft;
    }

    /** 3-17号楼2门501: no range, as a room is in one building. */
    private Address.@Nullable Draft namedLikeRange(Code first, int end) {
        Code last = Series.behindDash(text, first.end());
        boolean whole = last != null && last.end() + Marks.building(text, last.end()) == end;
        if (!whole || last == null || text.startsWith(",", end)) {
            return null;
        }
        Address.Draft draft = tail.readClose(new Address.Draft(first.start())
                .buildings(List.of(first.normal() + "-" + last.normal()), end)
                .marked());
        return draft.hasRoom() ? draft : null;
    }

    /** Whether the mark stands behind the code or, shared, behind a code that is joined to it. */
    private boolean canBeMarked(Code code, CharSet marks, NextOf mark) {
        boolean own = marks.isAt(text, code.end()) || text.startsWith(" ", code.end());
        return own || (Series.isJoinedAt(text, code.end()) && mark.isWithin(code.end(), SERIES_CHARS_MAX));
    }

    /** B2-117, 负一楼, -1楼, b1层. */
    private Address.@Nullable Draft basement(Code code) {
        Address.Draft below =
                Marks.isBelow(text, code.start() - 1) ? tail.below(new Address.Draft(code.start() - 1)) : null;
        if (below != null) {
            return tail.read(below);
        }
        int floor = Marks.floor(text, code.end());
        boolean named = code.isBasement();
        if (named && floor > 0) {
            return tail.read(new Address.Draft(code.start()).floor(code.normal(), code.end() + floor));
        }
        Code bay = named ? Series.behindDash(text, code.end()) : null;
        return bay != null && bay.isArabic()
                ? new Address.Draft(code.start())
                        .floor(code.normal(), code.end())
                        .room(bay.normal(), bay.end())
                : null;
    }

    /** 17-1-501 and 17-1, and what follows. */
    private Address.@Nullable Draft withDashes(Code code) {
        Address.Draft draft = dashed.at(code);
        return draft == null ? null : tail.read(draft);
    }

    /** 3单元, 502室, 六楼, without a building in front. */
    private Address.@Nullable Draft alone(Code code) {
        Address.Draft draft = new Address.Draft(code.start());
        UnitList units = canBeMarked(code, Marks.UNIT_FIRST, unitMark) ? UnitList.at(text, code) : null;
        if (units != null) {
            return unit(draft, units);
        }
        if (code.isArabic() && code.digits() < ROOM_DIGITS_MIN && floors.floors(draft, code)) {
            return tail.read(draft);
        }
        int floor = Marks.floor(text, code.end());
        if (floor > 0 && isHouse(code, floor)) {
            return tail.read(
                    draft.buildings(List.of(code.normal()), code.end() + floor).marked());
        }
        if (code.isFloor()) {
            return tail.read(draft.floor(code.floor(), code.end()));
        }
        if (floor > 0 && code.digits() > 0 && code.digits() < ROOM_DIGITS_MIN) {
            return floorOrHouse(code, floor);
        }
        int room = Marks.room(text, code.end());
        boolean named = room > 1 && code.digits() > 0;
        boolean isRoom = named || (room > 0 && code.digits() >= ROOM_DIGITS_MIN);
        return isRoom ? draft.room(code.normal(), code.end() + room) : null;
    }

    /** 3单元, and 2门801, where 2门 alone would be the door of anything. */
    private Address.@Nullable Draft unit(Address.Draft draft, UnitList units) {
        Address.Draft read = tail.read(draft.unit(units.first(), units.end()));
        return read.hasRoom() || text.startsWith("单元", units.end() - 2) ? read : null;
    }

    /** E8楼, 1075楼, 8楼3单元: no floor, but a building. */
    private boolean isHouse(Code code, int mark) {
        int end = code.end() + mark;
        boolean beside = text.startsWith("上", end) || text.startsWith("下", end);
        boolean room = beside && code.isArabic() && code.digits() >= ROOM_DIGITS_MIN;
        if (text.charAt(end - 1) != '楼' || room) {
            return false;
        }
        boolean named = code.text().charAt(0) >= 'a' && code.text().charAt(0) <= 'z';
        Code next = Code.at(text, code.end() + mark);
        boolean unitBehind = next != null && Marks.unit(text, next.end()) > 0;
        return named || unitBehind || code.digits() >= ROOM_DIGITS_MIN;
    }

    /** 8楼802 is a room on the eighth floor, 8楼302 one of building 8. */
    private Address.Draft floorOrHouse(Code code, int mark) {
        int end = code.end() + mark;
        Address.Draft floor = tail.read(new Address.Draft(code.start()).floor(code.normal(), end));
        String room = floor.done().room();
        boolean house = text.charAt(end - 1) == '楼'
                && room != null
                && room.length() >= ROOM_DIGITS_MIN
                && !room.startsWith(code.normal());
        return house ? tail.read(new Address.Draft(code.start()).buildings(List.of(code.normal()), end)) : floor;
    }
}
