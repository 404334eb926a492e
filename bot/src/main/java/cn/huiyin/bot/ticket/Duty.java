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
 * @param assignee id of the person who is asked or has accepted
 * @param calls the parties that were called in
 */
public record Duty(
        String grid, @Nullable String microgrid, Ladder ladder, int step, String assignee, List<PartyCall> calls) {
    public Duty {
        calls = List.copyOf(calls);
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

    /** Ids of all who have something to do here: the assignee, and the members of parties that are not done. */
    public Set<String> involved() {
        Set<String> people = new LinkedHashSet<>();
        people.add(assignee);
        calls.stream().filter(PartyCall::isOpen).forEach(c -> people.addAll(c.members()));
        return people;
    }

    Duty at(int nextStep, String nextAssignee) {
        return new Duty(grid, microgrid, ladder, nextStep, nextAssignee, calls);
    }

    Duty withCall(PartyCall call) {
        List<PartyCall> others =
                calls.stream().filter(c -> !c.party().equals(call.party())).toList();
        return new Duty(
                grid,
                microgrid,
                ladder,
                step,
                assignee,
                Stream.concat(others.stream(), Stream.of(call)).toList());
    }

    Duty moved(String party, PartyCall.State state, String person) {
        return new Duty(
                grid,
                microgrid,
                ladder,
                step,
                assignee,
                calls.stream()
                        .map(c -> c.party().equals(party) ? c.moved(state, person) : c)
                        .toList());
    }
}
