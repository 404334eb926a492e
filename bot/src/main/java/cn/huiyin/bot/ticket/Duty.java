package cn.huiyin.bot.ticket;

import cn.huiyin.bot.roster.Presence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has a ticket.
 *
 * @param grid id of the grid it belongs to
 * @param microgrid id of the micro-grid inside, if any
 * @param step which step of the ladder was asked last, 0 first
 * @param assignee id of the person who has accepted, or of the first who is asked
 * @param asked ids of all who are asked at present, the assignee first; none once somebody has accepted
 * @param calls the parties that were called in
 * @param confirmation whether somebody has to confirm it first, and what they have said
 */
public record Duty(
        String grid,
        @Nullable String microgrid,
        Ladder ladder,
        int step,
        String assignee,
        List<String> asked,
        List<PartyCall> calls,
        Confirmation confirmation) {
    public Duty {
        asked = List.copyOf(asked);
        calls = List.copyOf(calls);
        // Tickets that were stored before there were confirmations have none.
        confirmation = Objects.requireNonNullElse(confirmation, Confirmation.NONE);
    }

    /** As it is when a ticket opens: the first of {@code ladder} who are there are asked. */
    public static Duty opened(String grid, @Nullable String microgrid, Ladder ladder, Presence presence) {
        Ladder.Turn first = ladder.turn(0, List.of(), presence)
                .orElseThrow(
                        () -> new IllegalArgumentException("ladder: leads to nobody (expected: people at its end)"));
        List<String> people = first.people();
        Confirmation confirmation = ladder.steps().get(0).tier() != Ladder.Tier.CONFIRM
                ? Confirmation.NONE
                : first.step() == 0 ? Confirmation.AWAITED : Confirmation.LAPSED;
        return new Duty(grid, microgrid, ladder, first.step(), people.get(0), people, List.of(), confirmation);
    }

    /** Whether somebody has accepted. */
    public boolean isTaken() {
        return asked.isEmpty();
    }

    /** Whether somebody is to say first that it goes to those who are to take it. */
    public boolean isUnconfirmed() {
        return confirmation.isAwaited();
    }

    /** Whether {@code person} may know of it because they are asked sooner or later; before it is confirmed, others are not. */
    public boolean reaches(String person) {
        return isUnconfirmed() ? isHeldBy(person) : ladder.holds(person);
    }

    /** Whether {@code person} has it or is asked to take it. */
    public boolean isHeldBy(String person) {
        return assignee.equals(person) || asked.contains(person);
    }

    /** Who is asked after those who were asked last; where a roster says who it is and the shift has changed, the new one. */
    Optional<Ladder.Turn> next(Presence presence) {
        List<String> before = asked.isEmpty() ? List.of(assignee) : asked;
        if (confirmation == Confirmation.DECLINED) {
            return ladder.ownStep(step + 1).flatMap(own -> ladder.turn(own, before, presence));
        }
        boolean shiftHasChanged =
                ladder.steps().get(step).roster() != null && before.stream().noneMatch(onDuty(presence)::contains);
        return ladder.turn(shiftHasChanged ? step : step + 1, before, presence);
    }

    private List<String> onDuty(Presence presence) {
        return ladder.steps().get(step).present(presence);
    }

    /**
     * Who is asked when the ticket comes back: who had it; where they are away or off duty, whoever is there instead of them now.
     */
    Ladder.Turn again(Presence presence) {
        int rostered = isOfConfirmers() ? -1 : rosteredStep();
        String roster = rostered < 0 ? null : ladder.steps().get(rostered).roster();
        boolean isOff = roster == null ? presence.isAway(assignee) : presence.isOff(assignee, roster);
        if (!isOff) {
            return new Ladder.Turn(step, List.of(assignee));
        }
        Optional<Ladder.Turn> onDuty = rostered < 0
                ? Optional.empty()
                : Optional.of(presence.onDuty(String.valueOf(roster)))
                        .filter(people -> !people.isEmpty())
                        .map(people -> new Ladder.Turn(rostered, people));
        return onDuty.or(() -> presence.standIn(assignee)
                        .filter(p -> !p.equals(assignee))
                        .map(p -> new Ladder.Turn(step, List.of(p))))
                .or(() -> ladder.turn(step, List.of(assignee), presence))
                .orElseGet(() -> new Ladder.Turn(step, List.of(assignee)));
    }

    /** Whether those who were to confirm it were asked last. */
    private boolean isOfConfirmers() {
        return ladder.steps().get(step).tier() == Ladder.Tier.CONFIRM;
    }

    private int rosteredStep() {
        for (int i = 0; i < ladder.steps().size(); i++) {
            if (ladder.steps().get(i).roster() != null) {
                return i;
            }
        }
        return -1;
    }

    /** Who is asked when {@code person}, who was, is away: whoever stands in for them and the others who are asked, else the next. */
    Optional<Ladder.Turn> without(String person, Presence presence) {
        Set<String> people = new LinkedHashSet<>(asked);
        people.remove(person);
        presence.standIn(person).ifPresent(people::add);
        people.remove(person);
        return people.isEmpty()
                ? ladder.turn(step, List.of(person), presence)
                : Optional.of(new Ladder.Turn(step, List.copyOf(people)));
    }

    /** The call that {@code person} is asked to answer. */
    public Optional<PartyCall> callOf(String person) {
        return calls.stream()
                .filter(c -> c.isOpen() && c.members().contains(person))
                .findFirst();
    }

    /** Ids of all who have something to do here: who has it or is asked, and the members of parties that are not done. */
    public Set<String> involved() {
        Set<String> people = new LinkedHashSet<>();
        people.add(assignee);
        people.addAll(asked);
        calls.stream().filter(PartyCall::isOpen).forEach(c -> people.addAll(c.members()));
        return people;
    }

    /** {@code people} are asked, as the step {@code nextStep} of the ladder says or by somebody's choice. */
    Duty asking(int nextStep, List<String> people) {
        boolean goesOn = ladder.steps().get(nextStep).tier() != Ladder.Tier.CONFIRM;
        return new Duty(
                grid,
                microgrid,
                ladder,
                nextStep,
                people.get(0),
                people,
                calls,
                isUnconfirmed() && goesOn ? Confirmation.LAPSED : confirmation);
    }

    /** The same with another answer about who is to take it. */
    Duty with(Confirmation answer) {
        return new Duty(grid, microgrid, ladder, step, assignee, asked, calls, answer);
    }

    /** Somebody chose who is to take it: so much as a confirmation. */
    Duty chosen() {
        return isUnconfirmed() ? with(Confirmation.GIVEN) : this;
    }

    Duty takenBy(String person) {
        return new Duty(grid, microgrid, ladder, step, person, List.of(), calls, confirmation);
    }

    /** With {@code call} instead of an earlier one of the same party. */
    Duty withCall(PartyCall call) {
        return withCalls(Stream.concat(calls.stream().filter(c -> !c.party().equals(call.party())), Stream.of(call))
                .toList());
    }

    /** The call of {@code party}, if it was called in. */
    public Optional<PartyCall> callTo(String party) {
        return calls.stream().filter(c -> c.party().equals(party)).findFirst();
    }

    private Duty withCalls(List<PartyCall> next) {
        return new Duty(grid, microgrid, ladder, step, assignee, asked, next, confirmation);
    }
}
