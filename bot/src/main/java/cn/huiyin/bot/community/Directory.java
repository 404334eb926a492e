package cn.huiyin.bot.community;

import cn.huiyin.rules.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All communities, found by id, by group and by who works there; immutable. */
public final class Directory {
    private final Map<String, Community> communities = new LinkedHashMap<>();
    private final Map<Chat, Home> groups = new HashMap<>();
    private final Map<Chat, Community> leadersChats = new HashMap<>();
    private final Map<Account, List<Community>> workplaces = new HashMap<>();
    private final Map<String, Places> places = new HashMap<>();

    /** The community and grid that a group belongs to. */
    public record Home(Community community, Grid grid) {}

    public Directory(List<Community> all) {
        for (Community community : all) {
            communities.put(community.id(), community);
            places.put(community.id(), placesOf(community));
            community.bulletins().chats().forEach(chat -> leadersChats.putIfAbsent(chat, community));
            for (Grid grid : community.grids()) {
                grid.groups().forEach(chat -> groups.put(chat, new Home(community, grid)));
            }
            community.people().forEach(person -> addWorkplace(person.accounts(), community));
            community.commons().couriers().forEach(courier -> addWorkplace(courier.accounts(), community));
        }
    }

    private void addWorkplace(Map<String, String> accounts, Community community) {
        accounts.forEach((channel, user) -> workplaces
                .computeIfAbsent(new Account(channel, user), k -> new ArrayList<>())
                .add(community));
    }

    private static Places placesOf(Community community) {
        Map<String, Set<String>> aliases = new LinkedHashMap<>();
        for (Grid grid : community.grids()) {
            for (Cover cover : grid.covers()) {
                aliases.computeIfAbsent(cover.estate(), k -> new LinkedHashSet<>())
                        .addAll(cover.aliases());
            }
        }
        List<Places.Estate> estates = new ArrayList<>();
        aliases.forEach((name, others) -> estates.add(new Places.Estate(name, List.copyOf(others))));
        List<String> landmarks = community.grids().stream()
                .flatMap(grid -> grid.area().places().stream())
                .toList();
        return Places.of(estates, landmarks);
    }

    public List<Community> communities() {
        return List.copyOf(communities.values());
    }

    public Optional<Community> community(String id) {
        return Optional.ofNullable(communities.get(id));
    }

    /** Whose group {@code chat} is. */
    public Optional<Home> home(Chat chat) {
        return Optional.ofNullable(groups.get(chat));
    }

    /** The community whose leaders talk in {@code chat}: its bulletins go there. */
    public Optional<Community> led(Chat chat) {
        return Optional.ofNullable(leadersChats.get(chat));
    }

    /** The communities that the owner of {@code account} takes tickets in, or goes round in as a courier. */
    public List<Community> workplaces(Account account) {
        return List.copyOf(workplaces.getOrDefault(account, List.of()));
    }

    /** The estates and markets of the community {@code id}, compiled for reading messages. */
    public Places places(String id) {
        return places.getOrDefault(id, Places.NONE);
    }
}
