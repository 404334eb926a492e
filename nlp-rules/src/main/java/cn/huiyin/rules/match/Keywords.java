package cn.huiyin.rules.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The keywords by number, and what each stands for. In two arrays, since a message meets dozens of them and each object on the way
 * to a symbol is one more place in memory to wait for. Immutable, any thread.
 */
final class Keywords {
    private final List<Keyword> all;

    /** By number: where its meanings begin; behind them the count of all. */
    private final int[] firsts;

    /** A symbol with its doubt. */
    private final long[] meanings;

    Keywords(List<Keyword> all) {
        this.all = List.copyOf(all);
        this.firsts = new int[this.all.size() + 1];
        List<Long> packed = new ArrayList<>();
        for (int number = 0; number < this.all.size(); number++) {
            Keyword keyword = this.all.get(number);
            for (int symbol : keyword.symbols()) {
                packed.add(pack(symbol, keyword.known() ? Doubt.KNOWN : Doubt.UNKNOWN));
            }
            for (int symbol : keyword.exactSymbols()) {
                packed.add(pack(symbol, Doubt.NONE));
            }
            firsts[number + 1] = packed.size();
        }
        this.meanings = packed.stream().mapToLong(Long::longValue).toArray();
    }

    private static long pack(int symbol, Doubt doubt) {
        return ((long) symbol << Doubt.BITS) | doubt.number();
    }

    int size() {
        return all.size();
    }

    Keyword get(int number) {
        return all.get(number);
    }

    /** Those of which some symbol is one of these. */
    BitSet thoseFor(IntPredicate symbols) {
        BitSet those = new BitSet();
        for (int number = 0; number < size(); number++) {
            for (int i = firsts[number]; i < firsts[number + 1]; i++) {
                if (symbols.test((int) (meanings[i] >>> Doubt.BITS))) {
                    those.set(number);
                }
            }
        }
        return those;
    }

    /** All that the keywords stand for where they were seen. */
    void addSeen(Finds finds, Hits.Builder hits) {
        for (int find = 0; find < finds.size(); find++) {
            int number = finds.keyword(find);
            for (int i = firsts[number]; i < firsts[number + 1]; i++) {
                hits.add((int) (meanings[i] >>> Doubt.BITS), finds.start(find), finds.end(find), Doubt.of(meanings[i]));
            }
        }
    }

    /** All that the keywords stand for where only their sound is. */
    void addHeard(Finds finds, Hits.Builder hits) {
        for (int find = 0; find < finds.size(); find++) {
            for (int symbol : all.get(finds.keyword(find)).symbols()) {
                hits.add(symbol, finds.start(find), finds.end(find), Doubt.HEARD);
            }
        }
    }
}
