package cn.huiyin.bot.sheet;

import cn.huiyin.bot.roster.Plan;
import cn.huiyin.bot.roster.Roster;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A roster in one row. */
final class RosterRow {
    private static final int NEED_MAX = 50;

    private final Table.Entry entry;
    private final Names people;
    private final List<String> members;
    private final int need;

    RosterRow(Table.Entry entry, Names people) {
        this.entry = entry;
        this.people = people;
        this.members = people.findAll(entry, "成员", entry.neededList("成员"));
        this.need =
                entry.parsed("每班人数", "是1到" + NEED_MAX + "的整数", RosterRow::need).orElse(1);
        if (need > members.size() && entry.has("每班人数") && !members.isEmpty()) {
            entry.problem("每班人数", "不超过成员的" + members.size() + "人");
        }
    }

    private static int need(String text) {
        int need = Integer.parseInt(text);
        if (need < 1 || need > NEED_MAX) {
            throw new IllegalArgumentException("need: " + text);
        }
        return need;
    }

    Roster roster() {
        String id = entry.has("编号") ? entry.text("编号") : entry.text("名称");
        return new Roster(id, entry.text("名称"), members, need, day(), special("夜班"), special("节假日"), special("调休"));
    }

    private Plan day() {
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String column = Plans.DAYS.get(day.getValue() - 1);
            if (entry.has(column)) {
                week.put(day, members(column, entry.list(column)));
            }
        }
        if (entry.has("轮换") == !week.isEmpty()) {
            entry.problem("轮换", week.isEmpty() ? "写上多久换人，或按周一到周日排" : "空着：已经按周一到周日排了");
            return new Plan.Weekly(week);
        }
        if (!week.isEmpty()) {
            return new Plan.Weekly(week);
        }
        Optional<Integer> days = entry.parsed("轮换", Plans.EVERY, Plans::days);
        if (!entry.has("起始日期")) {
            entry.problem("起始日期", "写从哪天轮起，如 2026-11-23");
        }
        Optional<LocalDate> from = entry.parsed("起始日期", "是日期，如 2026-11-23", RosterRow::date);
        return days.isEmpty() || from.isEmpty() || members.isEmpty()
                ? new Plan.Weekly(week)
                : new Plan.Rotation(members, Math.min(need, members.size()), days.get(), from.get());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date: " + text, e);
        }
    }

    private @Nullable Plan special(String column) {
        String text = entry.text(column);
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("轮换")) {
            Optional<Plan.Rotation> rotation = entry.parsed(
                            column,
                            "写成 轮换 1天 2026-01-01，后面可以写人",
                            t -> Plans.rotation(t, members, need, n -> members(column, Table.split(n))))
                    .flatMap(found -> found);
            if (rotation.isEmpty()) {
                entry.problem(column, "写成 轮换 1天 2026-01-01，后面可以写人");
            }
            return rotation.orElse(null);
        }
        if (!text.contains("=") && !text.contains("＝")) {
            return Plans.always(members(column, entry.list(column)));
        }
        Map<DayOfWeek, List<String>> week = new EnumMap<>(DayOfWeek.class);
        entry.pairs(column).forEach((day, names) -> {
            int place = Plans.DAYS.indexOf(day);
            if (place < 0) {
                entry.problem(column, "写 周一 到 周日，没有“" + day + "”");
            } else {
                week.put(DayOfWeek.of(place + 1), members(column, Table.split(names)));
            }
        });
        return new Plan.Weekly(week);
    }

    private List<String> members(String column, List<String> called) {
        List<String> ids = people.findAll(entry, column, called);
        ids.stream()
                .filter(id -> !members.contains(id))
                .forEach(id -> entry.problem(column, "是这张值班表的成员，“" + id + "”不是"));
        return ids;
    }
}
