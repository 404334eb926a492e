package cn.huiyin.bot.flow;

import cn.huiyin.bot.audit.Ranges;
import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.care.CareBook;
import cn.huiyin.bot.care.Carer;
import cn.huiyin.bot.care.HomeVisit;
import cn.huiyin.bot.care.Household;
import cn.huiyin.bot.care.Reach;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.CareText;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.CareRequest;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Leave;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.rules.Urgency;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides what becomes of what people say about visits (必访); pure. In a group, and to who has no part in any, the answer is
 * always the same, whether or not there is anything to know; no word of it becomes a ticket.
 */
final class CareCommands {
    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Community community;

    CareCommands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.community = hearing.community();
    }

    /** Carries {@code command} out, or refuses it. */
    Disposition carryOut(Command command) {
        Person person = hearing.actor().person();
        if (person == null || !hearing.message().isPrivate()) {
            return refuseAll();
        }
        Reach reach = Reach.of(community, standingFor(person));
        if (reach.isNothing()) {
            return refuseAll();
        }
        CareRequest request = CareRequest.of(command.rest());
        return switch (request.act()) {
            case REGISTER -> new CareEntries(this, person, reach).register(request.rest());
            case LIST -> list(mine(person, reach), person);
            case LIST_ALL -> list(covered(reach), person);
            case UNCLEAR -> refuse("refuse.care.unclear", Map.of());
            default ->
                household(request, reach)
                        .map(household -> about(household, request, person, reach))
                        .orElseGet(() -> refuse("refuse.care.none", Map.of("no", Long.toString(request.no()))));
        };
    }

    private Disposition about(Household household, CareRequest request, Person person, Reach reach) {
        return switch (request.act()) {
            case SHOW -> show(household, person);
            case VISITED -> visited(household, request.rest(), person);
            case UNDO -> undone(household, person);
            case TAKE_OFF -> takenOff(household, person);
            default -> new CareEntries(this, person, reach).change(household, request.rest());
        };
    }

    /** Who is away and has named {@code person} is represented by them. */
    private Set<String> standingFor(Person person) {
        Presence presence = draft.presence();
        Set<String> people = presence.attendance().leaves().stream()
                .map(Leave::person)
                .filter(away -> presence.isAway(away) && presence.standIn(away).equals(Optional.of(person.id())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        people.add(person.id());
        return people;
    }

    private Optional<Household> household(CareRequest request, Reach reach) {
        return book().household(request.no()).filter(reach::covers);
    }

    private List<Household> covered(Reach reach) {
        return book().all().stream().filter(reach::covers).toList();
    }

    /** Those that {@code person} goes to, or sees to as a leader; where there is none, all that they may know of. */
    private List<Household> mine(Person person, Reach reach) {
        List<Household> all = covered(reach);
        List<Household> own = all.stream()
                .filter(h -> reach.leads(h)
                        || Carer.of(h, community).equals(person.id())
                        || Carer.present(h, community, draft.presence()).equals(person.id()))
                .toList();
        return own.isEmpty() ? all : own;
    }

    private Disposition list(List<Household> households, Person person) {
        if (households.isEmpty()) {
            return answer("answer.care.none", Map.of());
        }
        long open = households.stream().filter(h -> h.isOpen(today())).count();
        String header = desk.replies()
                .render(
                        open == 0 ? "answer.care.list.done" : "answer.care.list",
                        Map.of("count", Integer.toString(households.size()), "open", Long.toString(open)));
        new CareList(text(), draft).tell(new CareList.Reader(person.id(), alone()), Kind.ANSWER, header, households);
        return Disposition.ANSWERED;
    }

    private Disposition show(Household household, Person person) {
        trace(Trace.Kind.CARE_SHOWN, person, household.no());
        say(Kind.ANSWER, text().whole(household), List.of());
        return Disposition.ANSWERED;
    }

    private Disposition visited(Household household, String note, Person person) {
        Household after = household.visited(new HomeVisit(draft.now(), person.id(), TicketWords.clipped(note)));
        keep(book().with(after), Trace.Kind.CARE_VISITED, person, household.no());
        boolean isCritical = hearing.reading().urgency() == Urgency.CRITICAL && hearing.isReport();
        String done = desk.replies().render("answer.care.visited", holes(after));
        say(
                Kind.ANSWER,
                isCritical ? done + "\n" + desk.replies().render("answer.care.danger") : done,
                isCritical ? List.of(report(household, note)) : List.of());
        return Disposition.COMMANDED;
    }

    /** What is in the register stays there; what is to become a ticket the worker says as a report of their own. */
    private Button report(Household household, String note) {
        return new Button(desk.replies().render("button.care.report"), household.place() + " " + note);
    }

    private Disposition undone(Household household, Person person) {
        boolean isVisited = !household.isOpen(today());
        if (!isVisited) {
            return refuse("refuse.care.notvisited", Map.of("no", Long.toString(household.no())));
        }
        keep(book().with(household.unvisited()), Trace.Kind.CARE_CHANGED, person, household.no());
        return done("answer.care.undone", household);
    }

    private Disposition takenOff(Household household, Person person) {
        keep(book().without(household.no()), Trace.Kind.CARE_REMOVED, person, household.no());
        return done("answer.care.removed", household);
    }

    Map<String, String> holes(Household household) {
        return Map.of(
                "no", Long.toString(household.no()),
                "name", household.name(),
                "place", household.place(),
                "who", text().nameOf(household.worker()),
                "rhythm", household.rhythm().word());
    }

    CareBook book() {
        return draft.keeping().care();
    }

    Community community() {
        return community;
    }

    Hearing hearing() {
        return hearing;
    }

    LocalDate today() {
        return draft.presence().today();
    }

    private CareText text() {
        return new CareText(community, desk.replies(), today());
    }

    void keep(CareBook after, Trace.Kind kind, Person person, long no) {
        draft.keeping().keep(after);
        trace(kind, person, no);
    }

    private void trace(Trace.Kind kind, Person person, long no) {
        draft.keeping().trace(kind, person.id(), Ranges.of(List.of(no)), null);
    }

    /** In a group, and to anybody else: one answer to everything. */
    private Disposition refuseAll() {
        Chat here = hearing.message().chat();
        draft.say(
                Saying.of(here, Kind.REFUSE, null, desk.replies().render("refuse.care"))
                        .replyingTo(hearing.actor().account(), hearing.message().id()),
                null);
        return Disposition.REFUSED;
    }

    private Disposition answer(String key, Map<String, String> holes) {
        say(Kind.ANSWER, desk.replies().render(key, holes), List.of());
        return Disposition.ANSWERED;
    }

    Disposition done(String key, Household household) {
        say(Kind.ANSWER, desk.replies().render(key, holes(household)), List.of());
        return Disposition.COMMANDED;
    }

    Disposition refuse(String key, Map<String, String> holes) {
        say(Kind.REFUSE, desk.replies().render(key, holes), List.of());
        return Disposition.REFUSED;
    }

    private void say(Kind kind, String words, List<Button> buttons) {
        draft.say(
                Saying.of(alone(), kind, null, words)
                        .with(buttons)
                        .answering(hearing.message().id())
                        .inConfidence(),
                null);
    }

    private Chat alone() {
        return Chat.privateWith(hearing.actor().account());
    }
}
