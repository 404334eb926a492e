package cn.huiyin.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words WORDS = Words.of("楼", "号楼", "楼道", "号");

    @Test
    void theLongestWordThatBeginsThereCounts() {
        assertThat(WORDS.lengthAt("12号楼道", 2)).isEqualTo(2);
        assertThat(WORDS.lengthAt("12号楼道", 3)).isEqualTo(2);
        assertThat(WORDS.lengthAt("12号楼道", 4)).isZero();
        assertThat(WORDS.lengthAt("12号", 3)).isZero();
        assertThat(WORDS.isAt("12号", -1)).isFalse();
    }

    @Test
    void theLongestWordThatEndsThereAndFitsCounts() {
        assertThat(WORDS.lengthBefore("12号楼", 0, 4)).isEqualTo(2);
        assertThat(WORDS.lengthBefore("12号楼", 3, 4)).isEqualTo(1);
        assertThat(WORDS.lengthBefore("12号楼", 4, 4)).isZero();
        assertThat(WORDS.isBefore("12号楼", 0)).isFalse();
        assertThat(WORDS.isBefore("楼上", 1)).isTrue();
    }
}
