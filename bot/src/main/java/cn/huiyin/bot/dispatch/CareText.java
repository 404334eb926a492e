package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.care.HomeVisit;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.care.Rhythm;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How households that are visited are told to those who visit them; pure. */
public record CareText(Community community, Replies replies, LocalDate today) {
    private static final int VISITS_SHOWN = 3;

    /** One line of a list: its number, who, where, when last visited, and whether it is open. */
    public String line(Household household) {
        return replies.render(
                household.isOpen(today) ? "care.line.open" : "care.line.done",
                Map.of(
                        "no", Long.toString(household.no()),
                        "place", household.place(),
                        "name", household.name(),
                        "kind", kind(household),
                        "last", last(household),
                        "period", period(household.rhythm())));
    }

    /** Why somebody is visited, and how often unless it is monthly. */
    private String kind(Household household) {
        return household.rhythm() == Rhythm.MONTHLY
                ? household.kind()
                : household.kind() + "，" + household.rhythm().word();
    }

    private String period(Rhythm rhythm) {
        return replies.render("care.period." + rhythm.name().toLowerCase(Locale.ROOT));
    }

    private String last(Household household) {
        return household
                .lastVisit()
                .map(visit -> replies.render("care.last", Map.of("day", day(visit))))
                .orElseGet(() -> replies.render("care.never"));
    }

    private String day(HomeVisit visit) {
        LocalDate day = visit.at().atZone(WorkCalendar.SHANGHAI).toLocalDate();
        return replies.render(
                "report.date",
                Map.of("month", Integer.toString(day.getMonthValue()), "day", Integer.toString(day.getDayOfMonth())));
    }

    /** All that who goes there may know. */
    public String whole(Household household) {
        List<String> lines = new ArrayList<>();
        lines.add(line(household));
        String phone = household.phone();
        if (phone != null) {
            lines.add(replies.render("care.phone", Map.of("phone", phone)));
        }
        lines.add(replies.render("care.worker", Map.of("who", nameOf(household.worker()))));
        List<HomeVisit> visits = household.visits();
        for (int i = visits.size() - 1; i >= Math.max(0, visits.size() - VISITS_SHOWN); i--) {
            HomeVisit visit = visits.get(i);
            lines.add(replies.render(
                    "care.visit", Map.of("day", day(visit), "who", nameOf(visit.by()), "note", visit.note())));
        }
        return String.join("\n", lines);
    }

    /** How {@code id} is called. */
    public String nameOf(String id) {
        return community.person(id).map(Person::name).orElse(id);
    }
}
