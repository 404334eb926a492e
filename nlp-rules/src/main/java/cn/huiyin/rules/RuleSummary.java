package cn.huiyin.rules;

import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.ExprPrinter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is shown to people.
 *
 * @param kind category, intent, modifier or urgency
 * @param says the category, intent, modifier or level that follows when it holds
 * @param when the condition in its canonical form; empty when it needs none
 * @param unless the exception in its canonical form; empty when there is none
 * @param file where it is written
 * @param line counted from 1
 */
public record RuleSummary(
        String id,
        String kind,
        String says,
        String when,
        String unless,
        int priority,
        double weight,
        List<String> examples,
        String file,
        int line) {

    static RuleSummary of(Rule rule) {
        return new RuleSummary(
                rule.id(),
                rule.outcome().kind(),
                rule.outcome().says(),
                print(rule.when()),
                print(rule.unless()),
                rule.priority(),
                rule.weight(),
                rule.examples().stream().map(Rule.Example::text).toList(),
                rule.at().file(),
                rule.at().line());
    }

    private static String print(@Nullable Expr expr) {
        return expr == null ? "" : ExprPrinter.print(expr);
    }
}
