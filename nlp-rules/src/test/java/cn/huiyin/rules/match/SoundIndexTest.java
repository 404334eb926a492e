package cn.huiyin.rules.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoundIndexTest {
    private static Keyword word(String text) {
        return new Keyword(text, true, new int[] {1}, new int[0]);
    }

    private static final List<Keyword> WORDS = List.of(word("路灯"), word("缺失"), word("井盖"), word("灯"), word("led灯"));

    private final SoundIndex index = SoundIndex.of(WORDS);

    private List<String> heard(String text) {
        Finds finds = index.find(text);
        return IntStream.range(0, finds.size())
                .mapToObj(i -> WORDS.get(finds.keyword(i)).text())
                .toList();
    }

    @Test
    void aWordIsHeardInAnotherOfTheSameSyllables() {
        assertThat(heard("路登坏了")).containsExactly("路灯");
        assertThat(heard("景盖确失")).containsExactly("井盖", "缺失");
    }

    @Test
    void theWordItselfIsSeenAndNotHeard() {
        assertThat(heard("路灯井盖")).isEmpty();
    }

    @Test
    void oneCharacterAtLeastMustBeTheSame() {
        assertThat(heard("确实")).isEmpty();
    }

    @Test
    void singleCharactersAndForeignLettersAreNotHeard() {
        assertThat(heard("登 led登")).isEmpty();
    }
}
