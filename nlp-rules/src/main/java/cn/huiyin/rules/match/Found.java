package cn.huiyin.rules.match;

/** A keyword at a place of the normalised text, before the segmentation was asked. */
public record Found(Keyword keyword, int start, int end) {
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
