package cn.huiyin.bot.config;

import cn.huiyin.bot.roster.Plan;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.rules.source.YamlValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads who is on duty when: by the day of the week, or in turns. Nights, holidays and worked weekends may have a plan of their
 * own, or a list of people who always have them.
 */
final class RosterReader {
    static final List<String> SPECIAL = List.of("night", "holidays", "makeup");

    private static final int NEED_MAX = 50;
    private static final Pattern EVERY = Pattern.compile("(\\d{1,3})([dw])");
    private static final String DAYS = "days or weeks above 0, as 1d or 1w";
    private static final Map<String, DayOfWeek> WEEK = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);
    private static final Plan NOBODY = new Plan.Weekly(Map.of());

    private final YamlValue item;
    private final List<String> members;
    private final int need;

    private RosterReader(YamlValue item) {
        this.item = item;
        this.members = item.required("members").texts();
        this.need = item.get("need").integerOr(1, 1, NEED_MAX);
    }

    static Roster roster(YamlValue item) {
        item.only("id", "name", "members", "need", "weekly", "rotate", "night", "holidays", "makeup");
        return new RosterReader(item).read();
    }

    private Roster read() {
        if (item.get("members").isPresent() && members.isEmpty()) {
            item.get("members").problem("found: members: none (expected: ids of people)");
        } else if (need > members.size() && item.get("need").isPresent()) {
            item.get("need")
                    .problem("found: need: " + need + " of " + members.size() + " members (expected: " + members.size()
                            + " at most)");
        }
        return new Roster(
                Fields.id(item),
                Fields.text(item, "name"),
                members,
                need,
                plan(item),
                special("night"),
                special("holidays"),
                special("makeup"));
    }

    private @Nullable Plan special(String key) {
        YamlValue value = item.get(key);
        if (!value.isPresent()) {
            return null;
        }
        if (value.isMapping()) {
            value.only("weekly", "rotate");
            return plan(value);
        }
        Map<DayOfWeek, List<String>> people = new EnumMap<>(DayOfWeek.class);
        List<String> always = value.texts();
        List.of(DayOfWeek.values()).forEach(day -> people.put(day, always));
        return new Plan.Weekly(people);
    }

    private Plan plan(YamlValue at) {
        YamlValue weekly = at.get("weekly");
        YamlValue rotate = at.get("rotate");
        if (weekly.isPresent() == rotate.isPresent()) {
            at.problem("found: " + (weekly.isPresent() ? "both weekly and rotate" : "neither weekly nor rotate")
                    + " (expected: one of the two)");
            return NOBODY;
        }
        return weekly.isPresent() ? weekly(weekly) : rotation(rotate);
    }

    private static Plan weekly(YamlValue value) {
        value.only(WEEK.keySet().stream().sorted().toArray(String[]::new));
        Map<DayOfWeek, List<String>> people = new EnumMap<>(DayOfWeek.class);
        WEEK.forEach((word, day) -> {
            List<String> named = value.get(word).texts();
            if (!named.isEmpty()) {
                people.put(day, named);
            }
        });
        return new Plan.Weekly(people);
    }

    private Plan rotation(YamlValue value) {
        value.only("every", "from", "people");
        Optional<Integer> days =
                value.required("every").parsed(DAYS, Optional.<Integer>empty(), text -> Optional.of(days(text)));
        Optional<LocalDate> from = value.required("from")
                .parsed("a day as 2026-11-23", Optional.<LocalDate>empty(), text -> Optional.of(date(text)));
        List<String> people =
                value.get("people").isPresent() ? value.get("people").texts() : members;
        return days.isEmpty() || from.isEmpty() || people.isEmpty()
                ? NOBODY
                : new Plan.Rotation(people, Math.min(need, people.size()), days.get(), from.get());
    }

    private static int days(String text) {
        Matcher every = EVERY.matcher(text.strip());
        if (!every.matches() || Integer.parseInt(every.group(1)) == 0) {
            throw new IllegalArgumentException("every: " + text + " (expected: " + DAYS + ")");
        }
        return Integer.parseInt(every.group(1)) * (every.group(2).equals("w") ? 7 : 1);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("from: " + text, e);
        }
    }

    /** All names of people in the plans of {@code item}. */
    static List<YamlValue> named(YamlValue item) {
        List<YamlValue> all = new ArrayList<>(planned(item));
        SPECIAL.forEach(key -> {
            YamlValue value = item.get(key);
            all.addAll(value.isMapping() ? planned(value) : value.textValues());
        });
        return all;
    }

    private static List<YamlValue> planned(YamlValue at) {
        List<YamlValue> all = new ArrayList<>();
        at.get("weekly").entries().values().forEach(day -> all.addAll(day.textValues()));
        all.addAll(at.get("rotate").get("people").textValues());
        return all;
    }
}
