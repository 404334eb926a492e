package cn.huiyin.bot.channel.demo;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Courier;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.roster.Roster;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who can speak on the demo page and where: everybody of the communities with an account here, and some residents. */
final class DemoCast {
    private static final int RESIDENTS_PER_COMMUNITY = 3;
    private static final List<String> RESIDENTS =
            List.of("王阿姨", "李叔", "小陈", "张奶奶", "刘师傅", "周姐", "孙大爷", "吴老师", "小郑", "冯阿姨", "杨叔", "小何", "朱奶奶", "许师傅", "沈姐");

    private final String channel;
    private final Map<String, Speaker> speakers = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /**
     * Somebody to speak as.
     *
     * @param person id in the community, null for a resident
     * @param grids ids of the grids they belong to
     */
    record Speaker(
            String user,
            String name,
            Role role,
            String title,
            @Nullable String person,
            String community,
            List<String> grids) {}

    /** What somebody is; the order is the page's. */
    enum Role {
        RESIDENT,
        WORKER,
        MICROWORKER,
        LEADER,
        PROPERTY,
        MEDIATOR,
        LAWYER,
        DEPARTMENT,
        VOLUNTEER,
        PARTNER
    }

    /** A chat of a grid. */
    record Group(String id, String name, String community, String grid) {}

    DemoCast(String channel, List<Community> communities) {
        this.channel = channel;
        int next = 0;
        for (Community community : communities) {
            community.grids().forEach(grid -> addGroups(community, grid));
            for (int i = 1; i <= RESIDENTS_PER_COMMUNITY; i++) {
                addResident(community, i, RESIDENTS.get(next++ % RESIDENTS.size()));
            }
        }
        communities.forEach(this::addPeople);
    }

    List<Speaker> speakers() {
        return List.copyOf(speakers.values());
    }

    /** The groups of one grid. */
    List<Group> groups(Community community, Grid grid) {
        return groups.values().stream()
                .filter(g -> g.community().equals(community.id()) && g.grid().equals(grid.id()))
                .toList();
    }

    Optional<Speaker> speaker(String user) {
        return Optional.ofNullable(speakers.get(user));
    }

    boolean hasGroup(String id) {
        return groups.containsKey(id);
    }

    /** {@code user} as the page names them. */
    DemoEntry.Name name(String user) {
        Speaker speaker = speakers.get(user);
        return new DemoEntry.Name(user, speaker == null ? user : speaker.name());
    }

    private void addGroups(Community community, Grid grid) {
        int count = 0;
        for (Chat chat : grid.groups()) {
            if (chat.channel().equals(channel)) {
                count++;
                String name = grid.name() + "服务群" + (count == 1 ? "" : String.valueOf(count));
                groups.putIfAbsent(chat.id(), new Group(chat.id(), name, community.id(), grid.id()));
            }
        }
    }

    private void addResident(Community community, int number, String name) {
        String user = community.id() + "-resident-" + number;
        List<String> grids = community.grids().stream().map(Grid::id).toList();
        speakers.putIfAbsent(user, new Speaker(user, name, Role.RESIDENT, "居民", null, community.id(), grids));
    }

    private void addPeople(Community community) {
        for (Grid grid : community.grids()) {
            grid.workers().forEach(id -> add(community, id, Role.WORKER, "网格员", List.of(grid.id())));
            for (MicroGrid micro : grid.microgrids()) {
                micro.workers().forEach(id -> add(community, id, Role.MICROWORKER, "微网格员", List.of(grid.id())));
            }
            add(community, grid.leader(), Role.LEADER, "网格长", List.of(grid.id()));
        }
        for (Party party : community.parties()) {
            Role role = Role.valueOf(party.kind().name());
            party.members().forEach(id -> add(community, id, role, party.name(), List.of()));
        }
        for (Grid grid : community.grids()) {
            addHolders(community, grid.roles(), List.of(grid.id()));
        }
        addHolders(community, community.commons().roles(), List.of());
        String backstop = community.commons().backstop();
        if (backstop != null) {
            add(community, backstop, Role.LEADER, "社区兜底人", List.of());
        }
        for (Roster roster : community.commons().rosters()) {
            List<String> grids = community.grids().stream()
                    .filter(grid -> roster.id().equals(grid.duty()))
                    .map(Grid::id)
                    .toList();
            roster.members().forEach(id -> add(community, id, Role.WORKER, roster.name(), grids));
        }
        community.commons().couriers().forEach(courier -> addCourier(community, courier));
    }

    private void addHolders(Community community, Map<String, List<String>> roles, List<String> grids) {
        roles.forEach((title, holders) -> holders.forEach(id -> add(community, id, Role.WORKER, title, grids)));
    }

    /** A courier speaks where residents do. */
    private void addCourier(Community community, Courier courier) {
        String user = courier.accounts().get(channel);
        if (user != null) {
            List<String> grids = community.grids().stream().map(Grid::id).toList();
            speakers.putIfAbsent(
                    user, new Speaker(user, courier.name(), Role.RESIDENT, "兼职网格员", null, community.id(), grids));
        }
    }

    private void add(Community community, String id, Role role, String title, List<String> grids) {
        Optional<Person> person = community.person(id);
        String user = person.map(p -> p.accounts().get(channel)).orElse(null);
        if (person.isEmpty() || user == null) {
            return;
        }
        Speaker known = speakers.get(user);
        if (known == null) {
            speakers.put(user, new Speaker(user, person.get().name(), role, title, id, community.id(), grids));
            return;
        }
        List<String> all = new ArrayList<>(known.grids());
        grids.stream().filter(g -> !all.contains(g)).forEach(all::add);
        speakers.put(
                user,
                new Speaker(user, known.name(), known.role(), known.title(), known.person(), known.community(), all));
    }
}
