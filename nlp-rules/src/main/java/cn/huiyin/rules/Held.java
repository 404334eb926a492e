package cn.huiyin.rules;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.match.WordFinder;
import cn.huiyin.rules.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that holds for a text.
 *
 * @param evidence where it stands what makes it hold, a pair with all between; in the order of the text, none inside another
 * @param byEar whether it takes a word that only sounds right
 * @param found all words that are there
 */
record Held(Rule rule, List<Span> evidence, boolean byEar, WordFinder.Confirmed found) {

    /** The rule with its evidence, or null when it does not hold. */
    static @Nullable Held of(Rule rule, WordFinder.Confirmed hits) {
        if (rule.unless() != null && rule.unless().holds(hits.seen())) {
            return null;
        }
        if (rule.when() == null) {
            return new Held(rule, List.of(), false, hits);
        }
        if (rule.when().holds(hits.seen())) {
            return new Held(rule, evidence(rule, hits.seen()), false, hits);
        }
        boolean heard = hits.anythingHeard() && rule.when().holds(hits.heard());
        return heard ? new Held(rule, evidence(rule, hits.heard()), true, hits) : null;
    }

    private static List<Span> evidence(Rule rule, Hits hits) {
        List<Span> spans = new ArrayList<>();
        if (rule.when() != null) {
            rule.when().explain(hits, spans::add);
        }
        spans.sort(Held::longerFirst);
        List<Span> outermost = new ArrayList<>(spans.size());
        int end = 0;
        for (Span span : spans) {
            if (span.length() > 0 && span.end() > end) {
                outermost.add(span);
                end = span.end();
            }
        }
        return outermost;
    }

    /**
     * The words that make it hold, whole: where a longer word of some rule stands around one, that; in the order of the text, none
     * overlapping another.
     */
    List<Span> words() {
        List<Span> words = new ArrayList<>();
        if (rule.when() != null) {
            rule.when().point(byEar ? found.heard() : found.seen(), span -> words.add(found.longestAround(span)));
        }
        words.sort(null);
        List<Span> apart = new ArrayList<>(words.size());
        for (Span word : words) {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).overlaps(word)) {
                Span before = apart.get(last);
                apart.set(last, new Span(before.start(), Math.max(before.end(), word.end())));
            } else if (word.length() > 0) {
                apart.add(word);
            }
        }
        return apart;
    }

    /** {@link #words} as they were written in {@code text}. */
    List<Evidence> evidenceIn(NormalText text) {
        return words().stream()
                .map(word -> new Evidence(
                        text.written(word.start(), word.end()),
                        text.originalStart(word.start()),
                        text.originalEnd(word.end())))
                .toList();
    }

    private static int longerFirst(Span a, Span b) {
        return a.start() != b.start() ? Integer.compare(a.start(), b.start()) : Integer.compare(b.end(), a.end());
    }

    /** Where the first word stands; behind everything when there is none. */
    int firstOffset() {
        return evidence.isEmpty() ? Integer.MAX_VALUE : evidence.get(0).start();
    }
}
