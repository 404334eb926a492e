package cn.huiyin.rules.source;

import java.util.ArrayList;
import java.util.List;

/** Collects the mistakes of one reading, so that all of them can be told at once. Not thread-safe. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    /** Remembers one mistake. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Remembers the mistakes of another reading. */
    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    /** Whether nothing was wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All mistakes in reading order, each once. */
    public List<Problem> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
