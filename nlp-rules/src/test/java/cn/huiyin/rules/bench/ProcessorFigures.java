package cn.huiyin.rules.bench;

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
 * Prints what {@link ReadBenchmark} measures as messages a second of processor time, the peers in turn: for a machine that
 * others use as well, where a second on the clock says nothing.
 */
public final class ProcessorFigures {
    private static final int ROUNDS = 9;
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

    /** Prints a line for each number of rules: ours, segmentation alone, Lucene with either presearcher. */
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
