package cn.huiyin.rules.lang;

import cn.huiyin.rules.text.Thing;

/**
 * Something that can stand in a text: a word, exact characters, a list of words, or a kind of thing.
 *
 * @param id counted from 0 in the {@link Symbols} it comes from
 * @param text the word in the normalised spelling, or the name of the list or thing
 */
public record Symbol(int id, Kind kind, String text) {
    /** What a symbol is. */
    public enum Kind {
        /** A word, where the segmentation leaves it whole. */
        WORD,
        /** These characters, wherever they stand. */
        EXACT,
        /** Any word of a list. */
        LIST,
        /** A kind of thing, by the word of a {@link cn.huiyin.rules.text.Thing}. */
        THING
    }

    /** Equal ones have the same id. */
    @Override
    public int hashCode() {
        return id;
    }

    /** Whether it is a thing that says something of the whole message. */
    boolean isOfWhole() {
        Thing thing = kind == Kind.THING ? Thing.byWord().get(text) : null;
        return thing != null && thing.isOfWhole();
    }
}
