package cn.huiyin.rules.match;

import java.util.Arrays;

/**
 * Symbols of which any will do, put together so that one look at the hits of a text says of up to 64 of them that none is there.
 * Immutable.
 */
public final class SymbolSet {
    private static final int GROUP_BITS = 6;

    /** Ascending; of the symbols {@code 64 n} to {@code 64 n + 63} the number is {@code n}. */
    private final int[] groups;

    /** For each of the groups, which of its symbols are meant. */
    private final long[] bits;

    private SymbolSet(int[] groups, long[] bits) {
        this.groups = groups;
        this.bits = bits;
    }

    /** These symbols, in any order. */
    public static SymbolSet of(int... symbols) {
        int[] sorted = symbols.clone();
        Arrays.sort(sorted);
        int[] groups = new int[sorted.length];
        long[] bits = new long[sorted.length];
        int count = 0;
        for (int symbol : sorted) {
            int group = groupOf(symbol);
            if (count == 0 || groups[count - 1] != group) {
                groups[count++] = group;
            }
            bits[count - 1] |= bitOf(symbol);
        }
        return new SymbolSet(Arrays.copyOf(groups, count), Arrays.copyOf(bits, count));
    }

    static int groupOf(int symbol) {
        return symbol >>> GROUP_BITS;
    }

    static long bitOf(int symbol) {
        return 1L << symbol; // the shift counts modulo 64
    }

    static int symbolOf(int group, long bit) {
        return (group << GROUP_BITS) | Long.numberOfTrailingZeros(bit);
    }

    int groupCount() {
        return groups.length;
    }

    int group(int index) {
        return groups[index];
    }

    long bits(int index) {
        return bits[index];
    }
}
