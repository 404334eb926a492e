package cn.huiyin.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Where the words and lists of the rules stand in one text. Immutable once built.
 *
 * <p>Unconfirmed hits may hold too many of them, never too few: with them a rule can be excluded but not affirmed.
 */
public final class Hits {
    /** More than anybody writes; a text made of nothing but keywords is read as far as this goes. */
    static final int HITS_MAX = 20_000;

    private static final int OFFSET_BITS = 13;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    /** Sorted; symbol, start and end packed into one number. */
    private final long[] packed;

    /** One bit for each of 64 groups of symbols: says of most symbols that are not there that they are not. */
    private final long groups;

    private final Sentences sentences;
    private final boolean unconfirmed;

    private Hits(long[] packed, Sentences sentences, boolean unconfirmed) {
        this.packed = packed;
        long found = 0;
        for (long hit : packed) {
            found |= 1L << symbolOf(hit); // the shift counts modulo 64
        }
        this.groups = found;
        this.sentences = sentences;
        this.unconfirmed = unconfirmed;
    }

    /** Whether there may be hits here that the segmentation will refuse. */
    public boolean areUnconfirmed() {
        return unconfirmed;
    }

    int size() {
        return packed.length;
    }

    /** Whether the symbol stands anywhere. */
    public boolean has(int symbol) {
        return mayHave(symbol) && isAt(firstOf(symbol), symbol);
    }

    private boolean mayHave(int symbol) {
        return (groups >>> symbol & 1) != 0;
    }

    private boolean isAt(int index, int symbol) {
        return index < packed.length && symbolOf(packed[index]) == symbol;
    }

    /** Where the symbol stands, in the order of the text; at most so many places. */
    public List<Span> of(int symbol, int placesMax) {
        int first = mayHave(symbol) ? firstOf(symbol) : packed.length;
        if (!isAt(first, symbol)) {
            return List.of();
        }
        List<Span> spans = new ArrayList<>(4);
        for (int i = first; isAt(i, symbol) && spans.size() < placesMax; i++) {
            spans.add(spanOf(packed[i]));
        }
        return spans;
    }

    /** Whether a sentence ends between the two offsets. */
    public boolean isSentenceBetween(int earlier, int later) {
        return sentences.isBetween(earlier, later);
    }

    /** Each symbol found, once. */
    public void forEachSymbol(IntConsumer action) {
        int last = -1;
        for (long hit : packed) {
            if (symbolOf(hit) != last) {
                last = symbolOf(hit);
                action.accept(last);
            }
        }
    }

    private int firstOf(int symbol) {
        int at = Arrays.binarySearch(packed, pack(symbol, 0, 0));
        return at < 0 ? -at - 1 : at;
    }

    private static long pack(int symbol, int start, int end) {
        return ((long) symbol << (2 * OFFSET_BITS)) | ((long) start << OFFSET_BITS) | end;
    }

    private static int symbolOf(long hit) {
        return (int) (hit >>> (2 * OFFSET_BITS));
    }

    private static Span spanOf(long hit) {
        return new Span((int) ((hit >>> OFFSET_BITS) & OFFSET_MASK), (int) (hit & OFFSET_MASK));
    }

    /** Collects the hits of one text. Not thread-safe. */
    public static final class Builder {
        private long[] packed = new long[16];
        private int count;

        /** Says that the symbol stands there. */
        public void add(int symbol, int start, int end) {
            if (count < HITS_MAX) {
                if (count == packed.length) {
                    packed = Arrays.copyOf(packed, count * 2);
                }
                packed[count++] = pack(symbol, start, end);
            }
        }

        boolean isEmpty() {
            return count == 0;
        }

        Builder addAll(Builder other) {
            packed = Arrays.copyOf(packed, Math.max(packed.length, count + other.count));
            System.arraycopy(other.packed, 0, packed, count, other.count);
            count += other.count;
            return this;
        }

        /** The hits, of which the segmentation may still refuse some. */
        public Hits unconfirmed(Sentences sentences) {
            return new Hits(sorted(), sentences, true);
        }

        /** The hits as they stand. */
        public Hits confirmed(Sentences sentences) {
            return new Hits(sorted(), sentences, false);
        }

        private long[] sorted() {
            long[] hits = Arrays.copyOf(packed, count);
            Arrays.sort(hits);
            return hits;
        }
    }
}
