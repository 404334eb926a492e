package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.rules.Reading;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads messages by the rules that hold now, inside the community they were said in. */
public final class Intake {
    private static final Pattern MENTION = Pattern.compile("^\\s*@\\S{1,20}\\s+");
    private static final Pattern NUMBER_ALONE = Pattern.compile("([0-9０-９]{1,3}|[0-9０-９]{1,5}(?=号))号?");
    private final Directory directory;
    private final Supplier<RuleBook> books;

    public Intake(Directory directory, Supplier<RuleBook> books) {
        this.directory = directory;
        this.books = books;
    }

    /** The same with the rules that hold now, whatever is published later: all that one message leads to is read by them. */
    public Intake asOfNow() {
        RuleBook book = books.get();
        return new Intake(directory, () -> book);
    }

    /** What is heard of {@code message} in {@code community}. */
    public Hearing hear(Message message, Community community) {
        Optional<RoleCall> call = RoleCall.in(message.text(), community);
        String text = textToRead(message);
        boolean said = reported(message).isEmpty();
        String rest = said && call.isPresent() ? textToRead(call.get().rest()) : text;
        Filing filing = filing(message, rest.isBlank() ? text : rest, community);
        return hear(message, new Heard(filing, roleOf(call)), community, false);
    }

    /** The same for an answer together with the report {@code asked} that it completes. */
    public Hearing hearAnswer(Message answer, Message asked, Community community) {
        Hearing first = hear(asked, community);
        String whole = whole(answer.text().strip(), first);
        Message together = asked.saying(
                whole,
                java.util.stream.Stream.concat(asked.images().stream(), answer.images().stream())
                        .toList());
        Filing filing = new Filing(first.source(), first.onBehalfOf(), whole);
        return hear(together, new Heard(filing, first.role()), community, true);
    }

    /** Only who works here files for others; a machine files what it sees. */
    private static Filing filing(Message message, String text, Community community) {
        if (message.sender().isDevice()) {
            return new Filing(Source.DEVICE, null, text);
        }
        return community.owner(message.sender().account()).isPresent()
                ? Filing.of(text)
                : new Filing(Source.CHAT, null, text);
    }

    /** What was asked about, with the answer where it belongs: a number alone is what was asked for. */
    private static String whole(String answer, Hearing asked) {
        Matcher number = NUMBER_ALONE.matcher(answer);
        if (!number.matches()) {
            return answer + "，" + asked.text();
        }
        return asked.location() instanceof Location.NumberWanted wanted
                ? wanted.road() + number.group(1) + "号，" + asked.text()
                : number.group(1) + "幢，" + asked.text();
    }

    private static @Nullable String roleOf(Optional<RoleCall> call) {
        return call.map(RoleCall::role).orElse(null);
    }

    /** What is to be read of a message, and whom it calls. */
    private record Heard(Filing filing, @Nullable String role) {}

    /** Whether {@code text} is a number and nothing else: asked for the building or house, people answer 12 or 12号. */
    public static boolean isNumberAlone(String text) {
        return NUMBER_ALONE.matcher(text.strip()).matches();
    }

    private Hearing hear(Message message, Heard heard, Community community, boolean isAnswer) {
        RuleBook book = books.get();
        Grid here = directory.home(message.chat()).map(Directory.Home::grid).orElse(null);
        String text = heard.filing().text();
        Reading reading = book.rules().read(text, directory.places(community.id()));
        return new Hearing(
                message,
                community,
                here,
                actorOf(message.sender(), community),
                heard.role(),
                heard.filing().source(),
                heard.filing().name(),
                text,
                reading,
                community.locator().locate(reading.place(), here),
                book.version(),
                book.rules().categories(),
                isAnswer,
                null,
                null);
    }

    private static Actor actorOf(Message.Sender sender, Community community) {
        Account account = sender.account();
        return new Actor(account, sender.name(), community.owner(account).orElse(null));
    }

    /** The neighbour's words when they are quoted to the bot, else the message's own. */
    public static String textToRead(Message message) {
        return reported(message).map(Message.Quote::text).orElseGet(() -> textToRead(message.text()));
    }

    private static String textToRead(String text) {
        return MENTION.matcher(text).replaceFirst("");
    }

    /**
     * The quoted message of a neighbour that is reported in their name: the bot is named, and nothing else is asked of it.
     * Where the platform does not say who wrote it, only 代报 reports it.
     */
    public static Optional<Message.Quote> reported(Message message) {
        Message.Quote quote = message.quote();
        if (quote == null || quote.isFromBot() || quote.text().isBlank() || !(message.atBot() || message.isPrivate())) {
            return Optional.empty();
        }
        Optional<Command> command = CommandReader.read(message.text(), true).filter(Command::sure);
        boolean reportFor = command.filter(c -> c.verb() == Verb.REPORT_FOR).isPresent();
        boolean ownWords = quote.sender() == null ? !reportFor : command.isPresent() && !reportFor;
        return ownWords ? Optional.empty() : Optional.of(quote);
    }
}
