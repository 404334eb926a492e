package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;

/** Puts together what stands close enough. */
final class Pairs {
    private Pairs() {}

    /** Spans from a first to a second that starts at most {@code distanceMax} characters behind it, in one sentence. */
    static List<Span> ordered(List<Span> firsts, List<Span> seconds, int distanceMax, Hits hits) {
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
                if (second.start() >= first.end() && !hits.isSentenceBetween(first.start(), second.start())) {
                    pairs.add(new Span(first.start(), second.end()));
                }
            }
        }
        return pairs;
    }
}
