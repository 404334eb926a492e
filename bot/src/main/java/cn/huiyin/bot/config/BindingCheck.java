package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Person;
import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks across communities, and communities against channels.
 *
 * <p>A group or an account on a channel that is not there is a warning, told once for a channel and community: a channel
 * may be switched off and on again while the communities stay as they are.
 */
record BindingCheck(Problems problems, Problems warnings) {

    void check(List<CommunitySource> communities, List<ChannelConfig> channels) {
        Set<String> names = channels.stream().map(ChannelConfig::name).collect(Collectors.toCollection(TreeSet::new));
        checkIds(communities);
        checkGroups(communities);
        communities.forEach(community -> {
            warnOfAbsentChannels(community, names);
            warnOfUnreachable(community, names);
            community.grids().forEach(grid -> warnOfStrangers(community, grid, names));
        });
    }

    private static void checkIds(List<CommunitySource> communities) {
        Map<String, YamlValue> first = new HashMap<>();
        for (CommunitySource community : communities) {
            YamlValue id = community.root().get("id");
            YamlValue before = community.id().isEmpty() ? null : first.putIfAbsent(community.id(), id);
            if (before != null) {
                id.problem("found: community " + community.id() + " twice, first in "
                        + before.position().file() + " (expected: each once)");
            }
        }
    }

    private static void checkGroups(List<CommunitySource> communities) {
        Map<Chat, YamlValue> first = new HashMap<>();
        communities.stream().flatMap(c -> c.grids().stream()).forEach(grid -> {
            List<YamlValue> places = grid.at().get("groups").list();
            for (int i = 0; i < places.size(); i++) {
                Chat chat = grid.value().groups().get(i);
                YamlValue before = first.putIfAbsent(chat, places.get(i));
                if (before != null) {
                    places.get(i)
                            .problem("found: group " + chat.id() + " on " + chat.channel() + " twice, first in "
                                    + before.position().file() + ":" + before.line()
                                    + " (expected: each group in one grid)");
                }
            }
        });
    }

    private void warnOfAbsentChannels(CommunitySource community, Set<String> names) {
        Map<String, YamlValue> absent = new TreeMap<>();
        community.grids().forEach(grid -> {
            List<YamlValue> places = grid.at().get("groups").list();
            for (int i = 0; i < places.size(); i++) {
                absent.putIfAbsent(grid.value().groups().get(i).channel(), places.get(i));
            }
        });
        community.root().get("reports").get("chats").list().forEach(chat -> {
            absent.putIfAbsent(chat.get("channel").text().strip(), chat.get("channel"));
        });
        community
                .people()
                .forEach(person -> person.at().get("accounts").entries().forEach(absent::putIfAbsent));
        absent.keySet().removeAll(names);
        absent.forEach((channel, at) -> warnings.add(at.position()
                .problem("found: channel " + channel
                        + ", which " + ServiceReader.FILE + " does not have; its groups and accounts here are not used"
                        + " (expected: one of: " + String.join(", ", names) + NearestName.hint(channel, names) + ")")));
    }

    private void warnOfUnreachable(CommunitySource community, Set<String> names) {
        List<String> unreachable = new ArrayList<>();
        for (Placed<Person> person : community.people()) {
            if (person.value().accounts().keySet().stream().noneMatch(names::contains)) {
                unreachable.add(person.value().id());
            }
        }
        if (!unreachable.isEmpty()) {
            warnings.add(community
                    .root()
                    .get("people")
                    .position()
                    .problem("found: nobody can reach " + String.join(", ", unreachable)
                            + " (expected: an account on one of: " + String.join(", ", names) + ")"));
        }
    }

    /** Who works where a grid's groups are not can be reached, but not be named in the group. */
    private void warnOfStrangers(CommunitySource community, Placed<Grid> grid, Set<String> names) {
        Set<String> channels = grid.value().groups().stream()
                .map(Chat::channel)
                .filter(names::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> workers = workers(grid.value());
        List<String> strangers = community.people().stream()
                .map(Placed::value)
                .filter(person -> workers.contains(person.id()))
                .filter(person -> person.accounts().keySet().stream().anyMatch(names::contains))
                .filter(person -> person.accounts().keySet().stream().noneMatch(channels::contains))
                .map(Person::id)
                .toList();
        if (!channels.isEmpty() && !strangers.isEmpty()) {
            warnings.add(grid.at()
                    .get("groups")
                    .position()
                    .problem("found: " + String.join(", ", strangers) + " of grid "
                            + grid.value().id() + " without an account on " + String.join(", ", channels)
                            + " (expected: an account where the grid's groups are)"));
        }
    }

    private static Set<String> workers(Grid grid) {
        Set<String> workers = new TreeSet<>(grid.workers());
        workers.add(grid.leader());
        grid.microgrids().forEach(micro -> workers.addAll(micro.workers()));
        grid.roles().values().forEach(workers::addAll);
        return workers;
    }
}
