package cn.huiyin.bot.rules;

import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of compiling rules and trying all their examples. Takes from milliseconds to seconds: not on an event loop.
 *
 * @param rules null when they do not compile
 * @param mistakes why they do not compile; none when they do
 * @param report what the examples say, and in a {@link #reported} one the rules themselves; empty when they do not compile
 */
public record Proof(@Nullable RuleSet rules, List<Problem> mistakes, RuleReport report) {
    private static final RuleReport NOTHING = new RuleReport(List.of(), List.of());

    /** Compiles {@code texts} and tries every example; what the rules themselves say is not asked. */
    public static Proof of(RuleTexts texts) {
        try {
            return of(texts, compile(texts));
        } catch (RuleSyntaxException e) {
            return new Proof(null, e.problems(), NOTHING);
        }
    }

    /** The same of what was compiled already. */
    public static Proof of(RuleTexts texts, RuleSet rules) {
        boolean isMute = rules.categories().isEmpty();
        return new Proof(
                rules,
                isMute ? List.of(mute(texts.files().get(0))) : List.of(),
                new RuleReport(rules.failures(), List.of()));
    }

    /** With all that the rules say about themselves. */
    public Proof reported() {
        return rules == null ? this : new Proof(rules, mistakes, rules.check());
    }

    /**
     * Compiles without trying anything, for what was proved before.
     *
     * @throws RuleSyntaxException with every mistake
     */
    public static RuleSet compile(RuleTexts texts) throws RuleSyntaxException {
        return RuleSetReader.read(texts.files());
    }

    /** With such rules nothing that anybody reports would ever become a ticket. */
    private static Problem mute(SourceFile first) {
        return new Problem(first.name(), 1, 1, "found: no rule for a category in any file (expected: one at least)");
    }

    /** All that must be put right before these rules can be published, in reading order. */
    public List<Problem> errors() {
        return mistakes.isEmpty() ? report.failures() : mistakes;
    }
}
