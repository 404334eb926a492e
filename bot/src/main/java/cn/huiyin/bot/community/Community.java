package cn.huiyin.bot.community;

import cn.huiyin.bot.roster.Roster;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A community with all who take tickets in it. Immutable, any thread; to find somebody does not take longer among more people. */
public final class Community {
    private final String id;
    private final String name;
    private final String street;
    private final List<Grid> grids;
    private final List<Person> people;
    private final List<Party> parties;
    private final List<Route> routes;
    private final Commons commons;
    private final Map<String, Grid> gridsById;
    private final Map<String, Person> peopleById;
    private final Map<String, Party> partiesById;
    private final Map<String, Roster> rosters;
    private final Map<Account, Person> owners = new HashMap<>();
    private final Map<Account, Courier> couriers = new HashMap<>();
    private final Set<String> roles;
    private final Locator locator;

    /** @param routes the first that matches wins; the last one matches all */
    public Community(
            String id,
            String name,
            String street,
            List<Grid> grids,
            List<Person> people,
            List<Party> parties,
            List<Route> routes,
            Commons commons) {
        this.id = id;
        this.name = name;
        this.street = street;
        this.grids = List.copyOf(grids);
        this.people = List.copyOf(people);
        this.parties = List.copyOf(parties);
        this.routes = List.copyOf(routes);
        this.commons = commons;
        gridsById = byId(this.grids, Grid::id);
        peopleById = byId(this.people, Person::id);
        partiesById = byId(this.parties, Party::id);
        rosters = byId(commons.rosters(), Roster::id);
        this.people.forEach(person -> add(owners, person.accounts(), person));
        commons.couriers().forEach(courier -> add(couriers, courier.accounts(), courier));
        Set<String> known = new LinkedHashSet<>(commons.roles().keySet());
        this.grids.forEach(grid -> known.addAll(grid.roles().keySet()));
        roles = Set.copyOf(known);
        locator = new Locator(this.grids);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return byId;
    }

    private static <T> void add(Map<Account, T> owners, Map<String, String> accounts, T owner) {
        accounts.forEach((channel, user) -> owners.putIfAbsent(new Account(channel, user), owner));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The street or town that it belongs to. */
    public String street() {
        return street;
    }

    /** At least one. */
    public List<Grid> grids() {
        return grids;
    }

    public List<Person> people() {
        return people;
    }

    public List<Party> parties() {
        return parties;
    }

    public List<Route> routes() {
        return routes;
    }

    /** What belongs to no single grid. */
    public Commons commons() {
        return commons;
    }

    /** Who is on duty when, by id of the roster. */
    public Map<String, Roster> rosters() {
        return Collections.unmodifiableMap(rosters);
    }

    /** Ids of the grids' leaders, each once. */
    public Set<String> leaders() {
        return grids.stream().map(Grid::leader).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** When the figures of the day and the week are told, and where. */
    public BulletinPlan bulletins() {
        return commons.bulletins();
    }

    /** Who earns points here, and what for; none where nobody does. */
    public Optional<PointsPlan> points() {
        return Optional.ofNullable(commons.points());
    }

    /** The channel of the first group, on which people are told what nobody asked for; empty where there is no group. */
    public String channel() {
        return grids.stream()
                .flatMap(grid -> grid.groups().stream())
                .findFirst()
                .map(Chat::channel)
                .orElse("");
    }

    /** Finds who is responsible for a place here. */
    public Locator locator() {
        return locator;
    }

    public Optional<Person> person(String id) {
        return Optional.ofNullable(peopleById.get(id));
    }

    public Optional<Person> owner(Account account) {
        return Optional.ofNullable(owners.get(account));
    }

    /** The part-time reporter that {@code account} belongs to. */
    public Optional<Courier> courier(Account account) {
        return Optional.ofNullable(couriers.get(account));
    }

    public Optional<Party> party(String id) {
        return Optional.ofNullable(partiesById.get(id));
    }

    /** Whether {@code person} is the leader of one of the grids. */
    public boolean isLeader(String person) {
        return grids.stream().anyMatch(g -> g.leader().equals(person));
    }

    public Optional<Grid> grid(String id) {
        return Optional.ofNullable(gridsById.get(id));
    }

    /** The names of all roles that somebody holds here, in a grid or for all of them. */
    public Set<String> roles() {
        return roles;
    }

    /** The ids of those who hold {@code post}. */
    public List<String> holdersOf(Post post) {
        return people.stream()
                .filter(p -> p.posts().contains(post.name()))
                .map(Person::id)
                .toList();
    }

    /** The way of a ticket of {@code category}. */
    public Route routeOf(String category) {
        return routes.stream()
                .filter(r -> r.matches(category))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no route for " + category + " (expected: a last route *)"));
    }

    @Override
    public String toString() {
        return "Community[" + id + "]";
    }
}
