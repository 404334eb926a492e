package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Gap;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.rules.source.Position;
import cn.huiyin.rules.source.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A roster, and where it stands. */
public record RosterUse(Roster roster, Position position) {
    private static final int DAYS_AHEAD = 30;
    private static final int NAMED_MAX = 5;

    /** What is wrong when a shift of the next {@value #DAYS_AHEAD} days has too few people. */
    Optional<Problem> gaps(LocalDate today, WorkCalendar calendar) {
        Instant from = today.atStartOfDay(WorkCalendar.SHANGHAI).toInstant();
        Instant to =
                today.plusDays(DAYS_AHEAD).atStartOfDay(WorkCalendar.SHANGHAI).toInstant();
        List<Gap> gaps = Attendance.NONE.gaps(roster, from, to, calendar).stream()
                .filter(gap -> !gap.shift().date().isBefore(today))
                .toList();
        if (gaps.isEmpty()) {
            return Optional.empty();
        }
        String named = gaps.stream().limit(NAMED_MAX).map(RosterUse::text).collect(Collectors.joining(", "));
        String more = gaps.size() > NAMED_MAX ? " and " + (gaps.size() - NAMED_MAX) + " more" : "";
        return Optional.of(position.problem("found: too few people of roster " + roster.id() + " on duty: " + named
                + more + " (expected: " + roster.need() + " in every shift of the next " + DAYS_AHEAD + " days)"));
    }

    private static String text(Gap gap) {
        return gap.shift().date() + " " + gap.shift().part().word() + " " + gap.present() + " of " + gap.need();
    }
}
