package cn.huiyin.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Which rules could hold for the hits of a text: those of whose necessary symbols one was found. Immutable, any thread. */
public final class Candidates {
    private static final int[] NOBODY = {};

    private final int[][] rulesBySymbol;
    private final int[] always;

    private Candidates(int[][] rulesBySymbol, int[] always) {
        this.rulesBySymbol = rulesBySymbol;
        this.always = always;
    }

    /**
     * The rules by what they need.
     *
     * @param needs for each rule the symbols of which one must be there; empty when the rule may hold without any
     * @param symbolCount greater than every symbol
     */
    public static Candidates of(List<int[]> needs, int symbolCount) {
        List<Integer> always = new ArrayList<>();
        List<List<Integer>> bySymbol = new ArrayList<>();
        for (int i = 0; i < symbolCount; i++) {
            bySymbol.add(new ArrayList<>(1));
        }
        for (int rule = 0; rule < needs.size(); rule++) {
            if (needs.get(rule).length == 0) {
                always.add(rule);
            }
            for (int symbol : needs.get(rule)) {
                bySymbol.get(symbol).add(rule);
            }
        }
        int[][] rules = new int[symbolCount][];
        Arrays.setAll(rules, i -> ints(bySymbol.get(i)));
        return new Candidates(rules, ints(always));
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.isEmpty()
                ? NOBODY
                : numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Every rule is a candidate for every text: what the result must not depend on. */
    public static Candidates all(int ruleCount) {
        return new Candidates(new int[0][], IntStream.range(0, ruleCount).toArray());
    }

    /** The rules that could hold for a text in which nothing is but these symbols, ascending. */
    public int[] holdFor(Collection<Integer> symbols) {
        Collector candidates = new Collector(always);
        symbols.forEach(symbol -> candidates.addAll(rulesOf(symbol)));
        return candidates.sorted();
    }

    /** Whether the symbol is necessary to some rule. */
    public boolean concerns(int symbol) {
        return rulesOf(symbol).length > 0;
    }

    /** The numbers of the rules that could hold, ascending. */
    public int[] of(Hits hits) {
        Collector candidates = new Collector(always);
        hits.forEachSymbol(symbol -> candidates.addAll(rulesOf(symbol)));
        return candidates.sorted();
    }

    private int[] rulesOf(int symbol) {
        return symbol < rulesBySymbol.length ? rulesBySymbol[symbol] : NOBODY;
    }

    /** Few numbers of a great many: a set of bits for all rules would cost more than finding them. */
    private static final class Collector {
        private int[] rules;
        private int count;

        Collector(int[] first) {
            rules = Arrays.copyOf(first, first.length + 16);
            count = first.length;
        }

        void addAll(int[] more) {
            if (count + more.length > rules.length) {
                rules = Arrays.copyOf(rules, Math.max(2 * rules.length, count + more.length));
            }
            System.arraycopy(more, 0, rules, count, more.length);
            count += more.length;
        }

        int[] sorted() {
            Arrays.sort(rules, 0, count);
            int distinct = 0;
            for (int i = 0; i < count; i++) {
                if (distinct == 0 || rules[distinct - 1] != rules[i]) {
                    rules[distinct++] = rules[i];
                }
            }
            return Arrays.copyOf(rules, distinct);
        }
    }
}
