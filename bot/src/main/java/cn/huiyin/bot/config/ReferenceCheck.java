package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Post;
import cn.huiyin.bot.community.Route;
import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the people, parties and grids of a community are named once and found where they are named. */
record ReferenceCheck(Problems problems, Problems warnings) {

    void check(CommunitySource source) {
        once(ids(source.grids()), "grid");
        once(ids(source.people()), "person");
        once(ids(source.parties()), "party");
        once(microgrids(source).map(m -> m.get("id")).toList(), "micro-grid");
        once(source.parties().stream().map(p -> p.at().get("name")).toList(), "party name");
        checkPeopleNamed(source);
        warnOfNamesakes(source);
        once(postNames(source), "post");
        once(
                source.root().get("reporters").list().stream()
                        .map(r -> r.get("id"))
                        .toList(),
                "reporter");
        once(source.root().get("rosters").list().stream().map(r -> r.get("id")).toList(), "roster");
        checkPosts(source);
        checkAccounts(source);
        source.parties().forEach(ReferenceCheck::checkPartyId);
    }

    private static <T> List<YamlValue> ids(List<Placed<T>> items) {
        return items.stream().map(item -> item.at().get("id")).toList();
    }

    private static Stream<YamlValue> microgrids(CommunitySource source) {
        return source.grids().stream().flatMap(grid -> grid.at().get("microgrids").list().stream());
    }

    private static void once(List<YamlValue> names, String what) {
        Map<String, YamlValue> first = new HashMap<>();
        for (YamlValue name : names) {
            String text = name.isText() ? name.text().strip() : "";
            YamlValue before = text.isEmpty() ? null : first.putIfAbsent(text, name);
            if (before != null) {
                name.problem("found: " + what + " " + text + " twice, first in line " + before.line()
                        + " (expected: each once)");
            }
        }
    }

    private void checkPeopleNamed(CommunitySource source) {
        Set<String> known = source.personIds();
        Set<String> named = new HashSet<>();
        for (YamlValue name : names(source)) {
            String id = name.text().strip();
            named.add(id);
            if (!id.isEmpty() && !known.contains(id)) {
                name.problem(
                        "found: " + id + " (expected: the id of one of the people" + NearestName.hint(id, known) + ")");
            }
        }
        for (Placed<Person> person : source.people()) {
            if (!named.contains(person.value().id()) && person.value().posts().isEmpty()) {
                warnings.add(
                        person.at()
                                .position()
                                .problem(
                                        "found: " + person.value().id()
                                                + ", who is named nowhere (expected: as a worker, a leader, a member or the holder of a role or post)"));
            }
        }
    }

    /** 转派 goes by name. */
    private void warnOfNamesakes(CommunitySource source) {
        Map<String, String> first = new HashMap<>();
        for (Placed<Person> person : source.people()) {
            String id = person.value().id();
            String namesake = first.putIfAbsent(person.value().name(), id);
            if (namesake != null) {
                warnings.add(person.at()
                        .position()
                        .problem("found: " + id + " with the same name as " + namesake + ": "
                                + person.value().name() + " (expected: names that tell people apart)"));
            }
        }
    }

    private static List<YamlValue> names(CommunitySource source) {
        List<YamlValue> names = new ArrayList<>();
        source.grids().forEach(grid -> {
            names.addAll(grid.at().get("workers").textValues());
            names.add(grid.at().get("leader"));
        });
        microgrids(source).forEach(micro -> names.addAll(micro.get("workers").textValues()));
        source.parties().forEach(party -> names.addAll(party.at().get("members").textValues()));
        source.grids().forEach(grid -> names.addAll(holders(grid.at())));
        names.addAll(holders(source.root()));
        source.root()
                .get("rosters")
                .list()
                .forEach(roster -> names.addAll(roster.get("members").textValues()));
        if (source.commons().backstop() != null) {
            names.add(source.root().get("backstop"));
        }
        return names;
    }

    private static List<YamlValue> holders(YamlValue at) {
        return at.get("roles").entries().values().stream()
                .flatMap(holders -> holders.textValues().stream())
                .toList();
    }

    private static List<YamlValue> postNames(CommunitySource source) {
        return source.root().get("posts").list().stream()
                .map(post -> post.get("name"))
                .toList();
    }

    /** Who holds a post is named by it: nobody else need name them. */
    private void checkPosts(CommunitySource source) {
        Set<String> known = postNames(source).stream()
                .map(name -> name.text().strip())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = new HashSet<>();
        for (Placed<Person> person : source.people()) {
            List<YamlValue> posts = person.at().get("posts").textValues();
            if (posts.size() > Post.HELD_MAX) {
                person.at()
                        .get("posts")
                        .problem("found: " + posts.size() + " posts of "
                                + person.value().id() + " (expected: " + Post.HELD_MAX + " at most)");
            }
            for (YamlValue post : posts) {
                String name = post.text().strip();
                held.add(name);
                if (!known.contains(name)) {
                    post.problem("found: post " + name + " (expected: a name under posts of the community"
                            + NearestName.hint(name, known) + ")");
                }
            }
        }
        for (YamlValue post : postNames(source)) {
            if (post.isText() && !held.contains(post.text().strip())) {
                warnings.add(post.position()
                        .problem("found: post " + post.text().strip()
                                + ", which nobody holds (expected: somebody with it among their posts)"));
            }
        }
    }

    private static void checkAccounts(CommunitySource source) {
        Map<Account, String> owners = new HashMap<>();
        source.people()
                .forEach(person -> checkAccounts(
                        owners, person.at(), person.value().id(), person.value().accounts()));
        List<YamlValue> reporters = source.root().get("reporters").list();
        for (int i = 0; i < reporters.size(); i++) {
            Courier courier = source.commons().couriers().get(i);
            checkAccounts(owners, reporters.get(i), courier.id(), courier.accounts());
        }
    }

    private static void checkAccounts(
            Map<Account, String> owners, YamlValue at, String id, Map<String, String> accounts) {
        accounts.forEach((channel, user) -> {
            String owner = owners.putIfAbsent(new Account(channel, user), id);
            if (owner != null) {
                at.get("accounts")
                        .get(channel)
                        .problem("found: account " + user + " on " + channel + " of " + id + " and of " + owner
                                + " (expected: each account with one person)");
            }
        });
    }

    private static void checkPartyId(Placed<Party> party) {
        if (party.value().id().equals(Route.GRID)) {
            party.at()
                    .get("id")
                    .problem("found: grid as the id of a party (expected: another id, routes say grid for the grid)");
        }
    }
}
