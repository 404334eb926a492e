package cn.huiyin.bot.community;

import cn.huiyin.rules.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds who is responsible for a place; pure. */
public final class Locator {
    private final Community community;

    public Locator(Community community) {
        this.community = community;
    }

    /**
     * Finds the grid of {@code place}.
     *
     * @param here the grid whose group it was said in, null in a private chat
     */
    public Location locate(Place place, @Nullable Grid here) {
        if (place.estate() != null && isListed(place.estate())) {
            return inEstate(place, place.estate(), here);
        }
        if (place.building() != null && place.estate() == null) {
            return byBuilding(place, place.building(), here);
        }
        boolean somewhere = place.estate() != null || place.road() != null || place.landmark() != null;
        if (!somewhere) {
            return new Location.Nowhere();
        }
        return home(here).<Location>map(g -> new Location.Found(g, null, place)).orElseGet(Location.Nowhere::new);
    }

    /** The grid that takes what belongs nowhere: the one whose group it was said in, else the community's first. */
    public Grid backstop(@Nullable Grid here) {
        return here != null ? here : community.grids().get(0);
    }

    private Optional<Grid> home(@Nullable Grid here) {
        if (here != null) {
            return Optional.of(here);
        }
        return community.grids().size() == 1 ? Optional.of(community.grids().get(0)) : Optional.empty();
    }

    private boolean isListed(String estate) {
        return community.grids().stream().anyMatch(g -> covers(g, estate));
    }

    private Location inEstate(Place place, String estate, @Nullable Grid here) {
        List<Grid> grids =
                community.grids().stream().filter(g -> covers(g, estate)).toList();
        if (place.building() != null) {
            Grid grid = grids.stream()
                    .filter(g -> covers(g, estate, place.building()))
                    .findFirst()
                    .orElseGet(() -> here != null && grids.contains(here) ? here : grids.get(0));
            return found(grid, place, estate);
        }
        return grids.size() == 1 ? found(grids.get(0), place, estate) : new Location.BuildingWanted(place, estate);
    }

    private Location byBuilding(Place place, String building, @Nullable Grid here) {
        List<String> near = here == null ? List.of() : estatesWith(Stream.of(here), building);
        List<String> estates = near.isEmpty() ? estatesFurther(building, here) : near;
        if (estates.size() > 1) {
            return new Location.SeveralEstates(place, estates);
        }
        if (estates.isEmpty()) {
            return home(here)
                    .<Location>map(g -> new Location.Found(g, null, place))
                    .orElseGet(Location.Nowhere::new);
        }
        return inEstate(withEstate(place, estates.get(0)), estates.get(0), here);
    }

    /** Where such a building is further away; whoever lives here may still mean an estate of their own that nobody listed it for. */
    private List<String> estatesFurther(String building, @Nullable Grid here) {
        List<String> further = estatesWith(community.grids().stream(), building);
        if (further.isEmpty() || here == null) {
            return further;
        }
        return Stream.concat(here.covers().stream().map(Cover::estate), further.stream())
                .distinct()
                .toList();
    }

    private static List<String> estatesWith(Stream<Grid> grids, String building) {
        return grids.flatMap(g -> g.covers().stream())
                .filter(c -> c.buildings().contain(building))
                .map(Cover::estate)
                .distinct()
                .toList();
    }

    private static Location found(Grid grid, Place place, String estate) {
        MicroGrid inside = grid.microgrids().stream()
                .filter(m -> place.building() != null && covers(m.covers(), estate, place.building()))
                .findFirst()
                .orElse(null);
        return new Location.Found(grid, inside, place);
    }

    private static boolean covers(Grid grid, String estate) {
        return grid.covers().stream().anyMatch(c -> c.estate().equals(estate));
    }

    private static boolean covers(Grid grid, String estate, String building) {
        return covers(grid.covers(), estate, building);
    }

    private static boolean covers(List<Cover> covers, String estate, String building) {
        return covers.stream()
                .anyMatch(c -> c.estate().equals(estate) && c.buildings().contain(building));
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
