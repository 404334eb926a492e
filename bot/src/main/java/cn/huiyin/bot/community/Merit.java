package cn.huiyin.bot.community;

import java.util.Locale;

/** What points are given or taken for. */
public enum Merit {
    /** A report that became a ticket. */
    REPORT,
    /** It was so, and was dealt with. */
    RESOLVED,
    /** A picture came along. */
    PICTURE,
    /** The reporter said how well it was done. */
    RATING,
    /** A leader gave or took them. */
    ORDER,
    /** They were spent. */
    GIFT,
    /** The same matter once more, which is worth nothing. */
    REPEAT;

    /** The word for it in settings and sentences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
