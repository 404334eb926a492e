package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Dates;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Leave;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.roster.Roster;
import cn.huiyin.bot.roster.Shift;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 请假 and 销假 of one person; pure. */
record Leaves(DutyCommands duty, Person person) {
    private static final Pattern DELEGATE = Pattern.compile(
            "(?:由|请|让|找|[,，、\\s])\\s{0,3}@?([^\\s,，、。]{1,20}?)\\s{0,3}(?:来|帮我?)?(?:代班?|顶班?|替班?)(?:[。！!]|$|\\s)");
    private static final int DAYS_MAX = 180;
    private static final int COLLEAGUES_MAX = 3;

    Disposition leave(String words) {
        Matcher named = DELEGATE.matcher(words + " ");
        boolean isDelegated = named.find();
        Optional<Person> delegate = isDelegated ? delegate(named.group(1)) : Optional.empty();
        if (isDelegated && delegate.isEmpty()) {
            return duty.refuse("refuse.leave.whom", Map.of());
        }
        String days = isDelegated ? named.replaceFirst(" ") : words;
        LocalDate today = duty.today();
        Optional<Dates.Days> away = Dates.in(days, today).filter(d -> !d.to().isBefore(today) && isShort(d));
        return away.isEmpty()
                ? duty.refuse("refuse.leave.days", Map.of())
                : leave(new Leave(
                        person.id(),
                        away.get().from().isBefore(today) ? today : away.get().from(),
                        away.get().to(),
                        delegate.map(Person::id).orElse(null)));
    }

    private static boolean isShort(Dates.Days days) {
        return days.from().plusDays(DAYS_MAX).isAfter(days.to());
    }

    private Optional<Person> delegate(String name) {
        return Names.people(name, duty.community(), List.of()).stream()
                .filter(p -> !p.id().equals(person.id()))
                .findFirst();
    }

    private Disposition leave(Leave leave) {
        String delegate = leave.delegate();
        if (delegate != null && isAwayThen(delegate, leave)) {
            return duty.refuse("refuse.leave.away", Map.of("who", duty.text().name(delegate)));
        }
        boolean isKnown = duty.attendance().leaves().contains(leave);
        duty.draft().attend(duty.attendance().with(leave, duty.today()));
        List<String> accepted = passOn();
        if (!isKnown) {
            tellOthers(leave);
        }
        answer(leave, accepted);
        return Disposition.COMMANDED;
    }

    private boolean isAwayThen(String delegate, Leave leave) {
        return leave.from()
                .datesUntil(leave.to().plusDays(1))
                .anyMatch(date -> duty.attendance().isAway(delegate, date));
    }

    /**
     * What they were asked to take goes to others, if they are away from today on.
     *
     * @return numbers of the tickets that they have accepted, which only they can hand on
     */
    private List<String> passOn() {
        Draft draft = duty.draft();
        List<String> accepted = new ArrayList<>();
        for (String no : draft.situation().assigned()) {
            Optional<Ticket> ticket = draft.ticket(no)
                    .filter(t -> t.community().equals(duty.community().id()));
            if (ticket.filter(t -> t.status().isOpen()
                            && t.duty().isTaken()
                            && t.duty().assignee().equals(person.id()))
                    .isPresent()) {
                accepted.add("#" + no);
            }
            if (ticket.isPresent() && draft.presence().isAway(person.id())) {
                List<TicketEvent> events = duty.desk()
                        .decider(duty.community(), ticket.get(), draft.presence())
                        .relieved(ticket.get(), person.id(), draft.now());
                if (!events.isEmpty()) {
                    draft.change(ticket.get(), events);
                }
            }
        }
        return accepted;
    }

    private void tellOthers(Leave leave) {
        Map<String, String> holes = new HashMap<>();
        holes.put("who", person.name());
        holes.put("days", duty.text().days(leave.from(), leave.to()));
        Set<String> leaders = duty.draft().leaders();
        leaders.remove(person.id());
        String delegate = leave.delegate();
        if (delegate != null) {
            leaders.remove(delegate);
            holes.put("delegate", duty.text().name(delegate));
            duty.tell(delegate, Kind.NOTICE, "notice.leave.delegate", holes, List.of());
        }
        String key = delegate == null ? "notice.leave" : "notice.leave.covered";
        leaders.forEach(leader -> duty.tell(leader, Kind.NOTICE, key, holes, List.of()));
    }

    private void answer(Leave leave, List<String> accepted) {
        String delegate = leave.delegate();
        String days = duty.text().days(leave.from(), leave.to());
        List<String> lines = new ArrayList<>();
        lines.add(
                delegate == null
                        ? render("answer.leave", Map.of("days", days))
                        : render(
                                "answer.leave.delegate",
                                Map.of("days", days, "who", duty.text().name(delegate))));
        if (!accepted.isEmpty()) {
            lines.add(render("answer.leave.open", Map.of("numbers", String.join("、", accepted))));
        }
        List<Button> buttons = new ArrayList<>();
        gaps(leave, lines, buttons);
        duty.say(Kind.ANSWER, String.join("\n", lines), buttons);
    }

    /** The shifts that this leave leaves with too few people, and who could take the first of them. */
    private void gaps(Leave leave, List<String> lines, List<Button> buttons) {
        Presence presence = duty.draft().presence();
        Attendance attendance = presence.attendance();
        for (Roster roster : duty.rosters()) {
            List<Shift> open = attendance
                    .gaps(
                            roster,
                            new Shift(leave.from(), Shift.Part.DAY).start(),
                            new Shift(leave.to(), Shift.Part.NIGHT).end(),
                            presence.calendar())
                    .stream()
                    .map(gap -> gap.shift())
                    .filter(shift -> attendance
                            .holders(roster, shift, presence.calendar())
                            .contains(person.id()))
                    .toList();
            if (!open.isEmpty()) {
                lines.add(
                        render("answer.leave.gap", Map.of("shifts", duty.text().shifts(roster, open))));
                Shift first = open.get(0);
                roster.members().stream()
                        .filter(id -> isFree(id, roster, first))
                        .limit(COLLEAGUES_MAX)
                        .forEach(id -> buttons.add(button(id, first)));
            }
        }
    }

    private boolean isFree(String id, Roster roster, Shift shift) {
        Presence presence = duty.draft().presence();
        return !presence.attendance().isAway(id, shift.date())
                && !presence.attendance()
                        .holders(roster, shift, presence.calendar())
                        .contains(id);
    }

    private Button button(String id, Shift shift) {
        String name = duty.text().name(id);
        return new Button(render("button.swap", Map.of("who", name)), "换班 " + shift.date() + " 给 " + name);
    }

    private String render(String key, Map<String, String> holes) {
        return duty.desk().replies().render(key, holes);
    }

    Disposition back() {
        LocalDate today = duty.today();
        boolean isAway = duty.attendance().leaves().stream()
                .anyMatch(l -> l.person().equals(person.id()) && !l.to().isBefore(today));
        if (!isAway) {
            return duty.refuse("refuse.back", Map.of());
        }
        duty.draft().attend(duty.attendance().back(person.id(), today));
        return duty.done("answer.back", Map.of());
    }
}
