package cn.huiyin.bot.ticket;

import java.util.LinkedHashSet;
import java.util.List;
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
 */
public record Duty(
        String grid,
        @Nullable String microgrid,
        Ladder ladder,
        int step,
        String assignee,
        List<String> asked,
        List<PartyCall> calls) {
    public Duty {
        asked = List.copyOf(asked);
        calls = List.copyOf(calls);
    }

    /** As it is when a ticket opens: the first of {@code ladder} are asked. */
    public static Duty opened(String grid, @Nullable String microgrid, Ladder ladder) {
        List<String> first = ladder.steps().get(0).people();
        return new Duty(grid, microgrid, ladder, 0, first.get(0), first, List.of());
    }

    /** Whether somebody has accepted. */
    public boolean isTaken() {
        return asked.isEmpty();
    }

    /** Whether {@code person} has it or is asked to take it. */
    public boolean isHeldBy(String person) {
        return assignee.equals(person) || asked.contains(person);
    }

    /** The step after the one asked last. */
    public Optional<Ladder.Step> next() {
        return step + 1 < ladder.steps().size() ? Optional.of(ladder.steps().get(step + 1)) : Optional.empty();
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
        return new Duty(grid, microgrid, ladder, nextStep, people.get(0), people, calls);
    }

    Duty takenBy(String person) {
        return new Duty(grid, microgrid, ladder, step, person, List.of(), calls);
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
        return new Duty(grid, microgrid, ladder, step, assignee, asked, next);
    }
}
