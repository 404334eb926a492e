package cn.huiyin.bot.ticket;

import java.util.Locale;

/** Whether somebody of the community has to say that a ticket goes to those who are to take it, and what they have said. */
public enum Confirmation {
    /** Nobody has to. */
    NONE,
    /** Somebody is asked. */
    AWAITED,
    /** Somebody is asked and has let a first limit pass. */
    OVERDUE,
    /** They have passed it on, as the route says or to somebody of their choice. */
    GIVEN,
    /** They have not: it stays with them. */
    DECLINED,
    /** Nobody answered, or nobody was there to ask: it went on by itself. */
    LAPSED;

    /** The word for it in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAwaited() {
        return this == AWAITED || this == OVERDUE;
    }
}
