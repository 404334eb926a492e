package cn.huiyin.rules.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message takes longer than it may, whatever stands in it: processor time once warm, the best of a few. */
class LimitsTest {
    private static final double MILLIS_MAX = 50;
    private static final int WARMUP = 5;
    private static final int RUNS = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    private double millis(RuleSet rules, String text) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < WARMUP + RUNS; i++) {
            long began = threads.getCurrentThreadCpuTime();
            assertThat(rules.read(text, Places.NONE)).isNotNull();
            double took = (threads.getCurrentThreadCpuTime() - began) / 1e6;
            best = Math.min(best, took);
        }
        return best;
    }

    private Map<String, Double> worst(RuleSet rules) {
        Map<String, Double> millis = new TreeMap<>();
        Worst.seeds().forEach(seed -> millis.put(seed, millis(rules, Worst.text(seed))));
        return millis;
    }

    @Test
    void noTextIsSlowWithTheShippedRules() {
        assertThat(worst(Worst.shipped()))
                .allSatisfy((seed, took) -> assertThat(took).isLessThan(MILLIS_MAX));
    }

    @Test
    void noTextIsSlowWithFiveThousandRules() {
        assertThat(worst(Worst.generated(5_000)))
                .allSatisfy((seed, took) -> assertThat(took).isLessThan(MILLIS_MAX));
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 1_000, 2_000, 5_000})
    void noTextIsSlowWithRulesOfDistances(int count) {
        assertThat(worst(Worst.near(count)))
                .allSatisfy((seed, took) -> assertThat(took).isLessThan(MILLIS_MAX));
    }
}
