package cn.huiyin.bot.rules;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set of rules that was published. It never changes, and its number is never given again. */
public record RuleVersion(About about, RuleTexts texts) {
    /** Where a version came from. */
    public enum Origin {
        /** The settings directory, at a start. */
        FILES,
        /** Somebody sent it. */
        API,
        /** An earlier version was brought back. */
        RESTORED,
        /** A suggestion was taken up. */
        SUGGESTION;

        /** The word for it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * All there is to know of a version but its texts.
     *
     * @param number counts from 1, without gaps
     * @param at when it was published
     * @param by who published it: {@link #SETTINGS}, or who the API was told it was
     * @param from the number of the version that was brought back, null for other origins
     * @param note why, in the words of who published it; null when nothing was said
     * @param hash of its texts
     */
    public record About(
            long number,
            Instant at,
            String by,
            Origin origin,
            @Nullable Long from,
            @Nullable String note,
            String hash) {}

    /** Who publishes the rules of the settings directory. */
    public static final String SETTINGS = "settings";

    /** The version {@code number} that comes of {@code proposal}. */
    public static RuleVersion of(Proposal proposal, long number, Instant at) {
        return new RuleVersion(
                new About(
                        number,
                        at,
                        proposal.by(),
                        proposal.origin(),
                        proposal.from(),
                        proposal.note(),
                        proposal.texts().hash()),
                proposal.texts());
    }

    public long number() {
        return about.number();
    }
}
