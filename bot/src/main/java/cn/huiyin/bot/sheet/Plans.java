package cn.huiyin.bot.sheet;

import cn.huiyin.bot.roster.Plan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has the nights, the holidays or the worked weekends, in one cell: names, or 周一=甲；周二=乙, or 轮换 1天 2026-01-01 甲、乙. */
final class Plans {
    static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    static final String EVERY = "是多久换一次人，如 1周、1天";

    private static final int WEEK = 7;
    private static final Pattern TURN = Pattern.compile("(\\d{1,3})\\s*个?(天|周|星期)");
    private static final Pattern ROTATION =
            Pattern.compile("轮换\\s+(\\d{1,3}\\s*个?(?:天|周|星期))\\s+(\\d{4}-\\d{2}-\\d{2})(?:\\s+(.+))?");

    private Plans() {}

    /** How many days a turn takes. */
    static int days(String text) {
        Matcher turn = TURN.matcher(text.strip());
        if (!turn.matches() || Integer.parseInt(turn.group(1)) == 0) {
            throw new IllegalArgumentException("turn: " + text + " (expected: as 1周)");
        }
        return Integer.parseInt(turn.group(1)) * (turn.group(2).equals("天") ? 1 : WEEK);
    }

    /** A rotation where {@code text} is one. */
    static Optional<Plan.Rotation> rotation(
            String text, List<String> members, int need, Function<String, List<String>> ids) {
        Matcher rotation = ROTATION.matcher(text);
        if (!rotation.matches()) {
            return Optional.empty();
        }
        List<String> people = rotation.group(3) == null ? members : ids.apply(rotation.group(3));
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan.Rotation(
                        people,
                        Math.min(need, people.size()),
                        days(rotation.group(1)),
                        LocalDate.parse(rotation.group(2))));
    }

    /** These people every day. */
    static Plan always(List<String> people) {
        Map<DayOfWeek, List<String>> days = new EnumMap<>(DayOfWeek.class);
        List.of(DayOfWeek.values()).forEach(day -> days.put(day, people));
        return new Plan.Weekly(days);
    }

    /** The same in one cell. */
    static String text(Plan plan, Function<List<String>, String> names) {
        if (plan instanceof Plan.Rotation rotation) {
            return "轮换 " + turn(rotation.days()) + " " + rotation.from() + " " + names.apply(rotation.people());
        }
        Map<DayOfWeek, List<String>> days = ((Plan.Weekly) plan).people();
        if (days.size() == WEEK && days.values().stream().distinct().count() == 1) {
            return names.apply(days.values().iterator().next());
        }
        List<String> parts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> people = days.getOrDefault(day, List.of());
            if (!people.isEmpty()) {
                parts.add(DAYS.get(day.getValue() - 1) + "=" + names.apply(people));
            }
        }
        return String.join("；", parts);
    }

    static String turn(int days) {
        return days % WEEK == 0 ? days / WEEK + "周" : days + "天";
    }
}
