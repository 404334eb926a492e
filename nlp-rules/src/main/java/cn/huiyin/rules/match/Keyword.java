package cn.huiyin.rules.match;

import java.util.Arrays;

/**
 * One word of the rules.
 *
 * @param known whether the segmenter knows it as a word, and so could have chosen it
 * @param symbols what it stands for where the segmentation agrees: the word itself and the lists it is in
 * @param exactSymbols what it stands for wherever its characters stand
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; the automaton hands it back as it is
public record Keyword(String text, boolean known, int[] symbols, int[] exactSymbols) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Keyword that && text.equals(that.text) && Arrays.equals(symbols, that.symbols);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
