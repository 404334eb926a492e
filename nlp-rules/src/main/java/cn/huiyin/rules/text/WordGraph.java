package cn.huiyin.rules.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Every word that a text could be cut into, and the cheapest cut of all, which is made when somebody asks for it. Most questions
 * are answered by the words alone, for a fraction of what the cut costs. Not thread-safe.
 */
public final class WordGraph {
    /**
     * What is to be known of a word in order to choose it.
     *
     * @param number in the dictionary
     * @param frequency how often it is met
     */
    record Entry(int number, int frequency) {}

    /** Says what words are, by a key that only it understands, and how much it costs to have one behind another. */
    interface Dictionary {
        Entry entry(int key);

        Entry beforeText();

        Entry behindText();

        double cost(Entry before, Entry word);
    }

    private static final int NONE = -1;

    private final int length;
    private final Dictionary dictionary;

    /** By word: its key, where it ends, and the next word that begins where it does. */
    private int[] keys;

    private int[] ends;
    private int[] nexts;
    private int count;

    /** By offset: the first and the last word that begins there. */
    private final int[] firsts;

    private final int[] lasts;

    /** By offset, the end among them: whether a word begins in front of it and ends behind it. */
    private final boolean[] bridged;

    /** By offset: where the piece of the cut begins that holds it; null before the cut is made. */
    private int @Nullable [] pieceStarts;

    private int[] pieceEnds = {};

    /** Of a text of that length, without words yet. */
    WordGraph(int length, Dictionary dictionary) {
        this.length = length;
        this.dictionary = dictionary;
        this.keys = new int[3 * length];
        this.ends = new int[3 * length];
        this.nexts = new int[3 * length];
        this.firsts = new int[length];
        this.lasts = new int[length];
        this.bridged = new boolean[length + 1];
        Arrays.fill(firsts, NONE);
    }

    /** Adds a word, unless one of its length begins there already. */
    void add(int start, int end, int key) {
        for (int word = firsts[start]; word != NONE; word = nexts[word]) {
            if (ends[word] == end) {
                return;
            }
        }
        if (count == keys.length) {
            grow();
        }
        keys[count] = key;
        ends[count] = end;
        nexts[count] = NONE;
        if (firsts[start] == NONE) {
            firsts[start] = count;
        } else {
            nexts[lasts[start]] = count;
        }
        lasts[start] = count++;
        Arrays.fill(bridged, start + 1, end, true);
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
        nexts = Arrays.copyOf(nexts, 2 * count);
    }

    /** Whether a word begins at the offset. */
    boolean isBegun(int offset) {
        return firsts[offset] != NONE;
    }

    /** Where the word ends that was the last to be added of those that begin at the offset. */
    int lastEnd(int offset) {
        return ends[lasts[offset]];
    }

    /** Whether the text could be cut so that a word lies across the offset. */
    public boolean isBridged(int offset) {
        return bridged[offset];
    }

    /** Where the word that holds the character begins in the cheapest cut. */
    public int pieceStart(int offset) {
        if (pieceStarts == null) {
            pieceStarts = cut();
        }
        return pieceStarts[offset];
    }

    /** Where it ends. */
    public int pieceEnd(int offset) {
        if (pieceStarts == null) {
            pieceStarts = cut();
        }
        return pieceEnds[offset];
    }

    /** Sets the ends of the pieces; their starts are returned. */
    private int[] cut() {
        int[] starts = new int[length];
        pieceEnds = new int[length];
        int[] befores = new Cheapest().befores();
        int end = length;
        for (int word = befores[count]; word != NONE; word = befores[word]) {
            int start = befores[word] == NONE ? 0 : ends[befores[word]];
            Arrays.fill(starts, start, end, start);
            Arrays.fill(pieceEnds, start, end, end);
            end = start;
        }
        return starts;
    }

    /** Finds the cheapest way to each word in the order of the text. */
    private final class Cheapest {
        private final Entry[] entries = new Entry[count + 1];
        private final double[] costs = new double[count + 1];
        private final boolean[] reached = new boolean[count + 1];
        private final int[] befores = new int[count + 1];

        /** For each word the one before it; behind them what stands before the end of the text. */
        int[] befores() {
            for (int i = 0; i < count; i++) {
                entries[i] = dictionary.entry(keys[i]);
            }
            entries[count] = dictionary.behindText();
            reachAll(0, NONE, dictionary.beforeText(), 0);
            for (int at = 0; at < length; at++) {
                for (int word = firsts[at]; word != NONE; word = nexts[word]) {
                    if (reached[word]) {
                        reachAll(ends[word], word, entries[word], costs[word]);
                    }
                }
            }
            return befores;
        }

        private void reachAll(int offset, int before, Entry entry, double cost) {
            if (offset == length) {
                reach(count, before, entry, cost);
                return;
            }
            for (int word = firsts[offset]; word != NONE; word = nexts[word]) {
                reach(word, before, entry, cost);
            }
        }

        private void reach(int word, int before, Entry entry, double cost) {
            double total = cost + dictionary.cost(entry, entries[word]);
            if (!reached[word] || costs[word] > total) {
                reached[word] = true;
                costs[word] = total;
                befores[word] = before;
            }
        }
    }
}
