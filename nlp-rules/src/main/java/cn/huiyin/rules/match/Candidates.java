package cn.huiyin.rules.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Which rules could hold for the hits of a text: those of whose necessary symbols one was found. Immutable, any thread. */
public final class Candidates {
    private static final int[] NOBODY = {};

    private final int[][] rulesBySymbol;
    private final BitSet always;

    private Candidates(int[][] rulesBySymbol, BitSet always) {
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
        BitSet always = new BitSet();
        List<List<Integer>> bySymbol = new ArrayList<>();
        for (int i = 0; i < symbolCount; i++) {
            bySymbol.add(new ArrayList<>(1));
        }
        for (int rule = 0; rule < needs.size(); rule++) {
            if (needs.get(rule).length == 0) {
                always.set(rule);
            }
            for (int symbol : needs.get(rule)) {
                bySymbol.get(symbol).add(rule);
            }
        }
        int[][] rules = new int[symbolCount][];
        for (int i = 0; i < symbolCount; i++) {
            List<Integer> of = bySymbol.get(i);
            rules[i] = of.isEmpty()
                    ? NOBODY
                    : of.stream().mapToInt(Integer::intValue).toArray();
        }
        return new Candidates(rules, always);
    }

    /** Every rule is a candidate for every text: what the result must not depend on. */
    public static Candidates all(int ruleCount) {
        BitSet always = new BitSet();
        always.set(0, ruleCount);
        return new Candidates(new int[0][], always);
    }

    /** The rules that could hold for a text in which nothing is but these symbols. */
    public BitSet holdFor(Collection<Integer> symbols) {
        BitSet candidates = (BitSet) always.clone();
        for (int symbol : symbols) {
            addAll(candidates, symbol);
        }
        return candidates;
    }

    /** Whether one of the words is necessary to some rule. */
    public boolean concern(List<Found> found) {
        for (Found one : found) {
            if (concern(one.keyword().symbols()) || concern(one.keyword().exactSymbols())) {
                return true;
            }
        }
        return false;
    }

    private boolean concern(int[] symbols) {
        for (int symbol : symbols) {
            if (symbol < rulesBySymbol.length && rulesBySymbol[symbol].length > 0) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of the rules that could hold. */
    public BitSet of(Hits hits) {
        BitSet candidates = (BitSet) always.clone();
        hits.forEachSymbol(symbol -> addAll(candidates, symbol));
        return candidates;
    }

    private void addAll(BitSet candidates, int symbol) {
        int[] rules = symbol < rulesBySymbol.length ? rulesBySymbol[symbol] : NOBODY;
        for (int rule : rules) {
            candidates.set(rule);
        }
    }
}
