package cn.huiyin.rules.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntConsumer;

/** A set of characters, to look at one before comparing words. Immutable. */
public final class CharSet {
    /** One bit for each character up to the last, which is quicker to ask than a {@link BitSet}. */
    private final long[] bits;

    private CharSet(BitSet chars) {
        this.bits = chars.toLongArray();
    }

    /** These characters. */
    public static CharSet of(String chars) {
        BitSet set = new BitSet();
        chars.chars().forEach(set::set);
        return new CharSet(set);
    }

    /** What the words begin with. */
    public static CharSet firstOf(Collection<String> words) {
        BitSet set = new BitSet();
        words.forEach(word -> set.set(word.charAt(0)));
        return new CharSet(set);
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        int word = c >> 6;
        return word < bits.length && (bits[word] & (1L << c)) != 0;
    }

    /** Tells each of them. */
    public void forEach(IntConsumer action) {
        BitSet.valueOf(bits).stream().forEach(action);
    }

    /** The offset of the first of them in the text, at {@code from} or behind it; the length of the text when there is none. */
    public int next(String text, int from) {
        int at = from;
        while (at < text.length() && !has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the character at the offset is one of them; false outside the text. */
    public boolean isAt(String text, int at) {
        return at >= 0 && at < text.length() && has(text.charAt(at));
    }
}
