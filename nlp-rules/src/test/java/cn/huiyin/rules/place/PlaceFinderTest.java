package cn.huiyin.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Place;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
    private static final EstateIndex ESTATES = estates();

    private static EstateIndex estates() {
        EstateIndex.Builder names = new EstateIndex.Builder();
        names.add("新建新村", "新建新村");
        names.add("新建村", "新建新村");
        names.add("虹桥北村", "虹桥北村");
        return names.build();
    }

    private static Place find(String text) {
        return PlaceFinder.find(Normalizer.normalize(text), ESTATES).place();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "places.csv", delimiter = '|', numLinesToSkip = 1)
    void placesAreFoundAsPeopleWriteThem(String text, @Nullable String parts) {
        assertThat(parts(find(text))).isEqualTo(parts == null ? "" : parts);
    }

    private static String parts(Place place) {
        List<String> parts = new ArrayList<>();
        add(parts, "estate", place.estate());
        add(parts, "road", place.road());
        add(parts, "building", place.buildings().isEmpty() ? null : String.join(",", place.buildings()));
        add(parts, "unit", place.unit());
        add(parts, "floor", place.floor());
        add(parts, "room", place.room());
        add(parts, "landmark", place.landmark());
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + value);
        }
    }

    @Test
    void thePlaceIsToldAsItWasWritten() {
        assertThat(find("麻烦看看，新建村６０幢门口").text()).isEqualTo("新建村６０幢");
        assertThat(find("新建新村积水严重，5幢门口没法走").text()).isEqualTo("新建新村5幢");
        assertThat(find("南门岗亭旁有垃圾").text()).isEqualTo("南门岗亭旁");
        assertThat(find("哈哈").text()).isEmpty();
    }

    @Test
    void whatPeopleAskForIsInNoName() {
        assertThat(find("建议小区门口加装路灯").estate()).isNull();
        assertThat(find("希望小区管一管").estate()).isNull();
        assertThat(find("麻烦和平路3号来修一下").road()).isEqualTo("和平路3号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"大货车挡着路", "麻烦给救护车让个路", "驾驶证没换，可以先上路吗", "孩子过马路很危险", "晚上不敢走夜路", "师傅来问路", "下班路上看到的", "公交改线路了"})
    void whatIsDoneOnARoadIsNotItsName(String text) {
        assertThat(find(text).road()).isNull();
    }

    @Test
    void aRoadMayBeNamedAfterWhatIsDoneOnOthers() {
        assertThat(find("安顺路5号").road()).isEqualTo("安顺路5号");
        assertThat(find("塘上路积水").road()).isEqualTo("塘上路");
        assertThat(find("罗马花园路口").road()).isNotNull();
    }

    @Test
    void theFirstBuildingIsTheBuilding() {
        assertThat(find("8幢、11幢都没水").building()).isEqualTo("8");
        assertThat(find("17-1停水，12幢也停水").building()).isEqualTo("12");
    }

    @Test
    void whereEveryPartStandsIsTold() {
        assertThat(PlaceFinder.find(Normalizer.normalize("虹桥北村3幢和5号楼"), ESTATES).spans())
                .extracting(span -> span.start() + "-" + span.end())
                .containsExactly("0-4", "4-10");
    }

    @Property
    void anyTextHasSomePlaceOrNone(@ForAll("addresses") String text) {
        Place place = find(text);

        assertThat(place.building() == null).isEqualTo(place.buildings().isEmpty());
        assertThat(place.text().isEmpty()).isEqualTo(place.isEmpty());
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.of(
                        "1",
                        "12",
                        "501",
                        "十",
                        "一",
                        "B",
                        "f",
                        "-",
                        "、",
                        "到",
                        "幢",
                        "号楼",
                        "号",
                        "室",
                        "单元",
                        "楼",
                        "座",
                        "#",
                        "附",
                        "负",
                        "组",
                        "新村",
                        "路",
                        "新建村",
                        "门",
                        "门口",
                        "大",
                        " ",
                        "，",
                        "的",
                        "我",
                        "a".repeat(9),
                        "9".repeat(9))
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }
}
