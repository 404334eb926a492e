package cn.huiyin.rules;

import cn.huiyin.rules.source.Problem;
import java.util.List;

/**
 * What a set of rules says about itself.
 *
 * @param failures examples a rule does not hold for and counter-examples it does: not to be published
 * @param warnings rules that can never decide and words in no rule: likely a slip, but harmless
 */
public record RuleReport(List<Problem> failures, List<Problem> warnings) {
    public RuleReport {
        failures = List.copyOf(failures);
        warnings = List.copyOf(warnings);
    }

    /** Whether every example is read as its rule says. */
    public boolean isFine() {
        return failures.isEmpty();
    }
}
