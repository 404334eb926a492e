package cn.huiyin.rules.match;

/**
 * A stretch of the normalised text.
 *
 * @param start offset of the first character
 * @param end offset after the last
 */
public record Span(int start, int end) implements Comparable<Span> {
    /** Whether the two have a character in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** How many characters it has. */
    public int length() {
        return end - start;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
