package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
     * The way of a ticket of {@code category} in {@code grid}.
     *
     * @param loads how many open tickets people have, by id; who is not in it has none
     */
    public Way way(
            Community community,
            String category,
            Grid grid,
            @Nullable MicroGrid microgrid,
            Map<String, Integer> loads) {
        Route route = community.routeOf(category);
        Ladder ladder = ladder(community, route, grid, microgrid, loads);
        List<Party> with = route.with().stream()
                .flatMap(id -> community.party(id).stream())
                .toList();
        return new Way(
                Duty.opened(grid.id(), microgrid == null ? null : microgrid.id(), ladder), route.isPrivate(), with);
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

    private static Ladder ladder(
            Community community, Route route, Grid grid, @Nullable MicroGrid microgrid, Map<String, Integer> loads) {
        List<Step> steps = new ArrayList<>();
        community.party(route.to()).ifPresent(p -> steps.add(new Step(Tier.PARTY, leastLoadedFirst(p, loads))));
        if (steps.isEmpty()) {
            Map<String, Tier> order = new LinkedHashMap<>();
            if (microgrid != null) {
                microgrid.workers().forEach(w -> order.putIfAbsent(w, Tier.MICROGRID));
            }
            grid.workers().forEach(w -> order.putIfAbsent(w, Tier.GRID));
            order.forEach((person, tier) -> steps.add(Step.of(tier, person)));
        }
        if (steps.stream().noneMatch(s -> s.people().contains(grid.leader()))) {
            steps.add(Step.of(Tier.LEADER, grid.leader()));
        }
        return new Ladder(steps);
    }

    /** All members are asked together; who has least to do is named first. */
    private static List<String> leastLoadedFirst(Party party, Map<String, Integer> loads) {
        return party.members().stream()
                .sorted(Comparator.comparingInt(m -> loads.getOrDefault(m, 0)))
                .toList();
    }
}
