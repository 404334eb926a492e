package cn.huiyin.rules;

import java.util.Locale;

/** What a message says about its own matter besides naming it. */
public enum Modifier {
    /** It is over: 已经修好了. */
    DONE,
    /** It is not so, or not here: 不是我们幢. */
    NEGATED,
    /** Somebody else said so: 听说隔壁. */
    HEARSAY,
    /** It might be: 万一, 要是. */
    HYPOTHETICAL,
    /** It was so then: 以前, 去年. */
    PAST,
    /** It is about somebody else's home: 帮邻居问. */
    FOR_ANOTHER,
    /** It speaks to the service or to those who work in it. */
    ADDRESSED;

    /** As written in rules: {@code for-another}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
