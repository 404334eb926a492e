package cn.huiyin.bot.ticket;

import java.util.List;

/**
 * Who is asked, one after the other, until somebody accepts; frozen when the ticket opens.
 *
 * @param steps at least one; the last is the community's own
 */
public record Ladder(List<Step> steps) {
    /** One to be asked: in which role, and who. */
    public record Step(Tier tier, String person) {}

    /** In which role somebody is asked. */
    public enum Tier {
        PARTY,
        MICROGRID,
        GRID,
        LEADER,
        ROLE,
        POST,
        BACKSTOP
    }

    public Ladder {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("ladder: no steps (expected: at least one)");
        }
        steps = List.copyOf(steps);
    }

    public boolean holds(String person) {
        return steps.stream().anyMatch(s -> s.person().equals(person));
    }
}
