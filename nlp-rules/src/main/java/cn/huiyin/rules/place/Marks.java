package cn.huiyin.rules.place;

import java.util.List;

/** The words behind a number that say what it counts. Each method gives the length of the one at the offset, or 0. */
final class Marks {
    private static final List<String> BUILDING =
            List.of("号写字楼", "号塔楼", "号高楼", "号大楼", "号馆", "号楼", "#楼", "#", "幢楼", "栋楼", "栋幢", "幢", "栋", "座", "塔楼", "高楼");
    private static final List<String> UNIT = List.of("单元", "单无", "单", "号门", "门");
    private static final List<String> FLOOR = List.of("楼", "层", "f");
    private static final List<String> ROOM = List.of("号房", "室", "房", "商铺", "号商铺", "号网点");
    private static final List<String> FILLERS =
            List.of("底商", "商铺", "店面", "门面", "东楼", "西楼", "南楼", "北楼", "东侧", "西侧", "东区", "西区", "东", "西");
    private static final String MEASURES = "天点个年月日人分元块次多几米度小时辆台岁斤只条位名张双万千百亿%折秒周期级℃倍股毛版届批组路线赢输胜";
    private static final String MEASURES_OF_HUNDREDS = "元块天年人户多米万度分路%";
    private static final String AFTER_DOOR = "口卫面前外旁锁禁铃边窗槛后";
    private static final String AFTER_HAO = "线楼院码电文桌车柜令信箱机公晚早上下左右前后以之那";

    private Marks() {}

    static int building(String text, int at) {
        int length = longest(text, at, BUILDING);
        boolean withLou = length == 2 && "幢栋#".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '楼';
        // 12幢楼道: the 楼 belongs to the next word.
        return withLou && !isEdge(text, at + 2) ? 1 : length;
    }

    private static boolean isEdge(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at)) || Code.at(text, at) != null;
    }

    static int unit(String text, int at) {
        int length = longest(text, at, UNIT);
        boolean door = length > 0 && text.charAt(at + length - 1) == '门';
        boolean word = door && at + length < text.length() && AFTER_DOOR.indexOf(text.charAt(at + length)) >= 0;
        return word ? 0 : length;
    }

    static int floor(String text, int at) {
        return longest(text, at, FLOOR);
    }

    /** Whether the floor is below ground: 负 or a minus in front of it. */
    static boolean isBelow(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        boolean latinBefore = at > 0 && text.charAt(at - 1) < 0x80 && Character.isLetterOrDigit(text.charAt(at - 1));
        return text.charAt(at) == '负' || (text.charAt(at) == '-' && !latinBefore);
    }

    static int room(String text, int at) {
        return longest(text, at, ROOM);
    }

    /** Words between a building and a room that say which part of it: 底商, 东楼, b区. */
    static int filler(String text, int at) {
        boolean area = at + 1 < text.length()
                && text.charAt(at) >= 'a'
                && text.charAt(at) <= 'z'
                && text.charAt(at + 1) == '区';
        return area ? 2 : longest(text, at, FILLERS);
    }

    /** 号 as the end of a number, and not the beginning of 号线 or 号码. */
    static int hao(String text, int at) {
        boolean hao = at < text.length() && text.charAt(at) == '号';
        boolean other = at + 1 < text.length() && AFTER_HAO.indexOf(text.charAt(at + 1)) >= 0;
        return hao && !other ? 1 : 0;
    }

    /** Whether the number counts days, people or money instead of naming a room. */
    static boolean isCounting(String text, Code code) {
        String measures = code.digits() >= 3 ? MEASURES_OF_HUNDREDS : MEASURES;
        return code.end() < text.length() && measures.indexOf(text.charAt(code.end())) >= 0;
    }

    /** The length of a dash at the offset. Between Arabic digits 一 is one as well: 3一1154. */
    static int dash(String text, int at) {
        if (at >= text.length() || at == 0) {
            return 0;
        }
        boolean one = text.charAt(at) == '一'
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
        return one || text.charAt(at) == '-' ? 1 : 0;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int longest(String text, int at, List<String> words) {
        int longest = 0;
        for (String word : words) {
            if (word.length() > longest && text.startsWith(word, at)) {
                longest = word.length();
            }
        }
        return longest;
    }
}
