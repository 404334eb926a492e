package cn.huiyin.bot.ticket;

import cn.huiyin.bot.roster.Presence;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked, one after the other, until somebody accepts; frozen when the ticket opens.
 *
 * @param steps at least one; the last is the community's own
 */
public record Ladder(List<Step> steps) {
    /**
     * Who is asked at one time: in which role, and who.
     *
     * @param people at least one where no roster says who it is; of several the first who accepts has it
     * @param roster id of the roster that says who it is when they are asked; then {@code people} are those who were on duty when
     *     the ticket opened
     */
    public record Step(
            Tier tier, List<String> people, @Nullable String roster) {
        public Step {
            if (people.isEmpty() && roster == null) {
                throw new IllegalArgumentException("step: no people (expected: at least one)");
            }
            people = List.copyOf(people);
        }

        /** One person alone. */
        public static Step of(Tier tier, String person) {
            return of(tier, List.of(person));
        }

        /** These people, together. */
        public static Step of(Tier tier, List<String> people) {
            return new Step(tier, people, null);
        }

        /** Whom it leads to now. */
        List<String> present(Presence presence) {
            return roster == null ? presence.of(people) : presence.onDuty(roster);
        }
    }

    /**
     * Who is asked next.
     *
     * @param step which step that is
     * @param people at least one
     */
    public record Turn(int step, List<String> people) {
        public Turn {
            people = List.copyOf(people);
        }
    }

    /** In which role somebody is asked. */
    public enum Tier {
        /** To say that it goes to the next; they need not take it themselves. */
        CONFIRM,
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

    /**
     * Who is asked from the step {@code first} on: the first that leads to somebody who is there and is none of {@code asked}. Where
     * none does, the last must be asked all the same: a ticket always has somebody.
     */
    Optional<Turn> turn(int first, Collection<String> asked, Presence presence) {
        for (int i = first; i < steps.size(); i++) {
            List<String> people = without(steps.get(i).present(presence), asked);
            if (!people.isEmpty()) {
                return Optional.of(new Turn(i, people));
            }
        }
        int last = steps.size() - 1;
        List<String> people = without(steps.get(last).people(), asked);
        return first > last || people.isEmpty() ? Optional.empty() : Optional.of(new Turn(last, people));
    }

    private static List<String> without(List<String> people, Collection<String> others) {
        return people.stream().filter(p -> !others.contains(p)).toList();
    }

    /** The first step from {@code from} on whose people take what nobody else does; none where there is no such step. */
    Optional<Integer> ownStep(int from) {
        return IntStream.range(from, steps.size())
                .filter(i -> steps.get(i).tier() == Tier.LEADER || steps.get(i).tier() == Tier.BACKSTOP)
                .boxed()
                .findFirst();
    }

    public boolean holds(String person) {
        return steps.stream().anyMatch(s -> s.people().contains(person));
    }
}
