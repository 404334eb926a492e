package cn.huiyin.bot.flow.publishing;

import cn.huiyin.rules.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** There are no rules to read by; tells every mistake that is in the way, one per line. */
public final class RulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    RulesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In reading order; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
