package cn.huiyin.bot.config;

import cn.huiyin.rules.source.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; tells every mistake at once, one per line. */
public final class ConfigException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In reading order; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
