package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import cn.huiyin.rules.text.Numbers;
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
    private static final CharSet LANES = CharSet.of("巷街弄条");
    private static final CharSet GROUPS = CharSet.of("组社队");
    private static final CharSet BEFORE_GROUPS = CharSet.of("会第社");

    /** What villages and the towns around them end with, and what in them counts houses by the road. */
    private static final CharSet VILLAGES_END = CharSet.of("村镇乡屯庄");

    private static final CharSet ROADS_END = CharSet.of("路街道巷弄段月第线桥");

    /** 村里停水到8号 names a day. */
    private static final CharSet OF_SENTENCES = CharSet.of("到至在停是于从等今明这那每的了");

    private static final int NAME_CHARS_MAX = 10;
    private static final CharSet BEFORE_BOXES = CharSet.of("柜箱格口库线店窗第月");
    private static final CharSet STEMS = CharSet.of("甲乙丙丁");
    private static final CharSet BEFORE_NUMBERS = CharSet.of("月路-./");
    private static final CharSet BEFORE_SEATS = CharSet.of("第前后最坐了有");
    private static final CharSet AFTER_SEATS = CharSet.of("座椅位队人长树车列");

    /** What has houses with numbers of its own. */
    private static final Words OF_HOUSES =
            Words.of("弄", "弄-", "弄_", "弄 ", "别墅", "排屋", "洋房", "联排", "双拼", "叠墅", "叠拼", "独栋", "合院");

    private static final Words VILLAS = Words.of("别墅", "排屋", "联排", "双拼", "叠墅", "独栋", "合院");

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
        boolean road = text.charAt(start) != '附' && ROADS_END.isAt(text, start - 1);
        if (road && Marks.building(text, last.end()) == 0) {
            return null;
        }
        int hao = text.startsWith("号", last.end()) ? 1 : Marks.hao(text, last.end());
        int mark = Math.max(hao, Marks.building(text, last.end()));
        String name = text.charAt(start) + code.normal() + (second == null ? "" : "-" + second.normal());
        return mark == 0 ? null : house(new Address.Draft(start), name, last.end() + mark);
    }

    /** 别墅b16, with nothing behind; null when it is none. */
    Address.@Nullable Draft villa(Code code) {
        boolean number = code.digits() > 0 && code.digits() <= 3 && !code.isChinese();
        return number && isEnd(code.end()) && VILLAS.isBefore(text, code.start()) && !Quantity.is(text, code)
                ? new Address.Draft(code.start())
                        .buildings(List.of(code.normal()), code.end())
                        .marked()
                : null;
    }

    /** A house with a number of two parts: 16-1号5单元602, 宜昌里92-61号; null when it is none. */
    Address.@Nullable Draft dashed(Code first) {
        Code second = first.isArabic() ? Series.behindDash(text, first.end()) : null;
        int hao = second == null || !second.isArabic() ? 0 : Marks.hao(text, second.end());
        if (second == null || hao == 0 || BEFORE_NUMBERS.isAt(text, first.start() - 1)) {
            return null;
        }
        int end = second.end() + hao;
        Code next = Code.at(text, end);
        boolean road = next != null && Marks.building(text, next.end()) > 0;
        Address.Draft draft =
                new Address.Draft(first.start()).buildings(List.of(first.normal() + "-" + second.normal()), end);
        Address read = tail.readClose(draft).done();
        boolean days = Series.isRange(first, second) && second.value().orElse(0) <= DAYS_MAX;
        boolean home = read.room() != null || (read.unit() != null && !days);
        boolean alone = isEnd(end) && Marks.isEstateBefore(text, first.start());
        return !road && (home || alone) ? draft.marked() : null;
    }

    /** A house by its number: 941号1192室, 88弄5号, 3排5号, 30组; null when it is none. */
    Address.@Nullable Draft numbered(Code code) {
        if (code.digits() == 0 || isSecondPart(code)) {
            return null;
        }
        if (GROUPS.isAt(text, code.end())) {
            return group(code);
        }
        if (text.startsWith("排", code.end())) {
            return row(code);
        }
        int hao = Marks.hao(text, code.end());
        return hao == 0 || BEFORE_OTHERS.isAt(text, code.start() - 1) ? null : number(code, code.end() + hao);
    }

    /** The 1 of 金宝路2-1号. */
    private boolean isSecondPart(Code code) {
        return text.startsWith("-", code.start() - 1)
                && code.start() > 1
                && Numbers.isArabic(text.charAt(code.start() - 2));
    }

    /** 30组, 8社32号 and 村3队. */
    private Address.@Nullable Draft group(Code code) {
        int end = code.end() + 1;
        boolean group = text.startsWith("组", code.end());
        boolean ofVillage = Marks.isEstateBefore(text, code.start()) || BEFORE_GROUPS.isAt(text, code.start() - 1);
        Code house = Code.at(text, end);
        boolean hasHouse = house != null && Marks.hao(text, house.end()) > 0;
        boolean known = hasHouse || (ofVillage && (group || isEnd(end))) || (group && !code.isChinese());
        if (!known || text.startsWith("组团", code.end()) || code.digits() > 2) {
            return null;
        }
        String name = code.normal() + text.charAt(code.end());
        return tail.read(new Address.Draft(code.start()).buildings(List.of(name), end));
    }

    /** 3排5号, and 3排 that is no row of seats. */
    private Address.@Nullable Draft row(Code code) {
        int end = code.end() + 1;
        Code house = Code.at(text, end);
        boolean seats = house == null
                && (BEFORE_SEATS.isAt(text, code.start() - 1)
                        || AFTER_SEATS.isAt(text, end)
                        || !Marks.isEstateBefore(text, code.start()));
        boolean other = house != null && Marks.hao(text, house.end()) == 0 && Marks.unit(text, house.end()) == 0;
        return seats || other || code.digits() > 2 ? null : house(new Address.Draft(code.start()), code.normal(), end);
    }

    private Address.Draft house(Address.Draft draft, String name, int end) {
        return tail.read(draft.buildings(List.of(name), end).marked());
    }

    /** 12号之二601房, 88号甲301室: the part of a number behind 号; the number itself where there is none. */
    private Named named(Code code, int end) {
        if (STEMS.isAt(text, end) && (isEnd(end + 1) || Numbers.isArabic(text.charAt(end + 1)))) {
            return new Named(code.normal() + text.charAt(end), end + 1, false);
        }
        Code part = text.startsWith("之", end) ? Code.at(text, end + 1) : null;
        return part == null || part.digits() > 2
                ? new Named(code.normal(), end, false)
                : new Named(code.normal() + "之" + part.normal(), part.end(), true);
    }

    /** The name of a house, and whether it can be nothing else. */
    private record Named(String name, int end, boolean sure) {}

    private Address.@Nullable Draft number(Code code, int haoEnd) {
        Named named = named(code, haoEnd);
        int end = named.end();
        Address.Draft draft = new Address.Draft(code.start());
        Code next = Code.at(text, end);
        if (next == null && SHOPS.isBefore(text, code.start())) {
            return draft.room(code.normal(), end);
        }
        if (next != null && Marks.building(text, next.end()) > 0) {
            return null;
        }
        if (OF_HOUSES.isBefore(text, code.start())) {
            return house(draft, named.name(), end);
        }
        Address read = tail.read(draft.buildings(List.of(named.name()), end)).done();
        boolean home = read.room() != null || text.startsWith("单元", read.end() - 2);
        boolean alone = isEnd(end) ? isOfLane(code) || isOfVillage(code) : isOfLane(code) && !isDay(code);
        return home || alone || named.sure() || isInside(code, end) || isOfEstate(code, read) ? draft : null;
    }

    /** 新塘六巷18号: lanes that are counted have houses that are. */
    private boolean isOfLane(Code code) {
        int lane = code.start() - 1;
        return LANES.isAt(text, lane) && lane > 0 && Numbers.isNumeral(text.charAt(lane - 1));
    }

    /** 洲泉镇南庄村南阳圩21号. */
    private boolean isOfVillage(Code code) {
        int at = code.start() - 1;
        int from = Math.max(0, code.start() - NAME_CHARS_MAX);
        if (ROADS_END.isAt(text, at)) {
            return false;
        }
        while (at >= from && isNamePart(text.charAt(at)) && !VILLAGES_END.has(text.charAt(at))) {
            at--;
        }
        return VILLAGES_END.isAt(text, at);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetter(c) && !OF_SENTENCES.has(c);
    }

    /** The number may be that of a day. */
    private static boolean isDay(Code code) {
        return code.value().orElse(0) <= DAYS_MAX;
    }

    /** 6号里的楼梯; what is in a box is in no house. */
    private boolean isInside(Code code, int end) {
        return text.startsWith("里", end) && !BEFORE_BOXES.isAt(text, code.start() - 1);
    }

    private boolean isEnd(int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** 梅园新村23号 and 梅园新村23号三楼, and not the 23rd in 小区23号停水. */
    private boolean isOfEstate(Code code, Address read) {
        boolean day = isDay(code)
                && read.floor() == null
                && read.end() < text.length()
                && Character.isLetter(text.charAt(read.end()));
        return !day && Marks.isEstateBefore(text, code.start());
    }
}
