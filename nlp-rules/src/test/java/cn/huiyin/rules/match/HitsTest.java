package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static final Sentences ONE = Sentences.of("");

    @Test
    void aSymbolIsFoundWhereItWasPutInTheOrderOfTheText() {
        Hits.Builder builder = new Hits.Builder();
        builder.add(7, 30, 32);
        builder.add(3, 1, 2);
        builder.add(7, 4, 4000);
        Hits hits = builder.confirmed(ONE);

        assertThat(hits.of(7).toList()).containsExactly(new Span(4, 4000), new Span(30, 32));
        assertThat(hits.has(3)).isTrue();
        assertThat(hits.has(5)).isFalse();
        assertThat(hits.of(8).toList()).isEmpty();
    }

    @Test
    void eachSymbolIsToldOnce() {
        Hits.Builder builder = new Hits.Builder();
        for (int i = 0; i < 50; i++) {
            builder.add(i % 3, i, i + 1);
        }
        List<Integer> symbols = new ArrayList<>();

        builder.confirmed(ONE).forEachSymbol(symbols::add);

        assertThat(symbols).containsExactly(0, 1, 2);
    }

    private static Hits ofOneSymbol(int count) {
        Hits.Builder builder = new Hits.Builder();
        for (int i = 0; i < count; i++) {
            builder.add(1, i % 4000, i % 4000 + 1);
        }
        return builder.confirmed(ONE);
    }

    @Test
    void moreThanAnybodyWritesIsLeftOut() {
        assertThat(ofOneSymbol(Hits.HITS_MAX + 5).size()).isEqualTo(Hits.HITS_MAX);
        assertThat(ofOneSymbol(200).of(1).size()).isEqualTo(Hits.PLACES_MAX);
    }

    @Test
    void theMoreRulesAreAskedTheFewerPlacesEachLooksAt() {
        Hits hits = ofOneSymbol(200);

        assertThat(hits.sharedBy(0).of(1).size()).isEqualTo(128);
        assertThat(hits.sharedBy(125).of(1).size()).isEqualTo(128);
        assertThat(hits.sharedBy(1_000).of(1).size()).isEqualTo(16);
        assertThat(hits.sharedBy(1_000_000).of(1).size()).isEqualTo(8);
        assertThat(hits.sharedBy(1_000).of(1).get(15)).isEqualTo(new Span(15, 16));
    }
}
