package cn.huiyin.bot.community;

import cn.huiyin.rules.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is responsible for a place: dedicated grids first, then the geographic ones. Immutable, any thread; looking up does
 * not take longer with more grids.
 */
public final class Locator {
    private final List<Grid> grids;
    private final Holdings<Grid> dedicated = new Holdings<>();
    private final Holdings<Grid> geographic = new Holdings<>();
    private final Map<String, Holdings<MicroGrid>> inside = new HashMap<>();

    Locator(List<Grid> grids) {
        this.grids = grids;
        for (Grid grid : grids) {
            (grid.kind() == Grid.Kind.DEDICATED ? dedicated : geographic).add(grid.area(), grid);
            Holdings<MicroGrid> microgrids = inside.computeIfAbsent(grid.id(), k -> new Holdings<>());
            grid.microgrids().forEach(micro -> microgrids.add(micro.area(), micro));
        }
    }

    /**
     * Finds the grid of {@code place}.
     *
     * @param here the grid whose group it was said in, null in a private chat
     */
    public Location locate(Place place, @Nullable Grid here) {
        Optional<Grid> named = Optional.ofNullable(place.landmark()).flatMap(l -> first(h -> h.ofPlace(l)));
        if (named.isPresent()) {
            return found(named.get(), place);
        }
        if (place.estate() != null && !gridsOf(place.estate()).isEmpty()) {
            return inEstate(place, place.estate(), here);
        }
        if (place.building() != null && place.estate() == null) {
            return byBuilding(place, place.building(), here);
        }
        RoadName road = place.road() == null ? null : RoadName.of(place.road());
        if (road != null && !gridsAlong(road.name()).isEmpty()) {
            return onRoad(place, road, here);
        }
        boolean somewhere = place.estate() != null || place.road() != null || place.landmark() != null;
        if (!somewhere) {
            return new Location.Nowhere();
        }
        return home(here).<Location>map(g -> new Location.Found(g, null, place)).orElseGet(Location.Nowhere::new);
    }

    /** The grid that takes what belongs nowhere: the one whose group it was said in, else the community's first. */
    public Grid nearest(@Nullable Grid here) {
        return here != null ? here : grids.get(0);
    }

    /** The grids that have a part of {@code estate}, those that are dedicated first. */
    public List<Grid> gridsOf(String estate) {
        return both(h -> h.inEstate(estate));
    }

    private List<Grid> gridsAlong(String road) {
        return both(h -> h.alongRoad(road));
    }

    private List<Grid> both(Function<Holdings<Grid>, List<Grid>> part) {
        return Stream.concat(part.apply(dedicated).stream(), part.apply(geographic).stream())
                .toList();
    }

    private Optional<Grid> first(Function<Holdings<Grid>, Optional<Grid>> owner) {
        return owner.apply(dedicated).or(() -> owner.apply(geographic));
    }

    private Optional<Grid> home(@Nullable Grid here) {
        if (here != null) {
            return Optional.of(here);
        }
        return grids.size() == 1 ? Optional.of(grids.get(0)) : Optional.empty();
    }

    private Location inEstate(Place place, String estate, @Nullable Grid here) {
        String building = place.building();
        if (building != null) {
            return first(h -> h.ofBuilding(estate, building))
                    .map(grid -> found(grid, place))
                    .orElseGet(() -> new Location.Unclaimed(nearest(gridsOf(estate), here), place));
        }
        return only(geographic.inEstate(estate), dedicated.inEstate(estate))
                .map(grid -> found(grid, place))
                .orElseGet(() -> new Location.BuildingWanted(place, estate));
    }

    private Location onRoad(Place place, RoadName road, @Nullable Grid here) {
        String number = road.number();
        if (number != null) {
            return first(h -> h.ofNumber(road.name(), number))
                    .map(grid -> found(grid, place))
                    .orElseGet(() -> new Location.Unclaimed(nearest(gridsAlong(road.name()), here), place));
        }
        return only(geographic.alongRoad(road.name()), dedicated.alongRoad(road.name()))
                .map(grid -> found(grid, place))
                .orElseGet(() -> new Location.NumberWanted(place, road.name()));
    }

    /** Who has it where nothing finer is said: a dedicated grid inside a geographic one has to be named. */
    private static Optional<Grid> only(List<Grid> around, List<Grid> special) {
        List<Grid> candidates = around.isEmpty() ? special : around;
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static Grid nearest(List<Grid> candidates, @Nullable Grid here) {
        return candidates.stream()
                .filter(g -> here != null && g.id().equals(here.id()))
                .findFirst()
                .orElseGet(() -> candidates.get(0));
    }

    private Location byBuilding(Place place, String building, @Nullable Grid here) {
        List<String> near = here == null ? List.of() : ownEstatesWith(here, building);
        List<String> estates = near.isEmpty() ? estatesFurther(building, here) : near;
        if (estates.size() > 1) {
            return new Location.SeveralEstates(place, estates);
        }
        if (estates.isEmpty()) {
            return home(here)
                    .<Location>map(g -> new Location.Unclaimed(g, place))
                    .orElseGet(Location.Nowhere::new);
        }
        return inEstate(withEstate(place, estates.get(0)), estates.get(0), here);
    }

    private static List<String> ownEstatesWith(Grid here, String building) {
        return here.covers().stream()
                .filter(c -> c.buildings().contain(building))
                .map(Cover::estate)
                .distinct()
                .toList();
    }

    /** Where such a building is further away; whoever lives here may still mean an estate of their own that nobody listed it for. */
    private List<String> estatesFurther(String building, @Nullable Grid here) {
        List<String> further = Stream.concat(
                        geographic.estatesWith(building).stream(), dedicated.estatesWith(building).stream())
                .distinct()
                .toList();
        if (further.isEmpty() || here == null) {
            return further;
        }
        return Stream.concat(here.covers().stream().map(Cover::estate), further.stream())
                .distinct()
                .toList();
    }

    private Location found(Grid grid, Place place) {
        return new Location.Found(grid, microgrid(grid, place).orElse(null), place);
    }

    private Optional<MicroGrid> microgrid(Grid grid, Place place) {
        Holdings<MicroGrid> microgrids = inside.getOrDefault(grid.id(), new Holdings<>());
        Optional<MicroGrid> named = Optional.ofNullable(place.landmark()).flatMap(microgrids::ofPlace);
        return named.or(() -> place.estate() == null || place.building() == null
                        ? Optional.empty()
                        : microgrids.ofBuilding(place.estate(), place.building()))
                .or(() -> alongRoad(microgrids, place));
    }

    private static Optional<MicroGrid> alongRoad(Holdings<MicroGrid> microgrids, Place place) {
        RoadName road = place.road() == null ? null : RoadName.of(place.road());
        return road == null || road.number() == null
                ? Optional.empty()
                : microgrids.ofNumber(road.name(), road.number());
    }

    /** {@code place} in {@code estate}. */
    public static Place withEstate(Place place, String estate) {
        return new Place(
                place.text(),
                estate,
                place.building(),
                place.unit(),
                place.floor(),
                place.room(),
                place.road(),
                place.buildings(),
                place.landmark());
    }
}
