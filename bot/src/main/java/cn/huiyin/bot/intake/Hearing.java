package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was heard: a message, who said it where, and what the rules made of it.
 *
 * @param here the grid whose group it was said in, null in a private chat
 * @param role whom the message calls by the role that they hold in a grid, null when nobody
 * @param source how what is reported came to be known
 * @param onBehalfOf whose matter it is when somebody else files it, null for the speaker's own
 * @param text what was read of the message: without the name of who is addressed, or the quoted text, when a neighbour's words
 *     are reported
 * @param reading what the rules made of {@code text}
 * @param location what the place comes to in the community
 * @param rulesVersion which rules were read by
 * @param categories that those rules know
 * @param isAnswer whether the message is an answer put together with the report that it completes
 * @param waiting the speaker's earlier report that still waits for its place, null when none does
 * @param question what was asked beside the report and is not in {@code text}, null when nothing was
 */
public record Hearing(
        Message message,
        Community community,
        @Nullable Grid here,
        Actor actor,
        @Nullable String role,
        Source source,
        @Nullable String onBehalfOf,
        String text,
        Reading reading,
        Location location,
        long rulesVersion,
        Set<String> categories,
        boolean isAnswer,
        @Nullable Hearing waiting,
        @Nullable String question) {
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.])\\d{3,9}(?![\\d.])");
    private static final int NUMBERS_MAX = 4;

    /** What neighbours' help is filed under. */
    public static final String HELP = "民生服务/上门帮扶";

    private static final Pattern ASKS_FOR_HELP =
            Pattern.compile("谁(?:会|能|可以|家会)|(?:有人|哪位|哪个)[^，,。]{0,6}(?:会|能|可以)|会不会修|帮忙|帮我");

    /** The same, while {@code earlier} still waits for its place. */
    public Hearing after(Hearing earlier) {
        return with(reading, location, earlier, question);
    }

    /** The same, while {@code asked} was asked in the same breath. */
    public Hearing beside(String asked) {
        return with(reading, location, waiting, asked);
    }

    private Hearing with(Reading ofMatter, Location where, @Nullable Hearing earlier, @Nullable String asked) {
        return new Hearing(
                message,
                community,
                here,
                actor,
                role,
                source,
                onBehalfOf,
                text,
                ofMatter,
                where,
                rulesVersion,
                categories,
                isAnswer,
                earlier,
                asked);
    }

    /** Whether the earlier report that waits is about the same sort of matter. */
    public boolean repeatsWaiting() {
        return waiting != null && Objects.equals(waiting.reading.category(), reading.category());
    }

    /** Whether the bot or one of those behind it is spoken to: in private, by name, or by quoting it. */
    public boolean isAddressed(Situation situation) {
        Message.Quote quote = message.quote();
        return message.isPrivate() || message.atBot() || role != null || (quote != null && quotesBot(quote, situation));
    }

    private boolean quotesBot(Message.Quote quote, Situation situation) {
        boolean unnamed = quote.sender() == null;
        return quote.isFromBot() || (unnamed && situation.origins().containsKey(quote.id()));
    }

    /** The place that is named, as the community knows it. */
    public Place placed() {
        return placed(location);
    }

    /** The same, said of something in {@code grid}: 3号楼 is one of its buildings. */
    public Place placedIn(@Nullable Grid grid) {
        boolean isClear = location instanceof Location.Found || location instanceof Location.Unclaimed;
        return placed(isClear ? location : community.locator().locate(reading.place(), grid));
    }

    private Place placed(Location where) {
        if (where instanceof Location.Found found) {
            return found.place();
        }
        return where instanceof Location.Unclaimed unclaimed ? unclaimed.place() : reading.place();
    }

    /** Whether a machine says it, which reads no answer. */
    public boolean isByDevice() {
        return source == Source.DEVICE;
    }

    /** Whether the rules found something to act upon. */
    public boolean isReport() {
        return reading.intent() == Intent.REPORT || reading.intent() == Intent.SUGGESTION;
    }

    /** The post whose holders could do what is asked for: 谁会修收音机. */
    public Optional<Post> post() {
        String category = reading.category();
        boolean asks = category == null ? ASKS_FOR_HELP.matcher(text).find() : category.equals(HELP);
        return asks ? community.commons().postIn(text) : Optional.empty();
    }

    /** Whether a part-time reporter says it, who sees nothing but what they reported. */
    public boolean isByCourier() {
        return community.courier(actor.account()).isPresent();
    }

    /** What has to be read before this can be decided. */
    public Wanted wanted() {
        Message.Quote quote = message.quote();
        return new Wanted(
                numbers(),
                alikeOfAll(),
                quote == null ? List.of() : List.of(quote.id()),
                message.chat(),
                message.sender().account(),
                community.id(),
                actor.person() == null ? null : actor.person().id(),
                loads(),
                RegisterNeeds.of(this));
    }

    /** Of whom it matters how much they have to do: who might be asked together to take what is reported. */
    private List<String> loads() {
        Stream<String> members = matters()
                .flatMap(matter -> Optional.ofNullable(matter.category()).stream())
                .flatMap(category -> community.party(community.routeOf(category).to()).stream())
                .flatMap(party -> party.members().stream());
        Stream<String> skilled = post().stream().flatMap(post -> community.holdersOf(post).stream());
        return Stream.concat(members, skilled).distinct().toList();
    }

    /** Every matter that the message reports, the first one first. */
    public Stream<Reading> matters() {
        return isReport() ? Stream.concat(Stream.of(reading), reading.others().stream()) : Stream.empty();
    }

    /**
     * The same message heard as a report of {@code other}, a second matter in it. Without a place of its own it is where the
     * first one is.
     */
    public Hearing about(Reading other) {
        boolean isElsewhere = !other.place().isEmpty() && !other.place().equals(reading.place());
        Location where = isElsewhere ? community.locator().locate(other.place(), here) : location;
        return with(other, where, null, null);
    }

    /** The matters that the message might be the same as. */
    private List<Alike> alikeOfAll() {
        return Stream.concat(
                        alike().stream(), reading.others().stream().flatMap(other -> about(other).alike().stream()))
                .distinct()
                .toList();
    }

    /** The matters that a report of this reading might be the same as. */
    public List<Alike> alike() {
        String category = reading.category();
        if (category == null || !isReport()) {
            return List.of();
        }
        if (location instanceof Location.Found found) {
            return spots(found.place())
                    .map(spot -> alike(found.grid(), category, spot))
                    .toList();
        }
        if (location instanceof Location.Unclaimed unclaimed) {
            return spots(unclaimed.place())
                    .map(spot -> alike(unclaimed.grid(), category, spot))
                    .toList();
        }
        if (location instanceof Location.SeveralEstates several) {
            List<Alike> all = new ArrayList<>();
            for (String estate : several.estates()) {
                for (Grid grid : community.locator().gridsOf(estate)) {
                    Alike.spotOf(estate, several.place().building())
                            .ifPresent(spot -> all.add(alike(grid, category, spot)));
                }
            }
            return all;
        }
        return List.of();
    }

    private Alike alike(Grid grid, String category, String spot) {
        return new Alike(community.id(), grid.id(), category, spot);
    }

    private static Stream<String> spots(Place place) {
        return Alike.spotOf(place.estate(), place.building())
                .or(() -> Optional.ofNullable(place.road()))
                .or(() -> Optional.ofNullable(place.landmark()))
                .stream();
    }

    private List<String> numbers() {
        Set<String> found = new LinkedHashSet<>();
        Matcher numbers = NUMBERS.matcher(CommandReader.halfWidth(message.text()));
        while (numbers.find() && found.size() < NUMBERS_MAX) {
            found.add(numbers.group());
        }
        return List.copyOf(found);
    }

    /** Names the chat and the speaker as one word, for a clock that waits for them. */
    public static String conversationKey(Chat chat, String user) {
        return String.join("\t", chat.channel(), chat.kind().word(), chat.id(), user);
    }
}
