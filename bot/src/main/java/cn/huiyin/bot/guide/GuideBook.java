package cn.huiyin.bot.guide;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.Topic;
import cn.huiyin.rules.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private static final Pattern CLAUSE_END = Pattern.compile("[，,。！!？?；;\\n]");

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
                .filter(match -> isAllOfIt(asked, match.topic()))
                .map(match -> new Found(
                        match.guide(), isPlain(asked) && !match.topic().byEar()));
    }

    /**
     * Whether {@code text} asks something and no more: the rules say so, or they have nothing to say and its form does. What
     * cannot wait is never a question, whatever its form.
     */
    public static boolean isQuestion(String text, Reading reading) {
        if (reading.urgency() != Urgency.NORMAL) {
            return false;
        }
        Intent intent = reading.intent();
        return intent == Intent.INQUIRY || (intent == Intent.CHATTER && QuestionForm.isIn(text));
    }

    /**
     * Whether a question is about nothing but {@code topic}. What the rules know as a matter is more when it has a building, when
     * all its words are other ones, or when some of them stand where the topic has none.
     */
    private static boolean isAllOfIt(Asked asked, Topic topic) {
        String category = asked.reading().category();
        if (category == null || category.equals(Matter.QUESTION)) {
            return true;
        }
        List<Evidence> words = asked.reading().evidence();
        return asked.reading().place().building() == null
                && words.stream()
                        .anyMatch(word -> topic.evidence().stream()
                                .anyMatch(other -> word.start() < other.end() && other.start() < word.end()))
                && words.stream()
                        .allMatch(word ->
                                topic.evidence().stream().anyMatch(other -> isOneClause(asked.text(), word, other)));
    }

    private static boolean isOneClause(String text, Evidence one, Evidence other) {
        String between = text.substring(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
        return !CLAUSE_END.matcher(between).find();
    }

    private static boolean isPlain(Asked asked) {
        return asked.reading().intent() == Intent.INQUIRY
                && asked.text().strip().length() <= PLAIN_CHARS_MAX
                && QuestionForm.isIn(asked.text());
    }
}
