package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.text.HanlpTokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Prints what the benchmarks measure in processor time, the peers in turn: for a machine that others use as well, where a second
 * on the clock says nothing.
 */
public final class ProcessorFigures {
    private static final int ROUNDS = 9;
    private static final int LONG_ROUNDS = 41;
    private static final int CHARS_TOGETHER = 1_000_000;
    private static final int WARMUP = 1_000_000;
    private static final int MESSAGES = 16_384;
    private static final int SLOWER = 64;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> MIX = Generated.messages(4_096);

    private ProcessorFigures() {}

    private static double perSecond(Consumer<String> reader, int messages) {
        long began = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < messages; i++) {
            reader.accept(MIX.get(i % MIX.size()));
        }
        return messages * 1e9 / (THREADS.getCurrentThreadCpuTime() - began);
    }

    private static double median(double[] figures) {
        Arrays.sort(figures);
        return figures[figures.length / 2];
    }

    /**
     * Prints a line for each number of rules: ours, segmentation alone, Lucene with either presearcher; then what long messages
     * and the worst ones cost.
     */
    public static void main(String[] args) {
        for (int rules : new int[] {100, 1_000, 5_000}) {
            RuleSet ours = Worst.generated(rules);
            List<Generated.Condition> conditions = Generated.conditions(rules);
            try (LuceneRules terms = LuceneRules.of(conditions, new TermFilteredPresearcher());
                    LuceneRules multipass = LuceneRules.of(conditions, new MultipassTermFilteredPresearcher(2))) {
                List<Consumer<String>> readers = List.of(
                        text -> Objects.requireNonNull(ours.read(text, ReadBenchmark.PLACES)),
                        text -> Objects.requireNonNull(HanlpTokenizer.shared().pieces(text)),
                        text -> Objects.requireNonNull(terms.match(text)),
                        text -> Objects.requireNonNull(multipass.match(text)));
                print(rules, readers);
            }
        }
        RuleSet thousand = Worst.generated(1_000);
        for (int chars : new int[] {200, 2_000, 20_000}) {
            System.out.printf(
                    "%d characters: %.0f us%n", chars, 1_000 * millis(thousand, LengthBenchmark.message(chars)));
        }
        printWorst("shipped", Worst.shipped());
        printWorst("5,000 generated", Worst.generated(5_000));
        for (int rules : new int[] {1_000, 2_000, 5_000}) {
            printWorst(rules + " of distances that all hold", Worst.near(rules));
        }
    }

    private static void printWorst(String name, RuleSet rules) {
        double worst = 0;
        for (String seed : Worst.seeds()) {
            worst = Math.max(worst, millis(rules, Worst.text(seed)));
        }
        System.out.printf("%s: %.1f ms for the worst text%n", name, worst);
    }

    private static double millis(RuleSet rules, String text) {
        double[] figures = new double[LONG_ROUNDS + CHARS_TOGETHER / text.length()];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = 1_000 / perSecond(any -> Objects.requireNonNull(rules.read(text, Places.NONE)), 1);
        }
        return median(figures);
    }

    private static void print(int rules, List<Consumer<String>> readers) {
        double[][] figures = new double[readers.size()][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++) {
                int messages = (round < 0 ? WARMUP : MESSAGES) / (i < 2 ? 1 : SLOWER);
                double figure = perSecond(readers.get(i), messages);
                if (round >= 0) {
                    figures[i][round] = figure;
                }
            }
        }
        System.out.printf(
                "%d rules: read %,.0f, segment %,.0f, lucene %,.0f, lucene multipass %,.0f%n",
                rules, median(figures[0]), median(figures[1]), median(figures[2]), median(figures[3]));
    }
}
