package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.roster.Gap;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.roster.Shift;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How days, shifts and those who have them are said: 11月28日（周六）夜班; pure. */
public record DutyText(Community community, Replies replies) {

    /** One day. */
    public String day(LocalDate date) {
        String weekday = replies.render("weekday." + date.getDayOfWeek().name().toLowerCase(Locale.ROOT));
        return replies.render(
                "duty.day",
                Map.of(
                        "month", Integer.toString(date.getMonthValue()),
                        "day", Integer.toString(date.getDayOfMonth()),
                        "weekday", weekday));
    }

    /** One day, or the first and the last of several. */
    public String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : replies.render("duty.days", Map.of("from", day(from), "to", day(to)));
    }

    /** One shift; where a roster's people have day and night together, the day. */
    public String shift(Roster roster, Shift shift) {
        return roster.hasNights()
                ? replies.render("duty.shift." + shift.part().word(), Map.of("day", day(shift.date())))
                : day(shift.date());
    }

    /** Several shifts, each once. */
    public String shifts(Roster roster, List<Shift> shifts) {
        return joined(shifts.stream().map(s -> shift(roster, s)).distinct().toList());
    }

    /** The people of {@code ids} by name; nobody where there are none. */
    public String people(Collection<String> ids) {
        return ids.isEmpty()
                ? replies.render("duty.nobody")
                : joined(ids.stream().map(this::name).toList());
    }

    /** How {@code id} is called. */
    public String name(String id) {
        return community.person(id).map(Person::name).orElse(id);
    }

    /** What is missing: 全科社工 11月28日（周六）夜班还没有人. */
    public String gap(Gap gap) {
        return replies.render(
                gap.isEmpty() ? "gap.empty" : "gap.short",
                Map.of(
                        "roster", gap.roster().name(),
                        "shift", shift(gap.roster(), gap.shift()),
                        "missing", Integer.toString(gap.need() - gap.present())));
    }

    private static String joined(List<String> parts) {
        return String.join("、", parts);
    }
}
