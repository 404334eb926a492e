package cn.huiyin.bot.ticket;

import java.util.Locale;

/** How a matter came to be known. */
public enum Source {
    CHAT,
    PHONE,
    VISIT,
    PATROL,
    DEVICE;

    /** The word for it in the API and in the keys of replies. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
