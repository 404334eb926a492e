package cn.huiyin.bot.guide;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.intake.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was answered from guides in one chat, the latest last: as much as somebody may come back to.
 *
 * @param given {@value #GIVEN_MAX} at most
 */
public record Answers(List<Given> given) {
    /** Nothing was answered. */
    public static final Answers NONE = new Answers(List.of());

    /** How long an answer may be quoted. */
    public static final Duration KEPT = Duration.ofDays(7);

    /** How long an answer is fresh: not given again unasked, and come back to without quoting it. */
    public static final Duration FRESH = Duration.ofMinutes(10);

    private static final int GIVEN_MAX = 20;

    public Answers {
        given = List.copyOf(given);
    }

    /**
     * An answer that was given.
     *
     * @param delivery id of what was said
     * @param guide id of the guide
     * @param question what was asked
     * @param isPassedOn whether the question went to somebody after all
     * @param isSupplemented whether somebody added to it
     */
    public record Given(
            String delivery, String guide, Message question, Instant at, boolean isPassedOn, boolean isSupplemented) {
        Given passedOn() {
            return new Given(delivery, guide, question, at, true, isSupplemented);
        }

        Given supplemented() {
            return new Given(delivery, guide, question, at, isPassedOn, true);
        }

        /** Whether it was given shortly before {@code now}. */
        public boolean isFresh(Instant now) {
            return at.plus(FRESH).isAfter(now);
        }
    }

    /** The same with one more; what is old or too much is forgotten. */
    public Answers with(Given one) {
        List<Given> all = new ArrayList<>(given);
        all.removeIf(g -> !g.at().plus(KEPT).isAfter(one.at()));
        all.add(one);
        return new Answers(all.subList(Math.max(0, all.size() - GIVEN_MAX), all.size()));
    }

    /** The question of the answer {@code delivery} went to somebody. */
    public Answers passedOn(String delivery) {
        return new Answers(given.stream()
                .map(g -> g.delivery().equals(delivery) ? g.passedOn() : g)
                .toList());
    }

    /** Somebody added to the answer {@code delivery}. */
    public Answers supplemented(String delivery) {
        return new Answers(given.stream()
                .map(g -> g.delivery().equals(delivery) ? g.supplemented() : g)
                .toList());
    }

    /** The answer that was said as {@code delivery}. */
    public Optional<Given> saidAs(String delivery) {
        return last(g -> g.delivery().equals(delivery));
    }

    /** The latest fresh answer to {@code asker}. */
    public Optional<Given> lastTo(Account asker, Instant now) {
        return last(g -> g.isFresh(now) && g.question().sender().account().equals(asker));
    }

    /** The latest fresh answer to anybody. */
    public Optional<Given> last(Instant now) {
        return last(g -> g.isFresh(now));
    }

    /** Whether the guide {@code id} was given shortly before {@code now}. */
    public boolean isFresh(String id, Instant now) {
        return given.stream().anyMatch(g -> g.guide().equals(id) && g.isFresh(now));
    }

    private Optional<Given> last(Predicate<Given> which) {
        return given.stream().filter(which).reduce((earlier, later) -> later);
    }
}
