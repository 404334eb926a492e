package cn.huiyin.rules.eval;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How often which label was taken for which. Not thread-safe. */
final class Confusions {
    /** One cell: what it is and what it was taken for. */
    record Pair(String truth, String guess) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byTruth = truth.compareTo(other.truth);
            return byTruth != 0 ? byTruth : guess.compareTo(other.guess);
        }
    }

    /**
     * The figures of one label.
     *
     * @param n texts that have it
     * @param precision of the texts taken for it, the share that is
     * @param recall of the texts that are, the share taken for it
     */
    record LabelScore(int n, double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private final Map<Pair, Integer> counts = new TreeMap<>();
    private final Set<String> truths = new TreeSet<>();
    private int n;

    void add(String truth, String guess) {
        counts.merge(new Pair(truth, guess), 1, Integer::sum);
        truths.add(truth);
        n++;
    }

    int n() {
        return n;
    }

    int count(String truth, String guess) {
        return counts.getOrDefault(new Pair(truth, guess), 0);
    }

    double accuracy() {
        return share(truths.stream().mapToInt(label -> count(label, label)).sum(), n);
    }

    /** The mean over the labels of the table; one that rules give and the table does not know only costs recall. */
    double macroF1() {
        return truths.stream().mapToDouble(label -> score(label).f1()).average().orElse(0);
    }

    Map<String, LabelScore> labels() {
        Map<String, LabelScore> labels = new TreeMap<>();
        truths.forEach(label -> labels.put(label, score(label)));
        return labels;
    }

    Map<Pair, Integer> counts() {
        return counts;
    }

    private LabelScore score(String label) {
        int right = count(label, label);
        int are = sum(label, true);
        return new LabelScore(are, share(right, sum(label, false)), share(right, are));
    }

    private int sum(String label, boolean asTruth) {
        return counts.entrySet().stream()
                .filter(cell -> label.equals(
                        asTruth ? cell.getKey().truth() : cell.getKey().guess()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
