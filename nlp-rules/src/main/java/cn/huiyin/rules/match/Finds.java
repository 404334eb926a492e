package cn.huiyin.rules.match;

import java.util.Arrays;
import java.util.BitSet;

/** Keywords at places of one text, by their numbers, before the segmentation was asked. Not thread-safe. */
final class Finds {
    /** Keyword, start and end packed into one number. */
    private long[] packed = {};

    private int count;

    void add(int keyword, int start, int end) {
        if (count < Hits.HITS_MAX) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, Math.max(16, 2 * count));
            }
            packed[count++] = ((long) keyword << Spans.BITS) | Spans.pack(start, end);
        }
    }

    int size() {
        return count;
    }

    int keyword(int number) {
        return (int) (packed[number] >>> Spans.BITS);
    }

    int start(int number) {
        return Spans.startOf(packed[number]);
    }

    int end(int number) {
        return Spans.endOf(packed[number]);
    }

    /** Whether one of the keywords is among them. */
    boolean hasAny(BitSet keywords) {
        for (int i = 0; i < count; i++) {
            if (keywords.get(keyword(i))) {
                return true;
            }
        }
        return false;
    }
}
