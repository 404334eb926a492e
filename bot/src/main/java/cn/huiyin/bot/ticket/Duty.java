package cn.huiyin.bot.ticket;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who has a ticket.
 *
 * @param grid id of the grid it belongs to
 * @param microgrid id of the micro-grid inside, if any
 * @param step which step of the ladder was asked last, 0 first
 * @param assignee id of the person who is asked or has accepted
 * @param parties who was called in
 */
public record Duty(
        String grid, @Nullable String microgrid, Ladder ladder, int step, String assignee, List<PartyCall> parties) {
    public Duty {
        parties = List.copyOf(parties);
    }

    public Optional<PartyCall> call(String party) {
        return parties.stream().filter(c -> c.party().equals(party)).findFirst();
    }

    /** The step after the one asked last. */
    public Optional<Ladder.Step> next() {
        return step + 1 < ladder.steps().size() ? Optional.of(ladder.steps().get(step + 1)) : Optional.empty();
    }
}
