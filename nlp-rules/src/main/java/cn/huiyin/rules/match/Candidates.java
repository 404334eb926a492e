package cn.huiyin.rules.match;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rules could hold for the hits of a text: those of whose rarest symbols one was found, and one of those they need next. Immutable,
 * any thread.
 */
public final class Candidates {
    private static final int[] NOBODY = {};

    /** Longer sets are not looked through here; the rule itself does it better. */
    private static final int NEXT_MAX = 16;

    /**
     * By symbol, for each rule that may hold when it is there: the rule, of how many symbols it needs one besides, and these. One
     * behind the other, since most are looked at and passed over: to go to each rule for it was most of what reading cost.
     */
    private final int[][] rulesBySymbol;

    private final int[] always;

    private Candidates(int[][] rulesBySymbol, int[] always) {
        this.rulesBySymbol = rulesBySymbol;
        this.always = always;
    }

    /**
     * The rules by what they need.
     *
     * @param needs for each rule sets of symbols of each of which one must be there, the rarest set first; none when the rule may
     *     hold without any
     * @param symbolCount greater than every symbol
     */
    public static Candidates of(List<List<int[]>> needs, int symbolCount) {
        Collector always = new Collector(NOBODY);
        int[][] bySymbol = new int[symbolCount][];
        Arrays.fill(bySymbol, NOBODY);
        for (int rule = 0; rule < needs.size(); rule++) {
            List<int[]> needed = needs.get(rule);
            if (needed.isEmpty()) {
                always.add(rule);
            } else {
                int[] next = needed.size() > 1 && needed.get(1).length <= NEXT_MAX ? needed.get(1) : NOBODY;
                for (int symbol : needed.get(0)) {
                    bySymbol[symbol] = with(bySymbol[symbol], rule, next);
                }
            }
        }
        return new Candidates(bySymbol, always.sorted());
    }

    private static int[] with(int[] rules, int rule, int[] next) {
        int[] more = Arrays.copyOf(rules, rules.length + 2 + next.length);
        more[rules.length] = rule;
        more[rules.length + 1] = next.length;
        System.arraycopy(next, 0, more, rules.length + 2, next.length);
        return more;
    }

    /** Every rule is a candidate for every text: what the result must not depend on. */
    public static Candidates all(int ruleCount) {
        return new Candidates(new int[0][], IntStream.range(0, ruleCount).toArray());
    }

    /** The rules that could hold for a text in which one of these symbols is, whatever else, ascending. */
    public int[] holdFor(Collection<Integer> symbols) {
        Collector candidates = new Collector(always);
        for (int symbol : symbols) {
            int[] rules = rulesOf(symbol);
            for (int at = 0; at < rules.length; at += 2 + rules[at + 1]) {
                candidates.add(rules[at]);
            }
        }
        return candidates.sorted();
    }

    /** Whether the symbol is necessary to some rule. */
    public boolean concerns(int symbol) {
        return rulesOf(symbol).length > 0;
    }

    /** The numbers of the rules that could hold, ascending. */
    public int[] of(Hits hits) {
        Collector candidates = new Collector(always);
        hits.forEachSymbol(symbol -> addAll(rulesOf(symbol), hits, candidates));
        return candidates.sorted();
    }

    private static void addAll(int[] rules, Hits hits, Collector candidates) {
        int at = 0;
        while (at < rules.length) {
            int next = at + 2;
            int end = next + rules[at + 1];
            boolean may = next == end;
            while (!may && next < end) {
                may = hits.mayHave(rules[next++]);
            }
            if (may) {
                candidates.add(rules[at]);
            }
            at = end;
        }
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

        void add(int rule) {
            if (count == rules.length) {
                rules = Arrays.copyOf(rules, 2 * count);
            }
            rules[count++] = rule;
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
