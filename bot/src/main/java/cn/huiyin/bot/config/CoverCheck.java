package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Area;
import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.MicroGrid;
import cn.huiyin.bot.community.RoadCover;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks that every building has one grid, and one micro-grid at most. A dedicated grid may have what a geographic one has as
 * well, and goes before it.
 *
 * @param notes what is left to the grid's workers: told when somebody checks, and no reason to change anything
 */
record CoverCheck(Problems problems, Problems warnings, Problems notes) {
    /** A part of an estate or road, whose it is, and where that stands. */
    private record Claim(String owner, String name, Buildings buildings, YamlValue at) {
        boolean isRoad() {
            return at.get("road").isPresent();
        }
    }

    void check(CommunitySource source) {
        List<Claim> all = new ArrayList<>();
        for (Placed<Grid> grid : source.grids()) {
            List<Claim> own = estates(grid.value().id(), grid.value().area(), grid.at());
            List<Claim> roads = roads(grid.value().id(), grid.value().area(), grid.at());
            all.addAll(own);
            checkMicrogrids(grid, own, roads);
        }
        for (Grid.Kind kind : Grid.Kind.values()) {
            List<Placed<Grid>> rank = source.grids().stream()
                    .filter(grid -> grid.value().kind() == kind)
                    .toList();
            String what = kind == Grid.Kind.DEDICATED ? "dedicated grid" : "grid";
            checkOverlaps(claims(rank, CoverCheck::estates), what);
            checkOverlaps(claims(rank, CoverCheck::roads), what);
        }
        checkNames(all);
        checkPlaces(source);
        warnOfGaps(all);
    }

    private interface Part {
        List<Claim> of(String owner, Area area, YamlValue at);
    }

    private static List<Claim> claims(List<Placed<Grid>> grids, Part part) {
        return grids.stream()
                .flatMap(grid -> part.of(grid.value().id(), grid.value().area(), grid.at()).stream())
                .toList();
    }

    private static List<Claim> estates(String owner, Area area, YamlValue at) {
        List<YamlValue> places = AreaReader.estates(at);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Cover cover = area.covers().get(i);
            claims.add(new Claim(owner, cover.estate(), cover.buildings(), places.get(i)));
        }
        return claims;
    }

    private static List<Claim> roads(String owner, Area area, YamlValue at) {
        List<YamlValue> places = AreaReader.roads(at);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            RoadCover cover = area.roads().get(i);
            claims.add(new Claim(owner, cover.road(), cover.numbers(), places.get(i)));
        }
        return claims;
    }

    /** A name leads to one grid, or a resident's words lead astray. */
    private static void checkPlaces(CommunitySource source) {
        Map<String, Placed<Grid>> first = new HashMap<>();
        for (Placed<Grid> grid : source.grids()) {
            for (YamlValue place : grid.at().get("places").textValues()) {
                Placed<Grid> before = first.putIfAbsent(place.text().strip(), grid);
                if (before != null) {
                    place.problem("found: place " + place.text().strip() + " in grid "
                            + grid.value().id() + " and in "
                            + before.value().id() + ", line "
                            + before.at().get("places").line() + " (expected: each place in one grid)");
                }
            }
        }
    }

    private void checkMicrogrids(Placed<Grid> grid, List<Claim> estates, List<Claim> roads) {
        List<YamlValue> places = grid.at().get("microgrids").list();
        List<Claim> buildings = new ArrayList<>();
        List<Claim> numbers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MicroGrid microgrid = grid.value().microgrids().get(i);
            buildings.addAll(estates(microgrid.id(), microgrid.area(), places.get(i)));
            numbers.addAll(roads(microgrid.id(), microgrid.area(), places.get(i)));
        }
        buildings.forEach(part -> checkInside(part, grid.value().id(), estates));
        numbers.forEach(part -> checkInside(part, grid.value().id(), roads));
        checkOverlaps(buildings, "micro-grid");
        checkOverlaps(numbers, "micro-grid");
        if (!places.isEmpty()) {
            noteRest(grid, estates, buildings);
        }
    }

    /** An estate without building numbers cannot be counted. */
    private void noteRest(Placed<Grid> grid, List<Claim> estates, List<Claim> parts) {
        Map<String, List<Buildings>> divided = byEstate(parts);
        List<String> rest = new ArrayList<>();
        long count = 0;
        for (Map.Entry<String, List<Buildings>> estate : byEstate(estates).entrySet()) {
            Buildings left = Buildings.union(estate.getValue())
                    .without(Buildings.union(divided.getOrDefault(estate.getKey(), List.of())));
            if (left.count() > 0 && left.count() < Integer.MAX_VALUE / 2) {
                count += left.count();
                rest.add(estate.getKey() + " " + left.text());
            }
        }
        if (count > 0) {
            notes.add(grid.at()
                    .get("microgrids")
                    .position()
                    .problem("found: " + count + " 幢未归属微网格 in grid "
                            + grid.value().id() + ": "
                            + String.join("; ", rest) + " (expected: every building in a micro-grid; the grid's workers"
                            + " have these)"));
        }
    }

    private static void checkInside(Claim part, String grid, List<Claim> whole) {
        String estate = part.name();
        List<Buildings> around = byEstate(whole).getOrDefault(estate, List.of());
        if (whole.isEmpty() && !part.isRoad()) {
            return; // already told: a grid without covers
        }
        if (around.isEmpty()) {
            String estates = whole.stream().map(c -> c.name()).distinct().collect(Collectors.joining(" | "));
            part.at()
                    .problem("found: " + estate + " in micro-grid " + part.owner() + " (expected: "
                            + (part.isRoad() ? "a road" : "an estate") + " of grid " + grid + ": " + estates + ")");
            return;
        }
        Buildings buildings = Buildings.union(around);
        part.buildings()
                .firstOutside(buildings)
                .ifPresent(outside -> part.at()
                        .problem("found: " + spot(estate, outside) + " in micro-grid " + part.owner()
                                + " (expected: a building of grid " + grid + ": " + buildings.text() + ")"));
    }

    private static Map<String, List<Buildings>> byEstate(List<Claim> claims) {
        Map<String, List<Buildings>> estates = new LinkedHashMap<>();
        claims.forEach(claim ->
                estates.computeIfAbsent(claim.name(), k -> new ArrayList<>()).add(claim.buildings()));
        return estates;
    }

    /** Compares pairs only where something was claimed before: a street has hundreds of micro-grids. */
    private static void checkOverlaps(List<Claim> claims, String what) {
        Map<String, List<Claim>> earlier = new HashMap<>();
        Map<String, Buildings> taken = new HashMap<>();
        for (Claim claim : claims) {
            String estate = claim.name();
            Buildings buildings = claim.buildings();
            Buildings before = taken.getOrDefault(estate, Buildings.NONE);
            List<Claim> neighbours = earlier.computeIfAbsent(estate, k -> new ArrayList<>());
            if (before.firstCommon(buildings).isPresent()) {
                neighbours.stream()
                        .filter(other -> !other.owner().equals(claim.owner()))
                        .forEach(other -> tellOverlap(claim, other, what));
            }
            neighbours.add(claim);
            taken.put(estate, Buildings.union(List.of(before, buildings)));
        }
    }

    private static void tellOverlap(Claim claim, Claim other, String what) {
        Optional<String> common = other.buildings().firstCommon(claim.buildings());
        common.ifPresent(building -> claim.at()
                .problem("found: " + spot(claim.name(), building) + " in " + what + " " + claim.owner()
                        + " and in " + other.owner() + ", line " + other.at().line()
                        + " (expected: each building in one " + what + ")"));
    }

    /** Only an estate that is covered as a whole has a building 0. */
    private static String spot(String estate, String building) {
        return building.equals("0") ? estate + ", all of it," : estate + " " + building;
    }

    /** An alias must lead to one estate, or a resident's words lead astray. */
    private static void checkNames(List<Claim> claims) {
        Map<String, String> estates = new HashMap<>();
        claims.forEach(claim -> estates.put(claim.name(), claim.name()));
        for (Claim claim : claims) {
            for (YamlValue alias : claim.at().get("aliases").textValues()) {
                String estate = claim.name();
                String other = estates.putIfAbsent(alias.text().strip(), estate);
                if (other != null && !other.equals(estate)) {
                    alias.problem("found: alias " + alias.text() + " of " + estate + " and of " + other
                            + " (expected: each name for one estate)");
                }
            }
        }
    }

    private void warnOfGaps(List<Claim> claims) {
        Map<String, YamlValue> places = new HashMap<>();
        claims.forEach(claim -> places.putIfAbsent(claim.name(), claim.at()));
        byEstate(claims).forEach((estate, parts) -> {
            String gaps = Buildings.union(parts).gaps().stream()
                    .map(Buildings.Range::text)
                    .collect(Collectors.joining(","));
            YamlValue at = places.get(estate);
            if (!gaps.isEmpty() && at != null) {
                warnings.add(at.position()
                        .problem(
                                "found: no grid for " + estate + " " + gaps + " (expected: every building in a grid)"));
            }
        });
    }
}
