package cn.huiyin.rules;

import cn.huiyin.rules.WordLists.Words;
import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.Needs;
import cn.huiyin.rules.lang.Symbol;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of rules by their conditions alone: which can never hold, and which hold only where a stronger one does.
 * Not thread-safe.
 */
final class RuleRelations {
    /** What five further words add to a score, and a little more. */
    private static final double CLEARLY_MORE = 0.11;

    private final Implications implications;
    private final Map<String, Words> lists;
    private final Set<Intent> intents = new HashSet<>(Set.of(Intent.REPORT, Intent.CHATTER));

    /** By each symbol of which a rule needs one; under null the rules that need none. */
    private final Map<@Nullable Symbol, List<Rule>> byNeed = new HashMap<>();

    private final Map<String, Set<Symbol>> byWord = new HashMap<>();
    private final Map<String, Set<Symbol>> byExact = new HashMap<>();

    RuleRelations(List<Rule> rules, Map<String, Words> lists) {
        this.implications = new Implications(lists);
        this.lists = lists;
        Map<Symbol, Integer> uses = new HashMap<>();
        rules.forEach(rule -> forEachSymbol(rule, symbol -> uses.merge(symbol, 1, Integer::sum)));
        Needs needs = new Needs(symbol -> uses.getOrDefault(symbol, 0));
        for (Rule rule : rules) {
            if (rule.outcome() instanceof Rule.OfIntent outcome) {
                intents.add(outcome.intent());
            }
            List<Symbol> needed = rule.when() == null ? null : needs.of(rule.when());
            if (needed == null) {
                byNeed.computeIfAbsent(null, none -> new ArrayList<>()).add(rule);
            } else {
                needed.forEach(symbol -> add(rule, symbol));
            }
        }
    }

    private static void forEachSymbol(Rule rule, Consumer<Symbol> action) {
        if (rule.when() != null) {
            rule.when().forEachSymbol(action);
        }
    }

    private void add(Rule rule, Symbol needed) {
        byNeed.computeIfAbsent(needed, symbol -> new ArrayList<>(1)).add(rule);
        Words words = wordsOf(needed);
        words.words().forEach(word -> index(byWord, word, needed));
        words.exact().forEach(word -> index(byExact, word, needed));
    }

    private static void index(Map<String, Set<Symbol>> symbols, String word, Symbol symbol) {
        symbols.computeIfAbsent(Normalizer.spelling(word), text -> new HashSet<>(1))
                .add(symbol);
    }

    private Words wordsOf(Symbol symbol) {
        return switch (symbol.kind()) {
            case WORD -> new Words(Set.of(symbol.text()), Set.of());
            case EXACT -> new Words(Set.of(), Set.of(symbol.text()));
            case LIST -> lists.getOrDefault(symbol.text(), new Words(Set.of(), Set.of()));
            case THING -> new Words(Set.of(), Set.of());
        };
    }

    /** Why the rule can never hold; null when that cannot be said. */
    @Nullable
    String whyNever(Rule rule) {
        if (rule.when() != null && implications.areContradictory(List.of(rule.when()))) {
            return "when asks for something and its opposite";
        }
        if (rule.when() != null && rule.when().equals(rule.unless())) {
            return "unless says the same as when";
        }
        if (implications.areContradictory(conditionsOf(rule))) {
            return "unless holds whenever when does";
        }
        boolean wanted = !(rule.outcome() instanceof Rule.OfCategory outcome)
                || outcome.intents().isEmpty()
                || outcome.intents().stream().anyMatch(intents::contains);
        return wanted ? null : "no rule under intents: says " + words((Rule.OfCategory) rule.outcome());
    }

    private static String words(Rule.OfCategory outcome) {
        return String.join(
                " or ", outcome.intents().stream().map(Intent::word).sorted().toList());
    }

    private static List<Expr> conditionsOf(Rule rule) {
        List<Expr> conditions = new ArrayList<>(2);
        if (rule.when() != null) {
            conditions.add(rule.when());
        }
        if (rule.unless() != null) {
            conditions.add(new Expr.Not(rule.unless()));
        }
        return conditions;
    }

    /**
     * A stronger rule of the same kind that holds whenever this one does; null when there is none that is sure to. One with the
     * very same condition does not count.
     */
    @Nullable
    Rule outdoing(Rule rule) {
        for (Rule other : possiblyWider(rule)) {
            if (!conditionsOf(other).equals(conditionsOf(rule)) && isStronger(other, rule) && covers(other, rule)) {
                return other;
            }
        }
        return null;
    }

    /** Rules of whose necessary words one stands wherever one of this rule's words does. */
    private Collection<Rule> possiblyWider(Rule rule) {
        // By id, since the hash of a rule goes through its whole condition.
        Map<String, Rule> wider = new LinkedHashMap<>();
        addAll(byNeed.getOrDefault(null, List.of()), wider);
        forEachSymbol(rule, symbol -> {
            addAll(byNeed.getOrDefault(symbol, List.of()), wider);
            Words words = wordsOf(symbol);
            words.words().stream().limit(1).forEach(word -> addStandingIn(Normalizer.spelling(word), byWord, wider));
            words.exact().stream().limit(1).forEach(word -> addStandingIn(Normalizer.spelling(word), Map.of(), wider));
        });
        return wider.values();
    }

    private static void addAll(List<Rule> some, Map<String, Rule> into) {
        some.forEach(rule -> into.put(rule.id(), rule));
    }

    private void addStandingIn(String word, Map<String, Set<Symbol>> whole, Map<String, Rule> rules) {
        Set<Symbol> symbols = new HashSet<>(whole.getOrDefault(word, Set.of()));
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 1; end <= word.length(); end++) {
                symbols.addAll(byExact.getOrDefault(word.substring(start, end), Set.of()));
            }
        }
        symbols.forEach(symbol -> addAll(byNeed.getOrDefault(symbol, List.of()), rules));
    }

    private boolean covers(Rule wide, Rule narrow) {
        List<Expr> narrowly = conditionsOf(narrow);
        if (wide.when() != null && !implications.areEnoughFor(narrowly, wide.when())) {
            return false;
        }
        if (wide.unless() == null) {
            return true;
        }
        List<Expr> excepted = new ArrayList<>(narrowly);
        excepted.add(wide.unless());
        return implications.areContradictory(excepted);
    }

    /** Whether the one has its way where both hold, or leaves nothing for the other to add. */
    private static boolean isStronger(Rule one, Rule other) {
        if (one.outcome() instanceof Rule.OfCategory first && other.outcome() instanceof Rule.OfCategory second) {
            return holdsWherever(first, second) && isStronger(one, first, other, second);
        }
        if (one.outcome() instanceof Rule.OfIntent first && other.outcome() instanceof Rule.OfIntent second) {
            boolean heavier = one.priority() == other.priority()
                    && one.weight() > other.weight()
                    && first.intent() != second.intent();
            return one.priority() > other.priority() || heavier;
        }
        if (one.outcome() instanceof Rule.OfUrgency first && other.outcome() instanceof Rule.OfUrgency second) {
            return first.level().compareTo(second.level()) > 0 || (first.equals(second) && isEarlier(one, other));
        }
        return one.outcome() instanceof Rule.OfModifier
                && one.outcome().equals(other.outcome())
                && isEarlier(one, other);
    }

    private static boolean holdsWherever(Rule.OfCategory one, Rule.OfCategory other) {
        boolean intents = one.intents().isEmpty()
                ? other.intents().isEmpty() || other.intents().stream().allMatch(Intent::namesMatters)
                : !other.intents().isEmpty() && one.intents().containsAll(other.intents());
        return intents && one.under().containsAll(other.under());
    }

    private static boolean isStronger(Rule one, Rule.OfCategory first, Rule other, Rule.OfCategory second) {
        if (one.priority() != other.priority()) {
            return one.priority() > other.priority();
        }
        boolean same = first.category().equals(second.category());
        double more = one.weight() - other.weight();
        boolean asUrgent = first.urgency().compareTo(second.urgency()) >= 0;
        return same ? asUrgent && more >= 0 && (more > 0 || isEarlier(one, other)) : more >= CLEARLY_MORE;
    }

    /** Of two rules that say the same, the second one is told. */
    private static boolean isEarlier(Rule one, Rule other) {
        int files = one.at().file().compareTo(other.at().file());
        return files != 0 ? files < 0 : one.at().line() < other.at().line();
    }
}
