package cn.huiyin.rules.source;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern TOLD = Pattern.compile("found: (.*) \\(expected: (.*)\\)", Pattern.DOTALL);

    /** What stands there; the whole message when it is told otherwise. */
    public String found() {
        Matcher told = TOLD.matcher(message);
        return told.matches() ? told.group(1) : message;
    }

    /** What should stand there; empty when the message does not say. */
    public String expected() {
        Matcher told = TOLD.matcher(message);
        return told.matches() ? told.group(2) : "";
    }

    @Override
    public int compareTo(Problem other) {
        return READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
