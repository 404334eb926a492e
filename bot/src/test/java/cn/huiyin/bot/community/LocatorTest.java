package cn.huiyin.bot.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private static final MicroGrid NINETEEN = new MicroGrid("m19", "北苑19幢", Area.of(cover("北苑", "19")), List.of("m19"));
    private static final Grid EAST = grid(
            "east",
            Grid.Kind.GEOGRAPHIC,
            new Area(
                    List.of(cover("南苑", "1-20,附3"), cover("北苑", "1-30")),
                    List.of(new RoadCover("人民路", Buildings.parse("1-99"))),
                    List.of()),
            NINETEEN);
    private static final Grid WEST = grid(
            "west",
            Grid.Kind.GEOGRAPHIC,
            new Area(
                    List.of(cover("西苑", "1-8"), cover("北苑", "31-40")),
                    List.of(new RoadCover("人民路", Buildings.parse("101-199")), new RoadCover("柳巷路", Buildings.ALL)),
                    List.of("百货公司")));
    private static final Grid MARKET = grid(
            "market",
            Grid.Kind.DEDICATED,
            new Area(
                    List.of(cover("南苑", "6-7")),
                    List.of(new RoadCover("人民路", Buildings.parse("25,27"))),
                    List.of("小商品市场")));
    private static final Locator LOCATOR = new Locator(List.of(EAST, WEST, MARKET));

    private static Grid grid(String id, Grid.Kind kind, Area area, MicroGrid... microgrids) {
        return new Grid(id, id, kind, area, List.of(), "l", List.of(), List.of(microgrids), Map.of(), null);
    }

    private static Cover cover(String estate, String buildings) {
        return new Cover(estate, List.of(), Buildings.parse(buildings));
    }

    private static Place place(@Nullable String estate, @Nullable String building) {
        return new Place("", estate, building, null, null, null, null, List.of(), null);
    }

    private static Place road(String road) {
        return new Place("", null, null, null, null, null, road, List.of(), null);
    }

    private static Place landmark(@Nullable String estate, String landmark) {
        return new Place("", estate, null, null, null, null, null, List.of(), landmark);
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
    void buildingNobodyHasIsFiledWhereItWasSaid() {
        assertThat(LOCATOR.locate(place(null, "99"), WEST)).isEqualTo(new Location.Unclaimed(WEST, place(null, "99")));
        assertThat(LOCATOR.locate(place("北苑", "99"), WEST)).isEqualTo(new Location.Unclaimed(WEST, place("北苑", "99")));
        assertThat(LOCATOR.locate(place("南苑", "99"), WEST).getClass()).isEqualTo(Location.Unclaimed.class);
    }

    @Test
    void dedicatedGridGoesBeforeTheOneAroundIt() {
        assertThat(LOCATOR.locate(place("南苑", "6"), EAST))
                .isEqualTo(new Location.Found(MARKET, null, place("南苑", "6")));
        assertThat(LOCATOR.locate(road("人民路25号"), EAST)).isEqualTo(new Location.Found(MARKET, null, road("人民路25号")));
        assertThat(LOCATOR.locate(landmark("北苑", "小商品市场"), WEST))
                .isEqualTo(new Location.Found(MARKET, null, landmark("北苑", "小商品市场")));
    }

    @Test
    void estateOfOneGridIsItsOwnUnlessTheDedicatedGridIsNamed() {
        assertThat(LOCATOR.locate(place("南苑", null), WEST))
                .isEqualTo(new Location.Found(EAST, null, place("南苑", null)));
    }

    @Test
    void roadLeadsToItsGridByNumber() {
        assertThat(LOCATOR.locate(road("人民路26号"), WEST)).isEqualTo(new Location.Found(EAST, null, road("人民路26号")));
        assertThat(LOCATOR.locate(road("人民路101号"), EAST)).isEqualTo(new Location.Found(WEST, null, road("人民路101号")));
        assertThat(LOCATOR.locate(road("柳巷路"), EAST)).isEqualTo(new Location.Found(WEST, null, road("柳巷路")));
        assertThat(LOCATOR.locate(road("人民路"), EAST)).isEqualTo(new Location.NumberWanted(road("人民路"), "人民路"));
        assertThat(LOCATOR.locate(road("人民路100号"), EAST)).isEqualTo(new Location.Unclaimed(EAST, road("人民路100号")));
    }

    @Test
    void landmarkOfAGeographicGridIsKnownToo() {
        assertThat(LOCATOR.locate(landmark(null, "百货公司"), EAST))
                .isEqualTo(new Location.Found(WEST, null, landmark(null, "百货公司")));
    }

    @Test
    void nothingSaidLeadsNowhere() {
        assertThat(LOCATOR.locate(Place.NONE, EAST)).isEqualTo(new Location.Nowhere());
    }
}
