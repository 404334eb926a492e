package cn.huiyin.bot.community;

import java.util.List;
import java.util.Optional;

/**
 * A community with all who take tickets in it.
 *
 * @param routes the first that matches wins; the last one matches all
 * @param bulletins when the figures of the day and the week are told, and where
 */
public record Community(
        String id,
        String name,
        String street,
        List<Grid> grids,
        List<Person> people,
        List<Party> parties,
        List<Route> routes,
        BulletinPlan bulletins) {
    /** A community with the ordinary bulletins. */
    public Community(
            String id,
            String name,
            String street,
            List<Grid> grids,
            List<Person> people,
            List<Party> parties,
            List<Route> routes) {
        this(id, name, street, grids, people, parties, routes, BulletinPlan.STANDARD);
    }

    public Community {
        grids = List.copyOf(grids);
        people = List.copyOf(people);
        parties = List.copyOf(parties);
        routes = List.copyOf(routes);
    }

    public Optional<Person> person(String id) {
        return people.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Person> owner(Account account) {
        return people.stream().filter(p -> p.owns(account)).findFirst();
    }

    public Optional<Party> party(String id) {
        return parties.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** Whether {@code person} is the leader of one of the grids. */
    public boolean isLeader(String person) {
        return grids.stream().anyMatch(g -> g.leader().equals(person));
    }

    public Optional<Grid> grid(String id) {
        return grids.stream().filter(g -> g.id().equals(id)).findFirst();
    }

    /** The way of a ticket of {@code category}. */
    public Route routeOf(String category) {
        return routes.stream()
                .filter(r -> r.matches(category))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no route for " + category + " (expected: a last route *)"));
    }
}
