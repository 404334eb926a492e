package cn.huiyin.rules.text;

import java.util.List;

/** Cuts a text into words. Implementations are safe for any thread. */
public interface Tokenizer {
    /** The words of a normalised text, without gaps, in its order. */
    List<Piece> pieces(String text);

    /** What the text could be cut into, and on demand the same words. */
    WordGraph graph(String text);

    /** Whether the word is in the dictionary, so that the segmentation could have chosen it. */
    default boolean knows(String word) {
        return frequency(word) > 0;
    }

    /** How often the word stands in a million words of ordinary text; 0 when it is not in the dictionary. */
    double frequency(String word);
}
