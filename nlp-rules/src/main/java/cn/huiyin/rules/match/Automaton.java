package cn.huiyin.rules.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The library's automaton with its tables filled level by level from sorted words. The library's own way makes an object of each
 * state, keeps room for looking up whole words, and looks for room from the front again and again: for the words of five thousand
 * rules that was most of what compiling them took. Immutable, any thread.
 */
final class Automaton extends AhoCorasickDoubleArrayTrie<Void> {
    private static final long serialVersionUID = 1L;

    /** What to do with a word that is found; its index is its place in the list. */
    interface Hit extends IHitFull<Void> {}

    /**
     * For these words.
     *
     * @param words ascending, each once, none of them empty
     * @param letters greater than every character of the words and of the texts to come
     */
    Automaton(List<String> words, int letters) {
        l = words.stream().mapToInt(String::length).toArray();
        v = new Void[l.length];
        base = new int[0];
        check = new int[0];
        fail = new int[0];
        output = new int[0][];
        new Builder(words, letters).build();
    }

    /** Fills the tables. A state is a place in them; what leads to it is checked against the base of the state in front. */
    private final class Builder {
        private static final int FREE = -1;

        private final String[] words;
        private final int letters;

        /** By place: itself while it is free, then one further on that may be. */
        private int[] frees = {};

        /** Bases in use: what follows two states with the same one would be mixed up. */
        private final BitSet bases = new BitSet();

        /** The states in their order, and the words that lead through each: from one, to before another. */
        private final int[] states;

        private final int[] from;
        private final int[] to;
        private int count = 1;

        /** The characters that follow the state at hand, ascending, and for each the first word that goes on with it. */
        private final char[] follows;

        private final int[] starts;
        private int followCount;

        Builder(List<String> words, int letters) {
            this.words = words.toArray(String[]::new);
            this.letters = letters;
            int statesMax = Arrays.stream(l).sum() + 1;
            this.states = new int[statesMax];
            this.from = new int[statesMax];
            this.to = new int[statesMax];
            this.follows = new char[letters];
            this.starts = new int[letters + 1];
            resize(statesMax + 2 * letters);
        }

        void build() {
            to[0] = words.length;
            size = 1;
            frees[0] = 1;
            int depth = 0;
            int levelEnd = 1;
            for (int number = 0; number < count; number++) {
                if (number == levelEnd) {
                    depth++;
                    levelEnd = count;
                }
                collectFollowing(number, depth);
                if (followCount > 0) {
                    addFollowing(states[number], depth + 1);
                }
            }
            resize(size + letters);
        }

        /** Looks through the words that lead through a state for what comes behind it. */
        private void collectFollowing(int number, int depth) {
            followCount = 0;
            for (int word = from[number]; word < to[number]; word++) {
                if (words[word].length() > depth) {
                    char c = words[word].charAt(depth);
                    if (followCount == 0 || follows[followCount - 1] != c) {
                        follows[followCount] = c;
                        starts[followCount++] = word;
                    }
                }
            }
            starts[followCount] = to[number];
        }

        private void addFollowing(int state, int depth) {
            int begin = place();
            bases.set(begin);
            for (int i = 0; i < followCount; i++) {
                int next = begin + follows[i] + 1;
                check[next] = begin;
                frees[next] = next + 1;
                size = Math.max(size, next + 1);
                fail[next] = state == 0 ? 0 : following(fail[state], follows[i]);
                output[next] = words[starts[i]].length() == depth ? with(starts[i], output[fail[next]]) : output[fail[next]];
                states[count] = next;
                from[count] = starts[i];
                to[count++] = starts[i + 1];
            }
            base[state] = begin;
        }

        /** The first base that puts all that follows in free places. */
        private int place() {
            int first = follows[0] + 1;
            int place = nextFree(first + 1);
            while (bases.get(place - first) || !areFree(place - first)) {
                place = nextFree(place + 1);
            }
            return place - first;
        }

        private int nextFree(int at) {
            int last = Math.max(at, size) + letters;
            if (last >= frees.length) {
                resize(2 * last);
            }
            int free = at;
            while (frees[free] != free) {
                free = frees[free];
            }
            for (int passed = at; passed != free; ) {
                int next = frees[passed];
                frees[passed] = free;
                passed = next;
            }
            return free;
        }

        private boolean areFree(int begin) {
            for (int i = 1; i < followCount; i++) {
                if (check[begin + follows[i] + 1] != FREE) {
                    return false;
                }
            }
            return true;
        }

        /** The state behind one that was made, or behind the longest end of it that goes on like this. */
        private int following(int state, char c) {
            int from = state;
            while (from != 0 && check[base[from] + c + 1] != base[from]) {
                from = fail[from];
            }
            int next = base[from] + c + 1;
            return check[next] == base[from] ? next : 0;
        }

        private int[] with(int word, int @Nullable [] shorter) {
            if (shorter == null) {
                return new int[] {word};
            }
            int[] all = new int[shorter.length + 1];
            all[0] = word;
            System.arraycopy(shorter, 0, all, 1, shorter.length);
            return all;
        }

        private void resize(int length) {
            int before = frees.length;
            base = Arrays.copyOf(base, length);
            check = Arrays.copyOf(check, length);
            fail = Arrays.copyOf(fail, length);
            output = Arrays.copyOf(output, length);
            frees = Arrays.copyOf(frees, length);
            for (int place = before; place < length; place++) {
                check[place] = FREE;
                frees[place] = place;
            }
        }
    }
}
