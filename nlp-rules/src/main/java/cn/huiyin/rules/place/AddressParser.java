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

    /** What can stand behind the first number of an address. */
    private static final CharSet BEHIND_NUMBER = CharSet.of("号幢栋座#懂冻撞塔高单门楼层f室房商组排、和及与跟还,/到至~-一杠_. ");

    private static final CharSet PROVINCES = CharSet.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    private final String text;
    private final AddressTail tail;
    private final Dashed dashed;

    AddressParser(String text) {
        this.text = text;
        this.tail = new AddressTail(text);
        this.dashed = new Dashed(text);
    }

    /** Every address in the order of the text. */
    List<Address> all() {
        List<Address> all = new ArrayList<>();
        int at = 0;
        while (at < text.length() && all.size() < ADDRESSES_MAX) {
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
        draft = draft == null && marked ? firstOf(code) : draft;
        draft = draft != null ? draft : BareRoom.at(text, code);
        return draft == null || isDenied(code.start()) || isPlate(code) ? null : draft.done();
    }

    private Address.@Nullable Draft firstOf(Code code) {
        Address.Draft draft = annex(code);
        draft = draft != null ? draft : buildings(code);
        draft = draft != null ? draft : basement(code);
        draft = draft != null ? draft : withDashes(code);
        draft = draft != null ? draft : alone(code);
        return draft != null ? draft : numbered(code);
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

    /** 附51号, 附5-1号. */
    private Address.@Nullable Draft annex(Code code) {
        if (!text.startsWith("附", code.start() - 1)) {
            return null;
        }
        Code second = Series.behindDash(text, code.end());
        Code last = second == null ? code : second;
        int hao = Marks.hao(text, last.end());
        String name = "附" + code.normal() + (second == null ? "" : "-" + second.normal());
        return hao == 0
                ? null
                : tail.read(new Address.Draft(code.start() - 1)
                        .buildings(List.of(name), last.end() + hao)
                        .marked());
    }

    /** 60幢, 8幢、11幢, 3到5幢, 8、11号楼, and what follows. */
    private Address.@Nullable Draft buildings(Code first) {
        BuildingList list = BuildingList.at(text, first);
        if (list == null) {
            return null;
        }
        Address.Draft draft = new Address.Draft(first.start())
                .buildings(list.names(), list.end())
                .marked();
        return list.names().size() > 1 ? draft : tail.read(draft);
    }

    /** B2-117, 负一楼, -1楼, b1层. */
    private Address.@Nullable Draft basement(Code code) {
        Address.Draft below = code.start() > 0 ? tail.below(new Address.Draft(code.start() - 1)) : null;
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
        UnitList units = UnitList.at(text, code);
        if (units != null && text.startsWith("单元", units.end() - 2)) {
            return tail.read(draft.unit(units.first(), units.end()));
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

    /** E8楼, 1075楼, 8楼3单元: no floor, but a building. */
    private boolean isHouse(Code code, int mark) {
        if (text.charAt(code.end() + mark - 1) != '楼') {
            return false;
        }
        boolean named = code.text().charAt(0) >= 'a' && code.text().charAt(0) <= 'z';
        Code next = Code.at(text, code.end() + mark);
        boolean unitBehind = next != null && text.startsWith("单元", next.end());
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

    /** 941号1192室, 88弄5号, 商铺12号 and 秦西30组. */
    private Address.@Nullable Draft numbered(Code code) {
        if (text.startsWith("组", code.end())
                && !text.startsWith("组团", code.end())
                && code.digits() > 0
                && code.digits() <= 2) {
            return new Address.Draft(code.start()).buildings(List.of(code.normal() + "组"), code.end() + 1);
        }
        if (text.startsWith("排", code.end())) {
            return inRow(code);
        }
        int hao = Marks.hao(text, code.end());
        boolean other = code.start() > 0 && "月路".indexOf(text.charAt(code.start() - 1)) >= 0;
        return hao == 0 || other || code.digits() == 0 ? null : house(code, code.end() + hao);
    }

    private Address.@Nullable Draft house(Code code, int end) {
        Address.Draft draft = new Address.Draft(code.start());
        if (isShop(code, end)) {
            return draft.room(code.normal(), end);
        }
        Code next = Code.at(text, end);
        if (next != null && Marks.building(text, next.end()) > 0) {
            return null;
        }
        Address read = tail.read(draft.buildings(List.of(code.normal()), end)).done();
        if (isInLane(code)) {
            return draft.marked();
        }
        return read.room() != null || text.startsWith("单元", read.end() - 2) ? draft : null;
    }

    /** 3排5号: house 5, for which the row stands like a unit. */
    private Address.@Nullable Draft inRow(Code row) {
        Code house = Code.at(text, row.end() + 1);
        int hao = house == null ? 0 : Marks.hao(text, house.end());
        return house == null || hao == 0
                ? null
                : new Address.Draft(row.start())
                        .unit(row.normal(), row.end() + 1)
                        .buildings(List.of(house.normal()), house.end() + hao);
    }

    /** 底商3号. */
    private boolean isShop(Code code, int end) {
        boolean shop = text.startsWith("商铺", code.start() - 2) || text.startsWith("底商", code.start() - 2);
        return shop && Code.at(text, end) == null;
    }

    /** 88弄5号. */
    private boolean isInLane(Code code) {
        int dash = code.start() > 0 && "-_ ".indexOf(text.charAt(code.start() - 1)) >= 0 ? 1 : 0;
        return text.startsWith("弄", code.start() - dash - 1);
    }
}
