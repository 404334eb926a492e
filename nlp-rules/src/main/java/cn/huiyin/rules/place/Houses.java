package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads houses that are counted otherwise than by 幢 or 号楼: 附51号, 甲14号楼, 941号1192室, 88弄5号, 别墅19号, 3排5号,
 * 秦西30组.
 */
final class Houses {
    /** Greater numbers are no day of a month. */
    private static final int DAYS_MAX = 31;

    private static final CharSet PREFIXES = CharSet.of("附甲乙丙丁");
    private static final CharSet BEFORE_OTHERS = CharSet.of("月路");
    private static final CharSet BEFORE_SEATS = CharSet.of("第前后最坐了有");
    private static final CharSet AFTER_SEATS = CharSet.of("座椅位队人长树车列");

    /** What has houses with numbers of its own. */
    private static final Words OF_HOUSES = Words.of("弄", "弄-", "弄_", "弄 ", "别墅", "排屋", "洋房", "联排");

    private static final Words SHOPS = Words.of("商铺", "底商");

    private final String text;
    private final AddressTail tail;

    Houses(String text, AddressTail tail) {
        this.text = text;
        this.tail = tail;
    }

    /** 附51号, 附5-1号, 甲14号楼; null when there is nothing of the kind. */
    Address.@Nullable Draft prefixed(Code code) {
        int start = code.start() - 1;
        if (!PREFIXES.isAt(text, start)) {
            return null;
        }
        Code second = Series.behindDash(text, code.end());
        Code last = second == null ? code : second;
        int mark = Math.max(Marks.hao(text, last.end()), Marks.building(text, last.end()));
        String name = text.charAt(start) + code.normal() + (second == null ? "" : "-" + second.normal());
        return mark == 0 ? null : house(new Address.Draft(start), name, last.end() + mark);
    }

    /** A house by its number: 941号1192室, 88弄5号, 3排5号, 30组; null when it is none. */
    Address.@Nullable Draft numbered(Code code) {
        if (code.digits() == 0) {
            return null;
        }
        if (text.startsWith("组", code.end())) {
            return group(code);
        }
        if (text.startsWith("排", code.end())) {
            return row(code);
        }
        int hao = Marks.hao(text, code.end());
        return hao == 0 || BEFORE_OTHERS.isAt(text, code.start() - 1) ? null : number(code, code.end() + hao);
    }

    private Address.@Nullable Draft group(Code code) {
        boolean other = text.startsWith("组团", code.end()) || code.digits() > 2;
        return other
                ? null
                : tail.read(new Address.Draft(code.start()).buildings(List.of(code.normal() + "组"), code.end() + 1));
    }

    /** 3排5号, and 3排 that is no row of seats. */
    private Address.@Nullable Draft row(Code code) {
        int end = code.end() + 1;
        Code house = Code.at(text, end);
        boolean seats = house == null
                && (BEFORE_SEATS.isAt(text, code.start() - 1)
                        || AFTER_SEATS.isAt(text, end)
                        || !Marks.isEstateBefore(text, code.start()));
        boolean other = house != null && Marks.hao(text, house.end()) == 0;
        return seats || other || code.digits() > 2 ? null : house(new Address.Draft(code.start()), code.normal(), end);
    }

    private Address.Draft house(Address.Draft draft, String name, int end) {
        return tail.read(draft.buildings(List.of(name), end).marked());
    }

    private Address.@Nullable Draft number(Code code, int end) {
        Address.Draft draft = new Address.Draft(code.start());
        Code next = Code.at(text, end);
        if (next == null && SHOPS.isBefore(text, code.start())) {
            return draft.room(code.normal(), end);
        }
        if (next != null && Marks.building(text, next.end()) > 0) {
            return null;
        }
        if (OF_HOUSES.isBefore(text, code.start())) {
            return house(draft, code.normal(), end);
        }
        Address read = tail.read(draft.buildings(List.of(code.normal()), end)).done();
        boolean home = read.room() != null || text.startsWith("单元", read.end() - 2);
        return home || isOfEstate(code, read) ? draft : null;
    }

    /** 梅园新村23号 and 梅园新村23号三楼, and not the 23rd in 小区23号停水. */
    private boolean isOfEstate(Code code, Address read) {
        boolean day = code.value().orElse(0) <= DAYS_MAX
                && read.floor() == null
                && read.end() < text.length()
                && Character.isLetter(text.charAt(read.end()));
        return !day && Marks.isEstateBefore(text, code.start());
    }
}
