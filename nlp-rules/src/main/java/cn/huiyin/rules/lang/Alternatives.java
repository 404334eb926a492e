package cn.huiyin.rules.lang;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.SymbolSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Expressions of which one is enough. Rules have them by the dozen, and in a text hardly any of them is there: single words are
 * looked for all at once, others only when a word is there that they cannot do without. Immutable; equal when the expressions are.
 */
final class Alternatives<E extends Expr> {
    private static final Needs FEWEST = new Needs(symbol -> 1);

    private final List<E> all;

    /** Those that are a single word, list or thing. */
    private final SymbolSet words;

    private final List<E> others;

    /** For each of the others, symbols of which one must be there; null when it can hold without. */
    private final @Nullable SymbolSet[] needs;

    Alternatives(List<E> all) {
        this.all = List.copyOf(all);
        List<E> composed = new ArrayList<>();
        List<Symbol> single = new ArrayList<>();
        for (E one : this.all) {
            if (one instanceof Expr.Is is) {
                single.add(is.symbol());
            } else {
                composed.add(one);
            }
        }
        this.words = setOf(single);
        this.others = List.copyOf(composed);
        this.needs = new @Nullable SymbolSet[others.size()];
        for (int i = 0; i < needs.length; i++) {
            List<Symbol> needed = FEWEST.of(others.get(i));
            needs[i] = needed == null ? null : setOf(needed);
        }
    }

    private static SymbolSet setOf(List<Symbol> symbols) {
        int[] ids = new int[symbols.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = symbols.get(i).id();
        }
        return SymbolSet.of(ids);
    }

    List<E> all() {
        return all;
    }

    SymbolSet words() {
        return words;
    }

    List<E> others() {
        return others;
    }

    boolean anyHolds(Hits hits) {
        if (hits.hasAny(words)) {
            return true;
        }
        for (int i = 0; i < others.size(); i++) {
            if (holds(i, hits)) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(int other, Hits hits) {
        SymbolSet needed = needs[other];
        return (needed == null || hits.mayHaveAny(needed)) && others.get(other).holds(hits);
    }

    /** Each that holds, single words first. */
    void forEachThatHolds(Hits hits, Consumer<E> action) {
        if (hits.mayHaveAny(words)) {
            for (E one : all) {
                if (one instanceof Expr.Is && one.holds(hits)) {
                    action.accept(one);
                }
            }
        }
        for (int i = 0; i < others.size(); i++) {
            if (holds(i, hits)) {
                action.accept(others.get(i));
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Alternatives<?> that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(all);
    }

    @Override
    public String toString() {
        return all.toString();
    }
}
