package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbered parts of addresses, as residents and couriers write them: 17幢1单元501, 17-1-501, 十七幢一单元, 附51号,
 * 3到5幢, 8幢、11幢, 153号楼5-1188, 941号1192室, 秦西30组, 负一楼, B2-117.
 */
final class AddressParser {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int BUILDING_DIGITS_MAX = 4;

    private static final int ADDRESSES_MAX = 64;

    /** What can stand behind the first number of an address. */
    private static final CharSet BEHIND_NUMBER = CharSet.of("号幢栋座#塔高单门楼层f室房商组、和及与跟还,/到至~-一");

    private final String text;
    private final AddressTail tail;

    AddressParser(String text) {
        this.text = text;
        this.tail = new AddressTail(text);
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
            Address address = canBegin(code) ? address(code) : null;
            if (address != null) {
                all.add(address);
            }
            at = address == null ? code.end() : Math.max(address.end(), code.end());
        }
        return all;
    }

    private boolean canBegin(Code code) {
        return BEHIND_NUMBER.isAt(text, code.end()) || code.text().endsWith("f");
    }

    private @Nullable Address address(Code code) {
        Address.Draft draft = firstOf(code);
        return draft == null || isDenied(code.start()) ? null : draft.done();
    }

    private Address.@Nullable Draft firstOf(Code code) {
        Address.Draft draft = annex(code);
        draft = draft != null ? draft : buildings(code);
        draft = draft != null ? draft : basement(code);
        draft = draft != null ? draft : dashed(code);
        draft = draft != null ? draft : alone(code);
        return draft != null ? draft : numbered(code);
    }

    /** 不是5幢: named in order to say it is another. */
    private boolean isDenied(int start) {
        return text.startsWith("不是", start - 2);
    }

    /** 附51号. */
    private Address.@Nullable Draft annex(Code code) {
        int hao = Marks.hao(text, code.end());
        boolean annex = hao > 0 && code.start() > 0 && text.charAt(code.start() - 1) == '附';
        if (!annex) {
            return null;
        }
        Address.Draft draft = new Address.Draft(code.start() - 1);
        return tail.read(
                draft.buildings(List.of("附" + code.normal()), code.end() + hao).marked());
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
        boolean named = code.text().length() == 2 && code.text().charAt(0) == 'b' && code.digits() == 1;
        if (named && floor > 0) {
            return tail.read(new Address.Draft(code.start()).floor(code.normal(), code.end() + floor));
        }
        Code bay = named ? behindDash(code) : null;
        return bay != null && bay.isArabic()
                ? new Address.Draft(code.start())
                        .floor(code.normal(), code.end())
                        .room(bay.normal(), bay.end())
                : null;
    }

    private @Nullable Code behindDash(Code code) {
        int dash = Marks.dash(text, code.end());
        return dash > 0 ? Code.at(text, code.end() + dash) : null;
    }

    /** 17-1-501, 17-501 and 17-1, where no days or scores are counted. */
    private Address.@Nullable Draft dashed(Code first) {
        Code second = behindDash(first);
        if (second == null || !first.isArabic() || !second.isArabic() || isRunOn(first)) {
            return null;
        }
        Code third = behindDash(second);
        Address.Draft draft = new Address.Draft(first.start()).buildings(List.of(first.normal()), first.end());
        if (third != null) {
            boolean fits = third.isArabic()
                    && first.digits() < BUILDING_DIGITS_MAX
                    && second.digits() <= 2
                    && third.digits() >= ROOM_DIGITS_MIN;
            return fits ? draft.unit(second.normal(), second.end()).room(third.normal(), roomEnd(third)) : null;
        }
        return pair(draft, first, second);
    }

    private Address.@Nullable Draft pair(Address.Draft draft, Code first, Code second) {
        boolean counted = Marks.isCounting(text, second) || Marks.floor(text, second.end()) > 0;
        if (counted || first.digits() >= BUILDING_DIGITS_MAX || second.digits() > BUILDING_DIGITS_MAX) {
            return null;
        }
        if (second.digits() >= ROOM_DIGITS_MIN) {
            return draft.room(second.normal(), roomEnd(second));
        }
        int unit = Marks.unit(text, second.end());
        boolean hao = text.startsWith("号", second.end());
        return hao ? null : tail.read(draft.unit(second.normal(), second.end() + unit));
    }

    private int roomEnd(Code room) {
        return room.end() + Marks.room(text, room.end());
    }

    /** Part of a date or score, or the number of a house on a road. */
    private boolean isRunOn(Code code) {
        return code.start() > 0 && "-.:/路街道".indexOf(text.charAt(code.start() - 1)) >= 0;
    }

    /** 3单元, 502室, 六楼, without a building in front. */
    private Address.@Nullable Draft alone(Code code) {
        Address.Draft draft = new Address.Draft(code.start());
        if (text.startsWith("单元", code.end())) {
            return tail.read(draft.unit(code.normal(), code.end() + 2));
        }
        int floor = Marks.floor(text, code.end());
        if (floor > 0 && isHouse(code, floor)) {
            return tail.read(
                    draft.buildings(List.of(code.normal()), code.end() + floor).marked());
        }
        if (floor > 0 && !code.isLetters() && code.digits() <= 2) {
            return tail.read(draft.floor(code.normal(), code.end() + floor));
        }
        int room = Marks.room(text, code.end());
        boolean isRoom = room > 0 && !code.isLetters() && code.digits() >= ROOM_DIGITS_MIN;
        return isRoom ? draft.room(code.normal(), code.end() + room) : null;
    }

    /** E8楼, 1075楼, 8楼3单元: no floor, but a building. */
    private boolean isHouse(Code code, int mark) {
        if (text.charAt(code.end()) != '楼') {
            return false;
        }
        boolean named = code.text().charAt(0) >= 'a' && code.text().charAt(0) <= 'z';
        Code next = Code.at(text, code.end() + mark);
        boolean unitBehind = next != null && text.startsWith("单元", next.end());
        return named || unitBehind || code.digits() >= ROOM_DIGITS_MIN;
    }

    /** 941号1192室 and 秦西30组. */
    private Address.@Nullable Draft numbered(Code code) {
        if (text.startsWith("组", code.end())
                && !text.startsWith("组团", code.end())
                && !code.isLetters()
                && code.digits() <= 2) {
            return new Address.Draft(code.start()).buildings(List.of(code.normal() + "组"), code.end() + 1);
        }
        int hao = Marks.hao(text, code.end());
        boolean other = code.start() > 0 && "月路".indexOf(text.charAt(code.start() - 1)) >= 0;
        if (hao == 0 || other || code.isLetters()) {
            return null;
        }
        Address.Draft draft = new Address.Draft(code.start()).buildings(List.of(code.normal()), code.end() + hao);
        Code next = Code.at(text, draft.end());
        if (next != null && Marks.building(text, next.end()) > 0) {
            return null;
        }
        Address read = tail.read(draft).done();
        return read.room() != null || text.startsWith("单元", read.end() - 2) ? draft : null;
    }
}
