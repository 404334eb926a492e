package cn.huiyin.bot.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private static final MicroGrid NINETEEN = new MicroGrid("m19", "北苑19幢", List.of(cover("北苑", "19")), List.of("m19"));
    private static final Grid EAST = new Grid(
            "east",
            "东网格",
            List.of(cover("南苑", "1-20,附3"), cover("北苑", "1-30")),
            List.of("w1"),
            "l1",
            List.of(),
            List.of(NINETEEN));
    private static final Grid WEST = new Grid(
            "west",
            "西网格",
            List.of(cover("西苑", "1-8"), cover("北苑", "31-40")),
            List.of("w2"),
            "l2",
            List.of(),
            List.of());
    private static final Locator LOCATOR =
            new Locator(new Community("c", "社区", "街道", List.of(EAST, WEST), List.of(), List.of(), List.of()));

    private static Cover cover(String estate, String buildings) {
        return new Cover(estate, List.of(), Buildings.parse(buildings));
    }

    private static Place place(@Nullable String estate, @Nullable String building) {
        return new Place("", estate, building, null, null, null, null, List.of(), null);
    }

    @Test
    void buildingLeadsToItsGridAndMicroGrid() {
        assertThat(LOCATOR.locate(place("北苑", "19"), null))
                .isEqualTo(new Location.Found(EAST, NINETEEN, place("北苑", "19")));
        assertThat(LOCATOR.locate(place("北苑", "35"), EAST))
                .isEqualTo(new Location.Found(WEST, null, place("北苑", "35")));
        assertThat(LOCATOR.locate(place("南苑", "附3"), null))
                .isEqualTo(new Location.Found(EAST, null, place("南苑", "附3")));
    }

    @Test
    void bareNumberThatFitsOneEstateHereTakesIt() {
        assertThat(LOCATOR.locate(place(null, "25"), EAST))
                .isEqualTo(new Location.Found(EAST, null, place("北苑", "25")));
    }

    @Test
    void bareNumberThatFitsSeveralEstatesIsAskedBack() {
        assertThat(LOCATOR.locate(place(null, "3"), EAST))
                .isEqualTo(new Location.SeveralEstates(place(null, "3"), List.of("南苑", "北苑")));
    }

    @Test
    void estateInSeveralGridsWantsItsBuilding() {
        assertThat(LOCATOR.locate(place("北苑", null), EAST))
                .isEqualTo(new Location.BuildingWanted(place("北苑", null), "北苑"));
    }

    @Test
    void buildingNobodyHasStaysWithTheGridItWasSaidIn() {
        assertThat(LOCATOR.locate(place(null, "99"), WEST))
                .isEqualTo(new Location.Found(WEST, null, place(null, "99")));
    }

    @Test
    void nothingSaidLeadsNowhere() {
        assertThat(LOCATOR.locate(Place.NONE, EAST)).isEqualTo(new Location.Nowhere());
    }
}
