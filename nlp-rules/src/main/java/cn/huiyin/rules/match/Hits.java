package cn.huiyin.rules.match;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the words and lists of the rules stand in one text, seen in one of three ways. Belongs to one thread: the segmentation is
 * asked about a word when a rule asks for it, and then remembered.
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

    /** Groups of symbols at most, unless there are more hits than these have bits: 512 bytes, as many as clear in no time. */
    private static final int GROUPS_MAX = 64;

    /** Which hits count. */
    private enum View {
        UNCONFIRMED,
        SEEN,
        HEARD
    }

    /** What the segmentation said of each hit that somebody has asked for. */
    private static final byte NOT_ASKED = 0;

    private static final byte STANDS = 1;
    private static final byte REFUSED = 2;

    /** Sorted; symbol, start, end and doubt packed into one number. */
    private final long[] packed;

    /**
     * A bit for each symbol that is there, by its group. A power of two of groups; where there are not as many of them as symbols ask
     * for, several share one, and a bit says only that a symbol may be there.
     */
    private final long[] groups;

    private final Sentences sentences;
    private final @Nullable Boundaries boundaries;
    private final byte[] verdicts;
    private final View view;
    private final int placesMax;

    /** Null unless a great many rules ask, of which hundreds ask for the same. */
    private final @Nullable Answers answers;

    /** Where symbols stand that were asked for. Not thread-safe. */
    private static final class Answers {
        private static final int SLOTS = 128;

        private final int[] symbols = new int[SLOTS];
        private final @Nullable Spans[] spans = new @Nullable Spans[SLOTS];
    }

    private Hits(long[] packed, Sentences sentences, @Nullable Boundaries boundaries) {
        this.packed = packed;
        this.groups = groups(packed);
        this.sentences = sentences;
        this.boundaries = boundaries;
        this.verdicts = new byte[packed.length];
        this.view = View.UNCONFIRMED;
        this.placesMax = PLACES_MAX;
        this.answers = null;
    }

    private Hits(Hits same, View view, int placesMax) {
        this.packed = same.packed;
        this.groups = same.groups;
        this.sentences = same.sentences;
        this.boundaries = same.boundaries;
        this.verdicts = same.verdicts;
        this.view = view;
        this.placesMax = placesMax;
        this.answers = placesMax < PLACES_MAX ? new Answers() : null;
    }

    /** Those that stand as they are written in the rules. */
    public Hits seen() {
        return new Hits(this, View.SEEN, placesMax);
    }

    /** Those, and those that only sound like it. */
    public Hits heard() {
        return new Hits(this, View.HEARD, placesMax);
    }

    /**
     * The same hits for so many rules to look at. Where these are a great many, as only a text made for it has them, each looks at
     * fewer places, at {@value #PLACES_MIN} still.
     */
    public Hits sharedBy(int rules) {
        int places = Math.max(PLACES_MIN, Math.min(PLACES_MAX, PLACES_MAX_TOGETHER / Math.max(rules, 1)));
        return places == placesMax ? this : new Hits(this, view, places);
    }

    /** How many places of a word or a condition are looked at. */
    public int placesMax() {
        return placesMax;
    }

    private static long[] groups(long[] packed) {
        long[] groups = new long[groupCount(packed)];
        for (long hit : packed) {
            int symbol = symbolOf(hit);
            groups[SymbolSet.groupOf(symbol) & (groups.length - 1)] |= SymbolSet.bitOf(symbol);
        }
        return groups;
    }

    private static int groupCount(long[] packed) {
        if (packed.length == 0) {
            return 1;
        }
        int last = SymbolSet.groupOf(symbolOf(packed[packed.length - 1]));
        int wanted = Math.min(last, Math.max(GROUPS_MAX, packed.length / 2) - 1);
        return wanted == 0 ? 1 : Integer.highestOneBit(wanted) << 1;
    }

    /** Whether there may be hits here that the segmentation will refuse. */
    public boolean areUnconfirmed() {
        return view == View.UNCONFIRMED;
    }

    int size() {
        return packed.length;
    }

    /** Whether the symbol stands anywhere. */
    public boolean has(int symbol) {
        return mayHave(symbol) && isAt(nextThatStands(firstOf(symbol), symbol), symbol);
    }

    /** False only when the symbol stands nowhere. */
    public boolean mayHave(int symbol) {
        return (groups[SymbolSet.groupOf(symbol) & (groups.length - 1)] & SymbolSet.bitOf(symbol)) != 0;
    }

    /** False only when none of the symbols stands anywhere. */
    public boolean mayHaveAny(SymbolSet symbols) {
        for (int i = 0; i < symbols.groupCount(); i++) {
            if (there(symbols, i) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Those symbols of one of the groups of a set that may be there. */
    private long there(SymbolSet symbols, int index) {
        return groups[symbols.group(index) & (groups.length - 1)] & symbols.bits(index);
    }

    /** Whether one of the symbols stands anywhere. */
    public boolean hasAny(SymbolSet symbols) {
        for (int i = 0; i < symbols.groupCount(); i++) {
            for (long there = there(symbols, i); there != 0; there &= there - 1) {
                if (has(SymbolSet.symbolOf(symbols.group(i), there))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where any of the symbols stands, as {@link #of}. */
    public Spans ofAny(SymbolSet symbols) {
        Spans spans = Spans.NONE;
        for (int i = 0; i < symbols.groupCount(); i++) {
            for (long there = there(symbols, i); there != 0; there &= there - 1) {
                spans = spans.and(of(SymbolSet.symbolOf(symbols.group(i), there)), placesMax);
            }
        }
        return spans;
    }

    private boolean isAt(int index, int symbol) {
        return index < packed.length && symbolOf(packed[index]) == symbol;
    }

    /** The first hit of the symbol at the index or behind it that counts, else what follows those of the symbol. */
    private int nextThatStands(int index, int symbol) {
        int next = index;
        while (isAt(next, symbol) && !stands(next)) {
            next++;
        }
        return next;
    }

    private boolean stands(int index) {
        Doubt doubt = Doubt.of(packed[index]);
        if (doubt == Doubt.NONE || view == View.UNCONFIRMED) {
            return true;
        }
        if (doubt == Doubt.HEARD && view == View.SEEN) {
            return false;
        }
        if (verdicts[index] == NOT_ASKED) {
            verdicts[index] = isConfirmed(packed[index], doubt) ? STANDS : REFUSED;
        }
        return verdicts[index] == STANDS;
    }

    private boolean isConfirmed(long hit, Doubt doubt) {
        Boundaries asked = Objects.requireNonNull(boundaries);
        return doubt == Doubt.HEARD
                ? asked.isScattered(Spans.startOf(hit), Spans.endOf(hit))
                : asked.admits(Spans.startOf(hit), Spans.endOf(hit), doubt == Doubt.KNOWN);
    }

    /** Where the symbol stands, in the order of the text; at most {@link #placesMax} places. */
    public Spans of(int symbol) {
        if (answers == null) {
            return find(symbol);
        }
        int slot = symbol & (Answers.SLOTS - 1);
        Spans spans = answers.spans[slot];
        if (spans == null || answers.symbols[slot] != symbol) {
            spans = find(symbol);
            answers.spans[slot] = spans;
            answers.symbols[slot] = symbol;
        }
        return spans;
    }

    private Spans find(int symbol) {
        int first = mayHave(symbol) ? nextThatStands(firstOf(symbol), symbol) : packed.length;
        int end = first;
        while (isAt(end, symbol) && end - first < placesMax && stands(end)) {
            end++;
        }
        if (end == first) {
            return Spans.NONE;
        }
        boolean isWhole = end - first == placesMax || !isAt(end, symbol);
        return isWhole ? new Spans(packed, first, end) : withGaps(first, symbol);
    }

    private Spans withGaps(int first, int symbol) {
        long[] standing = new long[placesMax];
        int count = 0;
        for (int i = first; isAt(i, symbol) && count < placesMax; i++) {
            if (stands(i)) {
                standing[count++] = packed[i];
            }
        }
        return new Spans(standing, 0, count);
    }

    /** Where the sentence ends that holds the offset, as {@link Sentences#endOf(int)}. */
    public int sentenceEnd(int offset) {
        return sentences.endOf(sentences.at(offset));
    }

    /** Each symbol found, once, whether it is confirmed or not. */
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
        int at = Arrays.binarySearch(packed, pack(symbol, 0, 0, Doubt.NONE));
        return at < 0 ? -at - 1 : at;
    }

    private static long pack(int symbol, int start, int end, Doubt doubt) {
        return ((long) symbol << Spans.BITS) | Spans.pack(start, end) | doubt.number();
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
            add(symbol, start, end, Doubt.NONE);
        }

        void add(int symbol, int start, int end, Doubt doubt) {
            if (count < HITS_MAX) {
                if (count == packed.length) {
                    packed = Arrays.copyOf(packed, count * 2);
                }
                packed[count++] = pack(symbol, start, end, doubt);
            }
        }

        /** The hits, of which the segmentation may still refuse some. */
        Hits unconfirmed(Sentences sentences, Boundaries boundaries) {
            return new Hits(sorted(), sentences, boundaries);
        }

        /** The hits, as if the segmentation might still refuse some. */
        public Hits unconfirmed(Sentences sentences) {
            return new Hits(sorted(), sentences, null);
        }

        /** The hits as they stand. */
        public Hits confirmed(Sentences sentences) {
            return unconfirmed(sentences).seen();
        }

        private long[] sorted() {
            long[] hits = Arrays.copyOf(packed, count);
            Arrays.sort(hits);
            return hits;
        }
    }
}
