package cn.huiyin.rules.lang;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.match.Hits;
import cn.huiyin.rules.match.Sentences;
import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExprTest {
    private final Symbols symbols = new Symbols();

    /** Each letter of the text is a word of its own. */
    private Hits hits(String text) {
        Hits.Builder hits = new Hits.Builder();
        for (int i = 0; i < text.length(); i++) {
            hits.add(symbols.word(text.substring(i, i + 1)).id(), i, i + 1);
        }
        return hits.confirmed(Sentences.of(text));
    }

    private Expr parse(String source) throws ExprSyntaxException {
        return Parser.parse(source, symbols);
    }

    @ParameterizedTest
    @CsvSource({
        "a & b, a-b, true",
        "a & b, a, false",
        "a | b, b, true",
        "!a, b, true",
        "!a, a, false",
        "a & !b, ab, false",
        "a ..2 b, a--b, true",
        "a ..2 b, a---b, false",
        "a ..2 b, b-a, false",
        "a ~2 b, b-a, true",
        "a ..2 b, a。b, false",
        "a & b, a。b, true",
        "a ..2 b ..2 c, a-b-c, true",
        "a ..2 b ..2 c, ac-b, false",
        "(a | x) ..1 (b | y), x-y, true",
        "a ..1 (b ..1 c), abc, true",
        "a ..9 a, a, false",
        "a ..9 a, aa, true",
        "a *2, a, false",
        "a *2, a-a, true",
        "(a | b) *3, a-b, false",
        "(a | b) *3, a-b。a, true",
        "(a ..1 b | b) *2, ab, false",
        "a *2 ..1 b, a-a-b, true",
        "a *2 ..1 b, a-b-b, false",
        "(a ~2 b) *2, a-b-a, false",
    })
    void expressionsMeanWhatTheySay(String source, String text, boolean holds) throws ExprSyntaxException {
        assertThat(parse(source).holds(hits(text))).isEqualTo(holds);
    }

    @Test
    void whatMayStillBeRefusedNeverMakesARuleFail() throws ExprSyntaxException {
        Hits.Builder seen = new Hits.Builder();
        seen.add(symbols.word("a").id(), 0, 1);

        assertThat(parse("!a").holds(seen.unconfirmed(Sentences.of("a")))).isTrue();
        assertThat(parse("!a").holds(seen.confirmed(Sentences.of("a")))).isFalse();
    }

    @Test
    void theEvidenceIsWhereTheWordsStand() throws ExprSyntaxException {
        List<Span> evidence = new ArrayList<>();

        parse("a & (b ..2 c | x) & !z").explain(hits("a-b-c"), evidence::add);

        assertThat(evidence).containsExactly(new Span(0, 1), new Span(2, 5));
    }

    @Test
    void aTextOfNothingButKeywordsIsRead() throws ExprSyntaxException {
        String text = "ab".repeat(2000);

        assertThat(parse("(a ~9 b) ~9 (a ~9 b) ~9 (b ..9 a)").holds(hits(text))).isTrue();
    }
}
