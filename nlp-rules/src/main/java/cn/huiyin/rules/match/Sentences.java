package cn.huiyin.rules.match;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Cuts a text at its stops. Offsets are those of the normalised text. */
public final class Sentences {
    private static final String SENTENCE_ENDS = "。!?;…\n";
    private static final String CLAUSE_ENDS = SENTENCE_ENDS + ",:";

    /** Offsets after each stop, ascending. */
    private final int[] cuts;

    private Sentences(int[] cuts) {
        this.cuts = cuts;
    }

    /** Cut where a sentence ends. */
    public static Sentences of(String text) {
        return cut(text, c -> SENTENCE_ENDS.indexOf(c) >= 0);
    }

    /** Cut at commas and colons as well. */
    public static Sentences clausesOf(String text) {
        return cut(text, c -> CLAUSE_ENDS.indexOf(c) >= 0);
    }

    private static Sentences cut(String text, IntPredicate isStop) {
        int[] cuts = new int[8];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isStop.test(text.charAt(i))) {
                if (count == cuts.length) {
                    cuts = Arrays.copyOf(cuts, count * 2);
                }
                cuts[count++] = i + 1;
            }
        }
        return new Sentences(Arrays.copyOf(cuts, count));
    }

    /** The number of the sentence that holds the offset, counted from 0. */
    public int at(int offset) {
        int found = Arrays.binarySearch(cuts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The number of the last sentence. */
    public int last() {
        return cuts.length;
    }

    /** Where the sentence of that number starts. */
    public int startOf(int number) {
        return number == 0 ? 0 : cuts[number - 1];
    }

    /** Where the sentence of that number ends, stop included; {@code length} for the last. */
    public int endOf(int number, int length) {
        return number < cuts.length ? cuts[number] : length;
    }

    boolean isBetween(int earlier, int later) {
        return cuts.length > 0 && at(earlier) != at(later);
    }
}
