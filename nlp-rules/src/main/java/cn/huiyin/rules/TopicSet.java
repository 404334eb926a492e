package cn.huiyin.rules;

import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compiled topics: {@link #in} says which of them a text speaks of, found as the words of rules are. What the text wants to say
 * about them is for a {@link RuleSet} to tell. Immutable, any thread.
 */
public final class TopicSet {
    /** No topic at all. */
    public static final TopicSet NONE = new TopicSet(Optional.empty(), List::of);

    private static final Comparator<Topic> MOST_FIRST =
            Comparator.comparing(Topic::byEar).thenComparing(Topic::chars, Comparator.reverseOrder());

    private final Optional<RuleSet> rules;
    private final Supplier<List<RuleReport.Remark>> slips;

    private TopicSet(Optional<RuleSet> rules, Supplier<List<RuleReport.Remark>> slips) {
        this.rules = rules;
        this.slips = slips;
    }

    /** @param slips looked for when somebody asks, which takes a while */
    static TopicSet of(RuleSet rules, Supplier<List<RuleReport.Remark>> slips) {
        return new TopicSet(Optional.of(rules), slips);
    }

    /**
     * The topics that {@code text} speaks of: those whose words are there before those that only sound like it, then the one with
     * most of the text, then as they were given.
     */
    public List<Topic> in(String text, Places places) {
        NormalText normal = Normalizer.normalize(text);
        return rules.map(set -> set.judged(normal, places)).stream()
                .flatMap(judgement -> judgement.held().stream())
                .map(held -> new Topic(held.rule().id(), held.byEar(), held.evidenceIn(normal)))
                .sorted(MOST_FIRST)
                .toList();
    }

    /** What is likely a slip, but harmless: topics that can never be met, two with one condition, one without examples. */
    public List<Problem> warnings() {
        return slips.get().stream().map(RuleReport.Remark::problem).toList();
    }
}
