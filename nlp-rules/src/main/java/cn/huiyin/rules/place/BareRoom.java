package cn.huiyin.rules.place;

import cn.huiyin.rules.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Finds rooms that are known by what is said around their number alone: 楼上501太吵, 302的业主. */
final class BareRoom {
    private static final int DIGITS_MIN = 3;
    private static final int DIGITS_MAX = 4;
    private static final Words IN_FRONT =
            Words.of("楼上", "楼下", "隔壁", "对门", "对面", "漏到", "滴到", "渗到", "顶楼", "家住", "住在", "我住", "我家", "我家是", "我是");
    private static final Words BEHIND = Words.of(
            "业主", "住户", "的业主", "的住户", "家里", "户主", "租客", "房东", "邻居", "对门", "阳台", "厨房", "厕所", "卫生间", "客厅", "楼上", "楼下",
            "屋顶", "天花板", "漏水", "渗水", "漏到", "的水管", "的空调");

    private static final Words HOUSES = Words.of("大厦", "大楼", "写字楼", "商务楼", "公寓", "宿舍", "宿舍楼");

    private BareRoom() {}

    /** The room that the code names; null when nothing tells that it names one. */
    static Address.@Nullable Draft at(String text, Code code) {
        int digits = code.end() - code.start();
        boolean number = digits >= DIGITS_MIN && digits <= DIGITS_MAX && code.isArabic();
        if (!number || Quantity.is(text, code) || isRunOn(text, code.end()) || text.startsWith("-", code.start() - 1)) {
            return null;
        }
        boolean alone = text.startsWith("在", code.start() - 1) && isEnd(text, code.end());
        boolean ofHouse = HOUSES.isBefore(text, code.start()) && isEnd(text, code.end());
        boolean told = alone || ofHouse || IN_FRONT.isBefore(text, code.start()) || BEHIND.isAt(text, code.end());
        return told ? new Address.Draft(code.start()).room(code.normal(), code.end()) : null;
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    /** 302-1 and 302一1; 302一直 is 302. */
    private static boolean isRunOn(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        boolean numeral = at + 1 < text.length() && Numbers.isNumeral(text.charAt(at + 1));
        boolean number = Numbers.isChinese(text.charAt(at)) && numeral;
        return number || Numbers.isArabic(text.charAt(at)) || "-*号".indexOf(text.charAt(at)) >= 0;
    }
}
