package cn.huiyin.rules.match;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The library's automaton with its tables filled state by state from the words alone. The library's own way makes an object of each
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
     * @param words none of them empty; of several that are the same each is found
     * @param letters greater than every character of the words and of the texts to come
     */
    Automaton(List<char[]> words, int letters) {
        l = words.stream().mapToInt(word -> word.length).toArray();
        v = new Void[l.length];
        base = new int[0];
        check = new int[0];
        fail = new int[0];
        output = new int[0][];
        new Builder(words, letters).build();
    }

    /**
     * Fills the tables. A state is a place in them, and is there when some word begins with the characters that lead to it; what
     * follows it lies behind its base, each at the distance of its character.
     */
    private final class Builder {
        private static final int NONE = -1;

        /** So many places are tried before it is taken for certain that these are nearly full. */
        private static final int TRIES_MAX = 64;

        private final char[][] words;
        private final int letters;

        /** By place: itself while it is free, then one further on that may be. */
        private int[] frees = {};

        /** In front of this place there is no more room for several states together. */
        private int spacious;

        /** Bases in use: what follows two states with the same one would be mixed up. */
        private final BitSet bases = new BitSet();

        /** The states, shorter ones first, and of each a word that leads through it. */
        private final int[] states;

        private final int[] firstWords;
        private int count = 1;

        /** By word: the next one that leads through the same state. */
        private final int[] nextWords;

        /** By character: a word that goes on with it behind the state at hand. */
        private final int[] wordsOn;

        private final char[] follows;
        private int followCount;

        Builder(List<char[]> words, int letters) {
            this.words = words.toArray(char[][]::new);
            this.letters = letters;
            int statesMax = Arrays.stream(l).sum() + 1;
            this.states = new int[statesMax];
            this.firstWords = new int[statesMax];
            this.nextWords = new int[l.length];
            Arrays.setAll(nextWords, word -> word - 1);
            this.firstWords[0] = l.length - 1;
            this.wordsOn = new int[letters];
            Arrays.fill(wordsOn, NONE);
            this.follows = new char[letters];
            resize(statesMax + 2 * letters);
        }

        void build() {
            frees[0] = 1;
            size = 1;
            int depth = 0;
            int deeper = 1;
            for (int i = 0; i < count; i++) {
                if (i == deeper) {
                    depth++;
                    deeper = count;
                }
                distribute(firstWords[i], depth, states[i]);
                if (followCount > 0) {
                    addFollowing(states[i]);
                }
            }
            addShorterWords();
            resize(size + letters);
        }

        /** Puts the words that lead through a state together by how they go on. */
        private void distribute(int firstWord, int depth, int state) {
            followCount = 0;
            int next;
            for (int word = firstWord; word != NONE; word = next) {
                next = nextWords[word];
                if (words[word].length == depth) {
                    output[state] = with(output[state], word);
                } else {
                    char c = words[word][depth];
                    if (wordsOn[c] == NONE) {
                        follows[followCount++] = c;
                    }
                    nextWords[word] = wordsOn[c];
                    wordsOn[c] = word;
                }
            }
            Arrays.sort(follows, 0, followCount);
        }

        private void addFollowing(int state) {
            int begin = place();
            bases.set(begin);
            for (int i = 0; i < followCount; i++) {
                char c = follows[i];
                int next = begin + c + 1;
                check[next] = begin;
                frees[next] = next + 1;
                size = Math.max(size, next + 1);
                fail[next] = state == 0 ? 0 : following(fail[state], c);
                states[count] = next;
                firstWords[count++] = wordsOn[c];
                wordsOn[c] = NONE;
            }
            base[state] = begin;
        }

        /** The first base that puts all that follows in free places; where hardly any is free, several are not tried again. */
        private int place() {
            int first = follows[0] + 1;
            boolean several = followCount > 1;
            int place = nextFree(Math.max(first + 1, several ? spacious : 0));
            int tries = 1;
            while (bases.get(place - first) || !areFree(place - first)) {
                place = nextFree(place + 1);
                if (tries++ == TRIES_MAX && several) {
                    spacious = place;
                }
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
            int passed = at;
            while (passed != free) {
                int next = frees[passed];
                frees[passed] = free;
                passed = next;
            }
            return free;
        }

        private boolean areFree(int begin) {
            for (int i = 1; i < followCount; i++) {
                if (check[begin + follows[i] + 1] != NONE) {
                    return false;
                }
            }
            return true;
        }

        /** Behind a state, or behind the longest end of it that goes on like this. */
        private int following(int state, char c) {
            int end = state;
            while (end != 0 && check[base[end] + c + 1] != base[end]) {
                end = fail[end];
            }
            int next = base[end] + c + 1;
            return check[next] == base[end] ? next : 0;
        }

        /** Where a word ends, shorter ones may end as well. */
        private void addShorterWords() {
            for (int i = 0; i < count; i++) {
                int[] shorter = output[fail[states[i]]];
                if (shorter != null && states[i] != 0) {
                    output[states[i]] = with(output[states[i]], shorter);
                }
            }
        }

        private int[] with(int @Nullable [] some, int... more) {
            if (some == null) {
                return more;
            }
            int[] all = Arrays.copyOf(some, some.length + more.length);
            System.arraycopy(more, 0, all, some.length, more.length);
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
                check[place] = NONE;
                frees[place] = place;
            }
        }
    }
}
