package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Party;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A party that was called in, by 吹哨 or because its matter goes to several at once. Every call stands for itself: that another
 * party has answered changes nothing about it.
 *
 * @param party id of the party
 * @param members ids of the people who were asked
 * @param reason why, in the caller's words
 * @param at when it was called
 * @param person id of the member who checked in
 * @param until by when the caller wants it done, null where they named no time
 * @param due when it is looked at next: has it checked in, is it done; null when nothing is awaited
 * @param level how often nothing was there when it was looked at
 */
public record PartyCall(
        String party,
        List<String> members,
        State state,
        @Nullable String reason,
        Instant at,
        @Nullable String person,
        @Nullable Instant until,
        @Nullable Instant due,
        int level) {
    /** How far the party is. */
    public enum State {
        CALLED,
        CHECKED_IN,
        RESOLVED,
        RETURNED;

        /** The word for it in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PartyCall {
        members = List.copyOf(members);
    }

    /** {@code party} as it is when {@code members} are called at {@code at} and should check in before {@code due}. */
    static PartyCall called(Party party, List<String> members, Whistle whistle, Instant at, Instant due) {
        return new PartyCall(party.id(), members, State.CALLED, whistle.reason(), at, null, whistle.until(), due, 0);
    }

    public boolean isOpen() {
        return state == State.CALLED || state == State.CHECKED_IN;
    }

    /** It is not theirs. */
    PartyCall returned(String by) {
        return new PartyCall(party, members, State.RETURNED, reason, at, by, until, null, level);
    }

    PartyCall checkedIn(String by) {
        return new PartyCall(party, members, State.CHECKED_IN, reason, at, by, until, until, 0);
    }

    PartyCall done(String by) {
        return new PartyCall(party, members, State.RESOLVED, reason, at, by, until, null, level);
    }

    /** The same asked of {@code people}. */
    PartyCall askedOf(List<String> people) {
        return new PartyCall(party, people, state, reason, at, person, until, due, level);
    }

    /** Who had checked in is away: {@code people} should check in before {@code next}. */
    PartyCall calledAgain(List<String> people, Instant next) {
        return new PartyCall(party, people, State.CALLED, reason, at, null, until, next, 0);
    }

    /** Nothing was there; it is looked at again at {@code next}. */
    PartyCall missed(Instant next) {
        return new PartyCall(party, members, state, reason, at, person, until, next, level + 1);
    }
}
