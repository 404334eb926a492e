package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutomatonTest {
    private static final int LETTERS_MAX = 40;

    private static List<String> found(List<String> words, String text, int letters) {
        List<char[]> chars = words.stream().map(String::toCharArray).toList();
        List<String> found = new ArrayList<>();
        new Automaton(chars, letters).parseText(text.toCharArray(), (Automaton.Hit)
                (start, end, none, word) -> found.add(start + ".." + end + " is word " + word));
        found.sort(null);
        return found;
    }

    /** By comparing each word with each place. */
    private static List<String> standing(List<String> words, String text) {
        List<String> standing = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            for (int at = text.indexOf(words.get(word)); at >= 0; at = text.indexOf(words.get(word), at + 1)) {
                standing.add(at + ".." + (at + words.get(word).length()) + " is word " + word);
            }
        }
        standing.sort(null);
        return standing;
    }

    private static String text(Random random, int length, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(letters));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, LETTERS_MAX})
    void everyWordIsFoundWhereverItStandsAndNothingElse(int letters) {
        Random random = new Random(letters);
        for (int count = 1; count < 1_000; count = count * 2 + 1) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                words.add(text(random, 1 + random.nextInt(6), letters));
            }
            String text = text(random, 60, letters + 1);

            assertThat(found(words, text, letters + 1)).isEqualTo(standing(words, text));
        }
    }

    @Test
    void withoutWordsNothingIsFound() {
        assertThat(found(List.of(), "\1\2", 3)).isEmpty();
    }
}
