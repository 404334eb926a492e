package cn.huiyin.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HanlpTokenizerTest {
    private final Tokenizer tokenizer = HanlpTokenizer.shared();

    @Test
    void aTextIsCutIntoWords() {
        assertThat(tokenizer.pieces("和平路灯会")).containsExactly(new Piece(0, 3), new Piece(3, 5));
        assertThat(tokenizer.knows("路灯")).isTrue();
        assertThat(tokenizer.knows("灯不亮")).isFalse();
    }

    @Property
    void thePiecesCoverAnyTextWithoutGaps(@ForAll String text) {
        List<Piece> pieces = tokenizer.pieces(text);
        int at = 0;
        for (Piece piece : pieces) {
            assertThat(piece.start()).isEqualTo(at);
            at = piece.end();
        }
        assertThat(at).isEqualTo(text.length());
    }
}
