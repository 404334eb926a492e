package cn.huiyin.bot.config;

import cn.huiyin.bot.guide.Guides;
import cn.huiyin.rules.source.Problem;
import java.time.LocalDate;
import java.util.List;

/**
 * The guides as the settings have them.
 *
 * @param guides compiled
 * @param uses each of them, with where it stands
 */
public record GuideSource(Guides guides, List<GuideUse> uses) {
    public GuideSource {
        uses = List.copyOf(uses);
    }

    /** Those that are not given any more on {@code today}. */
    List<Problem> outdated(LocalDate today) {
        return uses.stream()
                .filter(use -> !use.guide().holdsOn(today))
                .map(use -> use.position()
                        .problem("found: guide " + use.guide().id() + " until "
                                + use.guide().until()
                                + ", so it is not given any more (expected: a later day, or no guide)"))
                .toList();
    }
}
