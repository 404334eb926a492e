package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A few words to look for, each with a meaning, by their first character. Small, as there is one for each community; the
 * words of the rules have an automaton. Immutable, any thread.
 */
final class WordTable<T> {
    /** One word and what it means. */
    record Entry<T>(String word, T meaning) {}

    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();
    private final CharSet first;

    /**
     * A table of these words.
     *
     * @param words none of them empty
     */
    WordTable(Map<String, T> words) {
        first = CharSet.firstOf(words.keySet());
        words.forEach((word, meaning) ->
                byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>(1)).add(new Entry<>(word, meaning)));
        Comparator<Entry<T>> longestFirst =
                Comparator.comparingInt(entry -> -entry.word().length());
        byFirst.values().forEach(entries -> entries.sort(longestFirst));
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** Where the next character stands that one of the words begins with; the length of the text when there is none. */
    int nextBegin(String text, int from) {
        return first.next(text, from);
    }

    /** The longest word that begins at the offset, or null. */
    @Nullable
    Entry<T> longestAt(String text, int at) {
        if (!first.has(text.charAt(at))) {
            return null;
        }
        for (Entry<T> entry : byFirst.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(entry.word(), at)) {
                return entry;
            }
        }
        return null;
    }
}
