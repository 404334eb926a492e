package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Route;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Ladder.Step;
import cn.huiyin.bot.ticket.Ladder.Tier;
import cn.huiyin.rules.Urgency;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the ladder of one ticket: who is asked, in order, each once; pure, used once.
 *
 * @param loads how many open tickets people have, by id; who is not in it has none
 */
record Climb(Community community, Need need, Map<String, Integer> loads, Presence presence) {

    Ladder ladder(Route route) {
        Asking asking = new Asking();
        String role = need.role() != null ? need.role() : route.role().orElse(null);
        addConfirmation(asking, route);
        if (need.role() == null && need.post() != null) {
            asking.together(Tier.POST, leastLoadedFirst(community.holdersOf(need.post())));
        }
        if (role != null) {
            asking.together(Tier.ROLE, leastLoadedFirst(holdersInGrid(role)));
            asking.together(Tier.ROLE, leastLoadedFirst(holdersInCommunity(role)));
        } else {
            Optional<Party> party = community.party(route.to());
            addNight(asking, route, party);
            party.ifPresent(p -> addParty(asking, p));
            addGrid(asking, party.isPresent());
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

    /**
     * Who has to confirm is asked before all others, and once more as what else they are; not where life may be at stake, nor where
     * the resident called somebody themselves.
     */
    private void addConfirmation(Asking asking, Route route) {
        String confirm = route.confirm();
        if (confirm == null || need.role() != null || need.post() != null || need.urgency() == Urgency.CRITICAL) {
            return;
        }
        String backstop = community.commons().backstop();
        List<String> people = route.confirmingRole()
                .map(this::holders)
                .orElseGet(() -> confirm.equals(Route.BACKSTOP) && backstop != null
                        ? List.of(backstop)
                        : List.of(need.grid().leader()));
        if (!people.isEmpty()) {
            asking.first(people);
        }
    }

    private List<String> holders(String role) {
        List<String> inGrid = holdersInGrid(role);
        return inGrid.isEmpty() ? holdersInCommunity(role) : inGrid;
    }

    /** What cannot wait for the morning goes to those who are awake, whoever has it by day. */
    private void addNight(Asking asking, Route route, Optional<Party> party) {
        String roster = need.grid().duty();
        boolean partyHasItsOwn = party.filter(p -> p.roster() != null).isPresent();
        if (need.urgency() != Urgency.NORMAL
                && roster != null
                && presence.isNightOf(roster)
                && !route.isPrivate()
                && !partyHasItsOwn) {
            asking.onDuty(Tier.GRID, roster);
        }
    }

    private void addParty(Asking asking, Party party) {
        String roster = party.roster();
        if (roster != null) {
            asking.onDuty(Tier.PARTY, roster);
        } else if (party.take() == Party.Take.ONE) {
            asking.together(Tier.PARTY, leastLoadedFirst(free(party)));
        } else {
            asking.inOrder(Tier.PARTY, free(party));
        }
    }

    /** Who has as much as they may have is left out, unless all have: then somebody must take more. */
    private List<String> free(Party party) {
        Integer capacity = party.capacity();
        List<String> free = party.members().stream()
                .filter(m -> capacity == null || loads.getOrDefault(m, 0) < capacity)
                .toList();
        return free.isEmpty() ? party.members() : free;
    }

    /** Of the grid's own people, unless a party takes it or nobody's grid it is while there is a backstop. */
    private void addGrid(Asking asking, boolean hasParty) {
        if (hasParty || (!need.isClaimed() && community.commons().backstop() != null)) {
            return;
        }
        if (need.microgrid() != null) {
            asking.inOrder(Tier.MICROGRID, need.microgrid().workers());
        }
        String roster = need.grid().duty();
        if (roster == null) {
            asking.inOrder(Tier.GRID, need.grid().workers());
        } else {
            asking.onDuty(Tier.GRID, roster);
        }
    }

    private List<String> holdersInGrid(String role) {
        return need.isClaimed() ? need.grid().roles().getOrDefault(role, List.of()) : List.of();
    }

    private List<String> holdersInCommunity(String role) {
        return community.commons().roles().getOrDefault(role, List.of());
    }

    private List<String> leastLoadedFirst(List<String> people) {
        return people.stream()
                .sorted(Comparator.comparingInt(p -> loads.getOrDefault(p, 0)))
                .toList();
    }

    /** Who is asked, in order, each once; but for those on duty by a roster, who may be others when it comes to them. */
    private final class Asking {
        private final List<Step> steps = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        /** Who has to confirm: whoever else they are on this ladder, they are asked again as that. */
        void first(List<String> people) {
            steps.add(Step.of(Tier.CONFIRM, people));
        }

        /** All of {@code people} at one time: the first who accepts has it. */
        void together(Tier tier, List<String> people) {
            List<String> more = people.stream().filter(known::add).toList();
            if (!more.isEmpty()) {
                steps.add(Step.of(tier, more));
            }
        }

        /** One after the other. */
        void inOrder(Tier tier, List<String> people) {
            people.forEach(person -> together(tier, List.of(person)));
        }

        /** Whoever is on duty by {@code roster}, together. */
        void onDuty(Tier tier, String roster) {
            if (steps.stream().noneMatch(s -> roster.equals(s.roster()))) {
                steps.add(new Step(tier, presence.onDuty(roster), roster));
            }
        }
    }
}
