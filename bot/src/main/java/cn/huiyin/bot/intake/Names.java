package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds whom somebody names at the start of what they write; pure. */
public final class Names {
    private static final String LEADER = "网格长";
    private static final String WORKER = "网格员";
    private static final int NAME_CHARS_MIN = 2;
    private static final Pattern AND = Pattern.compile("\\s*[、,，和及与]\\s*");

    private static final Pattern WORDS = Pattern.compile("[^\\s@＠→>，,、：:。]{1,20}");
    private static final Pattern TITLE = Pattern.compile("师傅$|同志$|主任$|老师$|[姐哥工]$");

    private Names() {}

    /**
     * The person named in {@code text}: by name, by id, or by their role in the grid.
     *
     * @param here the grid to look for roles in, null for the community's first
     */
    public static Optional<Person> person(String text, Community community, @Nullable Grid here) {
        String head = head(text);
        Grid grid = here != null ? here : community.grids().get(0);
        return community.people().stream()
                .filter(p -> head.contains(p.name()) || head.equals(p.id()))
                .max(Comparator.comparingInt(p -> p.name().length()))
                .or(() -> holder(head, community, grid))
                .or(() -> head.contains(LEADER) ? community.person(grid.leader()) : Optional.empty())
                .or(() -> head.contains(WORKER)
                        ? grid.workers().stream().findFirst().flatMap(community::person)
                        : Optional.empty());
    }

    /**
     * The people named in {@code text}, in the order in which they are: by their whole name, or by a part of it that is nobody
     * else's.
     *
     * @param nearer ids of those who are meant where a part of a name is theirs and others' as well
     */
    public static List<Person> people(String text, Community community, Collection<String> nearer) {
        NavigableMap<Integer, Person> found = new TreeMap<>();
        StringBuilder rest = new StringBuilder(text);
        community.people().stream()
                .sorted(Comparator.comparingInt((Person p) -> -p.name().length()))
                .forEach(person -> {
                    int at = rest.indexOf(person.name());
                    if (at >= 0) {
                        found.put(at, person);
                        rest.replace(
                                at,
                                at + person.name().length(),
                                " ".repeat(person.name().length()));
                    }
                });
        Matcher words = WORDS.matcher(rest);
        while (words.find()) {
            int at = words.start();
            String part = TITLE.matcher(words.group()).replaceFirst("");
            byPart(part, community, nearer).ifPresent(person -> found.putIfAbsent(at, person));
        }
        return found.values().stream().distinct().toList();
    }

    private static Optional<Person> byPart(String part, Community community, Collection<String> nearer) {
        if (part.isEmpty()) {
            return Optional.empty();
        }
        List<Person> all = community.people().stream()
                .filter(p -> p.name().contains(part) || p.id().equals(part))
                .toList();
        List<Person> near = all.stream().filter(p -> nearer.contains(p.id())).toList();
        List<Person> meant = near.isEmpty() ? all : near;
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static Optional<Person> holder(String head, Community community, Grid grid) {
        return community.roles().stream()
                .filter(head::contains)
                .max(Comparator.comparingInt(String::length))
                .flatMap(role -> Stream.of(grid.roles(), community.commons().roles())
                        .flatMap(roles -> roles.getOrDefault(role, List.of()).stream())
                        .findFirst())
                .flatMap(community::person);
    }

    /** The party named at the start of {@code text}, in full or by the beginning or end of its name. */
    public static Optional<Party> party(String text, Community community) {
        String head = head(text);
        return longest(community.parties().stream().filter(p -> text.startsWith(p.name())))
                .or(() -> longest(community.parties().stream().filter(p -> head.equals(p.id()))))
                .or(() -> longest(community.parties().stream()
                        .filter(p -> head.length() >= NAME_CHARS_MIN
                                && (p.name().contains(head) || head.contains(p.name())))));
    }

    /**
     * The parties that {@code text} begins with: 城管委、市政 路面未铺.
     *
     * @param rest what stands behind them
     */
    public record Parties(List<Party> parties, String rest) {
        public Parties {
            parties = List.copyOf(parties);
        }
    }

    /** All parties named one after the other at the start of {@code text}; none leave it as it is. */
    public static Parties parties(String text, Community community) {
        List<Party> found = new ArrayList<>();
        String rest = text;
        Optional<Party> next = party(rest, community);
        while (next.isPresent() && !found.contains(next.get())) {
            found.add(next.get());
            String after = withoutName(rest, next.get());
            rest = after.replaceFirst("^[\\s,:，：、]+", "");
            boolean listed = AND.matcher(after).lookingAt();
            String more = AND.matcher(after).replaceFirst("");
            next = listed ? party(more, community) : Optional.empty();
            rest = next.isPresent() ? more : rest;
        }
        return new Parties(found, rest);
    }

    private static String withoutName(String text, Party party) {
        return text.startsWith(party.name())
                ? text.substring(party.name().length())
                : text.substring(head(text).length());
    }

    private static Optional<Party> longest(Stream<Party> parties) {
        return parties.max(Comparator.comparingInt(p -> p.name().length()));
    }

    private static String head(String text) {
        int end = 0;
        while (end < text.length() && "  ,，:：、;；\t\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }
}
