package cn.huiyin.rules.match;

import cn.huiyin.rules.text.CharSet;
import java.util.Arrays;

/** Cuts a text at its stops. Offsets are those of the normalised text. */
public final class Sentences {
    private static final String STOPS = "。!?;…\n";
    private static final CharSet SENTENCE_ENDS = CharSet.of(STOPS);
    private static final CharSet CLAUSE_ENDS = CharSet.of(STOPS + ",:");
    private static final int[] NO_CUTS = {};

    /** Offsets after each stop, ascending. */
    private final int[] cuts;

    private Sentences(int[] cuts) {
        this.cuts = cuts;
    }

    /** Cut where a sentence ends. */
    public static Sentences of(String text) {
        return cut(text, SENTENCE_ENDS);
    }

    /** Cut at commas and colons as well. */
    public static Sentences clausesOf(String text) {
        return cut(text, CLAUSE_ENDS);
    }

    private static Sentences cut(String text, CharSet stops) {
        int[] cuts = NO_CUTS;
        int count = 0;
        for (int i = stops.next(text, 0); i < text.length(); i = stops.next(text, i + 1)) {
            if (count == cuts.length) {
                cuts = Arrays.copyOf(cuts, count * 2 + 4);
            }
            cuts[count++] = i + 1;
        }
        return new Sentences(count == 0 ? NO_CUTS : Arrays.copyOf(cuts, count));
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
        return Math.min(endOf(number), length);
    }

    /** Where the sentence of that number ends, stop included; greater than any offset for the last. */
    int endOf(int number) {
        return number < cuts.length ? cuts[number] : Integer.MAX_VALUE;
    }
}
