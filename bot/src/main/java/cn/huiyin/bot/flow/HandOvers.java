package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.DutyText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TimeWords;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Note;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * 交班: what is left for the next shift is taken down, told to those who have it when it begins, and shown to them as long as it
 * lasts; pure. Whom it reaches is known only then: until it begins, people go on leave and swap.
 */
record HandOvers(Desk desk, Community community, Draft draft) {
    /** What is for a shift that begins so soon is told at once. */
    private static final Duration SOON = Duration.ofHours(1);

    private static final int SHOWN_MAX = 5;

    /**
     * {@code person} leaves {@code text} for whoever comes next.
     *
     * @return what to answer them; nothing when they have no part in any roster
     */
    List<String> leave(Person person, String text) {
        Set<String> now = new LinkedHashSet<>();
        Map<Instant, Set<String>> later = new TreeMap<>();
        List<Note> notes = new ArrayList<>(attendance().notes());
        int before = notes.size();
        for (Roster roster : rostersOf(person)) {
            Shift shift = shiftAfter(person, roster);
            Set<String> people = peopleOf(roster, shift, person.id());
            boolean waits = !people.isEmpty() && shift.start().isAfter(now().plus(SOON));
            notes.add(new Note(roster.id(), shift, person.id(), text, !waits));
            if (waits) {
                later.computeIfAbsent(shift.start(), s -> new LinkedHashSet<>()).addAll(people);
            } else {
                now.addAll(people.isEmpty() ? draft.leaders() : people);
            }
        }
        if (notes.size() == before) {
            return List.of();
        }
        draft.attend(attendance().noting(notes, presence().today()));
        now.forEach(id -> tell(id, person.id(), text));
        setNext();
        return answers(now, later);
    }

    private List<Roster> rostersOf(Person person) {
        return community.rosters().values().stream()
                .filter(r -> r.members().contains(person.id())
                        || presence().onDuty(r.id()).contains(person.id()))
                .toList();
    }

    /** Who writes only after their shift writes to the one that is on. */
    private Shift shiftAfter(Person person, Roster roster) {
        Shift on = roster.on(now());
        boolean isOver = !presence().onDuty(roster.id()).contains(person.id())
                && attendance()
                        .onDuty(roster, roster.before(on), presence().calendar())
                        .contains(person.id());
        return isOver ? on : roster.after(on);
    }

    private Set<String> peopleOf(Roster roster, Shift shift, String from) {
        Set<String> people = new LinkedHashSet<>(
                shift.start().isAfter(now())
                        ? attendance().onDuty(roster, shift, presence().calendar())
                        : presence().onDuty(roster.id()));
        people.remove(from);
        return people;
    }

    private List<String> answers(Set<String> now, Map<Instant, Set<String>> later) {
        DutyText text = new DutyText(community, desk.replies());
        List<String> lines = new ArrayList<>();
        if (!now.isEmpty()) {
            lines.add(desk.replies().render("answer.handover", Map.of("people", text.people(now))));
        }
        later.forEach((start, people) -> lines.add(desk.replies()
                .render(
                        "answer.handover.later",
                        Map.of(
                                "people",
                                text.people(people),
                                "when",
                                new TimeWords(desk.replies()).when(start, now())))));
        return lines;
    }

    /** Tells what is for shifts that have begun to those who are on duty, else to the leaders. */
    void tell() {
        List<Note> all = new ArrayList<>();
        Map<Note, Collection<String>> told = new LinkedHashMap<>();
        for (Note note : attendance().notes()) {
            boolean isDue = !note.isTold() && !note.shift().start().isAfter(now());
            Roster roster = community.rosters().get(note.roster());
            Set<String> people = isDue && roster != null ? peopleOf(roster, note.shift(), note.from()) : Set.of();
            all.add(isDue ? note.toldIn(roster == null ? note.shift() : roster.on(now())) : note);
            if (isDue) {
                told.put(note, people.isEmpty() ? draft.leaders() : people);
            }
        }
        if (!told.isEmpty()) {
            draft.attend(attendance().noting(all, presence().today()));
        }
        Set<String> heard = new LinkedHashSet<>();
        told.forEach((note, people) -> people.stream()
                .filter(id -> heard.add(id + "\t" + note.from() + "\t" + note.text()))
                .forEach(id -> tell(id, note.from(), note.text())));
        setNext();
    }

    private void tell(String person, String from, String text) {
        DutyText words = new DutyText(community, desk.replies());
        String said = desk.replies().render("notice.handover", Map.of("who", words.name(from), "text", text));
        community
                .person(person)
                .flatMap(p -> p.accountNear(community.channel()))
                .ifPresent(account -> draft.say(Saying.of(Chat.privateWith(account), Kind.NOTICE, null, said), null));
    }

    /** Its instance is the version that it was set with: no two are alike. */
    private void setNext() {
        attendance()
                .nextNote()
                .ifPresent(due -> draft.set(
                        new Clock(Clock.Kind.NOTES, community.id(), attendance().version(), due)));
    }

    /** What was left for {@code person}, who is on duty, the newest last. */
    List<String> shown(Person person) {
        DutyText words = new DutyText(community, desk.replies());
        List<String> lines = attendance().notes().stream()
                .filter(note -> isFor(person, note))
                .map(note -> desk.replies()
                        .render("answer.duty.note", Map.of("who", words.name(note.from()), "text", note.text())))
                .distinct()
                .toList();
        return lines.subList(Math.max(0, lines.size() - SHOWN_MAX), lines.size());
    }

    private boolean isFor(Person person, Note note) {
        Roster roster = community.rosters().get(note.roster());
        return roster != null
                && note.shift().equals(roster.on(now()))
                && presence().onDuty(roster.id()).contains(person.id());
    }

    private Presence presence() {
        return draft.presence();
    }

    private Attendance attendance() {
        return presence().attendance();
    }

    private Instant now() {
        return draft.now();
    }
}
