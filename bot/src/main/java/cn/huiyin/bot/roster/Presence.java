package cn.huiyin.bot.roster;

import cn.huiyin.bot.clock.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is there at one moment: the rosters of a community with what people have said about their duty.
 *
 * @param rosters by id
 */
public record Presence(Map<String, Roster> rosters, Attendance attendance, WorkCalendar calendar, Instant at) {
    public Presence {
        rosters = Map.copyOf(rosters);
    }

    /** All are there, and nobody is on duty by a roster. */
    public static Presence everybody(WorkCalendar calendar, Instant at) {
        return new Presence(Map.of(), Attendance.NONE, calendar, at);
    }

    /** Those of {@code people} who are there, with stand-ins for who is away. */
    public List<String> of(List<String> people) {
        return attendance.present(people, today());
    }

    /** Who is there for {@code person}: they themselves, else who stands in for them, if anybody. */
    public Optional<String> standIn(String person) {
        return attendance.standIn(person, today());
    }

    public boolean isAway(String person) {
        return attendance.isAway(person, today());
    }

    /** Who is on duty now by the roster {@code id}; nobody where there is no such roster. */
    public List<String> onDuty(String id) {
        Roster roster = rosters.get(id);
        return roster == null ? List.of() : attendance.onDuty(roster, at, calendar);
    }

    /** Whether it is night and the roster {@code id} says who has the nights. */
    public boolean isNightOf(String id) {
        Roster roster = rosters.get(id);
        return roster != null && roster.hasNights() && Shift.at(at).part() == Shift.Part.NIGHT;
    }

    /** Whether {@code person} is away, or belongs to the roster {@code id} and is not on duty now. */
    public boolean isOff(String person, String id) {
        Roster roster = rosters.get(id);
        return isAway(person)
                || (roster != null
                        && roster.members().contains(person)
                        && !onDuty(id).contains(person));
    }

    /** The date in Shanghai. */
    public LocalDate today() {
        return at.atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }
}
