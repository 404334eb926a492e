package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Route;
import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that every ticket finds its way: routes lead to somebody and the last one takes all. */
record RouteCheck(Problems problems, Problems warnings) {

    void check(CommunitySource source) {
        Set<String> parties = new TreeSet<>();
        source.parties().forEach(party -> parties.add(party.value().id()));
        Set<String> targets = new TreeSet<>(parties);
        targets.add(Route.GRID);
        source.roleNames().forEach(role -> targets.add(Route.ROLE + role));
        List<String> before = new ArrayList<>();
        for (Placed<Route> route : source.routes()) {
            checkTarget(route, targets);
            checkParties(route, "with", parties);
            checkParties(route, "late", parties);
            checkConfirm(route, source);
            checkReached(route, before);
            before.add(route.value().category());
        }
        boolean endsWithAny = !before.isEmpty() && before.get(before.size() - 1).equals(Route.ANY);
        if (!endsWithAny && source.root().get("routes").isList()) {
            source.root()
                    .get("routes")
                    .problem("found: routes without a last one for all the rest (expected: {category: \"*\", to: grid}"
                            + " at the end)");
        }
    }

    private static void checkTarget(Placed<Route> route, Set<String> targets) {
        String to = route.value()
                .role()
                .map(Route.ROLE::concat)
                .orElseGet(() -> route.value().to());
        if (!to.isEmpty() && !targets.contains(to)) {
            route.at()
                    .get("to")
                    .problem("found: to: " + to + " (expected: " + Route.GRID + ", the id of a party or " + Route.ROLE
                            + "NAME" + NearestName.hint(to, targets) + ")");
        }
    }

    private static void checkParties(Placed<Route> route, String key, Set<String> parties) {
        for (YamlValue name : route.at().get(key).textValues()) {
            String id = name.text().strip();
            if (!parties.contains(id)) {
                name.problem("found: " + key + ": " + id + " (expected: the id of a party"
                        + NearestName.hint(id, parties) + ")");
            }
        }
    }

    /** Who is to confirm must be there, and nobody may be called in before they have. */
    private static void checkConfirm(Placed<Route> route, CommunitySource source) {
        String confirm = route.value().confirm();
        if (confirm == null) {
            return;
        }
        Set<String> known = new TreeSet<>(List.of(Route.LEADER));
        if (source.commons().backstop() != null) {
            known.add(Route.BACKSTOP);
        }
        source.roleNames().forEach(role -> known.add(Route.ROLE + role));
        String who = route.value().confirmingRole().map(Route.ROLE::concat).orElse(confirm.strip());
        if (!known.contains(who)) {
            route.at()
                    .get("confirm")
                    .problem("found: confirm: " + confirm + " (expected: " + Route.LEADER + ", " + Route.BACKSTOP
                            + " where the community has one, or " + Route.ROLE + "NAME"
                            + NearestName.hint(who, known) + ")");
        }
        if (!route.value().with().isEmpty()) {
            route.at()
                    .get("with")
                    .problem("found: with and confirm (expected: one of the two; with calls its parties in at once)");
        }
    }

    /** A route after one that takes at least the same never gets a ticket; most likely the two should change places. */
    private void checkReached(Placed<Route> route, List<String> before) {
        String category = route.value().category();
        before.stream()
                .filter(earlier -> takesAllOf(earlier, category))
                .findFirst()
                .ifPresent(earlier -> warnings.add(route.at()
                        .position()
                        .problem("found: category " + category + " after " + earlier
                                + ", which takes all of it (expected: the narrower one first)")));
    }

    private static boolean takesAllOf(String earlier, String category) {
        return !category.isEmpty()
                && (earlier.equals(Route.ANY) || earlier.equals(category) || category.startsWith(earlier + "/"));
    }
}
