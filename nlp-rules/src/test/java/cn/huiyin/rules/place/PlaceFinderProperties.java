package cn.huiyin.rules.place;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Place;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Normalizer;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class PlaceFinderProperties {
    private static final EstateIndex NO_ESTATES = new EstateIndex.Builder().build();
    private static final String DIGITS = "零一二三四五六七八九";

    /** A home in a building, as the register has it. */
    record Home(int building, int unit, int floor, int door) {
        String room() {
            return floor + String.format("%02d", door);
        }
    }

    private static PlaceFinder.Found find(String text) {
        return PlaceFinder.find(Normalizer.normalize(text), NO_ESTATES);
    }

    @Property
    void aHomeIsFoundInAnyNotation(
            @ForAll("homes") Home home,
            @ForAll("notations") Function<Home, String> notation,
            @ForAll("surroundings") Function<String, String> surroundings) {
        String text = surroundings.apply(notation.apply(home));
        Place place = find(text).place();

        assertThat(place.buildings()).as(text).containsExactly(String.valueOf(home.building()));
        assertThat(place.unit()).isEqualTo(String.valueOf(home.unit()));
        assertThat(place.room()).isEqualTo(home.room());
    }

    @Property
    void aBuildingIsFoundUnderAnyMark(@ForAll("homes") Home home, @ForAll("marks") Function<Integer, String> mark) {
        Place place = find("昨天" + mark.apply(home.building()) + "的灯坏了").place();

        assertThat(place.buildings()).containsExactly(String.valueOf(home.building()));
        assertThat(place.unit()).isNull();
        assertThat(place.room()).isNull();
    }

    @Property
    void aUnitIsFoundBehindTheBuilding(@ForAll("homes") Home home, @ForAll("units") Function<Home, String> notation) {
        Place place = find(notation.apply(home) + "楼道灯不亮").place();

        assertThat(place.building()).isEqualTo(String.valueOf(home.building()));
        assertThat(place.unit()).isEqualTo(String.valueOf(home.unit()));
        assertThat(place.floor()).isNull();
        assertThat(place.room()).isNull();
    }

    @Property
    void daysTimesAndSumsAreNoPlace(@ForAll("elsewhere") String text) {
        assertThat(find(text).place().isEmpty()).as(text).isTrue();
    }

    @Property
    void whatIsFoundStandsInTheText(@ForAll @StringLength(max = 60) String text) {
        assertSpansAreInside(text);
    }

    @Property
    void whatIsFoundAmongPiecesOfAddressesStandsInTheText(@ForAll("pieces") String text) {
        assertSpansAreInside(text);
    }

    private static void assertSpansAreInside(String text) {
        NormalText normal = Normalizer.normalize(text);
        PlaceFinder.Found found = PlaceFinder.find(normal, NO_ESTATES);

        assertThat(found.spans()).isSorted().allSatisfy(span -> {
            assertThat(span.start()).isNotNegative().isLessThanOrEqualTo(span.end());
            assertThat(span.end()).isLessThanOrEqualTo(normal.text().length());
            assertThat(text).contains(normal.written(span.start(), span.end()));
        });
        assertThat(found.place().isEmpty()).isEqualTo(found.place().text().isEmpty());
    }

    @Provide
    Arbitrary<Home> homes() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 199),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(1, 33),
                        Arbitraries.integers().between(1, 12))
                .as(Home::new);
    }

    @Provide
    Arbitrary<Function<Home, String>> notations() {
        return Arbitraries.of(List.<Function<Home, String>>of(
                h -> h.building() + "幢" + h.unit() + "单元" + h.room() + "室",
                h -> h.building() + "幢" + h.unit() + "单元" + h.room(),
                h -> h.building() + "栋" + DIGITS.charAt(h.unit()) + "单元" + h.room() + "房",
                h -> h.building() + "号楼" + h.unit() + "单元" + h.room(),
                h -> h.building() + "#" + h.unit() + "单元" + h.room(),
                h -> h.building() + "#" + h.unit() + "-" + h.room(),
                h -> h.building() + "-" + h.unit() + "-" + h.room(),
                h -> h.building() + "－" + h.unit() + "－" + h.room() + "室",
                h -> h.building() + "/" + h.unit() + "/" + h.room(),
                h -> h.building() + "幢-" + h.unit() + "-" + h.room(),
                h -> h.building() + "座" + h.unit() + "门" + h.room(),
                h -> h.building() + " 幢 " + h.unit() + " 单元 " + h.room() + " 室",
                h -> chinese(h.building()) + "幢" + h.unit() + "单元" + h.room(),
                h -> h.building() + "棟" + h.unit() + "單元" + h.room() + "室",
                h -> wide(h.building() + "幢" + h.unit() + "单元" + h.room() + "室"),
                h -> h.building() + "幢" + h.unit() + "单元" + h.floor() + "楼" + h.room(),
                h -> h.building() + "号" + h.unit() + "单元" + h.room() + "室"));
    }

    @Provide
    Arbitrary<Function<String, String>> surroundings() {
        return Arbitraries.of(List.<Function<String, String>>of(
                a -> a,
                a -> a + "漏水",
                a -> a + "天天半夜吵",
                a -> a + "，麻烦来看看",
                a -> a + "家里没电",
                a -> "我住" + a,
                a -> "师傅你好，" + a + "的水管爆了",
                a -> "漏水了！" + a,
                a -> "11月21日早上8:30，" + a + "停电2小时",
                a -> "地址：" + a + " 电话13800001234"));
    }

    @Provide
    Arbitrary<Function<Integer, String>> marks() {
        return Arbitraries.of(List.<Function<Integer, String>>of(
                b -> b + "幢",
                b -> b + "栋",
                b -> b + "号楼",
                b -> b + "#",
                b -> b + "#楼",
                b -> b + "座",
                b -> chinese(b) + "号楼",
                b -> wide(b + "幢"),
                b -> b + " 号楼"));
    }

    @Provide
    Arbitrary<Function<Home, String>> units() {
        return Arbitraries.of(List.<Function<Home, String>>of(
                h -> h.building() + "-" + h.unit(),
                h -> h.building() + "幢" + h.unit() + "单元",
                h -> h.building() + "幢" + DIGITS.charAt(h.unit()) + "单元",
                h -> h.building() + "-" + h.unit() + "单元",
                h -> h.building() + "号" + h.unit() + "单元"));
    }

    @Provide
    Arbitrary<String> elsewhere() {
        Arbitrary<Integer> few = Arbitraries.integers().between(10, 28);
        return Combinators.combine(
                        Arbitraries.of(
                                "11-%d停电",
                                "2026-11-%d",
                                "11月%d日",
                                "%d:30开会",
                                "%d-30块",
                                "比分%d-1",
                                "%d个人",
                                "等了%d分钟",
                                "第%d次了",
                                "涨了%d%%",
                                "%d元一斤",
                                "13800001%d34",
                                "0571-888812%d",
                                "%d度的天",
                                "K%d路公交",
                                "%d-29号放假"),
                        few)
                .as(String::format);
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "1", "12", "501", "十", "一", "三", "B", "f", "-", "、", "到", ".", "/", "_", "杠", "幢", "号楼", "号",
                        "室", "单元", "楼", "座", "#", "附", "负", "组", "排", "弄", "梯", "东", "甲", "底商", "新村", "路", "楼上", "门",
                        "的", "（", "）", "，", " ", "我", "天", "😀", "\u200b", "Ａ", "棟")
                .list()
                .ofMaxSize(24)
                .map(parts -> String.join("", parts));
    }

    private static String chinese(int number) {
        String hundreds = number < 100 ? "" : DIGITS.charAt(number / 100) + "百";
        int rest = number % 100;
        String tens = rest >= 20 || (number > 100 && rest >= 10)
                ? DIGITS.charAt(rest / 10) + "十"
                : rest >= 10 ? "十" : number > 100 && rest > 0 ? "零" : "";
        return hundreds + tens + (rest % 10 == 0 ? "" : DIGITS.charAt(rest % 10));
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
