package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.dispatch.DutyText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Gap;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.roster.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells the leaders of shifts in the next days that have too few people: once a day, each shift once. */
record GapWatch(Desk desk, Community community, Draft draft) {
    private static final Duration AHEAD = Duration.ofDays(3);
    private static final LocalTime LOOKS_AT = LocalTime.of(9, 0);

    /** The clock of the next look after {@code now}; none where there are no rosters. Its instance is its own moment. */
    static Optional<Clock> next(Community community, Instant now) {
        if (community.rosters().isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(WorkCalendar.SHANGHAI);
        ZonedDateTime today = local.with(LOOKS_AT);
        Instant due = (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
        return Optional.of(new Clock(Clock.Kind.GAPS, community.id(), due.toEpochMilli(), due));
    }

    void tell() {
        Presence presence = draft.presence();
        Attendance attendance = presence.attendance();
        List<Gap> gaps = new ArrayList<>();
        for (Roster roster : community.rosters().values()) {
            gaps.addAll(attendance.gaps(roster, presence.at(), presence.at().plus(AHEAD), presence.calendar()));
        }
        Map<String, List<Gap>> byLeader = new LinkedHashMap<>();
        gaps.stream()
                .filter(gap -> !attendance.told().contains(gap.key()))
                .forEach(gap -> leadersOf(gap.roster())
                        .forEach(leader -> byLeader.computeIfAbsent(leader, k -> new ArrayList<>())
                                .add(gap)));
        byLeader.forEach(this::tell);
        List<String> keys = gaps.stream().map(Gap::key).toList();
        if (!keys.equals(attendance.told())) {
            draft.attend(attendance.telling(gaps, presence.today()));
        }
    }

    /** The leaders of the grids that go by {@code roster}, else all of them. */
    private Set<String> leadersOf(Roster roster) {
        Set<String> leaders = new TreeSet<>();
        community.grids().stream()
                .filter(grid -> roster.id().equals(grid.duty()))
                .map(Grid::leader)
                .forEach(leaders::add);
        return leaders.isEmpty() ? community.leaders() : leaders;
    }

    private void tell(String leader, List<Gap> gaps) {
        DutyText text = new DutyText(community, desk.replies());
        String lines = String.join("\n", gaps.stream().map(text::gap).toList());
        String person = draft.presence().standIn(leader).orElse(leader);
        community
                .person(person)
                .flatMap(p -> p.accountNear(community.channel()))
                .ifPresent(account -> draft.say(
                        Saying.of(
                                Chat.privateWith(account),
                                Kind.NOTICE,
                                null,
                                desk.replies().render("notice.gaps", Map.of("lines", lines))),
                        null));
    }
}
