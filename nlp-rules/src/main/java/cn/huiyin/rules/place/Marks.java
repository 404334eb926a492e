package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import cn.huiyin.rules.text.Numbers;

/**
 * The words behind a number that say what it counts. Each method gives the length of the one at the offset, a blank in front
 * of it included, or 0.
 */
final class Marks {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final String SPACED_DASH = " - ";
    private static final Words BUILDING = Words.of(
            "号写字楼", "号宿舍楼", "号宿舍", "舍", "号公寓楼", "号公寓", "号住宅楼", "号教学楼", "号办公楼", "号厂房", "号别墅", "号洋房", "号塔楼", "号高楼", "号大楼",
            "号馆", "号楼", "号栋", "号幢", "#楼", "#栋", "#", "幢楼", "栋楼", "栋幢", "幢", "栋", "座", "塔楼", "高楼");
    private static final Words UNIT =
            Words.of("单元", "号单元", "单无", "单圆", "单员", "单源", "单远", "单园", "单原", "丹元", "单", "号门", "门");
    private static final Words FLOOR = Words.of("楼", "层", "f");
    private static final Words ROOM = Words.of("号房", "室", "房", "商铺", "号商铺", "号网点", "店铺", "铺位", "铺面", "铺");

    /** Behind a building a shop is one of its rooms; of a village it is a house. */
    private static final Words SHOP = Words.of("号店铺", "号店面", "号门面", "号门市房", "号门市部", "号铺", "号铺位", "号铺面");

    private static final Words FILLERS = Words.of(
            "底商", "商铺", "店面", "门面", "营业房", "东楼", "西楼", "南楼", "北楼", "东侧", "西侧", "东区", "西区", "东门", "西门", "南门", "北门", "东户",
            "西户", "中户", "东", "西");
    private static final Words OTHER_THINGS = Words.of(
            "线", "楼", "院", "码", "文", "桌", "车", "柜", "令", "信", "箱", "机", "公", "晚", "早", "上", "下", "左", "右", "前", "后",
            "以", "之前", "之后", "之间", "之内", "那", "凌", "起", "开始", "中午", "梯", "岗", "井", "变", "泵", "杆", "出", "入", "口", "电梯",
            "电表", "电箱", "电话", "电房", "电井", "电动", "电瓶", "充电", "桩", "窗", "站", "仓", "库", "亭", "摊", "棚", "消防", "水", "配电",
            "垃圾", "快递", "监控", "道闸");

    /** What only begins like those: 8号后面, and not 8号后. */
    private static final Words OF_HOUSES = Words.of(
            "后面", "前面", "后门", "前门", "后院", "左边", "右边", "左侧", "右侧", "上面", "下面", "下水", "水管", "水表", "水吧", "水果", "水电");

    /** What the marks of buildings begin with. */
    static final CharSet BUILDING_FIRST = CharSet.of("号#楼幢栋座塔高舍懂冻动撞");

    static final CharSet UNIT_FIRST = CharSet.of("单丹门梯号");

    /** Doors have these names; 东门 is the gate of anything. */
    private static final CharSet STEMS = CharSet.of("甲乙丙丁戊");

    private static final CharSet MISHEARD = CharSet.of("懂冻动撞");
    private static final CharSet BEFORE_LOU = CharSet.of("幢栋#");
    private static final CharSet AFTER_DOOR = CharSet.of("口卫面前外旁锁禁铃边窗槛后岗");
    private static final CharSet AFTER_LOU = CharSet.of("道梯栋宇盘");
    private static final CharSet AFTER_FANG = CharSet.of("东子屋产租价顶客管");
    private static final CharSet AFTER_ZUO = CharSet.of("位谈椅机右");
    private static final CharSet ESTATES_END = CharSet.of("区村苑园城院里府庭湾庄居邸都郡景坊厦期舍");
    private static final CharSet ROWS_END = CharSet.of("商铺面房排组社队");

    private Marks() {}

    private static int lengthAt(Words words, String text, int at) {
        int blank = at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        int length = words.lengthAt(text, at + blank);
        return length == 0 ? 0 : blank + length;
    }

    static int building(String text, int at) {
        int length = lengthAt(BUILDING, text, at);
        if (length == 0) {
            return isMisheard(text, at) ? 1 : 0;
        }
        int last = at + length - 1;
        char mark = text.charAt(last);
        // 12幢楼道: the 楼 belongs to the next word.
        boolean withLou = mark == '楼' && BEFORE_LOU.isAt(text, last - 1) && !isEdge(text, last + 1);
        boolean seat = mark == '座' && AFTER_ZUO.isAt(text, last + 1);
        return seat ? 0 : withLou ? length - 1 : length;
    }

    /** 8懂302, as a telephone hears 栋 or 幢. */
    private static boolean isMisheard(String text, int at) {
        return MISHEARD.isAt(text, at) && Code.at(text, at + 1) != null;
    }

    private static boolean isEdge(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at)) || Code.at(text, at) != null;
    }

    static int unit(String text, int at) {
        int length = lengthAt(UNIT, text, at);
        if (length == 0 && text.startsWith("梯", at)) {
            return isRoomAt(text, at + 1 + dash(text, at + 1)) ? 1 : 0;
        }
        boolean door = length > 0 && text.charAt(at + length - 1) == '门';
        return door && AFTER_DOOR.isAt(text, at + length) ? 0 : length;
    }

    /** 1梯501; 2梯4户 are counted. */
    private static boolean isRoomAt(String text, int at) {
        Code code = Code.at(text, at);
        return code != null && code.digits() >= ROOM_DIGITS_MIN;
    }

    private static boolean isNumberAt(String text, int at) {
        return at < text.length() && Numbers.isNumeral(text.charAt(at));
    }

    /** 甲单元, 右栋, 北楼203, 东座203, 乙门203, 12-乙-203. */
    static boolean isBehindName(String text, int at) {
        boolean marked = text.startsWith("单元", at) || text.startsWith("幢", at) || text.startsWith("栋", at);
        boolean door = text.startsWith("门", at) && STEMS.isAt(text, at - 1);
        boolean house = door || text.startsWith("楼", at) || text.startsWith("座", at);
        boolean between = text.startsWith("-", at) && text.startsWith("-", at - 2);
        return marked || ((house || between) && isNumberAt(text, at + 1));
    }

    static int floor(String text, int at) {
        int length = lengthAt(FLOOR, text, at);
        boolean lou = length > 0 && text.charAt(at + length - 1) == '楼';
        boolean height = !lou && text.startsWith("高", at + length);
        return height || (lou && AFTER_LOU.isAt(text, at + length)) ? 0 : length;
    }

    /** Whether the floor is below ground: 负 or a minus in front of it. */
    static boolean isBelow(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        boolean latinBefore = at > 0 && text.charAt(at - 1) < 0x80 && Character.isLetterOrDigit(text.charAt(at - 1));
        return text.charAt(at) == '负' || (text.charAt(at) == '-' && !latinBefore);
    }

    static int room(String text, int at) {
        int length = lengthAt(ROOM, text, at);
        boolean house = length > 0 && text.charAt(at + length - 1) == '房' && AFTER_FANG.isAt(text, at + length);
        return house ? 0 : length;
    }

    static int shop(String text, int at) {
        return lengthAt(SHOP, text, at);
    }

    /** Where a room ends whose number ends at the offset. */
    static int roomEnd(String text, int at) {
        return at + Math.max(room(text, at), shop(text, at));
    }

    /** Words between a building and a room that say which part of it: 底商, 东楼, b区. */
    static int filler(String text, int at) {
        boolean area = at + 1 < text.length()
                && text.charAt(at) >= 'a'
                && text.charAt(at) <= 'z'
                && text.charAt(at + 1) == '区';
        return area ? 2 : lengthAt(FILLERS, text, at);
    }

    /** 16号楼道灯: the stairs of 16号, behind a building. */
    static boolean isStairs(String text, int at) {
        return text.startsWith("号楼道", at) || text.startsWith("号楼梯", at);
    }

    /** Whether what stands in front has rooms that are counted by 号: 底商|3号, 5排|12号. */
    static boolean isRowBefore(String text, int at) {
        return ROWS_END.isAt(text, at - 1);
    }

    /** Whether what stands in front may be the name of an estate: 南区|6-2. */
    static boolean isEstateBefore(String text, int at) {
        return ESTATES_END.isAt(text, at - 1);
    }

    /** 号 as the end of a number, and not the beginning of 号线 or 号码. */
    static int hao(String text, int at) {
        int blank = at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
        boolean hao = text.startsWith("号", at + blank);
        int behind = at + blank + 1;
        boolean other = lengthAt(OTHER_THINGS, text, behind) > 0 && lengthAt(OF_HOUSES, text, behind) == 0;
        return hao && !other ? blank + 1 : 0;
    }

    /**
     * The length of a dash at the offset, with blanks on both sides or behind it. Between Arabic digits 一 and 杠 are dashes as
     * well: 3一1154.
     */
    static int dash(String text, int at) {
        if (at >= text.length() || at == 0) {
            return 0;
        }
        if (text.startsWith(SPACED_DASH, at)) {
            return SPACED_DASH.length();
        }
        char c = text.charAt(at);
        boolean spoken = (c == '一' || c == '杠')
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
        if (c == '-') {
            return text.startsWith(" ", at + 1) ? 2 : 1;
        }
        return spoken ? 1 : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
