package cn.huiyin.rules.match;

import java.util.BitSet;

/** A keyword at a place of the normalised text, before the segmentation was asked. */
public record Found(Keyword keyword, int start, int end) {
    boolean standsForAny(BitSet wanted) {
        return isAny(keyword.symbols(), wanted) || isAny(keyword.exactSymbols(), wanted);
    }

    private static boolean isAny(int[] symbols, BitSet wanted) {
        for (int symbol : symbols) {
            if (wanted.get(symbol)) {
                return true;
            }
        }
        return false;
    }

    void addAll(Hits.Builder hits) {
        addPlain(hits);
        addExact(hits);
    }

    void addPlain(Hits.Builder hits) {
        for (int symbol : keyword.symbols()) {
            hits.add(symbol, start, end);
        }
    }

    void addExact(Hits.Builder hits) {
        for (int symbol : keyword.exactSymbols()) {
            hits.add(symbol, start, end);
        }
    }
}
