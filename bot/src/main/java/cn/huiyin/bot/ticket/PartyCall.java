package cn.huiyin.bot.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A party that was called in by 吹哨.
 *
 * @param party id of the party
 * @param members ids of the people who were asked
 * @param reason why, in the caller's words
 * @param person id of the member who checked in
 */
public record PartyCall(
        String party,
        List<String> members,
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

    public PartyCall {
        members = List.copyOf(members);
    }

    public boolean isOpen() {
        return state != State.RESOLVED;
    }

    PartyCall moved(State to, String by) {
        return new PartyCall(party, members, to, reason, at, by);
    }
}
