package cn.huiyin.bot.sheet;

import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.bot.community.PointsPlan.Gift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The points of a community: all of it in the first row, and a gift in each. */
final class PointsRows {
    private static final String WHO = "给谁";
    private static final String REPORTERS = "兼职";
    private static final String EVERYBODY = "居民";
    private static final String PER_DAY = "每天最多";
    private static final String GIFT = "礼品";
    private static final String COST = "要几分";
    private static final String REPORT = "上报";
    private static final Map<Merit, String> COLUMNS = Collections.unmodifiableMap(
            new EnumMap<>(Map.of(Merit.REPORT, REPORT, Merit.RESOLVED, "办结", Merit.PICTURE, "照片", Merit.RATING, "评价")));

    private PointsRows() {}

    /** The plan in {@code rows}, null where there are none; what is wrong in them is told. */
    static @Nullable PointsPlan plan(List<Table.Entry> rows, Map<String, Table.Entry> origins) {
        if (rows.isEmpty()) {
            return null;
        }
        Table.Entry first = rows.get(0);
        origins.put("points", first);
        String who = first.needed(WHO);
        if (!who.isEmpty() && !who.equals(REPORTERS) && !who.equals(EVERYBODY)) {
            first.problem(WHO, "是“兼职”或“居民”");
        }
        Map<Merit, Integer> worth = new EnumMap<>(Merit.class);
        COLUMNS.forEach((merit, column) -> {
            int each = number(first, column, 0, 0, PointsPlan.WORTH_MAX);
            if (each > 0) {
                worth.put(merit, each);
            }
        });
        if (worth.isEmpty()) {
            first.problem(REPORT, "上报、办结、照片、评价里至少一样有分");
        }
        int perDay = number(first, PER_DAY, PointsPlan.PER_DAY, 1, PointsPlan.PER_DAY_MAX);
        return new PointsPlan(who.equals(EVERYBODY), worth, perDay, gifts(rows, origins));
    }

    private static List<Gift> gifts(List<Table.Entry> rows, Map<String, Table.Entry> origins) {
        List<Gift> gifts = new ArrayList<>();
        for (Table.Entry entry : rows) {
            if (entry != rows.get(0) || entry.has(GIFT) || entry.has(COST)) {
                String name = entry.needed(GIFT);
                if (name.length() > PointsPlan.GIFT_CHARS_MAX) {
                    entry.problem(GIFT, "不超过" + PointsPlan.GIFT_CHARS_MAX + "个字，大家要说得出来");
                }
                String unused = entry.needed(COST);
                origins.put("points/gifts/" + gifts.size(), entry);
                gifts.add(new Gift(name, number(entry, COST, 1, 1, PointsPlan.COST_MAX)));
            }
        }
        return gifts;
    }

    private static int number(Table.Entry entry, String column, int usual, int least, int most) {
        return entry.parsed(column, "是" + least + "到" + most + "的整数", text -> {
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) {
                        throw new IllegalArgumentException(
                                "number: " + number + " (expected: " + least + ".." + most + ")");
                    }
                    return number;
                })
                .orElse(usual);
    }

    /** The rows that say {@code plan}. */
    static List<Map<String, Object>> of(PointsPlan plan) {
        Map<String, Object> first = new HashMap<>();
        first.put(WHO, plan.forEverybody() ? EVERYBODY : REPORTERS);
        COLUMNS.forEach((merit, column) -> {
            if (plan.of(merit) > 0) {
                first.put(column, plan.of(merit));
            }
        });
        first.put(PER_DAY, plan.perDay());
        List<Map<String, Object>> rows = new ArrayList<>(List.of(first));
        for (int i = 0; i < plan.gifts().size(); i++) {
            if (i > 0) {
                rows.add(new HashMap<>());
            }
            rows.get(i).put(GIFT, plan.gifts().get(i).name());
            rows.get(i).put(COST, plan.gifts().get(i).cost());
        }
        return rows;
    }
}
