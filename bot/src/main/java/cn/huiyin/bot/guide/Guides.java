package cn.huiyin.bot.guide;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.Topic;
import cn.huiyin.rules.TopicSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All guides of the settings. A community's own go first; one with the id of a shared one stands in its place there. Immutable,
 * any thread.
 */
public final class Guides {
    /** No guide anywhere. */
    public static final Guides NONE = new Guides(Shelf.EMPTY, Map.of());

    private final Shelf shared;
    private final Map<String, Shelf> own;

    /** @param own by id of the community */
    public Guides(Shelf shared, Map<String, Shelf> own) {
        this.shared = shared;
        this.own = Map.copyOf(own);
    }

    /**
     * Guides that go together.
     *
     * @param topics find them, by their ids
     */
    public record Shelf(List<Guide> guides, TopicSet topics) {
        static final Shelf EMPTY = new Shelf(List.of(), TopicSet.NONE);

        public Shelf {
            guides = List.copyOf(guides);
        }

        Optional<Guide> guide(String id) {
            return guides.stream().filter(g -> g.id().equals(id)).findFirst();
        }

        private Stream<Match> matches(String text, Places places) {
            return topics.in(text, places).stream()
                    .flatMap(topic -> guide(topic.id()).stream().map(guide -> new Match(guide, topic)));
        }
    }

    /** A guide that is about what was said, and the words that say so. */
    public record Match(Guide guide, Topic topic) {}

    /** The guide that is most about {@code text} in {@code community}, of those that are given on {@code day}. */
    public Optional<Match> about(String text, String community, Places places, LocalDate day) {
        Shelf first = own.getOrDefault(community, Shelf.EMPTY);
        return Stream.concat(
                        first.matches(text, places),
                        shared.matches(text, places)
                                .filter(match -> first.guide(match.guide().id()).isEmpty()))
                .filter(match -> match.guide().holdsOn(day))
                .findFirst();
    }

    /** All that may be given in {@code community}, its own first. */
    public List<Guide> of(String community) {
        Map<String, Guide> all = new LinkedHashMap<>();
        Shelf first = own.getOrDefault(community, Shelf.EMPTY);
        Stream.concat(first.guides().stream(), shared.guides().stream())
                .forEach(guide -> all.putIfAbsent(guide.id(), guide));
        return new ArrayList<>(all.values());
    }

    /** Ids of those that are the community's own. */
    public Set<String> ownOf(String community) {
        return own.getOrDefault(community, Shelf.EMPTY).guides().stream()
                .map(Guide::id)
                .collect(Collectors.toSet());
    }
}
