package cn.huiyin.rules.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells numbers that count something, tell the time or call for help from those that name a building or a room. */
final class Quantity {
    private static final int ROOM_DIGITS_MIN = 3;
    private static final int MONTHS_MAX = 12;

    /** Days of one digit are units more often. */
    private static final int DAYS_MIN = 10;

    private static final int DAYS_MAX = 31;

    /** What is counted in ones and tens. */
    private static final String FEW = "天 点 个 年 月 日 人 分 元 块 次 多 几 米 度 小时 辆 台 岁 斤 只 条 周 位 名 张 双 万 千 百 亿 % 折 秒 级 期 ℃ 倍 股 毛"
            + " 版 届 批 组 路 线 赢 输 胜 部 架 扇 棵 盏 根 处 户 家 间 套 桶 袋 包 把 份 遍 回 趟 顿 场 封 道 吨 克 公 厘米 平 种 样 件 杯 瓶 箱 匹 头 页"
            + " 字 钟 刻 番 车 伙 群 堆 摊 片 坑 后 来 街 巷 弄";

    /** What is counted in hundreds. Where a room may be meant instead, the room is. */
    private static final String HUNDREDS = "元 块 天 年 人 户 多 米 万 度 分 路 % 斤 克 公斤 公里 平方 平米 吨 瓦 个 次 份 位 亿 岁 左右 余 厘米 毫米";

    /** What is counted down: 30-20元 and 17-1赢了, where 17-1家 is the house of somebody. */
    private static final String FALLING = "分 点 元 块 度 ℃ % 折 级 版 届 赢 输 胜 米 斤 岁 年 月 日 秒 小时";

    /** Words that only begin like one of those. */
    private static final String OTHERS = "天天 天花 天然 天台 天井 天冷 天热 人家 年年 月月 分不 分水 路由 路灯 户主 户门 户外 户内 度假 万一 多次 多年 多日 位置 个别"
            + " 名字 平台 期间 周末 点火 公共 公用 道路 头顶 车库 后面 家里 左右邻 处理";

    /** Further ones, behind a room: 302路面塌了 where 3路 is a bus. */
    private static final String OTHERS_OF_ROOMS = OTHERS + " 路面 路口 路边 路段 人呢 人摔 人晕 人不在 人没在 分机 次卧 岁数 米袋 度数 元旦 元宵 块状 年久";

    /** Further ones, behind a building and its unit: 1-2后门 where 1-2后 is nothing. */
    private static final String OTHERS_OF_UNITS =
            OTHERS + " 后门 后院 后墙 后窗 后楼 双门 双开 双层 车棚 车停 道闸 架空 线路 群里 群主 堆满 堆放 堆着 来水 来电"
                    + " 片区 周围 周边 部分 根本 间断 套房 把手 遍地 场地 封阳台 平时 种菜 坑洼 台阶 几点 几时 路面 路口 路边 路段 人呢 人摔";

    private static final WordTable<Boolean> COUNTED_IN_TENS = table(FEW, OTHERS);
    private static final WordTable<Boolean> COUNTED_IN_PAIRS = table(FEW, OTHERS_OF_UNITS);
    private static final WordTable<Boolean> COUNTED_IN_HUNDREDS = table(HUNDREDS, OTHERS_OF_ROOMS);
    private static final WordTable<Boolean> COUNTED_DOWN = table(FALLING, OTHERS_OF_ROOMS);
    private static final Set<String> EMERGENCIES = Set.of("110", "119", "120", "122", "12345", "12319", "12315");
    private static final String AFTER_EMERGENCY = "来报到急救出处警打了也已都去说热";
    private static final Words OTHERS_IN_FRONT =
            Words.of("比", "比分", "赢", "输", "胜", "车位", "车位号", "周", "上午", "下午", "早上", "晚上", "中午", "凌晨", "早", "晚");

    private static final Words CODES_IN_FRONT = Words.of("码", "码是", "码:", "码: ", "单号", "编号");

    private Quantity() {}

    private static WordTable<Boolean> table(String measures, String others) {
        Map<String, Boolean> table = new HashMap<>();
        List.of(measures.split(" ", -1)).forEach(word -> table.put(word, true));
        List.of(others.split(" ", -1)).forEach(word -> table.put(word, false));
        return new WordTable<>(table);
    }

    /** Whether the number counts days, people or money, is part of a time or a fraction, or is one to ring. */
    static boolean is(String text, Code code) {
        return is(text, code, code.digits() >= ROOM_DIGITS_MIN ? COUNTED_IN_HUNDREDS : COUNTED_IN_TENS);
    }

    /** Whether the second number of 17-1 counts something with the first. */
    static boolean isUpTo(String text, Code first, Code second) {
        if (second.digits() >= ROOM_DIGITS_MIN) {
            return is(text, second);
        }
        boolean falling =
                first.isArabic() && first.value().orElse(0) > second.value().orElse(Integer.MAX_VALUE);
        return is(text, second, falling ? COUNTED_DOWN : COUNTED_IN_PAIRS);
    }

    private static boolean is(String text, Code code, WordTable<Boolean> measures) {
        int end = code.end();
        if (end >= text.length()) {
            return false;
        }
        WordTable.Entry<Boolean> measure = measures.longestAt(text, end);
        return (measure != null && measure.meaning()) || isFraction(text, code) || isEmergency(text, code);
    }

    /** 8:30, 3.5; 302.303 are rooms. */
    private static boolean isFraction(String text, Code code) {
        int at = code.end();
        boolean point = text.charAt(at) == ':' || text.charAt(at) == '.';
        boolean fraction = point && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
        return fraction && !areRooms(code, Code.at(text, at + 1));
    }

    private static boolean areRooms(Code first, @Nullable Code second) {
        return second != null && first.digits() >= ROOM_DIGITS_MIN && first.digits() == second.digits();
    }

    private static boolean isEmergency(String text, Code code) {
        return EMERGENCIES.contains(code.text()) && AFTER_EMERGENCY.indexOf(text.charAt(code.end())) >= 0;
    }

    /** Whether 11-21 may be a day of the year. */
    static boolean isDay(Code month, Code day) {
        int number = day.value().orElse(0);
        return month.value().orElse(DAYS_MAX) <= MONTHS_MAX && number >= DAYS_MIN && number <= DAYS_MAX;
    }

    /** Whether a password or the code of a parcel is about to be told. */
    static boolean isCodeAhead(String text, int at) {
        return CODES_IN_FRONT.isBefore(text, at);
    }

    /** Whether a score, a parking bay or a day of the week is about to be told. */
    static boolean isOtherAhead(String text, int at) {
        return OTHERS_IN_FRONT.isBefore(text, at);
    }
}
