package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.text.HanlpTokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/**
 * Prints what the benchmarks measure in processor time, all numbers of rules and all peers in turn in each of many short rounds: for
 * a machine that others use as well, where a second on the clock says nothing and one minute is not like the next. What is compared
 * is compared within a round.
 */
public final class ProcessorFigures {
    private static final int[] SIZES = {100, 1_000, 5_000};
    private static final int ROUNDS = 41;
    private static final int LONG_ROUNDS = 41;
    private static final int CHARS_TOGETHER = 1_000_000;
    private static final int WARMUP = 500_000;
    private static final int MESSAGES = 8_192;
    private static final int SLOWER = 64;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> MIX = Generated.messages(4_096);

    private ProcessorFigures() {}

    /**
     * Something that reads messages.
     *
     * @param slowness of its rounds' messages one in so many is read
     */
    private record Reader(String name, Consumer<String> read, int slowness) {}

    private static double perSecond(Consumer<String> reader, int messages) {
        long began = THREADS.getCurrentThreadCpuTime();
        for (int i = 0; i < messages; i++) {
            reader.accept(MIX.get(i % MIX.size()));
        }
        return messages * 1e9 / (THREADS.getCurrentThreadCpuTime() - began);
    }

    /** The figure in the middle, and between which two nine tenths of them lie. */
    private record Spread(double low, double middle, double high) {
        static Spread of(double[] figures) {
            double[] sorted = figures.clone();
            Arrays.sort(sorted);
            int cut = sorted.length / 20;
            return new Spread(sorted[cut], sorted[sorted.length / 2], sorted[sorted.length - 1 - cut]);
        }

        String shown(String format) {
            return (format + " (" + format + ".." + format + ")").formatted(middle, low, high);
        }
    }

    /**
     * Prints a line for each reader: ours and Lucene with either presearcher for each number of rules, segmentation alone; then how
     * ours compare, and what long messages and the worst ones cost.
     */
    public static void main(String[] args) {
        compareReaders();
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

    private static void compareReaders() {
        List<LuceneRules> lucene = new ArrayList<>();
        List<Reader> readers = new ArrayList<>();
        for (int rules : SIZES) {
            RuleSet ours = Worst.generated(rules);
            readers.add(new Reader(
                    "read, " + rules + " rules",
                    text -> Objects.requireNonNull(ours.read(text, ReadBenchmark.PLACES)),
                    1));
        }
        readers.add(new Reader(
                "segment",
                text -> Objects.requireNonNull(HanlpTokenizer.shared().pieces(text)),
                1));
        for (int rules : SIZES) {
            List<Generated.Condition> conditions = Generated.conditions(rules);
            LuceneRules terms = LuceneRules.of(conditions, new TermFilteredPresearcher());
            LuceneRules multipass = LuceneRules.of(conditions, new MultipassTermFilteredPresearcher(2));
            lucene.addAll(List.of(terms, multipass));
            readers.add(new Reader(
                    "lucene, " + rules + " rules", text -> Objects.requireNonNull(terms.match(text)), SLOWER));
            readers.add(new Reader(
                    "lucene multipass, " + rules + " rules",
                    text -> Objects.requireNonNull(multipass.match(text)),
                    SLOWER));
        }
        print(readers, measured(readers));
        lucene.forEach(LuceneRules::close);
    }

    /** For each reader its figure of each round. */
    private static List<double[]> measured(List<Reader> readers) {
        List<double[]> figures =
                readers.stream().map(reader -> new double[ROUNDS]).toList();
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < readers.size(); i++) {
                Reader reader = readers.get(i);
                double figure = perSecond(reader.read(), (round < 0 ? WARMUP : MESSAGES) / reader.slowness());
                if (round >= 0) {
                    figures.get(i)[round] = figure;
                }
            }
        }
        return figures;
    }

    private static void print(List<Reader> readers, List<double[]> figures) {
        for (int i = 0; i < readers.size(); i++) {
            System.out.println(
                    readers.get(i).name() + ": " + Spread.of(figures.get(i)).shown("%,.0f") + " a second");
        }
        printRatio("read, 5,000 against 100 rules", figures.get(2), figures.get(0));
        printRatio("read with 1,000 rules against segment", figures.get(1), figures.get(3));
    }

    private static void printRatio(String name, double[] some, double[] others) {
        double[] ratios = new double[some.length];
        Arrays.setAll(ratios, round -> some[round] / others[round]);
        System.out.println(name + ": " + Spread.of(ratios).shown("%.2f"));
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
        return Spread.of(figures).middle();
    }
}
