package cn.huiyin.rules;

import cn.huiyin.rules.source.Problem;
import java.util.List;

/**
 * What a set of rules says about itself.
 *
 * @param failures examples a rule does not hold for and counter-examples it does: not to be published
 * @param remarks what is likely a slip, but harmless; in reading order
 */
public record RuleReport(List<Problem> failures, List<Remark> remarks) {
    public RuleReport {
        failures = List.copyOf(failures);
        remarks = List.copyOf(remarks);
    }

    /** What a remark is about. */
    public enum Kind {
        /** A rule that can never hold. */
        NEVER_FIRES,
        /** A rule that holds and never decides, because another does. */
        SHADOWED,
        /** Two rules that say equally much for two categories, so that only the order of words or of ids decides. */
        OVERLAP,
        /** A list of words in no rule. */
        UNUSED_WORDS,
        /** A rule that nothing is tried with. */
        UNTRIED
    }

    /** Something worth a look, and where it is written. */
    public record Remark(Kind kind, Problem problem) {}

    /** Whether every example is read as its rule says. */
    public boolean isFine() {
        return failures.isEmpty();
    }

    /** What the remarks say. */
    public List<Problem> warnings() {
        return remarks.stream().map(Remark::problem).toList();
    }
}
