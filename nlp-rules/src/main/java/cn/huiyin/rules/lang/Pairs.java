package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Puts together what stands close enough. */
final class Pairs {
    private Pairs() {}

    /** The spans of both, each once, in the order of the text, as many as are looked at. */
    static List<Span> merged(List<Span> some, List<Span> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        return Stream.concat(some.stream(), others.stream())
                .distinct()
                .sorted()
                .limit(Expr.Phrase.SPANS_MAX)
                .toList();
    }

    /** How many of the spans, ordered by where they start, can be taken without two that overlap. */
    static int apart(List<Span> spans) {
        int count = 0;
        int free = 0;
        for (Span span : spans) {
            if (count == 0 || span.start() >= free) {
                count++;
                free = span.end();
            } else {
                free = Math.min(free, span.end());
            }
        }
        return count;
    }

    /** Spans from a first to a second that starts at most {@code distanceMax} characters behind it, in one sentence. */
    static List<Span> ordered(List<Span> firsts, List<Span> seconds, int distanceMax, Hits hits) {
        if (firsts.isEmpty() || seconds.isEmpty()) {
            return List.of();
        }
        List<Span> pairs = new ArrayList<>();
        int from = 0;
        for (Span first : firsts) {
            while (from < seconds.size() && seconds.get(from).start() < first.start()) {
                from++;
            }
            for (int i = from; i < seconds.size() && pairs.size() < Expr.Phrase.SPANS_MAX; i++) {
                Span second = seconds.get(i);
                if (second.start() - first.end() > distanceMax) {
                    break;
                }
                if (isPair(first, second, distanceMax, hits)) {
                    pairs.add(new Span(first.start(), second.end()));
                }
            }
        }
        return pairs;
    }

    /** Tells the words of the first pair that makes up the span, if any does. */
    static void pointAt(Span span, Expr.Before near, Hits hits, Consumer<Span> words) {
        List<Span> seconds = near.second().spans(hits);
        for (Span first : near.first().spans(hits)) {
            for (Span second : first.start() == span.start() ? seconds : List.<Span>of()) {
                if (second.end() == span.end() && isPair(first, second, near.distanceMax(), hits)) {
                    near.first().pointAt(first, hits, words);
                    near.second().pointAt(second, hits, words);
                    return;
                }
            }
        }
    }

    private static boolean isPair(Span first, Span second, int distanceMax, Hits hits) {
        return second.start() >= first.end()
                && second.start() - first.end() <= distanceMax
                && !hits.isSentenceBetween(first.start(), second.start());
    }
}
