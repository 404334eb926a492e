package cn.huiyin.bot.web;

import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.rules.Reading;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What would be understood of a text if somebody said it now; any thread may ask. */
public interface Readings {
    /**
     * Reads {@code text} with the estates of {@code community}.
     *
     * @param community id, null for none: then only well-known shapes of places are found
     * @return empty when there is no such community
     */
    Optional<Understood> classify(String text, @Nullable String community);

    /**
     * A reading and the rules that made it.
     *
     * @param rulesVersion as tickets remember it
     * @param answer the guide that would answer, null when none would
     */
    record Understood(Reading reading, long rulesVersion, GuideBook.@Nullable Found answer) {}
}
