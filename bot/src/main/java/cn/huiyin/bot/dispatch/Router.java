package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Ladder.Step;
import cn.huiyin.bot.ticket.Ladder.Tier;
import cn.huiyin.bot.ticket.Terms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds who is asked to take a ticket, one after the other, and within which time limits; pure.
 *
 * @param defaults the limits where a route says nothing else
 */
public record Router(Terms defaults) {
    /** Where a new ticket goes. */
    public record Way(Duty duty, boolean isPrivate) {}

    /** The way of a ticket that {@code need} is opened for. */
    public Way way(Community community, Need need) {
        Route route = community.routeOf(need.category());
        Ladder ladder = ladder(community, route, need);
        MicroGrid microgrid = need.microgrid();
        Duty duty = new Duty(
                need.grid().id(),
                microgrid == null ? null : microgrid.id(),
                ladder,
                0,
                ladder.steps().get(0).person(),
                List.of());
        return new Way(duty, isPrivate(community, route, need));
    }

    /** Whoever asks for a mediator by their role has the right not to be overheard, whatever words they use. */
    private static boolean isPrivate(Community community, Route route, Need need) {
        return route.isPrivate()
                || (need.role() != null
                        && community.routes().stream()
                                .anyMatch(r -> r.isPrivate() && r.role().equals(Optional.of(need.role()))));
    }

    /** The time limits of tickets of {@code category}. */
    public Terms terms(Community community, String category) {
        Route route = community.routeOf(category);
        return new Terms(
                Optional.ofNullable(route.accept()).orElse(defaults.accept()),
                Optional.ofNullable(route.resolve()).orElse(defaults.resolve()),
                defaults.confirm(),
                defaults.calendar());
    }

    private static Ladder ladder(Community community, Route route, Need need) {
        Asking asking = new Asking();
        String role = need.role() != null ? need.role() : route.role().orElse(null);
        if (need.role() == null && need.post() != null) {
            asking.add(Tier.POST, community.holdersOf(need.post()));
        }
        if (role != null) {
            asking.add(Tier.ROLE, holders(community, need, role));
        } else {
            Optional<Party> party = community.party(route.to());
            party.ifPresent(p -> asking.add(Tier.PARTY, p.members()));
            addGrid(asking, community, need, party.isPresent());
        }
        String backstop = community.commons().backstop();
        if (backstop == null || need.isClaimed()) {
            asking.add(Tier.LEADER, List.of(need.grid().leader()));
        }
        if (backstop != null) {
            asking.add(Tier.BACKSTOP, List.of(backstop));
        }
        return new Ladder(asking.steps());
    }

    /** Of the grid's own people, unless a party takes it or nobody's grid it is while there is a backstop. */
    private static void addGrid(Asking asking, Community community, Need need, boolean hasParty) {
        if (hasParty || (!need.isClaimed() && community.commons().backstop() != null)) {
            return;
        }
        if (need.microgrid() != null) {
            asking.add(Tier.MICROGRID, need.microgrid().workers());
        }
        asking.add(Tier.GRID, need.grid().workers());
    }

    /** Who holds {@code role}: in the grid, then for the whole community. */
    private static List<String> holders(Community community, Need need, String role) {
        List<String> own = need.isClaimed() ? need.grid().roles().getOrDefault(role, List.of()) : List.of();
        List<String> common = community.commons().roles().getOrDefault(role, List.of());
        return Stream.concat(own.stream(), common.stream()).toList();
    }

    /** Who is asked, in order, each once. */
    private static final class Asking {
        private final Map<String, Tier> order = new LinkedHashMap<>();

        void add(Tier tier, List<String> people) {
            people.forEach(person -> order.putIfAbsent(person, tier));
        }

        List<Step> steps() {
            return order.entrySet().stream()
                    .map(e -> new Step(e.getValue(), e.getKey()))
                    .toList();
        }
    }
}
