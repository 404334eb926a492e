package cn.huiyin.bot.rules;

import org.jspecify.annotations.Nullable;

/**
 * Rules that somebody wants to hold.
 *
 * @param by who wants it
 * @param from the version that is brought back, null unless one is
 * @param note why, or null
 */
public record Proposal(
        RuleTexts texts,
        RuleVersion.Origin origin,
        String by,
        @Nullable Long from,
        @Nullable String note) {
    /** The rules of the settings directory. */
    public static Proposal ofFiles(RuleTexts texts) {
        return new Proposal(texts, RuleVersion.Origin.FILES, RuleVersion.SETTINGS, null, null);
    }
}
