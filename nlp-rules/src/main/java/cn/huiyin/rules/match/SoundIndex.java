package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Syllables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds words written by ear, 路登 for 路灯: the same syllables, and at least half of the same characters. Immutable, any
 * thread.
 */
final class SoundIndex {
    private static final int CHARS_MIN = 2;

    private final Automaton automaton;

    /** By word of the automaton. */
    private final int[] keywords;

    /** By word of the automaton: where its characters begin, one word behind the other. */
    private final int[] firstChars;

    private final String chars;

    private SoundIndex(int[] keywords, List<Keyword> all) {
        this.keywords = keywords;
        this.firstChars = new int[keywords.length];
        StringBuilder letters = new StringBuilder();
        List<char[]> sounds = new ArrayList<>(keywords.length);
        for (int i = 0; i < keywords.length; i++) {
            String word = all.get(keywords[i]).text();
            firstChars[i] = letters.length();
            letters.append(word);
            sounds.add(Syllables.of(word));
        }
        this.chars = letters.toString();
        this.automaton = new Automaton(sounds, Syllables.CODES_END);
    }

    /** An index of those keywords that are made of Chinese characters, two at least, and not meant exactly. */
    static SoundIndex of(List<Keyword> all) {
        int[] keywords = new int[all.size()];
        int count = 0;
        for (int number = 0; number < keywords.length; number++) {
            Keyword keyword = all.get(number);
            String word = keyword.text();
            if (keyword.symbols().length > 0 && word.length() >= CHARS_MIN && Syllables.coverAll(word)) {
                keywords[count++] = number;
            }
        }
        return new SoundIndex(Arrays.copyOf(keywords, count), all);
    }

    /** The words that stand in the text by ear but not by eye, by their places in the list. */
    Finds find(String text) {
        Finds finds = new Finds();
        automaton.parseText(Syllables.of(text), (Automaton.Hit) (start, end, none, word) -> {
            if (isLikeness(firstChars[word], text, start, end)) {
                finds.add(keywords[word], start, end);
            }
        });
        return finds;
    }

    /** Whether the keyword whose characters begin there is another word, but not quite. */
    private boolean isLikeness(int word, String text, int start, int end) {
        int same = 0;
        for (int i = start; i < end; i++) {
            if (chars.charAt(word + i - start) == text.charAt(i)) {
                same++;
            }
        }
        return same < end - start && 2 * same >= end - start;
    }
}
