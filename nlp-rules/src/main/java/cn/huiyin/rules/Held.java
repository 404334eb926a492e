package cn.huiyin.rules;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.match.WordFinder;
import cn.huiyin.rules.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that holds for a text. Not thread-safe. */
final class Held {
    private final Rule rule;
    private final boolean byEar;
    private final WordFinder.Confirmed found;
    private @Nullable List<Span> evidence;

    private Held(Rule rule, boolean byEar, WordFinder.Confirmed found) {
        this.rule = rule;
        this.byEar = byEar;
        this.found = found;
    }

    /** The rule where it holds, or null when it does not. */
    static @Nullable Held of(Rule rule, WordFinder.Confirmed words) {
        if (rule.unless() != null && rule.unless().holds(words.seen())) {
            return null;
        }
        if (rule.when() == null || rule.when().holds(words.seen())) {
            return new Held(rule, false, words);
        }
        boolean heard = words.anythingHeard() && rule.when().holds(words.heard());
        return heard ? new Held(rule, true, words) : null;
    }

    Rule rule() {
        return rule;
    }

    /** Whether it takes a word that only sounds right. */
    boolean byEar() {
        return byEar;
    }

    /**
     * Where it stands what makes the rule hold, a pair with all between; in the order of the text, none inside another. Worked out
     * when somebody asks: of most rules that hold, such as those for an intent, nobody does.
     */
    List<Span> evidence() {
        if (evidence == null) {
            evidence = evidence(rule, hits());
        }
        return evidence;
    }

    private Hits hits() {
        return byEar ? found.heard() : found.seen();
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
            rule.when().point(hits(), span -> words.add(found.longestAround(span)));
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
        return evidence().isEmpty() ? Integer.MAX_VALUE : evidence().get(0).start();
    }
}
