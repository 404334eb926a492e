package cn.huiyin.bot.flow;

import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Takes a message apart that reports something and asks beside it what a guide answers, so that neither swallows the other; pure.
 *
 * @param today the day on which guides are asked for
 */
record Asides(GuideBook book, LocalDate today) {
    private static final Pattern CLAUSE_ENDS = Pattern.compile("(?<=[，,。！!？?；;\\n])");
    private static final Pattern LOOSE_ENDS = Pattern.compile("[\\s，,；;]+$");
    private static final int CLAUSES_MAX = 8;

    /** In a report, 找谁修 and 怎么还不修 ask for what is reported; who asks for something beside it says so, or wants a number. */
    private static final Pattern ASIDE = Pattern.compile("请问|问一下|问下|想问|请教|咨询|电话|号码|几点");

    /** The report alone, with the question beside it; what is not both stays as it was heard. */
    Hearing apart(Hearing hearing, Function<Message, Hearing> listening) {
        if (!mayBeBoth(hearing) || isAnswered(hearing)) {
            return hearing;
        }
        List<String> clauses = List.of(CLAUSE_ENDS.split(hearing.text(), CLAUSES_MAX));
        StringBuilder question = new StringBuilder();
        StringBuilder report = new StringBuilder();
        for (String clause : clauses) {
            boolean asks = isAnswered(listening.apply(only(hearing.message(), clause)));
            (asks ? question : report).append(clause);
        }
        String reported = LOOSE_ENDS.matcher(report).replaceFirst("").strip();
        if (question.isEmpty() || reported.isEmpty()) {
            return hearing;
        }
        Hearing rest = listening.apply(only(hearing.message(), reported));
        return rest.isReport()
                ? rest.beside(LOOSE_ENDS.matcher(question).replaceFirst("").strip())
                : hearing;
    }

    /** The rules see a matter that is no question, and in it a question, or the words of one beside it. */
    private static boolean mayBeBoth(Hearing hearing) {
        String category = hearing.reading().category();
        return asks(hearing)
                && category != null
                && !category.equals(Matter.QUESTION)
                && hearing.source() == Source.CHAT
                && hearing.role() == null
                && hearing.message().quote() == null;
    }

    private static boolean asks(Hearing hearing) {
        Intent intent = hearing.reading().intent();
        return intent == Intent.INQUIRY
                || (intent == Intent.REPORT
                        && hearing.reading().urgency() != Urgency.CRITICAL
                        && ASIDE.matcher(hearing.text()).find());
    }

    private boolean isAnswered(Hearing hearing) {
        return book.answering(new GuideBook.Asked(
                        hearing.text(), hearing.reading(), hearing.community().id(), today))
                .isPresent();
    }

    private static Message only(Message message, String text) {
        return message.saying(text, message.images());
    }
}
