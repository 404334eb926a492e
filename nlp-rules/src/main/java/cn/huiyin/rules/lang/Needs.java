package cn.huiyin.rules.lang;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        Set<Symbol> union = new LinkedHashSet<>();
        for (Expr part : parts) {
            List<Symbol> needed = of(part);
            if (needed == null) {
                return null;
            }
            union.addAll(needed);
        }
        return List.copyOf(union);
    }

    private @Nullable List<Symbol> rarest(List<? extends Expr> parts) {
        List<Symbol> rarest = null;
        double least = 0;
        for (Expr part : parts) {
            List<Symbol> needed = of(part);
            double own = needed == null ? 0 : commonnessOf(needed);
            if (needed != null && (rarest == null || own < least)) {
                rarest = needed;
                least = own;
            }
        }
        return rarest;
    }

    private double commonnessOf(List<Symbol> symbols) {
        double sum = 0;
        for (Symbol symbol : symbols) {
            sum += commonness.applyAsDouble(symbol);
        }
        return sum;
    }
}
