package cn.huiyin.bot.config;

import cn.huiyin.bot.guide.Guide;
import cn.huiyin.rules.source.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide, where it stands, and what it is to be tried with.
 *
 * @param community id of the community it belongs to, null for one of all communities
 * @param examples questions that it must answer
 * @param counterExamples texts that it must not answer
 */
public record GuideUse(
        @Nullable String community,
        Guide guide,
        Position position,
        List<Example> examples,
        List<Example> counterExamples) {
    /** Something that somebody might say, and where it stands. */
    public record Example(String text, Position position) {}

    public GuideUse {
        examples = List.copyOf(examples);
        counterExamples = List.copyOf(counterExamples);
    }
}
