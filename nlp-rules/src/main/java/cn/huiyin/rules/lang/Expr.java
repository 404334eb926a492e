package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Span;
import cn.huiyin.rules.match.Spans;
import java.util.List;
import java.util.function.Consumer;

/**
 * A parsed expression. Immutable; {@link #holds} is the whole meaning of the language.
 *
 * <p>Loops go by index: an iterator for each of a thousand rules was a measurable part of reading a message.
 */
public sealed interface Expr {
    /** Whether the expression holds for a text in which exactly these hits are. */
    boolean holds(Hits hits);

    /** Tells where it stands what makes it hold, a pair with all between; to be asked only when it does. */
    void explain(Hits hits, Consumer<Span> evidence);

    /** Tells each single word of those. */
    void point(Hits hits, Consumer<Span> words);

    /** Tells every symbol the expression speaks of. */
    void forEachSymbol(Consumer<Symbol> action);

    /** Something that stands at a place of the text, so that one can say how far apart two are. */
    sealed interface Phrase extends Expr {
        /** Where it stands, at most {@link Hits#placesMax} places. */
        Spans spans(Hits hits);

        /** False only when it stands nowhere: seen at a glance, to spare the places of most. */
        boolean mayStand(Hits hits);

        /** So many of the places are shown as evidence. */
        int SHOWN_MAX = 8;

        /** Tells the words that make it stand at one of its places. */
        void pointAt(Span span, Hits hits, Consumer<Span> words);

        @Override
        default boolean holds(Hits hits) {
            return !spans(hits).isEmpty();
        }

        @Override
        default void explain(Hits hits, Consumer<Span> evidence) {
            Spans spans = spans(hits);
            for (int i = 0; i < spans.size() && i < SHOWN_MAX; i++) {
                evidence.accept(spans.get(i));
            }
        }

        @Override
        default void point(Hits hits, Consumer<Span> words) {
            Spans spans = spans(hits);
            for (int i = 0; i < spans.size() && i < SHOWN_MAX; i++) {
                pointAt(spans.get(i), hits, words);
            }
        }
    }

    /** Holds where the symbol stands. */
    record Is(Symbol symbol) implements Phrase {
        @Override
        public boolean holds(Hits hits) {
            return hits.has(symbol.id());
        }

        @Override
        public boolean mayStand(Hits hits) {
            return hits.mayHave(symbol.id());
        }

        @Override
        public Spans spans(Hits hits) {
            return hits.of(symbol.id());
        }

        @Override
        public void pointAt(Span span, Hits hits, Consumer<Span> words) {
            if (!symbol.isOfWhole()) {
                words.accept(span);
            }
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            action.accept(symbol);
        }
    }

    /** Holds where one of them stands. */
    record AnyOf(Alternatives<Phrase> alternatives) implements Phrase {
        public AnyOf(List<Phrase> phrases) {
            this(new Alternatives<>(phrases));
        }

        /** Each of them. */
        public List<Phrase> phrases() {
            return alternatives.all();
        }

        @Override
        public boolean holds(Hits hits) {
            return alternatives.anyHolds(hits);
        }

        @Override
        public boolean mayStand(Hits hits) {
            if (hits.mayHaveAny(alternatives.words())) {
                return true;
            }
            for (int i = 0; i < alternatives.others().size(); i++) {
                if (alternatives.others().get(i).mayStand(hits)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Spans spans(Hits hits) {
            Spans spans = hits.ofAny(alternatives.words());
            for (int i = 0; i < alternatives.others().size(); i++) {
                spans = spans.and(alternatives.others().get(i).spans(hits), hits.placesMax());
            }
            return spans;
        }

        @Override
        public void pointAt(Span span, Hits hits, Consumer<Span> words) {
            for (int i = 0; i < phrases().size(); i++) {
                if (phrases().get(i).spans(hits).has(span)) {
                    phrases().get(i).pointAt(span, hits, words);
                    return;
                }
            }
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            phrases().forEach(phrase -> phrase.forEachSymbol(action));
        }
    }

    /** Holds where the second stands behind the first in the same sentence, with at most so many characters between. */
    record Before(Phrase first, Phrase second, int distanceMax) implements Phrase {
        @Override
        public boolean holds(Hits hits) {
            Spans firsts = firsts(hits);
            return !firsts.isEmpty() && Pairs.isAny(firsts, second.spans(hits), distanceMax, hits);
        }

        @Override
        public boolean mayStand(Hits hits) {
            return first.mayStand(hits) && second.mayStand(hits);
        }

        private Spans firsts(Hits hits) {
            return mayStand(hits) ? first.spans(hits) : Spans.NONE;
        }

        @Override
        public Spans spans(Hits hits) {
            Spans firsts = firsts(hits);
            return firsts.isEmpty() ? firsts : Pairs.ordered(firsts, second.spans(hits), distanceMax, hits);
        }

        @Override
        public void pointAt(Span span, Hits hits, Consumer<Span> words) {
            Pairs.pointAt(span, this, hits, words);
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            first.forEachSymbol(action);
            second.forEachSymbol(action);
        }
    }

    /** Like {@link Before} in either order. */
    record Around(Phrase first, Phrase second, int distanceMax) implements Phrase {
        @Override
        public boolean holds(Hits hits) {
            Spans firsts = firsts(hits);
            Spans seconds = firsts.isEmpty() ? firsts : second.spans(hits);
            return Pairs.isAny(firsts, seconds, distanceMax, hits) || Pairs.isAny(seconds, firsts, distanceMax, hits);
        }

        @Override
        public boolean mayStand(Hits hits) {
            return first.mayStand(hits) && second.mayStand(hits);
        }

        private Spans firsts(Hits hits) {
            return mayStand(hits) ? first.spans(hits) : Spans.NONE;
        }

        @Override
        public Spans spans(Hits hits) {
            Spans firsts = firsts(hits);
            Spans seconds = firsts.isEmpty() ? Spans.NONE : second.spans(hits);
            Spans ahead = Pairs.ordered(firsts, seconds, distanceMax, hits);
            return ahead.and(Pairs.ordered(seconds, firsts, distanceMax, hits), hits.placesMax());
        }

        @Override
        public void pointAt(Span span, Hits hits, Consumer<Span> words) {
            Before back = new Before(/* first= */ second, /* second= */ first, distanceMax);
            Pairs.pointAt(span, new Before(first, second, distanceMax), hits, words);
            Pairs.pointAt(span, back, hits, words);
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            first.forEachSymbol(action);
            second.forEachSymbol(action);
        }
    }

    /** Holds where the phrase stands when it does so at {@code placesMin} places or more, those that overlap counted once. */
    record Times(Phrase phrase, int placesMin) implements Phrase {
        @Override
        public boolean mayStand(Hits hits) {
            return phrase.mayStand(hits);
        }

        @Override
        public Spans spans(Hits hits) {
            Spans spans = phrase.spans(hits);
            return Pairs.apart(spans) < placesMin ? Spans.NONE : spans;
        }

        @Override
        public void pointAt(Span span, Hits hits, Consumer<Span> words) {
            phrase.pointAt(span, hits, words);
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            phrase.forEachSymbol(action);
        }
    }

    /** Holds when all do, wherever they stand. */
    record And(List<Expr> parts) implements Expr {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Hits hits) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(hits)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void explain(Hits hits, Consumer<Span> evidence) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).explain(hits, evidence);
            }
        }

        @Override
        public void point(Hits hits, Consumer<Span> words) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).point(hits, words);
            }
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            parts.forEach(part -> part.forEachSymbol(action));
        }
    }

    /** Holds when one does. */
    record Or(Alternatives<Expr> alternatives) implements Expr {
        public Or(List<Expr> parts) {
            this(new Alternatives<>(parts));
        }

        /** Each of them. */
        public List<Expr> parts() {
            return alternatives.all();
        }

        @Override
        public boolean holds(Hits hits) {
            return alternatives.anyHolds(hits);
        }

        @Override
        public void explain(Hits hits, Consumer<Span> evidence) {
            alternatives.forEachThatHolds(hits, part -> part.explain(hits, evidence));
        }

        @Override
        public void point(Hits hits, Consumer<Span> words) {
            alternatives.forEachThatHolds(hits, part -> part.point(hits, words));
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            parts().forEach(part -> part.forEachSymbol(action));
        }
    }

    /** Holds when the other does not; with unconfirmed hits it may always hold. */
    record Not(Expr part) implements Expr {
        @Override
        public boolean holds(Hits hits) {
            return hits.areUnconfirmed() || !part.holds(hits);
        }

        @Override
        public void explain(Hits hits, Consumer<Span> evidence) {
            // What is not there cannot be shown.
        }

        @Override
        public void point(Hits hits, Consumer<Span> words) {
            // Likewise.
        }

        @Override
        public void forEachSymbol(Consumer<Symbol> action) {
            part.forEachSymbol(action);
        }
    }
}
