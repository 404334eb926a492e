package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.figures.BulletinWords;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.CommandReader;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Decides every stimulus: a message that was heard, or a clock that fired, with what is known, makes one commit. Pure: the
 * same stimulus in the same situation always makes the same commit.
 */
public final class Decider {
    private final Desk desk;
    private final GuideBook guides;

    /** @param guides answers that are ready for what people ask */
    public Decider(Desk desk, GuideBook guides) {
        this.desk = desk;
        this.guides = guides;
    }

    /**
     * What comes of a message.
     *
     * @param more what only some commands need
     */
    Commit decide(Hearing hearing, Situation situation, Consulted more, Commit.Cause cause, Moment moment) {
        Draft draft = desk.draft(cause, moment.seed(), situation, hearing.community(), moment.now())
                .with(moment.papers());
        Guidance guidance = new Guidance(desk, hearing, draft, guides, moment.listening());
        Disposition disposition = new Deciding(desk, hearing, draft, more, guidance).disposition();
        draft.forgetAnswer(hearing.message());
        return draft.commit(disposition);
    }

    /** The report in {@code hearing} alone, where a guide answers what was asked beside it; {@code listening} reads a part of it. */
    Hearing apart(Hearing hearing, Instant now, Function<Message, Hearing> listening) {
        return new Asides(guides, now.atZone(WorkCalendar.SHANGHAI).toLocalDate()).apart(hearing, listening);
    }

    /**
     * When something is decided, and what is at hand then.
     *
     * @param seed makes the ids of deliveries: the same over every try of the same stimulus
     * @param papers what few decisions need
     * @param listening hears a message again that was said before
     */
    public record Moment(Instant now, String seed, Papers papers, Function<Message, Hearing> listening) {
        /** For a decision that needs nothing else. */
        public Moment(Instant now, String seed) {
            this(now, seed, Papers.none(), message -> {
                throw new IllegalStateException("message: " + message.id() + " (expected: none to be heard again)");
            });
        }

        Moment with(Papers sheets) {
            return new Moment(now, seed, sheets, listening);
        }
    }

    /** What comes of a clock that belongs to a ticket. */
    public Commit fire(Clock clock, Community community, Situation situation, Moment moment) {
        Draft draft = desk.draft(new Commit.Cause(null, clock), moment.seed(), situation, community, moment.now())
                .with(moment.papers());
        situation.ticket(clock.subject()).ifPresent(ticket -> {
            List<TicketEvent> events =
                    desk.decider(community, ticket, draft.presence()).fire(ticket, clock, moment.now());
            if (!events.isEmpty()) {
                draft.change(ticket, events);
            }
        });
        return draft.commit(null);
    }

    /** What comes of a question back that nobody answered: the report becomes a ticket as it is. */
    public Commit unanswered(Clock clock, Hearing asked, Situation situation, Moment moment) {
        Draft draft = desk.draft(
                        new Commit.Cause(null, clock), moment.seed(), situation, asked.community(), moment.now())
                .with(moment.papers());
        String category = asked.reading().category();
        new Reports(desk, asked, draft).openAnyway(category == null ? Matter.UNSORTED : category);
        return draft.commit(null);
    }

    /** What comes of a look at a community's rosters: the leaders hear of the gaps, and the next look is set. */
    Commit gaps(Clock clock, Community community, Situation situation, Moment moment) {
        Draft draft = desk.draft(new Commit.Cause(null, clock), moment.seed(), situation, community, moment.now());
        new GapWatch(desk, community, draft).tell();
        GapWatch.next(community, moment.now()).ifPresent(draft::set);
        return draft.commit(null);
    }

    /** What comes of the beginning of a shift for which notes were left. */
    Commit notes(Clock clock, Community community, Situation situation, Moment moment) {
        Draft draft = desk.draft(new Commit.Cause(null, clock), moment.seed(), situation, community, moment.now());
        new HandOvers(desk, community, draft).tell();
        return draft.commit(null);
    }

    /** What comes of a clock of visits: who is to go where, and the clock of the next time. */
    Commit care(Clock clock, Community community, Situation situation, Moment moment) {
        Draft draft = desk.draft(new Commit.Cause(null, clock), moment.seed(), situation, community, moment.now());
        new CareRounds(desk, community, draft).tell(clock.due());
        draft.set(CareRounds.next(community, moment.now()));
        return draft.commit(null);
    }

    /** What comes of a bulletin's clock: the figures for those who are to know them, and the clock for the next. */
    Commit bulletin(Clock clock, Community community, BulletinFlow.Turn turn, Moment moment) {
        Draft draft = desk.draft(new Commit.Cause(null, clock), moment.seed(), Situation.NONE, community, moment.now());
        turn.bulletin()
                .map(new BulletinWords(community, desk.replies())::text)
                .ifPresent(text -> BulletinFlow.readers(community)
                        .forEach(chat -> draft.say(Saying.of(chat, Kind.REPORT, null, text), null)));
        turn.next().ifPresent(draft::set);
        return draft.commit(null);
    }

    /** The days on which offices work. */
    WorkCalendar calendar() {
        return desk.router().defaults().calendar();
    }

    /** A clock that has nothing left to do. */
    public Commit nothing(Clock clock, Community community, Situation situation, Moment moment) {
        return desk.draft(new Commit.Cause(null, clock), moment.seed(), situation, community, moment.now())
                .commit(null);
    }

    /** Whether {@code hearing} answers the question that was asked back in {@code conversation}. */
    public static boolean isAnswer(Hearing hearing, Conversation conversation) {
        if (conversation.asked() == null || hearing.message().text().isBlank()) {
            return false;
        }
        boolean anotherReport = hearing.role() != null
                || (hearing.isReport() && hearing.reading().category() != null);
        boolean command = CommandReader.read(
                        hearing.message().text(), hearing.message().isPrivate())
                .filter(Command::sure)
                .isPresent();
        // In private, 1 to 3 may be the answer to a survey.
        boolean building = Intake.isNumberAlone(hearing.message().text())
                && !(hearing.message().isPrivate()
                        && CommandReader.menuChoice(hearing.message().text()).isPresent());
        return !anotherReport
                && !command
                && (building || !hearing.reading().place().isEmpty());
    }
}
