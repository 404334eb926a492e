package cn.huiyin.bot.intake;

import java.util.Locale;

/** How a message ended; every accepted message has exactly one. */
public enum Disposition {
    OPENED,
    JOINED,
    ADDED,
    COMMANDED,
    ANSWERED,
    ASKED,
    WARNED,
    REFUSED,
    IGNORED,
    HELD;

    /** The word for it in metrics. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
