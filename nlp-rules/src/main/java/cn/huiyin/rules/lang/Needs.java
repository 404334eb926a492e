package cn.huiyin.rules.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Works out which symbols an expression cannot hold without. */
public final class Needs {
    private final ToDoubleFunction<Symbol> commonness;

    /** Symbols of which one must be there, and how often one is likely to. */
    private record Need(List<Symbol> symbols, double commonness) {}

    /**
     * Of several possible sets of symbols the rarest comes first.
     *
     * @param commonness how often a symbol is likely to be found, in any unit
     */
    public Needs(ToDoubleFunction<Symbol> commonness) {
        this.commonness = commonness;
    }

    /** Symbols of which at least one must be there, the rarest of {@link #all}; null when the expression can hold without any. */
    public @Nullable List<Symbol> of(Expr expr) {
        Need rarest = null;
        for (Need need : needs(expr)) {
            rarest = rarest == null || need.commonness() < rarest.commonness() ? need : rarest;
        }
        return rarest == null ? null : rarest.symbols();
    }

    /** Sets of symbols of each of which at least one must be there, the rarest first; none when the expression can hold without any. */
    public List<List<Symbol>> all(Expr expr) {
        List<Need> needs = new ArrayList<>(needs(expr));
        needs.sort(Comparator.comparingDouble(Need::commonness));
        List<List<Symbol>> sets = new ArrayList<>(needs.size());
        for (Need need : needs) {
            sets.add(need.symbols());
        }
        return sets;
    }

    private List<Need> needs(Expr expr) {
        if (expr instanceof Expr.Is is) {
            return List.of(need(List.of(is.symbol())));
        }
        if (expr instanceof Expr.AnyOf anyOf) {
            return union(anyOf.phrases());
        }
        if (expr instanceof Expr.Or or) {
            return union(or.parts());
        }
        if (expr instanceof Expr.And and) {
            return each(and.parts());
        }
        if (expr instanceof Expr.Before before) {
            return each(List.of(before.first(), before.second()));
        }
        if (expr instanceof Expr.Around around) {
            return each(List.of(around.first(), around.second()));
        }
        return expr instanceof Expr.Times times ? needs(times.phrase()) : List.of();
    }

    private Need need(List<Symbol> symbols) {
        double sum = 0;
        for (Symbol symbol : symbols) {
            sum += commonness.applyAsDouble(symbol);
        }
        return new Need(symbols, sum);
    }

    private List<Need> union(List<? extends Expr> parts) {
        Set<Symbol> union = new LinkedHashSet<>();
        for (Expr part : parts) {
            List<Symbol> needed = of(part);
            if (needed == null) {
                return List.of();
            }
            union.addAll(needed);
        }
        return List.of(need(List.copyOf(union)));
    }

    private List<Need> each(List<? extends Expr> parts) {
        List<Need> needs = new ArrayList<>();
        for (Expr part : parts) {
            needs.addAll(needs(part));
        }
        return needs;
    }
}
