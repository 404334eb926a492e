package cn.huiyin.rules.text;

import java.util.Arrays;

/**
 * A text in the one spelling that rules are matched against, with the way back to what was written.
 *
 * @param original as it was written, whole
 * @param text each character stands for one character of the original; some of those are left out
 * @param origins the offset in the original of each character of {@code text}
 */
@SuppressWarnings("ArrayRecordComponent") // a text of its own each time, compared by nobody
public record NormalText(String original, String text, int[] origins) {

    /** Where the character at {@code offset} stands in the original. */
    public int originalStart(int offset) {
        return offset < origins.length ? origins[offset] : original.length();
    }

    /** Where, in the original, a stretch ends that ends before {@code offset}. */
    public int originalEnd(int offset) {
        return offset == 0 ? 0 : origins[offset - 1] + 1;
    }

    /** What was written from {@code start} to before {@code end}. */
    public String written(int start, int end) {
        return original.substring(originalStart(start), originalEnd(end));
    }

    /** A part of the text, still with the way back to the whole original. */
    public NormalText slice(int start, int end) {
        return new NormalText(original, text.substring(start, end), Arrays.copyOfRange(origins, start, end));
    }

    @Override
    public String toString() {
        return "NormalText[" + text.length() + " characters]";
    }
}
