package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.rules.Reading;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads messages by the rules that hold now, inside the community they were said in. */
public final class Intake {
    private static final Pattern MENTION = Pattern.compile("^\\s*@\\S{1,20}\\s+");
    private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]{1,5}号?");
    private static final Pattern BUILDING_ALONE = Pattern.compile("[0-9０-９]{1,3}");
    private final Directory directory;
    private final Supplier<RuleBook> books;

    public Intake(Directory directory, Supplier<RuleBook> books) {
        this.directory = directory;
        this.books = books;
    }

    /** What is heard of {@code message} in {@code community}. */
    public Hearing hear(Message message, Community community) {
        Optional<RoleCall> call = RoleCall.in(message.text(), community);
        String text = textToRead(message);
        boolean said = reported(message).isEmpty();
        String rest = said && call.isPresent() ? textToRead(call.get().rest()) : text;
        return hear(message, new Heard(rest.isBlank() ? text : rest, roleOf(call)), community, false);
    }

    /** The same for an answer together with the report {@code asked} that it completes. */
    public Hearing hearAnswer(Message answer, Message asked, Community community) {
        Hearing first = hear(asked, community);
        String said = answer.text().strip();
        String whole = first.location() instanceof Location.NumberWanted wanted
                        && HOUSE_NUMBER.matcher(said).matches()
                ? first.text().replace(wanted.road(), wanted.road() + withHao(said))
                : (isBuildingAlone(said) ? said + "幢" : said) + "，" + first.text();
        Message together = new Message(
                asked.id(),
                asked.at(),
                asked.chat(),
                asked.sender(),
                whole,
                java.util.stream.Stream.concat(asked.images().stream(), answer.images().stream())
                        .toList(),
                asked.atBot(),
                asked.quote());
        return hear(together, new Heard(whole, first.role()), community, true);
    }

    private static String withHao(String number) {
        return number.endsWith("号") ? number : number + "号";
    }

    private static @Nullable String roleOf(Optional<RoleCall> call) {
        return call.map(RoleCall::role).orElse(null);
    }

    /** What is to be read of a message, and whom it calls. */
    private record Heard(String text, @Nullable String role) {}

    /** Whether {@code text} is a number and nothing else: asked for the building, people answer 12. */
    public static boolean isBuildingAlone(String text) {
        return BUILDING_ALONE.matcher(text.strip()).matches();
    }

    private Hearing hear(Message message, Heard heard, Community community, boolean isAnswer) {
        RuleBook book = books.get();
        Grid here = directory.home(message.chat()).map(Directory.Home::grid).orElse(null);
        Reading reading = book.rules().read(heard.text(), directory.places(community.id()));
        return new Hearing(
                message,
                community,
                here,
                actorOf(message.sender(), community),
                heard.role(),
                heard.text(),
                reading,
                community.locator().locate(reading.place(), here),
                book.version(),
                isAnswer,
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
