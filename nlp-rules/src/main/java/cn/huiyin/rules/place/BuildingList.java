package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One building or several that are named together: 8幢、11幢 and 3到5幢.
 *
 * @param names normalised, ranges written out
 * @param end offset after the last
 */
record BuildingList(List<String> names, int end) {
    private static final int SHARING_MAX = 12;
    private static final Words TOTALS = Words.of("共", "全部", "买了", "卖了", "盖了", "建了", "加盖");
    private static final CharSet COUNTED = CharSet.of("房别大建厂商");
    private static final Words COUNTED_HOUSES =
            Words.of("公寓", "民房", "民宅", "民居", "违章", "违建", "危房", "平房", "高楼", "高层", "住宅", "居民楼", "写字楼", "宿舍");

    /** 有一栋 is some building, not the first. */
    private static final CharSet BEFORE_SOME = CharSet.of("有另每整某建盖起这那同");

    private static final CharSet SOME = CharSet.of("一两");
    private static final CharSet WITH_LOU = CharSet.of("下上道梯顶前后门底里内面");

    /** The buildings that begin with this code, or null when it counts none. */
    static @Nullable BuildingList at(String text, Code first) {
        List<String> names = new ArrayList<>(2);
        int named = 0;
        int end = -1;
        boolean haoOnly = false;
        Code code = first;
        // Numbers in front of the mark that they share, 8、11、12幢, are names only once it comes.
        while (code != null && names.size() < Series.NAMES_MAX && names.size() - named < SHARING_MAX) {
            Step step = Step.at(text, code);
            names.addAll(step.names());
            haoOnly |= step.hao();
            if (step.marked()) {
                if (haoOnly && !text.startsWith("号", code.end())) {
                    return null;
                }
                named = names.size();
                end = step.end();
            }
            code = Series.behindAnd(text, step.end());
        }
        return end < 0 ? null : new BuildingList(List.copyOf(names.subList(0, named)), end);
    }

    /** One building or range of a list. */
    private record Step(List<String> names, int end, boolean marked, boolean hao) {
        static Step at(String text, Code code) {
            int mark = markOf(text, code);
            int upTo = code.end() + mark;
            Code last = lastOf(text, code, upTo);
            int lastMark = last == null ? 0 : Marks.building(text, last.end());
            if (last == null || lastMark == 0) {
                return mark > 0 ? new Step(Series.names(code), upTo, true, false) : shared(text, code);
            }
            int end = last.end() + lastMark;
            if (Series.isRange(code, last)) {
                return new Step(Series.range(code, last), end, true, false);
            }
            // 26-1栋 is the name of one.
            boolean name = mark == 0;
            return name
                    ? new Step(List.of(code.normal() + "-" + last.normal()), end, true, false)
                    : new Step(List.of(code.normal()), upTo, true, false);
        }

        /** 6号, not the 6th of a month. */
        private static int haoOf(String text, Code code) {
            return text.startsWith("月", code.start() - 1) ? 0 : Marks.hao(text, code.end());
        }

        /** The end of 6-8幢, or of 6号-8号楼. */
        private static @Nullable Code lastOf(String text, Code code, int upTo) {
            Code last = Series.behindTo(text, upTo);
            int hao = last == null && upTo == code.end() ? haoOf(text, code) : 0;
            Code behindHao = hao > 0 ? Series.behindTo(text, upTo + hao) : last;
            boolean range = hao == 0 || (behindHao != null && text.startsWith("号楼", behindHao.end()));
            return range ? behindHao : null;
        }

        /** 6, and the 6号 of 6号和7号楼. */
        private static Step shared(String text, Code code) {
            int hao = haoOf(text, code);
            boolean joined = hao > 0 && Series.behindAnd(text, code.end() + hao) != null;
            return new Step(Series.names(code), code.end() + (joined ? hao : 0), false, joined);
        }
    }

    /** The mark behind the code, unless it counts buildings instead of naming one: 三栋楼, 一座桥. */
    private static int markOf(String text, Code code) {
        int mark = code.isName() && text.startsWith("楼", code.end()) ? 1 : Marks.building(text, code.end());
        if (mark == 0 || isWord(code)) {
            return 0;
        }
        boolean few = code.isChinese()
                && (code.text().length() == 1 || Series.names(code).size() > 1);
        Code next = Code.at(text, code.end() + mark);
        boolean seat = text.charAt(code.end()) == '座' && isSeat(text, few, next);
        boolean counted = few
                && text.charAt(code.end()) != '号'
                && (isCounted(text, code.end() + 1) || isSome(text, code, code.end() + mark));
        // 共12栋.
        boolean total = text.charAt(code.end()) != '号' && TOTALS.isBefore(text, code.start());
        return seat || counted || total ? 0 : mark;
    }

    /** 三栋楼 counts; 三栋楼下 names one. */
    private static boolean isCounted(String text, int at) {
        boolean lou = at < text.length() && text.charAt(at) == '楼';
        return lou
                ? !WITH_LOU.isAt(text, at + 1) && Code.at(text, at + 1) == null
                : COUNTED.isAt(text, at) || COUNTED_HOUSES.isAt(text, at);
    }

    /** 有一栋, and not 有一栋的业主. */
    private static boolean isSome(String text, Code code, int end) {
        return SOME.isAt(text, code.start()) && BEFORE_SOME.isAt(text, code.start() - 1) && !text.startsWith("的", end);
    }

    /** 一座桥 counts; A座14号楼 names a part of the estate. */
    private static boolean isSeat(String text, boolean few, @Nullable Code next) {
        boolean building = next != null
                && Marks.building(text, next.end()) > 0
                && text.charAt(next.end()) != '座'
                && !Marks.isStairs(text, next.end());
        return next == null ? few : building;
    }

    /** A telephone number in front of #. */
    private static boolean isWord(Code code) {
        return code.isArabic() && code.text().length() > 4;
    }
}
