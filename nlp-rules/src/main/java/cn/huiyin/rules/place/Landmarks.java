package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what people steer by: 南门岗亭旁, 地下车库, 菜场对面. */
final class Landmarks {
    /** What says something about a place alone. */
    private static final Words PLACES = Words.of(
            "东门", "西门", "南门", "北门", "正门", "侧门", "后门", "前门", "大门口", "小区门口", "岗亭", "门卫室", "传达室", "地下车库", "地下停车场", "地下室",
            "车棚", "垃圾房", "垃圾站", "垃圾亭", "快递柜", "配电房", "泵房", "凉亭", "活动室", "居委会", "社区服务中心", "文化广场", "南广场", "北广场", "中心广场",
            "东广场", "西广场", "健身广场", "儿童乐园", "篮球场", "菜场", "菜市场", "农贸市场", "幼儿园", "卫生院", "公交站", "地铁站", "停车场", "车库");

    /** What does so only together with where it is seen from. */
    private static final Words THINGS =
            Words.of("超市", "小学", "中学", "医院", "公园", "银行", "药店", "饭店", "河", "桥", "池塘", "花坛", "围墙", "红绿灯", "路口", "店");

    private static final Words SIDES =
            Words.of("旁边", "边上", "附近", "对面", "门口", "后面", "前面", "隔壁", "里面", "外面", "门前", "拐角", "旁", "边", "口", "处");

    private static final int LANDMARKS_MAX = 16;

    private Landmarks() {}

    /** Whether a landmark may begin with the character. */
    static boolean canBegin(char c) {
        return PLACES.mayBeginWith(c) || THINGS.mayBeginWith(c);
    }

    /** Whether a landmark, what is said of its sides left out, may end with the character. */
    static boolean canEnd(char c) {
        return PLACES.mayEndWith(c) || THINGS.mayEndWith(c);
    }

    /** Landmarks in the order of the text; those that touch are one. */
    static List<Span> in(String text) {
        List<Span> found = new ArrayList<>(2);
        int at = 0;
        while (at < text.length() && found.size() < LANDMARKS_MAX) {
            int place = PLACES.lengthAt(text, at);
            int thing = THINGS.lengthAt(text, at);
            int word = Math.max(place, thing);
            int side = word == 0 ? 0 : SIDES.lengthAt(text, at + word);
            if (place > thing || (thing > place && side > 0)) {
                join(found, new Span(at, at + word + side));
            }
            at += Math.max(1, word + side);
        }
        return found;
    }

    private static void join(List<Span> found, Span next) {
        int last = found.size() - 1;
        if (last >= 0 && found.get(last).end() == next.start()) {
            found.set(last, new Span(found.get(last).start(), next.end()));
        } else {
            found.add(next);
        }
    }
}
