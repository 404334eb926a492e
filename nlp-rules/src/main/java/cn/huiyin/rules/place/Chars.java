package cn.huiyin.rules.place;

import java.util.BitSet;
import java.util.Collection;

/** A set of characters, to look at one before comparing words. Immutable. */
final class Chars {
    private final BitSet chars = new BitSet();

    private Chars() {}

    /** These characters. */
    static Chars of(String chars) {
        Chars set = new Chars();
        chars.chars().forEach(set.chars::set);
        return set;
    }

    /** What the words begin with. */
    static Chars firstOf(Collection<String> words) {
        Chars set = new Chars();
        words.forEach(word -> set.chars.set(word.charAt(0)));
        return set;
    }

    boolean has(char c) {
        return chars.get(c);
    }

    /** Whether the character at the offset is one of them; false behind the end. */
    boolean isAt(String text, int at) {
        return at < text.length() && chars.get(text.charAt(at));
    }
}
