package cn.huiyin.rules.match;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Where the words and lists of the rules stand in one text. Immutable once built.
 *
 * <p>Unconfirmed hits may hold too many of them, never too few: with them a rule can be excluded but not affirmed.
 */
public final class Hits {
    /** More than anybody writes; a text made of nothing but keywords is read as far as this goes. */
    static final int HITS_MAX = 20_000;

    /** More places of a word or a condition than these are not looked at, so that no text can make a rule slow. */
    static final int PLACES_MAX = 128;

    private static final int PLACES_MIN = 8;

    /** How many places all rules that are asked look at together, so that no text can make all of them slow. */
    private static final int PLACES_MAX_TOGETHER = 16_000;

    /** So many bits for each hit, so that most symbols that are not there have a bit to themselves. */
    private static final int BITS_PER_HIT = 32;

    /** Sorted; symbol, start and end packed into one number. */
    private final long[] packed;

    /** Bits of groups of symbols, a power of two of them: say of most symbols that are not there that they are not. */
    private final long[] groups;

    private final Sentences sentences;
    private final boolean unconfirmed;
    private final int placesMax;

    private Hits(long[] packed, long[] groups, Sentences sentences, boolean unconfirmed, int placesMax) {
        this.packed = packed;
        this.groups = groups;
        this.sentences = sentences;
        this.unconfirmed = unconfirmed;
        this.placesMax = placesMax;
    }

    private static Hits of(long[] packed, Sentences sentences, boolean unconfirmed) {
        return new Hits(packed, groups(packed), sentences, unconfirmed, PLACES_MAX);
    }

    /**
     * The same hits for so many rules to look at. Where these are a great many, as only a text made for it has them, each looks at
     * fewer places, at {@value #PLACES_MIN} still.
     */
    public Hits sharedBy(int rules) {
        int places = Math.max(PLACES_MIN, Math.min(PLACES_MAX, PLACES_MAX_TOGETHER / Math.max(rules, 1)));
        return places == placesMax ? this : new Hits(packed, groups, sentences, unconfirmed, places);
    }

    /** How many places of a word or a condition are looked at. */
    public int placesMax() {
        return placesMax;
    }

    private static long[] groups(long[] packed) {
        long[] groups = new long[Integer.highestOneBit(1 + packed.length * BITS_PER_HIT / Long.SIZE)];
        for (long hit : packed) {
            int symbol = symbolOf(hit);
            groups[groupOf(symbol, groups)] |= 1L << symbol; // the shift counts modulo 64
        }
        return groups;
    }

    private static int groupOf(int symbol, long[] groups) {
        return (symbol >>> 6) & (groups.length - 1);
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
        return (groups[groupOf(symbol, groups)] >>> symbol & 1) != 0;
    }

    private boolean isAt(int index, int symbol) {
        return index < packed.length && symbolOf(packed[index]) == symbol;
    }

    /** Where the symbol stands, in the order of the text; at most {@link #placesMax} places. */
    public Spans of(int symbol) {
        int first = mayHave(symbol) ? firstOf(symbol) : packed.length;
        int end = first;
        while (isAt(end, symbol) && end - first < placesMax) {
            end++;
        }
        return end == first ? Spans.NONE : new Spans(packed, first, end);
    }

    /** Where the sentence ends that holds the offset, as {@link Sentences#endOf(int)}. */
    public int sentenceEnd(int offset) {
        return sentences.endOf(sentences.at(offset));
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
        return ((long) symbol << Spans.BITS) | Spans.pack(start, end);
    }

    private static int symbolOf(long hit) {
        return (int) (hit >>> Spans.BITS);
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
            return Hits.of(sorted(), sentences, true);
        }

        /** The hits as they stand. */
        public Hits confirmed(Sentences sentences) {
            return Hits.of(sorted(), sentences, false);
        }

        private long[] sorted() {
            long[] hits = Arrays.copyOf(packed, count);
            Arrays.sort(hits);
            return hits;
        }
    }
}
