package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.text.CharSet;
import java.util.ArrayList;
import java.util.List;

/** Finds roads by their shape, with a house number when one follows: 虹桥路12号, 人民中路, 顺达大道. */
final class Roads {
    private static final int NAME_CHARS_MIN = 2;
    private static final Words OTHER_WORDS_BEHIND =
            Words.of("灯", "面", "过", "由", "人", "线", "程", "费", "标", "牌", "况", "障", "基", "径", "途", "边", "道", "坊");

    /** What ends in 路 or 街 and is no name when there is little before it: 大马路, but 罗马花园路. */
    private static final Words GENERIC = Words.of(
            "马路", "公路", "道路", "半路", "大路", "小路", "水路", "铁路", "电路", "思路", "出路", "后路", "回路", "过路", "开路", "十字路", "岔路",
            "丁字路", "泥路", "土路", "石子路", "水泥路", "柏油路", "小区路", "村路", "门前路", "断头路", "死路", "熟路", "套路", "网路", "管路", "油路", "几路",
            "哪路", "上街", "逛街", "大街", "小街", "步行街", "沿街", "临街", "街街");

    /** What is no name whatever stands before it: something is done with a road, or it leads somewhere. */
    private static final Words NO_NAME = Words.of(
            "走路", "迷路", "修路", "堵路", "让路", "拦路", "赶路", "跑路", "铺路", "挖路", "占路", "挡路", "带路", "领路", "问路", "认路", "识路", "绕路",
            "探路", "着路", "了路", "个路", "去路", "退路", "无路", "夜路", "弯路", "线路", "抄近路", "条活路", "不顺路", "砂石路", "沙石路", "碎石路", "过马路",
            "穿马路", "下班路", "上班路", "放学路", "上学路", "回家路", "能上路", "以上路", "先上路", "车上路", "不上路", "没上路", "手上路", "务上路", "就上路",
            "再上路", "刚上路", "准上路", "法上路", "敢上路", "要上路");

    private static final CharSet FIRST = CharSet.of("路街巷大");
    private static final CharSet LAST = CharSet.of("路街巷道");
    private static final int GENERIC_CHARS_MAX = 4;
    private static final int ROADS_MAX = 16;

    private Roads() {}

    /** Whether the mark of a road may end with the character; most end none. */
    static boolean canEnd(char c) {
        return LAST.has(c);
    }

    static List<Span> in(String text) {
        List<Span> roads = new ArrayList<>();
        int from = 0;
        for (int i = FIRST.next(text, 0); i < text.length() && roads.size() < ROADS_MAX; i = FIRST.next(text, i + 1)) {
            int length = markAt(text, i);
            if (length > 0) {
                int start = Math.max(from, Names.startOf(text, i));
                if (isRoad(text, start, i, i + length)) {
                    int end = i + length + houseAt(text, i + length);
                    roads.add(new Span(start, end));
                    from = end;
                }
            }
        }
        return roads;
    }

    private static int markAt(String text, int at) {
        if (text.startsWith("大道", at) || text.startsWith("大街", at)) {
            return 2;
        }
        char c = text.charAt(at);
        return c == '路' || c == '街' || c == '巷' ? 1 : 0;
    }

    private static boolean isRoad(String text, int start, int nameEnd, int end) {
        boolean other = OTHER_WORDS_BEHIND.isAt(text, end);
        boolean generic = end - start <= GENERIC_CHARS_MAX && GENERIC.lengthBefore(text, start, end) > 0;
        boolean named = nameEnd - start >= NAME_CHARS_MIN && NO_NAME.lengthBefore(text, start, end) == 0;
        return named && !other && !generic;
    }

    /** The length of 12号 or 1415弄 behind the road, not of 12号楼. */
    private static int houseAt(String text, int at) {
        Code code = Code.at(text, at);
        if (code == null || !code.isArabic()) {
            return 0;
        }
        boolean lane = text.startsWith("弄", code.end()) || text.startsWith("巷", code.end());
        int mark = lane ? 1 : Marks.hao(text, code.end());
        return mark == 0 ? 0 : code.end() + mark - at;
    }
}
