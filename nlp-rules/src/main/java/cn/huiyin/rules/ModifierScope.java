package cn.huiyin.rules;

import cn.huiyin.rules.match.Sentences;
import cn.huiyin.rules.match.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Says which modifiers concern which rule: those in a clause with words of the rule, and those in a clause of their own that
 * reach over to one. 井盖补上了，路灯还是坏的: done is the 井盖 alone.
 */
final class ModifierScope {
    private final List<Held> modifiers;
    private final Sentences clauses;

    /** The clauses with words of a category rule. */
    private final NavigableSet<Integer> occupied = new TreeSet<>();

    /**
     * The scope in one text.
     *
     * @param modifiers the modifier rules that hold
     * @param reported the category rules that hold
     */
    ModifierScope(List<Held> modifiers, List<Held> reported, Sentences clauses) {
        this.modifiers = modifiers;
        this.clauses = clauses;
        for (Held held : modifiers.isEmpty() ? modifiers : reported) {
            occupied.addAll(clausesOf(held));
        }
    }

    /** The modifiers that concern a category rule. */
    Set<Modifier> of(Held reported) {
        if (modifiers.isEmpty()) {
            return Set.of();
        }
        Set<Integer> own = clausesOf(reported);
        Set<Modifier> concerning = EnumSet.noneOf(Modifier.class);
        for (Held held : modifiers) {
            if (held.rule().outcome() instanceof Rule.OfModifier outcome && concerns(held, outcome.modifier(), own)) {
                concerning.add(outcome.modifier());
            }
        }
        return concerning;
    }

    private boolean concerns(Held modifier, Modifier kind, Set<Integer> own) {
        for (int clause : clausesOf(modifier)) {
            Integer target = target(clause, kind.reach());
            if (target != null && own.contains(target)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Integer target(int clause, Modifier.Reach reach) {
        if (occupied.contains(clause)) {
            return clause;
        }
        return switch (reach) {
            case OWN -> null;
            case BACK -> occupied.lower(clause);
            case AHEAD -> occupied.higher(clause) != null ? occupied.higher(clause) : occupied.lower(clause);
        };
    }

    private Set<Integer> clausesOf(Held held) {
        Set<Integer> numbers = new TreeSet<>();
        for (Span span : held.evidence()) {
            for (int clause = clauses.at(span.start()); clause <= clauses.at(span.end() - 1); clause++) {
                numbers.add(clause);
            }
        }
        return numbers;
    }
}
