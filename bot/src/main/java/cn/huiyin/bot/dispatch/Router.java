package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Duty;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Terms;
import cn.huiyin.rules.Urgency;
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
     * The way of a ticket that {@code need} is opened for.
     *
     * @param loads how many open tickets people have, by id; who is not in it has none
     * @param presence who is there now
     */
    public Way way(Community community, Need need, Map<String, Integer> loads, Presence presence) {
        Route route = community.routeOf(need.category());
        MicroGrid microgrid = need.microgrid();
        Ladder ladder = new Climb(community, need, loads, presence).ladder(route);
        Duty duty = Duty.opened(need.grid().id(), microgrid == null ? null : microgrid.id(), ladder, presence);
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
                defaults.calendar(),
                urgency == Urgency.NORMAL ? defaults.quiet() : QuietHours.NONE);
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
}
