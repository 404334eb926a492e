package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.Locator;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.rules.Intent;
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
 * @param reading what the rules made of the text (of the quoted text, when a neighbour's words are reported)
 * @param location what the place comes to in the community
 * @param rulesVersion which rules were read by
 * @param isAnswer whether the message is an answer put together with the report that it completes
 * @param waiting the speaker's earlier report that still waits for its place, null when none does
 */
public record Hearing(
        Message message,
        Community community,
        @Nullable Grid here,
        Actor actor,
        Reading reading,
        Location location,
        long rulesVersion,
        boolean isAnswer,
        @Nullable Hearing waiting) {
    private static final Pattern NUMBERS = Pattern.compile("(?<![\\d.])\\d{3,9}(?![\\d.])");
    private static final int NUMBERS_MAX = 4;

    /** The same, while {@code earlier} still waits for its place. */
    public Hearing after(Hearing earlier) {
        return new Hearing(message, community, here, actor, reading, location, rulesVersion, isAnswer, earlier);
    }

    /** Whether the earlier report that waits is about the same sort of matter. */
    public boolean repeatsWaiting() {
        return waiting != null && Objects.equals(waiting.reading.category(), reading.category());
    }

    /** Whether the bot is spoken to: in private, by name, or by quoting it. */
    public boolean isAddressed(Situation situation) {
        Message.Quote quote = message.quote();
        return message.isPrivate() || message.atBot() || (quote != null && quotesBot(quote, situation));
    }

    private boolean quotesBot(Message.Quote quote, Situation situation) {
        boolean unnamed = quote.sender() == null;
        return quote.isFromBot() || (unnamed && situation.origins().containsKey(quote.id()));
    }

    /** Whether the rules found something to act upon. */
    public boolean isReport() {
        return reading.intent() == Intent.REPORT || reading.intent() == Intent.SUGGESTION;
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
                loads());
    }

    /** Of whom it matters how much they have to do: who might be asked together to take what is reported. */
    private List<String> loads() {
        return matters()
                .flatMap(reading -> Optional.ofNullable(reading.category()).stream())
                .flatMap(category -> community.party(community.routeOf(category).to()).stream())
                .flatMap(party -> party.members().stream())
                .distinct()
                .toList();
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
        Location where = isElsewhere ? new Locator(community).locate(other.place(), here) : location;
        return new Hearing(message, community, here, actor, other, where, rulesVersion, isAnswer, null);
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
            return spots(found).map(spot -> alike(found.grid(), category, spot)).toList();
        }
        if (location instanceof Location.SeveralEstates several) {
            List<Alike> all = new ArrayList<>();
            for (String estate : several.estates()) {
                for (Grid grid : community.grids()) {
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

    private static Stream<String> spots(Location.Found found) {
        return Alike.spotOf(found.place().estate(), found.place().building())
                .or(() -> Optional.ofNullable(found.place().road()))
                .or(() -> Optional.ofNullable(found.place().landmark()))
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
