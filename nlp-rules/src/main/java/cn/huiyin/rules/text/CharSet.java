package cn.huiyin.rules.text;

import java.util.BitSet;
import java.util.Collection;

/** A set of characters, to look at one before comparing words. Immutable. */
public final class CharSet {
    private final BitSet chars = new BitSet();

    private CharSet() {}

    /** These characters. */
    public static CharSet of(String chars) {
        CharSet set = new CharSet();
        chars.chars().forEach(set.chars::set);
        return set;
    }

    /** What the words begin with. */
    public static CharSet firstOf(Collection<String> words) {
        CharSet set = new CharSet();
        words.forEach(word -> set.chars.set(word.charAt(0)));
        return set;
    }

    /** Whether the character is one of them. */
    public boolean has(char c) {
        return chars.get(c);
    }

    /** Whether the character at the offset is one of them; false outside the text. */
    public boolean isAt(String text, int at) {
        return at >= 0 && at < text.length() && chars.get(text.charAt(at));
    }
}
