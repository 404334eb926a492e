package cn.huiyin.bot.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildingsTest {
    @Test
    void lettersAreReadAsAPlaceHasThem() {
        assertThat(Buildings.parse("30a").contain("30A")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1-12,附3 | 12-20 | 12",
                "1-12 | 13-20 |",
                "附3,A1 | 附3 | 附3",
                "附3 | 3 |",
                "20-30,5 | 1-40 | 5",
            })
    void theFirstCommonBuildingIsTheSmallest(String one, String other, String common) {
        assertThat(Buildings.parse(one).firstCommon(Buildings.parse(other))).isEqualTo(Optional.ofNullable(common));
        assertThat(Buildings.parse(other).firstCommon(Buildings.parse(one))).isEqualTo(Optional.ofNullable(common));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3-5 | 1-4,5-9 |",
                "3-5 | 1-4 | 5",
                "3-5 | 4-9 | 3",
                "3,附1 | 1-9 | 附1",
                "8-12 | 1-9,11-20 | 10",
            })
    void theFirstBuildingOutsideIsFoundAcrossRanges(String part, String whole, String outside) {
        assertThat(Buildings.parse(part).firstOutside(Buildings.parse(whole))).isEqualTo(Optional.ofNullable(outside));
    }

    @Test
    void theWholeEstateHasEveryBuilding() {
        Buildings some = Buildings.parse("7,附3");

        assertThat(some.firstOutside(Buildings.ALL)).isEmpty();
        assertThat(Buildings.ALL.firstOutside(some)).contains("0");
        assertThat(Buildings.ALL.firstCommon(Buildings.parse("附3"))).contains("附3");
        assertThat(Buildings.union(List.of(some, Buildings.ALL))).isEqualTo(Buildings.ALL);
        assertThat(Buildings.ALL.gaps()).isEmpty();
    }

    @Test
    void gapsLieBetweenTheSmallestAndTheLargest() {
        assertThat(Buildings.parse("10,1-3,5,2-4").gaps()).containsExactly(new Buildings.Range(6, 9));
    }

    @Test
    void theTextIsWhatParseReads() {
        assertThat(Buildings.parse("1-80, 附51,B2").text()).isEqualTo("1-80,B2,附51");
    }

    @Test
    void commonAndOutsideAgreeWithContain() {
        Random random = new Random(20260101);
        for (int round = 0; round < 2_000; round++) {
            Buildings one = anyBuildings(random);
            Buildings other = anyBuildings(random);

            assertThat(one.firstCommon(other)).isEqualTo(first(one, other, true));
            assertThat(one.firstOutside(other)).isEqualTo(first(one, other, false));
            assertThat(Buildings.union(List.of(one, other)).firstOutside(one)).isEqualTo(other.firstOutside(one));
        }
    }

    private static Buildings anyBuildings(Random random) {
        List<Buildings.Range> ranges = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(i -> 1 + random.nextInt(20))
                .map(from -> new Buildings.Range(from, from + random.nextInt(6)))
                .toList();
        return new Buildings(ranges, Set.of());
    }

    private static Optional<String> first(Buildings one, Buildings other, boolean inOther) {
        return IntStream.rangeClosed(1, 30)
                .mapToObj(String::valueOf)
                .filter(number -> one.contain(number) && other.contain(number) == inOther)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1-9|3,5-6|1-2,4,7-9", "1-9,附3|1-9|附3", "5|1-9|''", "1-3|7|1-3", "1-4,6|2-6|1"})
    void withoutLeavesWhatTheOtherDoesNotHave(String all, String taken, String left) {
        assertThat(Buildings.parse(all).without(Buildings.parse(taken)).text()).isEqualTo(left);
    }

    @Test
    void countCountsEachBuildingOnce() {
        assertThat(Buildings.parse("1-3,2-5,附3").count()).isEqualTo(6);
        assertThat(Buildings.ALL.without(Buildings.ALL).count()).isZero();
    }
}
