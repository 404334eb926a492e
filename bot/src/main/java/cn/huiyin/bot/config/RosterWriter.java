package cn.huiyin.bot.config;

import cn.huiyin.bot.roster.Plan;
import cn.huiyin.bot.roster.Roster;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rosters as {@link RosterReader} reads them. */
final class RosterWriter {
    private static final int DAY_LETTERS = 3;
    private static final int WEEK = 7;

    private RosterWriter() {}

    static YamlLines.Item item(Roster roster) {
        YamlLines.Item item = new YamlLines.Item()
                .text("id", roster.id())
                .text("name", roster.name())
                .list("members", roster.members())
                .raw("need", roster.need() == 1 ? null : Integer.toString(roster.need()));
        return plan(item, roster.day())
                .raw("night", special(roster.night()))
                .raw("holidays", special(roster.holidays()))
                .raw("makeup", special(roster.makeup()));
    }

    private static YamlLines.Item plan(YamlLines.Item item, Plan plan) {
        return plan instanceof Plan.Rotation rotation
                ? item.raw("rotate", rotation(rotation))
                : item.raw("weekly", weekly((Plan.Weekly) plan));
    }

    private static @Nullable String special(@Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        if (plan instanceof Plan.Weekly weekly
                && weekly.people().size() == WEEK
                && weekly.people().values().stream().distinct().count() == 1) {
            return YamlLines.list(weekly.people().values().iterator().next());
        }
        return plan(new YamlLines.Item(), plan).flow();
    }

    private static String rotation(Plan.Rotation rotation) {
        boolean inWeeks = rotation.days() % WEEK == 0;
        return new YamlLines.Item()
                .raw("every", inWeeks ? rotation.days() / WEEK + "w" : rotation.days() + "d")
                .text("from", rotation.from().toString())
                .list("people", rotation.people())
                .flow();
    }

    private static String weekly(Plan.Weekly weekly) {
        Map<String, List<String>> days = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<String> people = weekly.people().getOrDefault(day, List.of());
            if (!people.isEmpty()) {
                days.put(day.name().substring(0, DAY_LETTERS).toLowerCase(Locale.ROOT), people);
            }
        }
        return YamlLines.lists(days);
    }
}
