package cn.huiyin.bot.ticket;

import java.util.List;

/**
 * Who is asked, one after the other, until somebody accepts; frozen when the ticket opens.
 *
 * @param steps at least one; the last is the community's own
 */
public record Ladder(List<Step> steps) {
    /**
     * Who is asked at one time: in which role, and who.
     *
     * @param people at least one; of several the first who accepts has it
     */
    public record Step(Tier tier, List<String> people) {
        public Step {
            if (people.isEmpty()) {
                throw new IllegalArgumentException("step: no people (expected: at least one)");
            }
            people = List.copyOf(people);
        }

        /** One person alone. */
        public static Step of(Tier tier, String person) {
            return new Step(tier, List.of(person));
        }
    }

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
        return steps.stream().anyMatch(s -> s.people().contains(person));
    }
}
