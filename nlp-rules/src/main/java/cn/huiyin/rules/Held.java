package cn.huiyin.rules;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.match.WordFinder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds for a text.
 *
 * @param evidence where the words stand, in the order of the text, none inside another
 * @param byEar whether it takes a word that only sounds right
 */
record Held(Rule rule, List<Span> evidence, boolean byEar) {

    /** The rule with its evidence, or null when it does not hold. */
    static @Nullable Held of(Rule rule, WordFinder.Confirmed hits) {
        if (rule.unless() != null && rule.unless().holds(hits.seen())) {
            return null;
        }
        if (rule.when() == null) {
            return new Held(rule, List.of(), false);
        }
        if (rule.when().holds(hits.seen())) {
            return new Held(rule, evidence(rule, hits.seen()), false);
        }
        boolean heard = hits.anythingHeard() && rule.when().holds(hits.heard());
        return heard ? new Held(rule, evidence(rule, hits.heard()), true) : null;
    }

    private static List<Span> evidence(Rule rule, Hits hits) {
        List<Span> spans = new ArrayList<>();
        if (rule.when() != null) {
            rule.when().explain(hits, spans::add);
        }
        List<Span> outermost = new ArrayList<>();
        spans.stream()
                .filter(span -> span.end() > span.start())
                .distinct()
                .sorted(Held::longerFirst)
                .forEach(span -> {
                    if (outermost.isEmpty()
                            || outermost.get(outermost.size() - 1).end() < span.end()) {
                        outermost.add(span);
                    }
                });
        return outermost;
    }

    private static int longerFirst(Span a, Span b) {
        return a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end());
    }

    /** Where the first word stands; behind everything when there is none. */
    int firstOffset() {
        return evidence.isEmpty() ? Integer.MAX_VALUE : evidence.get(0).start();
    }
}
