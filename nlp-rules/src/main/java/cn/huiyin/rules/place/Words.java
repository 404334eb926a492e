package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * A few words, of which the longest counts that begins or ends at an offset. Most offsets are refused by one look at their
 * character. Immutable.
 */
final class Words {
    private final Group byFirst;
    private final Group byLast;

    private Words(Collection<String> words) {
        byFirst = new Group(words, word -> 0);
        byLast = new Group(words, word -> word.length() - 1);
    }

    /**
     * These words.
     *
     * @param words none of them empty
     */
    static Words of(Collection<String> words) {
        return new Words(words);
    }

    /** These words. */
    static Words of(String... words) {
        return new Words(List.of(words));
    }

    /** The length of the longest word that begins at the offset; 0 when there is none. */
    int lengthAt(String text, int at) {
        for (String word : byFirst.wordsFor(text, at)) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** The length of the longest word that begins at {@code from} or later and ends before {@code end}; 0 when there is none. */
    int lengthBefore(String text, int from, int end) {
        for (String word : byLast.wordsFor(text, end - 1)) {
            if (word.length() <= end - from && text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether one of the words begins at the offset. */
    boolean isAt(String text, int at) {
        return lengthAt(text, at) > 0;
    }

    /** Whether one of the words ends before the offset. */
    boolean isBefore(String text, int end) {
        return lengthBefore(text, 0, end) > 0;
    }

    /** Whether one of the words may begin with the character. */
    boolean mayBeginWith(char c) {
        return byFirst.chars.has(c);
    }

    /** Whether one of the words may end with the character. */
    boolean mayEndWith(char c) {
        return byLast.chars.has(c);
    }

    /** Where the next character stands that one of the words begins with; the length of the text when there is none. */
    int nextBegin(String text, int from) {
        return byFirst.chars.next(text, from);
    }

    /** The words by one of their characters, those of one character longest first. */
    private static final class Group {
        private static final String[] NONE = {};

        private final CharSet chars;
        private final char[] sorted;
        private final String[][] words;
        private int count;

        Group(Collection<String> all, ToIntFunction<String> offset) {
            Map<Character, List<String>> byChar = all.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.groupingBy(
                            word -> word.charAt(offset.applyAsInt(word)), TreeMap::new, Collectors.toList()));
            sorted = new char[byChar.size()];
            words = new String[byChar.size()][];
            byChar.forEach(this::add);
            chars = CharSet.of(new String(sorted));
        }

        private void add(char c, List<String> longestFirst) {
            sorted[count] = c;
            words[count] = longestFirst.toArray(String[]::new);
            count++;
        }

        String[] wordsFor(String text, int at) {
            return chars.isAt(text, at) ? words[Arrays.binarySearch(sorted, text.charAt(at))] : NONE;
        }
    }
}
