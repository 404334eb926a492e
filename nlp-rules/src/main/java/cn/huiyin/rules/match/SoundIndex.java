package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Syllables;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds words written by ear, 路登 for 路灯: the same syllables, and at least half of the same characters. Immutable, any
 * thread.
 */
public final class SoundIndex {
    private static final int CHARS_MIN = 2;

    private final AhoCorasickDoubleArrayTrie<List<Keyword>> automaton;
    private final boolean empty;

    private SoundIndex(AhoCorasickDoubleArrayTrie<List<Keyword>> automaton, boolean empty) {
        this.automaton = automaton;
        this.empty = empty;
    }

    /** An index of those keywords that are made of Chinese characters, two at least, and not meant exactly. */
    public static SoundIndex of(Collection<Keyword> keywords) {
        TreeMap<String, List<Keyword>> bySound = new TreeMap<>();
        for (Keyword keyword : keywords) {
            String word = keyword.text();
            if (keyword.symbols().length > 0 && word.length() >= CHARS_MIN && Syllables.coverAll(word)) {
                bySound.computeIfAbsent(String.valueOf(Syllables.of(word)), sound -> new ArrayList<>(1))
                        .add(keyword);
            }
        }
        AhoCorasickDoubleArrayTrie<List<Keyword>> automaton = new AhoCorasickDoubleArrayTrie<>();
        if (!bySound.isEmpty()) {
            automaton.build(bySound);
        }
        return new SoundIndex(automaton, bySound.isEmpty());
    }

    /** The words that stand in the text by ear but not by eye. */
    public List<Found> find(String text) {
        if (empty) {
            return List.of();
        }
        List<Found> found = new ArrayList<>(2);
        automaton.parseText(Syllables.of(text), (int start, int end, List<Keyword> keywords) -> {
            for (Keyword keyword : keywords) {
                if (found.size() < Hits.HITS_MAX && isLikeness(keyword.text(), text, start)) {
                    found.add(new Found(keyword, start, end));
                }
            }
        });
        return found;
    }

    private static boolean isLikeness(String word, String text, int start) {
        int same = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == text.charAt(start + i)) {
                same++;
            }
        }
        return same < word.length() && 2 * same >= word.length();
    }
}
