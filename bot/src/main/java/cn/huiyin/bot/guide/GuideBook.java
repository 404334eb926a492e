package cn.huiyin.bot.guide;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds the guide for a question in its community; pure, any thread.
 *
 * @param directory knows the places that may be named in a question
 */
public record GuideBook(Guides guides, Directory directory) {
    /** No guide anywhere. */
    public static final GuideBook NONE = new GuideBook(Guides.NONE, new Directory(List.of()));

    /** Whoever explains at length has more to tell than a guide can answer. */
    private static final int PLAIN_CHARS_MAX = 40;

    /**
     * What was asked, where and when.
     *
     * @param reading what the rules made of {@code text}
     * @param community its id
     */
    public record Asked(String text, Reading reading, String community, LocalDate day) {}

    /**
     * The guide for a question.
     *
     * @param isPlain whether it was asked so plainly that it can be answered though nobody asked the bot
     */
    public record Found(Guide guide, boolean isPlain) {}

    /**
     * The guide for what was asked; none where no question is seen in it, whatever words it has. What the rules take for chatter may
     * still be a question by its form, for who asks the bot.
     */
    public Optional<Found> answering(Asked asked) {
        if (!isQuestion(asked.text(), asked.reading())) {
            return Optional.empty();
        }
        return guides.about(asked.text(), asked.community(), directory.places(asked.community()), asked.day())
                .map(match -> new Found(
                        match.guide(), isPlain(asked) && !match.topic().byEar()));
    }

    /** Whether {@code text} asks something: the rules say so, or they have nothing to say and its form does. */
    public static boolean isQuestion(String text, Reading reading) {
        Intent intent = reading.intent();
        return intent == Intent.INQUIRY || (intent == Intent.CHATTER && QuestionForm.isIn(text));
    }

    private static boolean isPlain(Asked asked) {
        return asked.reading().intent() == Intent.INQUIRY
                && asked.text().strip().length() <= PLAIN_CHARS_MAX
                && QuestionForm.isIn(asked.text());
    }
}
