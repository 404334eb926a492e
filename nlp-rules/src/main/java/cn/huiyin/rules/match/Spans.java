package cn.huiyin.rules.match;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Places of the normalised text in its order, two numbers packed into one: hundreds of rules ask for them, and an object for each
 * was most of what a message cost. Immutable.
 */
public final class Spans {
    /** No place. */
    public static final Spans NONE = new Spans(new long[0], 0, 0);

    private static final int OFFSET_BITS = 13;
    private static final long OFFSET_MASK = (1L << OFFSET_BITS) - 1;

    /** How many bits a place takes, with its doubt, which stands below it. */
    static final int BITS = 2 * OFFSET_BITS + Doubt.BITS;

    private static final long MASK = (1L << BITS) - 1 - Doubt.MASK;

    /** In each, start and end; what stands above and below them is of no concern here. */
    private final long[] packed;

    private final int from;
    private final int to;

    Spans(long[] packed, int from, int to) {
        this.packed = packed;
        this.from = from;
        this.to = to;
    }

    static long pack(int start, int end) {
        return ((long) start << (OFFSET_BITS + Doubt.BITS)) | ((long) end << Doubt.BITS);
    }

    static int startOf(long packed) {
        return (int) ((packed >>> (OFFSET_BITS + Doubt.BITS)) & OFFSET_MASK);
    }

    static int endOf(long packed) {
        return (int) ((packed >>> Doubt.BITS) & OFFSET_MASK);
    }

    /** How many there are. */
    public int size() {
        return to - from;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return to == from;
    }

    /** The offset of the first character of the place of that number. */
    public int start(int number) {
        return startOf(packed[from + number]);
    }

    /** The offset after the last. */
    public int end(int number) {
        return endOf(packed[from + number]);
    }

    /** The place of that number. */
    public Span get(int number) {
        return new Span(start(number), end(number));
    }

    /** Whether the place is one of them. */
    public boolean has(Span span) {
        long wanted = pack(span.start(), span.end());
        for (int i = from; i < to; i++) {
            if ((packed[i] & MASK) == wanted) {
                return true;
            }
        }
        return false;
    }

    /** The places of both, each once, as many as are wanted at most. */
    public Spans and(Spans others, int most) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        Builder merged = new Builder(Math.min(size() + others.size(), most));
        int own = from;
        int other = others.from;
        while (merged.count < most && (own < to || other < others.to)) {
            boolean fromOwn = other == others.to || (own < to && (packed[own] & MASK) <= (others.packed[other] & MASK));
            merged.addOnce(fromOwn ? packed[own++] & MASK : others.packed[other++] & MASK);
        }
        return merged.spans();
    }

    /** The same as a list. */
    public List<Span> toList() {
        return new AbstractList<>() {
            @Override
            public Span get(int index) {
                return Spans.this.get(index);
            }

            @Override
            public int size() {
                return Spans.this.size();
            }
        };
    }

    @Override
    public String toString() {
        return toList().toString();
    }

    /** Collects places. Not thread-safe. */
    public static final class Builder {
        private long[] packed;
        private int count;

        /** For about so many. */
        public Builder(int expected) {
            packed = new long[Math.max(expected, 4)];
        }

        /** One more, in any order. */
        public void add(int start, int end) {
            add(pack(start, end));
        }

        private void add(long span) {
            if (count == packed.length) {
                packed = Arrays.copyOf(packed, 2 * count);
            }
            packed[count++] = span;
        }

        private void addOnce(long span) {
            if (count == 0 || packed[count - 1] != span) {
                add(span);
            }
        }

        /** How many were added. */
        public int size() {
            return count;
        }

        /** The places in the order of the text. */
        public Spans sorted() {
            Arrays.sort(packed, 0, count);
            return spans();
        }

        private Spans spans() {
            return count == 0 ? NONE : new Spans(packed, 0, count);
        }
    }
}
