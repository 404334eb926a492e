package cn.huiyin.bot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RangesTest {
    @Test
    void neighboursGoTogether() {
        assertThat(Ranges.of(List.of(3L, 1L, 2L, 7L, 9L, 10L, 7L))).containsExactly("1-3", "7", "9-10");
        assertThat(Ranges.of(List.of())).isEmpty();
    }

    @Property
    void nothingIsLostAndNothingAdded(@ForAll @Size(max = 60) List<@LongRange(min = 1, max = 80) Long> numbers) {
        Set<Long> read = new TreeSet<>();
        for (String range : Ranges.of(new ArrayList<>(numbers))) {
            String[] ends = range.split("-", -1);
            for (long no = Long.parseLong(ends[0]); no <= Long.parseLong(ends[ends.length - 1]); no++) {
                assertThat(read.add(no)).isTrue();
            }
        }

        assertThat(read).isEqualTo(new TreeSet<>(numbers));
    }
}
