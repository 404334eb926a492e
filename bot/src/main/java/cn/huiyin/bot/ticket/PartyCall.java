package cn.huiyin.bot.ticket;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A party that was called in by 吹哨.
 *
 * @param party id of the party
 * @param reason why, in the caller's words
 * @param person id of the member who checked in
 */
public record PartyCall(
        String party,
        State state,
        @Nullable String reason,
        Instant at,
        @Nullable String person) {
    /** How far the party is. */
    public enum State {
        CALLED,
        CHECKED_IN,
        RESOLVED;

        /** The word for it in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    PartyCall moved(State to, String by) {
        return new PartyCall(party, to, reason, at, by);
    }
}
