package cn.huiyin.rules;

import cn.huiyin.rules.WordLists.Words;
import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.Expr.Phrase;
import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.lang.Symbol.Kind;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proves of conditions that one holds whenever another does, or that one can never hold. What it cannot prove may still be so;
 * what it says is so. Words that only sound right are not thought of. Not thread-safe.
 */
final class Implications {
    /** More cases than these are not gone through for one question. */
    private static final int CASES_MAX = 2_000;

    /** The words of a list in the normalised spelling. */
    private record Spelled(Set<String> words, Set<String> exact) {
        boolean contains(Symbol symbol) {
            return (symbol.kind() == Kind.EXACT ? exact : words).contains(symbol.text());
        }
    }

    private final Map<String, Spelled> lists;
    private int cases;

    Implications(Map<String, Words> lists) {
        this.lists = lists.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> spelled(entry.getValue())));
    }

    private static Spelled spelled(Words words) {
        return new Spelled(
                words.words().stream().map(Normalizer::spelling).collect(Collectors.toSet()),
                words.exact().stream().map(Normalizer::spelling).collect(Collectors.toSet()));
    }

    /** Whether all of these together can never hold. */
    boolean areContradictory(List<Expr> all) {
        cases = 0;
        return contradicts(flat(all));
    }

    /** Whether the second holds whenever all of the first do. */
    boolean areEnoughFor(List<Expr> first, Expr second) {
        cases = 0;
        return follows(flat(first), second);
    }

    private static List<Expr> flat(List<Expr> all) {
        List<Expr> parts = new ArrayList<>();
        all.forEach(expr -> addFlat(expr, parts));
        return parts;
    }

    private static void addFlat(Expr expr, List<Expr> into) {
        if (expr instanceof Expr.And and) {
            and.parts().forEach(part -> addFlat(part, into));
        } else if (expr instanceof Expr.Not not && not.part() instanceof Expr.Not twice) {
            addFlat(twice.part(), into);
        } else if (expr instanceof Expr.Not not && !alternatives(not.part()).isEmpty()) {
            alternatives(not.part()).forEach(part -> addFlat(new Expr.Not(part), into));
        } else {
            into.add(expr);
        }
    }

    private static List<? extends Expr> alternatives(Expr expr) {
        if (expr instanceof Expr.Or or) {
            return or.parts();
        }
        return expr instanceof Expr.AnyOf anyOf ? anyOf.phrases() : List.of();
    }

    private boolean contradicts(List<Expr> all) {
        if (++cases > CASES_MAX) {
            return false;
        }
        for (Expr expr : all) {
            if (expr instanceof Expr.Not not && follows(without(all, expr), not.part())) {
                return true;
            }
        }
        for (Expr expr : all) {
            List<? extends Expr> ways = alternatives(expr);
            if (!ways.isEmpty()) {
                return ways.stream().allMatch(way -> contradicts(with(without(all, expr), way)));
            }
        }
        return false;
    }

    private static List<Expr> without(List<Expr> all, Expr expr) {
        return all.stream().filter(other -> other != expr).toList();
    }

    private static List<Expr> with(List<Expr> all, Expr expr) {
        List<Expr> more = new ArrayList<>(all);
        addFlat(expr, more);
        return more;
    }

    private boolean follows(List<Expr> all, Expr wanted) {
        if (wanted instanceof Expr.And and) {
            return and.parts().stream().allMatch(part -> follows(all, part));
        }
        if (all.stream().anyMatch(expr -> implies(expr, wanted))) {
            return true;
        }
        return alternatives(wanted).stream().anyMatch(way -> follows(all, way));
    }

    private boolean implies(Expr a, Expr b) {
        if (++cases > CASES_MAX * 10) {
            return false;
        }
        if (a.equals(b) || impliesWay(a, b)) {
            return true;
        }
        if (!alternatives(a).isEmpty()) {
            return alternatives(a).stream().allMatch(way -> implies(way, b));
        }
        if (a instanceof Expr.And and) {
            return follows(and.parts(), b);
        }
        if (a instanceof Expr.Not none && b instanceof Expr.Not wanted) {
            return implies(wanted.part(), none.part());
        }
        if (a instanceof Expr.Is is && b instanceof Expr.Is wanted) {
            return implies(is.symbol(), wanted.symbol());
        }
        return impliesNear(a, b);
    }

    private boolean impliesWay(Expr a, Expr b) {
        return alternatives(a).isEmpty() && alternatives(b).stream().anyMatch(way -> implies(a, way));
    }

    private boolean impliesNear(Expr a, Expr b) {
        if (a instanceof Expr.Before near) {
            boolean same = b instanceof Expr.Before wanted
                    && near.distanceMax() <= wanted.distanceMax()
                    && standsIn(near.first(), wanted.first())
                    && standsIn(near.second(), wanted.second());
            return same
                    || isAround(near.first(), near.second(), near.distanceMax(), b)
                    || implies(near.first(), b)
                    || implies(near.second(), b);
        }
        if (a instanceof Expr.Around near) {
            return isAround(near.first(), near.second(), near.distanceMax(), b)
                    || implies(near.first(), b)
                    || implies(near.second(), b);
        }
        return a instanceof Expr.Times times && implies(times.phrase(), b);
    }

    /** Whether what stands in this order stands near in any. */
    private boolean isAround(Phrase first, Phrase second, int distance, Expr b) {
        if (!(b instanceof Expr.Around wanted) || distance > wanted.distanceMax()) {
            return false;
        }
        return (standsIn(first, wanted.first()) && standsIn(second, wanted.second()))
                || (standsIn(first, wanted.second()) && standsIn(second, wanted.first()));
    }

    /** Whether wherever the one stands, the other stands at the very same place: only then are distances the same. */
    private boolean standsIn(Phrase one, Phrase other) {
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Expr.AnyOf anyOf) {
            return anyOf.phrases().stream().allMatch(way -> standsIn(way, other));
        }
        if (other instanceof Expr.AnyOf anyOf) {
            return anyOf.phrases().stream().anyMatch(way -> standsIn(one, way));
        }
        return one instanceof Expr.Is is && other instanceof Expr.Is wanted && isSameOrIn(is.symbol(), wanted.symbol());
    }

    private boolean isSameOrIn(Symbol symbol, Symbol wanted) {
        if (symbol.equals(wanted)) {
            return true;
        }
        Spelled list = wanted.kind() == Kind.LIST ? lists.get(wanted.text()) : null;
        if (list == null) {
            return false;
        }
        Spelled own = symbol.kind() == Kind.LIST ? lists.get(symbol.text()) : null;
        return own == null
                ? list.contains(symbol)
                : list.words().containsAll(own.words()) && list.exact().containsAll(own.exact());
    }

    private boolean implies(Symbol symbol, Symbol wanted) {
        if (isSameOrIn(symbol, wanted)) {
            return true;
        }
        Set<String> wantedExact = exactOf(wanted);
        Set<String> texts = textsOf(symbol);
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> wantedExact.stream().anyMatch(text::contains));
    }

    /** Characters of which each alone makes the symbol stand. */
    private Set<String> exactOf(Symbol symbol) {
        Spelled list = symbol.kind() == Kind.LIST ? lists.get(symbol.text()) : null;
        Set<String> own = symbol.kind() == Kind.EXACT ? Set.of(symbol.text()) : Set.of();
        return list == null ? own : list.exact();
    }

    /** Characters of which some stand wherever the symbol does; none for a thing. */
    private Set<String> textsOf(Symbol symbol) {
        if (symbol.kind() == Kind.THING) {
            return Set.of();
        }
        Spelled list = symbol.kind() == Kind.LIST ? lists.get(symbol.text()) : null;
        if (list == null) {
            return Set.of(symbol.text());
        }
        Set<String> texts = new HashSet<>(list.words());
        texts.addAll(list.exact());
        return texts;
    }
}
