package cn.huiyin.bot.clock;

import java.time.Instant;
import java.util.Locale;

/**
 * A time limit that somebody is held to, or an hour that comes again; when it runs out it enters as a stimulus like any other.
 *
 * @param subject what it is for: a ticket's number, the key of a conversation, or a community's id
 * @param instance which setting of this clock it is: one that fires under an older instance is stale and discarded
 * @param due when it fires, to the millisecond
 */
public record Clock(Kind kind, String subject, long instance, Instant due) {
    /** What runs out. */
    public enum Kind {
        /** Nobody has accepted yet: a reminder before {@link #ACCEPT} fires. */
        ACCEPT_SOON,
        /** Nobody accepted in time: the next of the ladder is asked. */
        ACCEPT,
        /** Nobody is on site yet. */
        ARRIVE,
        /** Who has accepted has let hear nothing: they are asked. */
        STALL,
        /** They still let hear nothing: the next of the ladder is asked. */
        TAKE_BACK,
        /** A party that was called in has not answered, or is not done when it was to be. */
        CALL,
        /** The resident was asked something and has not answered: it goes on without. */
        WAIT,
        /** It is time to ask how it went on. */
        VISIT,
        /** The matter should be dealt with soon. */
        RESOLVE_SOON,
        /** The matter should have been dealt with. */
        RESOLVE,
        /** Nobody answered the question for a rating: the ticket closes by itself. */
        CONFIRM,
        /** A question back was not answered: the report becomes a ticket as it is. */
        ASK,
        /** It is time for a community's figures of the day. */
        DAILY,
        /** It is time for a community's figures of the week. */
        WEEKLY,
        /** It is time to look for gaps in a community's rosters. */
        GAPS,
        /** A shift begins for which somebody left a note. */
        NOTES,
        /** A picture is to be fetched and kept. */
        PICTURE,
        /** It is time to tell of a community's visits. */
        CARE;

        /** The word for it in keys and metrics. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
