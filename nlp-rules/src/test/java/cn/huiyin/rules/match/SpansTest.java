package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpansTest {
    private static Spans of(int... startsAndEnds) {
        Spans.Builder spans = new Spans.Builder(1);
        for (int i = 0; i < startsAndEnds.length; i += 2) {
            spans.add(startsAndEnds[i], startsAndEnds[i + 1]);
        }
        return spans.sorted();
    }

    @Test
    void placesComeInTheOrderOfTheText() {
        assertThat(of(30, 32, 4, 4000, 4, 9).toList())
                .containsExactly(new Span(4, 9), new Span(4, 4000), new Span(30, 32));
    }

    @Test
    void bothTogetherHaveEachPlaceOnceAndNoMoreThanWanted() {
        Spans both = of(1, 2, 5, 6, 9, 10).and(of(1, 3, 5, 6), 9);

        assertThat(both.toList()).containsExactly(new Span(1, 2), new Span(1, 3), new Span(5, 6), new Span(9, 10));
        assertThat(of(1, 2, 5, 6).and(of(3, 4), 2).toList()).containsExactly(new Span(1, 2), new Span(3, 4));
        assertThat(Spans.NONE.and(of(3, 4), 2).toList()).containsExactly(new Span(3, 4));
    }

    @Test
    void aPlaceIsThereOrNot() {
        assertThat(of(1, 2, 5, 6).has(new Span(5, 6))).isTrue();
        assertThat(of(1, 2, 5, 6).has(new Span(5, 7))).isFalse();
    }
}
