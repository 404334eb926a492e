package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Dates;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.DutyText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.dispatch.TimeWords;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.roster.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides what becomes of what people say about duty: who has it, and the note for who has it next; pure. Residents hear the
 * names of rosters alone; workers are answered alone, whatever chat they asked in.
 */
final class DutyCommands {
    private static final int WEEK = 7;
    private static final Pattern THIS_WEEK = Pattern.compile("[这本一]周(?![一二三四五六日天])|表");
    private static final Pattern NEXT_WEEK = Pattern.compile("下周(?![一二三四五六日天])");

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Community community;
    private final DutyText text;

    DutyCommands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.community = hearing.community();
        this.text = new DutyText(community, desk.replies());
    }

    /** Carries {@code command} out; all but 值班 is for people of the community. */
    Disposition carryOut(Command command) {
        Person person = hearing.actor().person();
        if (person == null) {
            return asResident();
        }
        return switch (command.verb()) {
            case DUTY -> asked(person, command.rest());
            case HAND_OVER -> handOver(person, command.rest());
            case LEAVE -> new Leaves(this, person).leave(command.rest());
            case BACK -> new Leaves(this, person).back();
            case SWAP -> new Swaps(this, person).swap(command.rest());
            case AGREE -> new Swaps(this, person).agree(command.rest());
            default ->
                throw new IllegalArgumentException("verb: " + command.verb() + " (expected: one that is about duty)");
        };
    }

    private Disposition asResident() {
        List<String> names = rosters().stream()
                .filter(r -> !draft.presence().onDuty(r.id()).isEmpty())
                .map(Roster::name)
                .toList();
        Chat here = hearing.message().chat();
        String answer = names.isEmpty()
                ? desk.replies().render("answer.duty.resident.none")
                : desk.replies().render("answer.duty.resident", Map.of("rosters", String.join("、", names)));
        draft.say(
                Saying.of(here, Kind.ANSWER, null, answer)
                        .replyingTo(hearing.actor().account(), hearing.message().id()),
                null);
        return Disposition.ANSWERED;
    }

    private Disposition asked(Person person, String when) {
        if (rosters().isEmpty()) {
            return answer("answer.duty.none", Map.of());
        }
        Optional<Dates.Days> days = week(when).or(() -> Dates.in(when, today()));
        List<String> lines = new ArrayList<>();
        for (Roster roster : rosters()) {
            lines.addAll(days.map(d -> days(roster, d.from(), d.to())).orElseGet(() -> List.of(now(roster))));
        }
        if (days.isEmpty()) {
            lines.addAll(new HandOvers(desk, community, draft).shown(person));
        }
        say(Kind.ANSWER, String.join("\n", lines), List.of());
        return Disposition.ANSWERED;
    }

    /** This week is the seven days from today on: what is over helps nobody. */
    private Optional<Dates.Days> week(String when) {
        if (NEXT_WEEK.matcher(when).find()) {
            LocalDate monday = today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return Optional.of(new Dates.Days(monday, monday.plusDays(WEEK - 1L), ""));
        }
        return THIS_WEEK.matcher(when).find()
                ? Optional.of(new Dates.Days(today(), today().plusDays(WEEK - 1L), ""))
                : Optional.empty();
    }

    private String now(Roster roster) {
        Presence presence = draft.presence();
        Shift shift = Shift.at(presence.at());
        Shift next = roster.after(shift);
        return desk.replies()
                .render(
                        "answer.duty.now",
                        Map.of(
                                "roster", roster.name(),
                                "people", text.people(presence.onDuty(roster.id())),
                                "until", new TimeWords(desk.replies()).when(next.start(), presence.at())));
    }

    private List<String> days(Roster roster, LocalDate from, LocalDate to) {
        Presence presence = draft.presence();
        List<String> lines = new ArrayList<>();
        lines.add(desk.replies().render("answer.duty.title", Map.of("roster", roster.name())));
        for (Shift shift = new Shift(from, Shift.Part.DAY); !shift.date().isAfter(to); shift = roster.after(shift)) {
            List<String> people = presence.attendance().onDuty(roster, shift, presence.calendar());
            lines.add(desk.replies()
                    .render(
                            "answer.duty.line",
                            Map.of("shift", text.shift(roster, shift), "people", text.people(people))));
        }
        return lines;
    }

    private Disposition handOver(Person person, String note) {
        if (note.isBlank()) {
            return refuse("refuse.handover", Map.of());
        }
        List<String> lines = new HandOvers(desk, community, draft).leave(person, TicketWords.clipped(note));
        if (lines.isEmpty()) {
            return refuse("refuse.handover.notyours", Map.of());
        }
        say(Kind.ANSWER, String.join("\n", lines), List.of());
        return Disposition.COMMANDED;
    }

    Draft draft() {
        return draft;
    }

    Desk desk() {
        return desk;
    }

    Community community() {
        return community;
    }

    DutyText text() {
        return text;
    }

    Collection<Roster> rosters() {
        return community.rosters().values();
    }

    Attendance attendance() {
        return draft.presence().attendance();
    }

    LocalDate today() {
        return draft.presence().today();
    }

    private Disposition answer(String key, Map<String, String> holes) {
        say(Kind.ANSWER, desk.replies().render(key, holes), List.of());
        return Disposition.ANSWERED;
    }

    /** Answers that something has changed. */
    Disposition done(String key, Map<String, String> holes) {
        say(Kind.ANSWER, desk.replies().render(key, holes), List.of());
        return Disposition.COMMANDED;
    }

    Disposition refuse(String key, Map<String, String> holes) {
        say(Kind.REFUSE, desk.replies().render(key, holes), List.of());
        return Disposition.REFUSED;
    }

    void say(Kind kind, String words, List<Button> buttons) {
        Chat alone = Chat.privateWith(hearing.actor().account());
        boolean here = alone.equals(hearing.message().chat());
        draft.say(
                Saying.of(alone, kind, null, words)
                        .with(buttons)
                        .answering(here ? hearing.message().id() : null),
                null);
    }

    void tell(String person, Kind kind, String key, Map<String, String> holes, List<Button> buttons) {
        community
                .person(person)
                .flatMap(p -> p.accountNear(hearing.message().chat().channel()))
                .ifPresent(account -> draft.say(
                        Saying.of(
                                        Chat.privateWith(account),
                                        kind,
                                        null,
                                        desk.replies().render(key, holes))
                                .with(buttons),
                        null));
    }
}
