package cn.huiyin.rules.lang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Works out which symbols an expression cannot hold without. */
public final class Needs {
    private final ToDoubleFunction<Symbol> commonness;

    /**
     * Of several possible sets of symbols the rarest will be chosen.
     *
     * @param commonness how often a symbol is likely to be found, in any unit
     */
    public Needs(ToDoubleFunction<Symbol> commonness) {
        this.commonness = commonness;
    }

    /** Symbols of which at least one must be there, or null when the expression can hold without any. */
    public @Nullable List<Symbol> of(Expr expr) {
        if (expr instanceof Expr.Is is) {
            return List.of(is.symbol());
        }
        if (expr instanceof Expr.AnyOf anyOf) {
            return union(anyOf.phrases());
        }
        if (expr instanceof Expr.Or or) {
            return union(or.parts());
        }
        if (expr instanceof Expr.And and) {
            return rarest(and.parts());
        }
        if (expr instanceof Expr.Before before) {
            return rarest(List.of(before.first(), before.second()));
        }
        if (expr instanceof Expr.Around around) {
            return rarest(List.of(around.first(), around.second()));
        }
        if (expr instanceof Expr.Times times) {
            return of(times.phrase());
        }
        return null;
    }

    private @Nullable List<Symbol> union(List<? extends Expr> parts) {
        List<Symbol> union = new ArrayList<>();
        for (Expr part : parts) {
            List<Symbol> needed = of(part);
            if (needed == null) {
                return null;
            }
            union.addAll(needed);
        }
        return union.stream().distinct().toList();
    }

    private @Nullable List<Symbol> rarest(List<? extends Expr> parts) {
        List<List<Symbol>> choices = new ArrayList<>();
        for (Expr part : parts) {
            List<Symbol> needed = of(part);
            if (needed != null) {
                choices.add(needed);
            }
        }
        return choices.stream()
                .min(Comparator.comparingDouble(this::commonnessOf))
                .orElse(null);
    }

    private double commonnessOf(List<Symbol> symbols) {
        return symbols.stream().mapToDouble(commonness).sum();
    }
}
