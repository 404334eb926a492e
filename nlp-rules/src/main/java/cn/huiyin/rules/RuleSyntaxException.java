package cn.huiyin.rules;

import cn.huiyin.rules.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Rule files that cannot be compiled, with every mistake in them. */
public final class RuleSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RuleSyntaxException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every mistake in reading order; never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
