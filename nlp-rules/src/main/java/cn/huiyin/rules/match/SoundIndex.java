package cn.huiyin.rules.match;

import cn.huiyin.rules.text.Syllables;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds words written by ear, 路登 for 路灯: the same syllables, and at least half of the same characters. Immutable, any
 * thread.
 */
final class SoundIndex {
    private static final int CHARS_MIN = 2;

    private final Automaton automaton;

    /** By sound of the automaton: where its keywords begin among those of all sounds; behind them the count of all. */
    private final int[] firsts;

    private final int[] keywords;

    /** By sound: where the characters of its keywords begin, one word behind the other. */
    private final int[] firstChars;

    private final String chars;

    private SoundIndex(SortedMap<String, List<Integer>> bySound, List<Keyword> all) {
        this.firsts = new int[bySound.size() + 1];
        this.firstChars = new int[bySound.size()];
        this.keywords = bySound.values().stream()
                .flatMapToInt(numbers -> numbers.stream().mapToInt(Integer::intValue))
                .toArray();
        StringBuilder letters = new StringBuilder();
        int sound = 0;
        for (List<Integer> numbers : bySound.values()) {
            firstChars[sound] = letters.length();
            numbers.forEach(number -> letters.append(all.get(number).text()));
            firsts[sound + 1] = firsts[sound] + numbers.size();
            sound++;
        }
        this.chars = letters.toString();
        this.automaton = new Automaton(List.copyOf(bySound.keySet()), Syllables.CODES_END);
    }

    /** An index of those keywords that are made of Chinese characters, two at least, and not meant exactly. */
    static SoundIndex of(List<Keyword> all) {
        TreeMap<String, List<Integer>> bySound = new TreeMap<>();
        for (int number = 0; number < all.size(); number++) {
            Keyword keyword = all.get(number);
            String word = keyword.text();
            if (keyword.symbols().length > 0 && word.length() >= CHARS_MIN && Syllables.coverAll(word)) {
                bySound.computeIfAbsent(String.valueOf(Syllables.of(word)), sound -> new ArrayList<>(1))
                        .add(number);
            }
        }
        return new SoundIndex(bySound, all);
    }

    /** The words that stand in the text by ear but not by eye, by their places in the list. */
    Finds find(String text) {
        Finds finds = new Finds();
        automaton.parseText(Syllables.of(text), (Automaton.Hit)
                (start, end, none, sound) -> addAlike(sound, text, start, end, finds));
        return finds;
    }

    private void addAlike(int sound, String text, int start, int end, Finds finds) {
        int word = firstChars[sound];
        for (int i = firsts[sound]; i < firsts[sound + 1]; i++) {
            if (isLikeness(word, text, start, end)) {
                finds.add(keywords[i], start, end);
            }
            word += end - start;
        }
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
