package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aStopBelongsToTheSentenceThatItEnds() {
        Sentences sentences = Sentences.of("灯坏了。没人修,真的!");

        assertThat(sentences.at(3)).isZero();
        assertThat(sentences.at(4)).isEqualTo(1);
        assertThat(sentences.at(10)).isEqualTo(1);
        assertThat(sentences.startOf(1)).isEqualTo(4);
        assertThat(sentences.endOf(0, 11)).isEqualTo(4);
    }

    @Test
    void commasEndAClauseOnly() {
        assertThat(Sentences.of("a,b").at(2)).isZero();
        assertThat(Sentences.clausesOf("a,b").at(2)).isEqualTo(1);
    }
}
