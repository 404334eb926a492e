package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.community.Route;
import cn.huiyin.rules.source.YamlValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One community as its file has it, with where everything stands; not checked yet. */
record CommunitySource(
        YamlValue root,
        Title title,
        List<Placed<Grid>> grids,
        List<Placed<Person>> people,
        List<Placed<Party>> parties,
        List<Placed<Route>> routes,
        Commons commons) {
    /** Which community it is. */
    record Title(String id, String name, String street) {}

    String id() {
        return title.id();
    }

    Community community() {
        return new Community(
                title.id(),
                title.name(),
                title.street(),
                values(grids),
                values(people),
                values(parties),
                values(routes),
                commons);
    }

    private static <T> List<T> values(List<Placed<T>> placed) {
        return placed.stream().map(Placed::value).toList();
    }

    Set<String> personIds() {
        return people.stream().map(person -> person.value().id()).collect(Collectors.toSet());
    }

    /** The names of all roles that a grid or the community has. */
    Set<String> roleNames() {
        return Stream.concat(
                        commons.roles().keySet().stream(),
                        grids.stream().flatMap(grid -> grid.value().roles().keySet().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<RosterUse> rosterUses() {
        List<YamlValue> places = root.get("rosters").list();
        return IntStream.range(0, places.size())
                .mapToObj(i ->
                        new RosterUse(commons.rosters().get(i), places.get(i).position()))
                .toList();
    }

    List<CategoryUse> categoryUses() {
        return routes.stream()
                .filter(route -> !route.value().category().equals(Route.ANY))
                .map(route -> new CategoryUse(
                        route.value().category(), route.at().get("category").position()))
                .toList();
    }
}
