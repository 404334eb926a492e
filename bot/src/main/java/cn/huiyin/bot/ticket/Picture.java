package cn.huiyin.bot.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a ticket that is to be kept as it was sent, and how far that is.
 *
 * @param url where it was sent from
 * @param since when it came with the ticket
 * @param tries how often it was tried to fetch it
 * @param due when it is fetched next, null when it will not be
 * @param print what was kept, null while nothing is
 * @param why what was in the way the last time, null when nothing was
 */
public record Picture(
        String url,
        State state,
        Instant since,
        int tries,
        @Nullable Instant due,
        @Nullable Print print,
        @Nullable String why) {
    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration PAUSE_MAX = Duration.ofHours(6);
    private static final int PAUSE_FACTOR = 4;

    /** How far it is. */
    public enum State {
        SOUGHT,
        KEPT,
        LOST;

        /** The word for it in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a kept picture is known by.
     *
     * @param sha256 of its bytes, 64 hexadecimal digits
     * @param type its media type, by its first bytes
     * @param at when it was fetched
     */
    public record Print(String sha256, String type, long bytes, Instant at) {}

    /** Came with a ticket at {@code now} and is to be fetched at once. */
    public static Picture sought(String url, Instant now) {
        return new Picture(url, State.SOUGHT, now, 0, now, null, null);
    }

    /** It was fetched. */
    public Picture kept(Print what) {
        return new Picture(url, State.KEPT, since, tries + 1, null, what, null);
    }

    /**
     * It could not be fetched at {@code now}: tried again later and a last time after a day.
     *
     * @param again whether trying again may help
     */
    public Picture missed(String reason, boolean again, Instant now) {
        Instant last = since.plus(GIVEN_UP_AFTER);
        if (!again || !now.isBefore(last)) {
            return new Picture(url, State.LOST, since, tries + 1, null, null, reason);
        }
        Instant next = now.plus(pause());
        return new Picture(url, State.SOUGHT, since, tries + 1, next.isBefore(last) ? next : last, null, reason);
    }

    private Duration pause() {
        Duration pause = FIRST_PAUSE;
        for (int i = 0; i < tries && pause.compareTo(PAUSE_MAX) < 0; i++) {
            pause = pause.multipliedBy(PAUSE_FACTOR);
        }
        return pause.compareTo(PAUSE_MAX) < 0 ? pause : PAUSE_MAX;
    }

    /** In one line: what it is, and what is known of it. */
    String text() {
        String known = print != null
                ? " sha256=" + print.sha256() + " bytes=" + print.bytes() + " at=" + print.at()
                : why == null ? "" : " tries=" + tries + " why=" + why;
        return state.word() + " " + url + known;
    }
}
