package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Ladder.Step;
import cn.huiyin.bot.ticket.Ladder.Tier;
import cn.huiyin.bot.ticket.Terms;
import cn.huiyin.rules.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is asked to take a ticket, one after the other, and within which time limits; pure.
 *
 * @param defaults the limits where a route says nothing else
 * @param byUrgency shorter limits for what cannot wait
 */
public record Router(Terms defaults, Map<Urgency, Limits> byUrgency) {
    private static final List<Span> MEDIATION_VISITS = List.of(Span.parse("7d"), Span.parse("30d"));

    public Router {
        byUrgency = Map.copyOf(byUrgency);
    }

    /**
     * Where a new ticket goes.
     *
     * @param with the parties that are called in at once
     */
    public record Way(Duty duty, boolean isPrivate, List<Party> with) {}

    /**
     * The way of a ticket that {@code need} is opened for.
     *
     * @param loads how many open tickets people have, by id; who is not in it has none
     */
    public Way way(Community community, Need need, Map<String, Integer> loads) {
        Route route = community.routeOf(need.category());
        MicroGrid microgrid = need.microgrid();
        Duty duty = Duty.opened(
                need.grid().id(), microgrid == null ? null : microgrid.id(), ladder(community, route, need, loads));
        List<Party> with = route.with().stream()
                .flatMap(id -> community.party(id).stream())
                .toList();
        return new Way(duty, isPrivate(community, route, need), with);
    }

    /** Whoever asks for a mediator by their role has the right not to be overheard, whatever words they use. */
    private static boolean isPrivate(Community community, Route route, Need need) {
        return route.isPrivate()
                || (need.role() != null
                        && community.routes().stream()
                                .anyMatch(r -> r.isPrivate() && r.role().equals(Optional.of(need.role()))));
    }

    /** The time limits of tickets of {@code category}; what is urgent never has more time than the rest. */
    public Terms terms(Community community, String category, Urgency urgency) {
        Route route = community.routeOf(category);
        Limits urgent = byUrgency.getOrDefault(urgency, Limits.NONE);
        return new Terms(
                limit(route.limits().accept(), defaults.accept(), urgent.accept()),
                Limits.shorter(route.limits().arrive(), urgent.arrive()),
                limit(route.limits().resolve(), defaults.resolve(), urgent.resolve()),
                defaults.confirm(),
                defaults.stall(),
                visits(community, route),
                defaults.calendar());
    }

    private static Span limit(@Nullable Span ofRoute, Span usual, @Nullable Span urgent) {
        Span limit = Optional.ofNullable(ofRoute).orElse(usual);
        return Objects.requireNonNull(Limits.shorter(limit, urgent));
    }

    /** A quarrel that was made up is asked after, whether the settings say so or not. */
    private static List<Span> visits(Community community, Route route) {
        boolean mediated = route.isPrivate()
                && community
                        .party(route.to())
                        .filter(p -> p.kind() == Party.Kind.MEDIATOR)
                        .isPresent();
        return route.visits().isEmpty() && mediated ? MEDIATION_VISITS : route.visits();
    }

    private static Ladder ladder(Community community, Route route, Need need, Map<String, Integer> loads) {
        Asking asking = new Asking();
        String role = need.role() != null ? need.role() : route.role().orElse(null);
        if (need.role() == null && need.post() != null) {
            asking.together(Tier.POST, leastLoadedFirst(community.holdersOf(need.post()), loads));
        }
        if (role != null) {
            asking.together(Tier.ROLE, leastLoadedFirst(holdersInGrid(need, role), loads));
            asking.together(Tier.ROLE, leastLoadedFirst(holdersInCommunity(community, role), loads));
        } else {
            Optional<Party> party = community.party(route.to());
            party.ifPresent(p -> addParty(asking, p, loads));
            addGrid(asking, community, need, party.isPresent());
        }
        String backstop = community.commons().backstop();
        if (backstop == null || need.isClaimed()) {
            asking.inOrder(Tier.LEADER, List.of(need.grid().leader()));
        }
        if (backstop != null) {
            asking.inOrder(Tier.BACKSTOP, List.of(backstop));
        }
        return new Ladder(asking.steps);
    }

    /** Who has as much as they may have is left out, unless all have: then somebody must take more. */
    private static void addParty(Asking asking, Party party, Map<String, Integer> loads) {
        Integer capacity = party.capacity();
        List<String> free = party.members().stream()
                .filter(m -> capacity == null || loads.getOrDefault(m, 0) < capacity)
                .toList();
        List<String> members = free.isEmpty() ? party.members() : free;
        if (party.take() == Party.Take.ONE) {
            asking.together(Tier.PARTY, leastLoadedFirst(members, loads));
        } else {
            asking.inOrder(Tier.PARTY, members);
        }
    }

    /** Of the grid's own people, unless a party takes it or nobody's grid it is while there is a backstop. */
    private static void addGrid(Asking asking, Community community, Need need, boolean hasParty) {
        if (hasParty || (!need.isClaimed() && community.commons().backstop() != null)) {
            return;
        }
        if (need.microgrid() != null) {
            asking.inOrder(Tier.MICROGRID, need.microgrid().workers());
        }
        asking.inOrder(Tier.GRID, need.grid().workers());
    }

    private static List<String> holdersInGrid(Need need, String role) {
        return need.isClaimed() ? need.grid().roles().getOrDefault(role, List.of()) : List.of();
    }

    private static List<String> holdersInCommunity(Community community, String role) {
        return community.commons().roles().getOrDefault(role, List.of());
    }

    private static List<String> leastLoadedFirst(List<String> people, Map<String, Integer> loads) {
        return people.stream()
                .sorted(Comparator.comparingInt(p -> loads.getOrDefault(p, 0)))
                .toList();
    }

    /** Who is asked, in order, each once. */
    private static final class Asking {
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        /** All of {@code people} at one time: the first who accepts has it. */
        void together(Tier tier, List<String> people) {
            List<String> more = people.stream().filter(known::add).toList();
            if (!more.isEmpty()) {
                steps.add(new Step(tier, more));
            }
        }

        /** One after the other. */
        void inOrder(Tier tier, List<String> people) {
            people.forEach(person -> together(tier, List.of(person)));
        }
    }
}
