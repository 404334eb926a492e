package cn.huiyin.rules;

import cn.huiyin.rules.Rule.Example;
import cn.huiyin.rules.RuleReport.Kind;
import cn.huiyin.rules.RuleReport.Remark;
import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.ExprPrinter;
import cn.huiyin.rules.source.Position;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries every rule with its own examples and looks for what is of no use. */
final class RuleCheck {
    private final RuleSet ruleSet;
    private final List<Rule> rules;
    private final WordLists.Compiled lists;
    private final Problems failures = new Problems();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    RuleCheck(RuleSet ruleSet, List<Rule> rules, WordLists.Compiled lists) {
        this.ruleSet = ruleSet;
        this.rules = rules;
        this.lists = lists;
    }

    RuleReport report() {
        tryAll();
        warnOfAll();
        remarks.addAll(lists.remarks());
        return new RuleReport(failures.sorted(), remarks());
    }

    /** The examples alone. */
    List<Problem> failures() {
        tryAll();
        return failures.sorted();
    }

    /** What the conditions alone show to be a slip: nothing is tried, and lists may be used elsewhere. */
    List<Remark> slips() {
        warnOfAll();
        return remarks();
    }

    private void tryAll() {
        for (Rule rule : rules) {
            rule.examples().forEach(example -> tryExample(rule, example));
            rule.counterExamples().forEach(example -> tryCounterExample(rule, example));
        }
    }

    private void warnOfAll() {
        RuleRelations relations = new RuleRelations(rules, lists.words());
        rules.forEach(rule -> warnOf(rule, relations));
        warnOfTwins();
    }

    private List<Remark> remarks() {
        return remarks.stream().sorted(Comparator.comparing(Remark::problem)).toList();
    }

    private void remark(Kind kind, Position at, String found) {
        remarks.add(new Remark(kind, at.problem("found: " + found)));
    }

    private void tryExample(Rule rule, Example example) {
        Judgement judgement = ruleSet.judge(example.text());
        remarkOfOverlap(judgement.category());
        String decided = decidedInstead(rule, judgement);
        if (decided != null) {
            failures.add(example.at()
                    .problem("found: " + example.text() + " is " + decided + " (expected: "
                            + rule.outcome().says() + ")"));
        }
    }

    private void tryCounterExample(Rule rule, Example example) {
        Judgement judgement = ruleSet.judge(example.text());
        if (decides(rule, judgement)) {
            failures.add(example.at()
                    .problem("found: " + example.text() + " is "
                            + rule.outcome().says() + " by " + rule.id() + " (expected: not)"));
        }
    }

    /** What the example is instead of what its rule says; null when all is well. */
    private static @Nullable String decidedInstead(Rule rule, Judgement judgement) {
        boolean holds = holds(rule, judgement);
        if (!holds) {
            return "not matched by " + rule.id() + ", but " + outcomeOf(judgement);
        }
        if (rule.outcome() instanceof Rule.OfCategory outcome) {
            CategoryVerdict verdict = judgement.category();
            boolean same = verdict != null && verdict.deciding().category().equals(outcome.category());
            return same ? null : outcomeOf(judgement);
        }
        if (rule.outcome() instanceof Rule.OfIntent outcome) {
            return judgement.intent().intent() == outcome.intent() ? null : outcomeOf(judgement);
        }
        return null;
    }

    private static String outcomeOf(Judgement judgement) {
        Intent intent = judgement.intent().intent();
        CategoryVerdict category = judgement.category();
        if (category != null) {
            return intent.word() + " " + category.deciding().category() + " by "
                    + category.deciding().ruleId();
        }
        Held deciding = judgement.intent().deciding();
        return intent.word() + (deciding == null ? "" : " by " + deciding.rule().id());
    }

    private static boolean holds(Rule rule, Judgement judgement) {
        return judgement.held().stream().anyMatch(held -> held.rule().id().equals(rule.id()));
    }

    /** Whether the rule has its way: for a category, whether it may name it and is not lowered. */
    private static boolean decides(Rule rule, Judgement judgement) {
        if (rule.outcome() instanceof Rule.OfCategory) {
            return judgement.eligible().stream()
                    .anyMatch(claim -> claim.ruleId().equals(rule.id()) && claim.strength() >= Reading.UNSURE);
        }
        if (rule.outcome() instanceof Rule.OfIntent outcome) {
            return judgement.intent().intent() == outcome.intent() && holds(rule, judgement);
        }
        return holds(rule, judgement);
    }

    private void warnOf(Rule rule, RuleRelations relations) {
        if (rule.examples().isEmpty() && rule.when() != null) {
            remark(Kind.UNTRIED, rule.at(), rule.id() + " without examples (expected: one at least)");
        }
        String never = relations.whyNever(rule);
        if (never != null) {
            remark(Kind.NEVER_FIRES, rule.at(), rule.id() + " can never hold: " + never);
            return;
        }
        Rule stronger = relations.outdoing(rule);
        if (stronger != null) {
            remark(
                    Kind.SHADOWED,
                    rule.at(),
                    rule.id() + " holds only where " + stronger.id() + " does, which is stronger ("
                            + stronger.at().file() + ":" + stronger.at().line() + ")");
        }
        if (!rule.examples().isEmpty() && rule.outcome() instanceof Rule.OfCategory) {
            warnIfShadowed(rule);
        }
    }

    private void warnIfShadowed(Rule rule) {
        Claim shadow = null;
        for (Example example : rule.examples()) {
            CategoryVerdict verdict = ruleSet.judge(example.text()).category();
            if (verdict == null || verdict.deciding().ruleId().equals(rule.id())) {
                return;
            }
            shadow = verdict.deciding();
        }
        String by = Objects.requireNonNull(shadow).ruleId();
        remark(
                Kind.SHADOWED,
                rule.at(),
                rule.id() + " decides none of its examples, " + by + " does (expected: one at least)");
    }

    /** Two categories for which equally much speaks: nothing that somebody wrote down says which comes first. */
    private void remarkOfOverlap(@Nullable CategoryVerdict verdict) {
        if (verdict == null || verdict.next() == null || verdict.margin() > 0) {
            return;
        }
        Rule deciding = verdict.deciding().held().rule();
        Rule next = verdict.next().held().rule();
        Rule first = deciding.id().compareTo(next.id()) < 0 ? deciding : next;
        Rule second = deciding.equals(first) ? next : deciding;
        remark(
                Kind.OVERLAP,
                first.at(),
                first.id() + " and " + second.id()
                        + " say equally much for one text (expected: a priority or weight that sets them apart)");
    }

    /** Two rules with the same condition: the second can never make a difference. */
    private void warnOfTwins() {
        Map<String, Rule> first = new HashMap<>();
        for (Rule rule : rules) {
            String key = rule.outcome().kind() + " " + print(rule.when()) + " unless " + print(rule.unless());
            Rule twin = first.putIfAbsent(key, rule);
            if (twin != null && rule.when() != null && sameIntents(twin, rule)) {
                remark(
                        Kind.SHADOWED,
                        rule.at(),
                        rule.id() + " has the same condition as " + twin.id() + " (expected: one of the two)");
            }
        }
    }

    private static boolean sameIntents(Rule a, Rule b) {
        return !(a.outcome() instanceof Rule.OfCategory first)
                || !(b.outcome() instanceof Rule.OfCategory second)
                || first.intents().equals(second.intents());
    }

    private static String print(@Nullable Expr expr) {
        return expr == null ? "" : ExprPrinter.print(expr);
    }
}
