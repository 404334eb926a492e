package cn.huiyin.rules;

import java.util.Locale;

/** What a message says about its own matter besides naming it. */
public enum Modifier {
    /** It is over: 已经修好了. */
    DONE(0.3, Reach.BACK),
    /** It is not so, or not here: 不是我们幢. */
    NEGATED(0.3, Reach.OWN),
    /** Somebody else said so: 听说隔壁. */
    HEARSAY(0.8, Reach.AHEAD),
    /** It might be: 万一, 要是. */
    HYPOTHETICAL(0.3, Reach.AHEAD),
    /** It was so then: 以前, 去年. */
    PAST(0.7, Reach.OWN),
    /** It is about somebody else's home: 帮邻居问. */
    FOR_ANOTHER(1, Reach.AHEAD),
    /** It speaks to the service or to those who work in it. */
    ADDRESSED(1, Reach.AHEAD);

    /** Which clause a modifier speaks of when nothing is reported in its own. */
    enum Reach {
        /** None. */
        OWN,
        /** The nearest one before: 灯坏了，已经修好了. */
        BACK,
        /** The nearest one behind, else before: 听说，停水了. */
        AHEAD
    }

    private final double factor;
    private final Reach reach;

    Modifier(double factor, Reach reach) {
        this.factor = factor;
        this.reach = reach;
    }

    /** What is left of the strength of a rule that does not expect it, 0..1. */
    double factor() {
        return factor;
    }

    Reach reach() {
        return reach;
    }

    /** As written in rules: {@code for_another}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
