package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Ladder.Step;
import cn.huiyin.bot.ticket.Ladder.Tier;
import cn.huiyin.bot.ticket.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is asked to take a ticket, one after the other, and within which time limits; pure.
 *
 * @param defaults the limits where a route says nothing else
 */
public record Router(Terms defaults) {
    /** Where a new ticket goes. */
    public record Way(Duty duty, boolean isPrivate) {}

    /** The way of a ticket of {@code category} in {@code grid}. */
    public Way way(Community community, String category, Grid grid, @Nullable MicroGrid microgrid) {
        Route route = community.routeOf(category);
        Ladder ladder = ladder(community, route, grid, microgrid);
        Duty duty = new Duty(
                grid.id(),
                microgrid == null ? null : microgrid.id(),
                ladder,
                0,
                ladder.steps().get(0).person(),
                List.of());
        return new Way(duty, route.isPrivate());
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

    private static Ladder ladder(Community community, Route route, Grid grid, @Nullable MicroGrid microgrid) {
        Map<String, Tier> order = new LinkedHashMap<>();
        Optional<Party> party = community.party(route.to());
        party.ifPresent(p -> p.members().forEach(m -> order.putIfAbsent(m, Tier.PARTY)));
        if (order.isEmpty()) {
            if (microgrid != null) {
                microgrid.workers().forEach(w -> order.putIfAbsent(w, Tier.MICROGRID));
            }
            grid.workers().forEach(w -> order.putIfAbsent(w, Tier.GRID));
        }
        order.putIfAbsent(grid.leader(), Tier.LEADER);
        List<Step> steps = new ArrayList<>();
        order.forEach((person, tier) -> steps.add(new Step(tier, person)));
        return new Ladder(steps);
    }
}
