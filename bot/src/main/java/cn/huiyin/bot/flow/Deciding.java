package cn.huiyin.bot.flow;

import cn.huiyin.bot.intake.Categories;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.CommandReader;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One message being decided; pure. */
final class Deciding {
    private static final int MENU_GOOD = 1;
    private static final int MENU_UNSOLVED = 3;

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Consulted more;
    private final Message message;
    private final Reports reports;
    private final Commands commands;
    private final Guidance guidance;

    /** @param more what only some commands need */
    Deciding(Desk desk, Hearing hearing, Draft draft, Consulted more, Guidance guidance) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.more = more;
        this.message = hearing.message();
        this.reports = new Reports(desk, hearing, draft);
        this.commands = new Commands(desk, hearing, draft);
        this.guidance = guidance;
    }

    Disposition disposition() {
        if (hearing.isByDevice()) {
            String category = hearing.reading().category();
            return reports.seen(category == null ? Matter.UNSORTED : category);
        }
        if (message.isWordless() && Intake.reported(message).isEmpty()) {
            if (isAmongLeaders()) {
                return Disposition.IGNORED;
            }
            return message.images().isEmpty() ? Disposition.IGNORED : picture();
        }
        return guidance.comeBack()
                .or(this::command)
                .orElseGet(isAmongLeaders() ? () -> Disposition.IGNORED : this::content);
    }

    /** What leaders say among themselves is not reported to them; only what they ask of the bot is heard. */
    private boolean isAmongLeaders() {
        return hearing.here() == null && hearing.community().bulletins().chats().contains(message.chat());
    }

    private Optional<Disposition> command() {
        if (hearing.isAnswer()) {
            return Optional.empty();
        }
        boolean addressed = hearing.isAddressed(draft.situation());
        Optional<Command> command = menuCommand().or(() -> CommandReader.read(message.text(), addressed));
        return command.filter(this::isMeant)
                .or(this::shownWork)
                .or(() -> addressed ? Optional.empty() : plainWords())
                .map(c -> commands.carryOut(c, more));
    }

    /**
     * In a group, without naming the bot: "还没修好" by who waits for the only ticket that was dealt with here, "我来处理" by
     * who has the only ticket from here.
     */
    private Optional<Command> plainWords() {
        return CommandReader.plainWords(message.text()).filter(this::isMeant).filter(commands::leadsToOneHere);
    }

    /** A worker's picture with 已换灯泡 below it says that the only ticket they have is dealt with. */
    private Optional<Command> shownWork() {
        boolean shown =
                hearing.actor().isWorker() && !message.images().isEmpty() && CommandReader.saysDone(message.text());
        return shown
                ? Optional.of(new Command(Verb.RESOLVE, null, message.text().strip(), false))
                        .filter(message.isPrivate() ? commands::leadsToOne : commands::leadsToOneHere)
                : Optional.empty();
    }

    /** Loose wording counts only when it leads to one ticket and the same words are no report of their own. */
    private boolean isMeant(Command command) {
        boolean ofResident = command.verb().isOfConfirmers() && !hearing.actor().isWorker();
        if (command.verb() == Verb.REPORT_FOR || ofResident || namesNoCategory(command)) {
            return false;
        }
        if (command.verb().isAboutRegisters()) {
            return true;
        }
        if (command.verb().isAboutDuty()) {
            return command.verb() == Verb.DUTY || hearing.actor().isWorker();
        }
        if (command.verb().isAboutPoints()) {
            return PointsCommands.isMeant(command, hearing);
        }
        if (guidance.knows() && !(command.sure() && commands.leadsSomewhere(command))) {
            return false;
        }
        boolean reportOfItsOwn = hearing.isReport()
                && hearing.reading().category() != null
                && hearing.reading().place().building() != null;
        boolean questionOfItsOwn = command.verb() == Verb.QUERY
                && command.no() == null
                && hearing.reading().intent() == Intent.INQUIRY
                && hearing.reading().category() != null;
        return command.sure()
                || (!reportOfItsOwn && !questionOfItsOwn && isNoThanks() && commands.leadsSomewhere(command));
    }

    /** 不是三幢是五幢 says nothing about what the matter is. */
    private boolean namesNoCategory(Command command) {
        return command.verb() == Verb.RECATEGORISE
                && !command.sure()
                && Categories.named(command.rest(), hearing.categories()) == null;
    }

    private boolean isNoThanks() {
        Intent intent = hearing.reading().intent();
        return intent != Intent.THANKS && intent != Intent.PRAISE;
    }

    /** In private, 1, 2 or 3 after a survey is its answer. */
    private Optional<Command> menuCommand() {
        if (!message.isPrivate()) {
            return Optional.empty();
        }
        Optional<Ticket> surveyed = Stream.concat(
                        commands.quotedTicket().stream(),
                        draft.situation().reported().stream().flatMap(no -> draft.ticket(no).stream()))
                .filter(t -> t.status() == TicketStatus.RESOLVED)
                .findFirst();
        Optional<Command> stars = CommandReader.stars(message.text())
                .flatMap(n -> surveyed.map(t -> new Command(Verb.RATE, t.no(), Integer.toString(n), true)));
        return stars.isPresent()
                ? stars
                : CommandReader.menuChoice(message.text())
                        .flatMap(choice -> surveyed.map(t -> choice == MENU_UNSOLVED
                                ? new Command(Verb.UNSOLVED, t.no(), "", true)
                                : new Command(Verb.RATE, t.no(), choice == MENU_GOOD ? "5" : "3", true)));
    }

    private Disposition content() {
        String category = hearing.reading().category();
        if (isCall()) {
            return reports.call(category == null ? Matter.UNSORTED : category);
        }
        if (hearing.post().isPresent()) {
            return reports.report(Hearing.HELP);
        }
        Optional<Ticket> asking = asking();
        if (asking.isPresent()) {
            add(asking.get(), message.text());
            return Disposition.ADDED;
        }
        Optional<Disposition> answered = commands.quotedTicket().isPresent() ? Optional.empty() : guidance.answer();
        if (answered.isPresent()) {
            return answered.get();
        }
        return switch (hearing.reading().intent()) {
            case REPORT, SUGGESTION -> {
                Disposition first = reports.report(category == null ? Matter.UNSORTED : category);
                guidance.answerBeside();
                yield first == Disposition.ASKED ? first : withOthers(first);
            }
            case INQUIRY -> inquiry();
            case SCAM -> new ScamWarning(desk, hearing, draft).given();
            case THANKS, PRAISE, CHATTER, ADVERT -> smallTalk();
        };
    }

    /** The ticket that waits for this person's answer: the one they quote, or, in private, the only one. */
    private Optional<Ticket> asking() {
        Optional<Ticket> quoted = commands.quotedTicket().filter(this::waitsForSpeaker);
        if (quoted.isPresent() || !message.isPrivate()) {
            return quoted;
        }
        List<Ticket> waiting = draft.situation().reported().stream()
                .flatMap(no -> draft.ticket(no).stream())
                .filter(this::waitsForSpeaker)
                .toList();
        boolean anotherMatter = hearing.isReport() && hearing.reading().place().building() != null;
        return waiting.size() == 1 && !anotherMatter ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    private boolean waitsForSpeaker(Ticket ticket) {
        return ticket.status().isOpen()
                && ticket.dues().isPaused()
                && ticket.isReportedBy(hearing.actor().account());
    }

    /** A second matter in the same message becomes a ticket of its own; one that opens anything ends as opened. */
    private Disposition withOthers(Disposition first) {
        Disposition most = first;
        for (Reading other : hearing.reading().others()) {
            Disposition further = new Reports(desk, hearing.about(other), draft).further();
            most = further == Disposition.OPENED ? further : most;
        }
        return most;
    }

    /** Whoever is called by their role is asked, whatever the rules make of the words; only thanks ask for nothing. */
    private boolean isCall() {
        return hearing.role() != null
                && switch (hearing.reading().intent()) {
                    case REPORT, SUGGESTION, INQUIRY, CHATTER -> true;
                    case THANKS, PRAISE, ADVERT, SCAM -> false;
                };
    }

    private Disposition inquiry() {
        if (!hearing.isAddressed(draft.situation())) {
            return Disposition.IGNORED;
        }
        if (commands.quotedTicket().isPresent()) {
            return commands.carryOut(new Command(Verb.QUERY, null, message.text(), false), more);
        }
        String category = hearing.reading().category();
        return reports.report(category == null ? Matter.QUESTION : category);
    }

    private Disposition smallTalk() {
        if (hearing.isAnswer()) {
            return reports.report(Matter.UNSORTED);
        }
        String recent = draft.conversation().ticket();
        Optional<Ticket> own = Optional.ofNullable(recent).flatMap(draft::ticket);
        if (own.isPresent() && reports.located(own.get()).isPresent()) {
            reports.complete(own.get());
            return Disposition.ADDED;
        }
        boolean reportFor = CommandReader.read(message.text(), hearing.isAddressed(draft.situation()))
                .filter(c -> c.verb() == Verb.REPORT_FOR)
                .isPresent();
        if (reportFor) {
            boolean nothingSaid =
                    Intake.reported(message).isEmpty() && message.text().strip().endsWith(Verb.REPORT_FOR.word());
            return nothingSaid ? commands.refuseEmptyReport() : reports.report(Matter.UNSORTED);
        }
        return message.isPrivate() && hearing.reading().intent() == Intent.CHATTER
                ? commands.carryOut(new Command(Verb.HELP, null, "", true), more)
                : Disposition.IGNORED;
    }

    private void add(Ticket ticket, @Nullable String note) {
        draft.change(
                ticket,
                desk.decider(hearing.community(), ticket, draft.presence())
                        .added(ticket, hearing.actor().by(), note, message.images(), draft.now()));
    }

    /** A picture alone belongs to what this person just reported, or to what they are about to. */
    private Disposition picture() {
        Conversation conversation = draft.conversation();
        Message.Quote quote = message.quote();
        String no = quote == null ? null : draft.situation().origins().get(quote.id());
        Optional<Ticket> ticket = Optional.ofNullable(no != null ? no : conversation.ticket())
                .flatMap(draft::ticket)
                .filter(t -> t.status().isOpen());
        if (ticket.isPresent()) {
            add(ticket.get(), null);
            return Disposition.ADDED;
        }
        draft.remember(message, withImages(conversation));
        return conversation.asked() == null ? Disposition.IGNORED : Disposition.ADDED;
    }

    private Conversation withImages(Conversation conversation) {
        return new Conversation(
                conversation.asked(),
                conversation.ticket(),
                conversation.ticketAt(),
                conversation.imagesAnd(message.images()));
    }
}
