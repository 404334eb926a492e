package cn.huiyin.bot.community;

import cn.huiyin.rules.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a place that somebody named comes to inside a community. */
public sealed interface Location {
    /**
     * Somebody is responsible for it.
     *
     * @param place with the estate filled in where only one fits
     */
    record Found(Grid grid, @Nullable MicroGrid microgrid, Place place) implements Location {}

    /**
     * No grid has it; {@code grid} is where it is filed.
     *
     * @param grid the one whose group it was said in, else the nearest to the place
     */
    record Unclaimed(Grid grid, Place place) implements Location {}

    /** The building number fits several estates. */
    record SeveralEstates(Place place, List<String> estates) implements Location {
        public SeveralEstates {
            estates = List.copyOf(estates);
        }
    }

    /** The estate lies in several grids, so the building must be known. */
    record BuildingWanted(Place place, String estate) implements Location {}

    /** The road belongs to several grids, so the house number must be known. */
    record NumberWanted(Place place, String road) implements Location {}

    /** Nothing was said that leads anywhere. */
    record Nowhere() implements Location {}
}
