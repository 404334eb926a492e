package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.dispatch.Masking;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.guide.Answers;
import cn.huiyin.bot.guide.Answers.Given;
import cn.huiyin.bot.guide.ComeBack;
import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.CommandReader;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.rules.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Decides about questions that a guide answers, and about what is said of such an answer: that it was not enough, or what a worker
 * has to add; pure.
 */
final class Guidance {
    private static final Pattern TO_ANOTHER = Pattern.compile("^\\s*[@＠]\\S");

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Message message;
    private final Sheet.OfAnswers sheet;
    private final GuideBook book;
    private final Optional<GuideBook.Found> found;
    private final Function<Message, Hearing> listening;

    /**
     * For one message.
     *
     * @param book finds guides, and {@code listening} reads the question again that somebody comes back to
     */
    Guidance(Desk desk, Hearing hearing, Draft draft, GuideBook book, Function<Message, Hearing> listening) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.message = hearing.message();
        this.sheet = new Sheet.OfAnswers(message.chat());
        this.listening = listening;
        this.book = book;
        this.found = mayAsk() ? book.answering(asked(hearing.text(), hearing)) : Optional.empty();
    }

    /**
     * Most messages are no question, and what a worker files for somebody is to become a ticket; what the rules take for chatter is
     * looked at only where the bot is spoken to.
     */
    private boolean mayAsk() {
        Intent intent = hearing.reading().intent();
        return !hearing.isAnswer()
                && hearing.source() == Source.CHAT
                && (intent == Intent.INQUIRY || (intent == Intent.CHATTER && hearing.isAddressed(draft.situation())));
    }

    private GuideBook.Asked asked(String text, Hearing heard) {
        return new GuideBook.Asked(
                text,
                heard.reading(),
                hearing.community().id(),
                draft.presence().today());
    }

    /** Whether a guide knows the answer. */
    boolean knows() {
        return found.isPresent();
    }

    /** The answer, where there is one and it is for the bot to give. */
    Optional<Disposition> answer() {
        Optional<Guide> mine = found.filter(this::isMine).map(GuideBook.Found::guide);
        // What was asked, in the words that were read: a neighbour's, when they were quoted to the bot.
        mine.ifPresent(guide -> give(guide, hearing.text()));
        return mine.map(guide -> Disposition.ANSWERED);
    }

    /** The answer to what was asked beside a report. */
    void answerBeside() {
        String question = hearing.question();
        if (question != null) {
            Hearing heard = listening.apply(again(message, message.sender(), question));
            book.answering(asked(question, heard))
                    .filter(this::isMine)
                    .ifPresent(beside -> give(beside.guide(), question));
        }
    }

    private boolean isMine(GuideBook.Found answer) {
        return hearing.isAddressed(draft.situation())
                || (answer.isPlain()
                        && isForAll()
                        && !answers().isFresh(answer.guide().id(), draft.now()));
    }

    /** What is said to somebody by name, or in answer to them, is for them to answer. */
    private boolean isForAll() {
        return message.quote() == null && !TO_ANOTHER.matcher(message.text()).find();
    }

    private void give(Guide guide, String question) {
        Replies replies = desk.replies();
        String source = guide.source();
        String text = source == null
                ? replies.render("answer.guide", Map.of("answer", guide.answer()))
                : replies.render("answer.guide.source", Map.of("answer", guide.answer(), "source", source));
        String delivery = draft.nextId();
        say(text, List.of(new Button(ComeBack.BUTTON, ComeBack.BUTTON)));
        draft.papers()
                .write(
                        sheet,
                        answers()
                                .with(new Given(
                                        delivery,
                                        guide.id(),
                                        again(message, message.sender(), question),
                                        draft.now(),
                                        false,
                                        false)));
        draft.count(guide.id(), GuideHits.What.ANSWERED);
        draft.remember(message, draft.conversation().answered(delivery));
    }

    private static Message again(Message as, Message.Sender sender, String text) {
        return new Message(as.id(), as.at(), as.chat(), sender, text, as.images(), true, null);
    }

    /** What comes of somebody coming back to an answer; none when this is nothing of the kind. */
    Optional<Disposition> comeBack() {
        Optional<ComeBack> words = ComeBack.in(message.text());
        Optional<Given> quoted = quoted();
        if (quoted.isPresent()) {
            return supplement(quoted.get())
                    .or(() -> words.map(w -> passOn(quoted.get(), w.rest())))
                    .or(() -> furtherQuestion(quoted.get()));
        }
        Optional<Given> meant = words.filter(w -> message.quote() == null).flatMap(this::meant);
        return meant.map(given -> passOn(given, words.map(ComeBack::rest).orElse("")));
    }

    private Optional<Given> quoted() {
        Message.Quote quote = message.quote();
        boolean aboutTicket = quote != null && draft.situation().origins().containsKey(quote.id());
        return quote != null && quote.isFromBot() && !aboutTicket ? answers().saidAs(quote.id()) : Optional.empty();
    }

    /** The answer that this person was given by the message before; what the button says may be about anybody's. */
    private Optional<Given> meant(ComeBack words) {
        String delivery = draft.conversation().answer();
        Optional<Given> own = delivery == null
                ? Optional.empty()
                : answers().saidAs(delivery).filter(given -> given.isFresh(draft.now()));
        return own.isPresent() || !words.isPressed()
                ? own
                : answers()
                        .lastTo(hearing.actor().account(), draft.now())
                        .or(() -> answers().last(draft.now()));
    }

    /** The question goes to the grid worker, once. */
    private Disposition passOn(Given given, String more) {
        if (given.isPassedOn()) {
            say(desk.replies().render("answer.guide.passed"), List.of());
            return Disposition.ANSWERED;
        }
        draft.papers().write(sheet, answers().passedOn(given.delivery()));
        draft.count(given.guide(), GuideHits.What.PASSED_ON);
        draft.remember(message, draft.conversation().answered(null));
        String before = given.question().text();
        String whole = more.isBlank() ? before : before + "，" + more;
        Hearing waiting = hearing.waiting();
        Hearing again = listening.apply(again(given.question(), message.sender(), whole));
        Hearing heard = waiting == null ? again : again.after(waiting);
        String category = heard.reading().category();
        return new Reports(desk, heard, draft).report(category == null ? Matter.QUESTION : category);
    }

    /** A question that quotes an answer and has none of its own is about what was asked before. */
    private Optional<Disposition> furtherQuestion(Given given) {
        boolean further = found.isEmpty() && GuideBook.isQuestion(hearing.text(), hearing.reading());
        return further ? Optional.of(passOn(given, message.text().strip())) : Optional.empty();
    }

    /** A worker's 补充 to an answer, which all who read it hear. */
    private Optional<Disposition> supplement(Given given) {
        Optional<Command> added =
                CommandReader.read(message.text(), true).filter(c -> c.verb() == Verb.ADD && c.sure());
        if (added.isEmpty() || !hearing.actor().isWorker()) {
            return Optional.empty();
        }
        String words = added.get().rest();
        if (words.isBlank() || given.isSupplemented()) {
            String key = words.isBlank() ? "refuse.supplement" : "refuse.supplemented";
            refuse(desk.replies().render(key));
            return Optional.of(Disposition.REFUSED);
        }
        draft.papers().write(sheet, answers().supplemented(given.delivery()));
        draft.count(given.guide(), GuideHits.What.SUPPLEMENTED);
        String text = TicketWords.clipped(message.chat().isGroup() ? Masking.masked(words) : words);
        Chat to = given.question().chat();
        draft.say(
                Saying.of(to, Kind.ANSWER, null, desk.replies().render("answer.guide.more", Map.of("text", text)))
                        .replyingTo(
                                given.question().sender().account(),
                                given.question().id()),
                null);
        return Optional.of(Disposition.ADDED);
    }

    private Answers answers() {
        return draft.papers().read(sheet);
    }

    private void refuse(String text) {
        say(Kind.REFUSE, text, List.of());
    }

    private void say(String text, List<Button> buttons) {
        say(Kind.ANSWER, text, buttons);
    }

    private void say(Kind kind, String text, List<Button> buttons) {
        Chat here = message.chat();
        draft.say(
                Saying.of(here, kind, null, text)
                        .with(buttons)
                        .replyingTo(hearing.actor().account(), message.id()),
                null);
    }
}
