package cn.huiyin.bot.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Property(tries = 300)
    void whoHasABuildingIsTheFirstWhoseListHasIt(@ForAll("lists") List<Buildings> lists) {
        Shares<Integer> shares = new Shares<>();
        for (int i = 0; i < lists.size(); i++) {
            shares.add(lists.get(i), i);
        }
        for (int building = 0; building <= 45; building++) {
            String name = String.valueOf(building);
            Optional<Integer> first = Optional.empty();
            for (int i = lists.size() - 1; i >= 0; i--) {
                first = lists.get(i).contain(name) ? Optional.of(i) : first;
            }
            assertThat(shares.of(name)).as(name).isEqualTo(first);
        }
    }

    @Provide
    static Arbitrary<List<Buildings>> lists() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 40);
        Arbitrary<Buildings> some = number.list().ofMinSize(1).ofMaxSize(6).map(SharesTest::buildings);
        return Arbitraries.oneOf(some, Arbitraries.just(Buildings.ALL)).list().ofMaxSize(6);
    }

    /** Neighbours become ranges. */
    private static Buildings buildings(List<Integer> numbers) {
        List<Buildings.Range> ranges = new ArrayList<>();
        new TreeSet<>(numbers).forEach(n -> ranges.add(new Buildings.Range(n, n + n % 4)));
        return new Buildings(ranges, new TreeSet<>());
    }

    @Test
    void namesAreFoundAndTheWholeEstateHasWhatIsNoNumber() {
        Shares<String> shares = new Shares<>();
        shares.add(Buildings.parse("1-9,附3"), "east");
        assertThat(shares.of("附3")).contains("east");
        assertThat(shares.of("B2")).isEmpty();

        shares.add(Buildings.ALL, "west");

        assertThat(shares.of("B2")).contains("west");
        assertThat(shares.of("9")).contains("east");
        assertThat(shares.of("99999")).contains("west");
        assertThat(shares.owners()).containsExactly("east", "west");
    }
}
