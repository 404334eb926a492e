package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.match.Spans;
import java.util.function.Consumer;

/** Puts together what stands close enough. */
final class Pairs {
    private Pairs() {}

    /** How many of the spans, ordered by where they start, can be taken without two that overlap. */
    static int apart(Spans spans) {
        int count = 0;
        int free = 0;
        for (int i = 0; i < spans.size(); i++) {
            if (count == 0 || spans.start(i) >= free) {
                count++;
                free = spans.end(i);
            } else {
                free = Math.min(free, spans.end(i));
            }
        }
        return count;
    }

    /** Spans from a first to a second that starts at most {@code distanceMax} characters behind it, in one sentence. */
    static Spans ordered(Spans firsts, Spans seconds, int distanceMax, Hits hits) {
        return upTo(hits.placesMax(), firsts, seconds, distanceMax, hits);
    }

    /** Whether there is any of those. */
    static boolean isAny(Spans firsts, Spans seconds, int distanceMax, Hits hits) {
        return !upTo(1, firsts, seconds, distanceMax, hits).isEmpty();
    }

    private static Spans upTo(int pairsMax, Spans firsts, Spans seconds, int distanceMax, Hits hits) {
        if (firsts.isEmpty() || seconds.isEmpty()) {
            return Spans.NONE;
        }
        Spans.Builder pairs = new Spans.Builder(1);
        int from = 0;
        int sentenceEnd = 0;
        for (int f = 0; f < firsts.size() && pairs.size() < pairsMax; f++) {
            while (from < seconds.size() && seconds.start(from) < firsts.start(f)) {
                from++;
            }
            sentenceEnd = firsts.start(f) < sentenceEnd ? sentenceEnd : hits.sentenceEnd(firsts.start(f));
            int last = Math.min(firsts.end(f) + distanceMax, sentenceEnd - 1);
            for (int s = from; s < seconds.size() && seconds.start(s) <= last && pairs.size() < pairsMax; s++) {
                if (seconds.start(s) >= firsts.end(f)) {
                    pairs.add(firsts.start(f), seconds.end(s));
                }
            }
        }
        return pairs.sorted(); // spans that begin together may come longer ones first
    }

    /** Tells the words of the first pair that makes up the span, if any does. */
    static void pointAt(Span span, Expr.Before near, Hits hits, Consumer<Span> words) {
        Spans firsts = near.first().spans(hits);
        Spans seconds = near.second().spans(hits);
        for (int f = 0; f < firsts.size(); f++) {
            int last = firsts.start(f) == span.start() ? lastStart(firsts, f, near.distanceMax(), hits) : -1;
            for (int s = 0; s < seconds.size() && seconds.start(s) <= last; s++) {
                if (seconds.end(s) == span.end() && seconds.start(s) >= firsts.end(f)) {
                    near.first().pointAt(firsts.get(f), hits, words);
                    near.second().pointAt(seconds.get(s), hits, words);
                    return;
                }
            }
        }
    }

    /** The last offset at which a second may start: near enough, and in the sentence in which the first starts. */
    private static int lastStart(Spans firsts, int f, int distanceMax, Hits hits) {
        return Math.min(firsts.end(f) + distanceMax, hits.sentenceEnd(firsts.start(f)) - 1);
    }
}
