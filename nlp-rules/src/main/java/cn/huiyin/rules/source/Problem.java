package cn.huiyin.rules.source;

import java.util.Comparator;

/**
 * One mistake in a file, where it is and what was expected instead.
 *
 * @param line counted from 1
 * @param column counted from 1, in UTF-16 characters
 * @param message one sentence like {@code found: x (expected: y)}
 */
public record Problem(String file, int line, int column, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> READING_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
