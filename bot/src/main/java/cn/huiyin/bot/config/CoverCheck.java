package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Buildings;
import cn.huiyin.bot.community.Cover;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks that every building has one grid, and one micro-grid at most. */
record CoverCheck(Problems problems, Problems warnings) {
    /** A part of an estate, whose it is, and where that stands. */
    private record Claim(String owner, Cover cover, YamlValue at) {}

    void check(CommunitySource source) {
        List<Claim> all = new ArrayList<>();
        for (Placed<Grid> grid : source.grids()) {
            List<Claim> own = claims(grid.value().id(), grid.value().covers(), grid.at());
            all.addAll(own);
            checkMicrogrids(grid, own);
        }
        checkOverlaps(all, "grid");
        checkNames(all);
        warnOfGaps(all);
    }

    private static List<Claim> claims(String owner, List<Cover> covers, YamlValue at) {
        List<YamlValue> places = at.get("covers").list();
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < covers.size(); i++) {
            claims.add(new Claim(owner, covers.get(i), places.get(i)));
        }
        return claims;
    }

    private static void checkMicrogrids(Placed<Grid> grid, List<Claim> whole) {
        List<YamlValue> places = grid.at().get("microgrids").list();
        List<Claim> parts = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            var microgrid = grid.value().microgrids().get(i);
            parts.addAll(claims(microgrid.id(), microgrid.covers(), places.get(i)));
        }
        parts.forEach(part -> checkInside(part, grid.value().id(), whole));
        checkOverlaps(parts, "micro-grid");
    }

    private static void checkInside(Claim part, String grid, List<Claim> whole) {
        String estate = part.cover().estate();
        List<Buildings> around = byEstate(whole).getOrDefault(estate, List.of());
        if (whole.isEmpty()) {
            return; // already told: a grid without covers
        }
        if (around.isEmpty()) {
            String estates =
                    whole.stream().map(c -> c.cover().estate()).distinct().collect(Collectors.joining(" | "));
            part.at()
                    .problem("found: " + estate + " in micro-grid " + part.owner() + " (expected: an estate of grid "
                            + grid + ": " + estates + ")");
            return;
        }
        Buildings buildings = Buildings.union(around);
        part.cover()
                .buildings()
                .firstOutside(buildings)
                .ifPresent(outside -> part.at()
                        .problem("found: " + spot(estate, outside) + " in micro-grid " + part.owner()
                                + " (expected: a building of grid " + grid + ": " + buildings.text() + ")"));
    }

    private static Map<String, List<Buildings>> byEstate(List<Claim> claims) {
        Map<String, List<Buildings>> estates = new LinkedHashMap<>();
        claims.forEach(claim -> estates.computeIfAbsent(claim.cover().estate(), k -> new ArrayList<>())
                .add(claim.cover().buildings()));
        return estates;
    }

    /** Compares pairs only where something was claimed before: a street has hundreds of micro-grids. */
    private static void checkOverlaps(List<Claim> claims, String what) {
        Map<String, List<Claim>> earlier = new HashMap<>();
        Map<String, Buildings> taken = new HashMap<>();
        for (Claim claim : claims) {
            String estate = claim.cover().estate();
            Buildings buildings = claim.cover().buildings();
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
        Optional<String> common =
                other.cover().buildings().firstCommon(claim.cover().buildings());
        common.ifPresent(building -> claim.at()
                .problem("found: " + spot(claim.cover().estate(), building) + " in " + what + " " + claim.owner()
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
        claims.forEach(
                claim -> estates.put(claim.cover().estate(), claim.cover().estate()));
        for (Claim claim : claims) {
            for (YamlValue alias : claim.at().get("aliases").textValues()) {
                String estate = claim.cover().estate();
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
        claims.forEach(claim -> places.putIfAbsent(claim.cover().estate(), claim.at()));
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
