package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts together what stands close enough. */
final class Pairs {
    private Pairs() {}

    /** The spans of both, which are in the order of the text, each once and in that order, as many as are looked at. */
    static List<Span> merged(List<Span> some, List<Span> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return some.isEmpty() ? others : some;
        }
        List<Span> merged = new ArrayList<>(Math.min(some.size() + others.size(), Expr.Phrase.SPANS_MAX));
        int s = 0;
        int o = 0;
        while (merged.size() < Expr.Phrase.SPANS_MAX && (s < some.size() || o < others.size())) {
            boolean fromSome =
                    o == others.size() || (s < some.size() && some.get(s).compareTo(others.get(o)) <= 0);
            Span next = fromSome ? some.get(s++) : others.get(o++);
            if (merged.isEmpty() || !merged.get(merged.size() - 1).equals(next)) {
                merged.add(next);
            }
        }
        return merged;
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
        return upTo(Expr.Phrase.SPANS_MAX, firsts, seconds, distanceMax, hits);
    }

    /** Whether there is any of those. */
    static boolean isAny(List<Span> firsts, List<Span> seconds, int distanceMax, Hits hits) {
        return !upTo(1, firsts, seconds, distanceMax, hits).isEmpty();
    }

    private static List<Span> upTo(int pairsMax, List<Span> firsts, List<Span> seconds, int distanceMax, Hits hits) {
        if (firsts.isEmpty() || seconds.isEmpty()) {
            return List.of();
        }
        List<Span> pairs = new ArrayList<>(1);
        int from = 0;
        for (int f = 0; f < firsts.size() && pairs.size() < pairsMax; f++) {
            Span first = firsts.get(f);
            while (from < seconds.size() && seconds.get(from).start() < first.start()) {
                from++;
            }
            for (int i = from; i < seconds.size() && pairs.size() < pairsMax; i++) {
                Span second = seconds.get(i);
                if (second.start() >= first.end()) {
                    if (!isPair(first, second, distanceMax, hits)) {
                        break; // nor is any that follows
                    }
                    pairs.add(new Span(first.start(), second.end()));
                }
            }
        }
        return inOrder(pairs);
    }

    /** Spans that begin together may come longer ones first. */
    private static List<Span> inOrder(List<Span> pairs) {
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i - 1).compareTo(pairs.get(i)) > 0) {
                pairs.sort(null);
                return pairs;
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
