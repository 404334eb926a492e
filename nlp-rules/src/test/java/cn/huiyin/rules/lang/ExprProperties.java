package cn.huiyin.rules.lang;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.lang.Expr.Phrase;
import cn.huiyin.rules.text.Thing;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExprProperties {
    private final Symbols symbols = new Symbols();

    @Property
    void parsingWhatWasPrintedGivesTheSameExpression(@ForAll("expressions") Expr expr) throws ExprSyntaxException {
        assertThat(Parser.parse(ExprPrinter.print(expr), symbols)).isEqualTo(expr);
    }

    @Property
    void anyTextIsParsedOrRefusedWithAPlaceInIt(@ForAll String source) {
        try {
            assertThat(ExprPrinter.print(Parser.parse(source, symbols))).isNotEmpty();
        } catch (ExprSyntaxException e) {
            assertThat(e.offset()).isBetween(0, source.length());
        }
    }

    @Property
    void anyMixOfOperatorsIsParsedOrRefused(@ForAll("operatorSoup") String source) {
        try {
            assertThat(ExprPrinter.print(Parser.parse(source, symbols))).isNotEmpty();
        } catch (ExprSyntaxException e) {
            assertThat(e).hasMessageStartingWith("found: ");
        }
    }

    @Provide
    Arbitrary<String> operatorSoup() {
        return Arbitraries.of("&", "|", "!", "(", ")", "<", ">", "\"", "@place", "..3", "~2", "*2", "甲", " ")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Expr> expressions() {
        return expressions(3);
    }

    private Arbitrary<Expr> expressions(int depth) {
        Arbitrary<Expr> phrase = phrases(depth).map(p -> p);
        if (depth == 0) {
            return phrase;
        }
        Arbitrary<Expr> inner = Arbitraries.lazy(() -> expressions(depth - 1));
        Arbitrary<List<Expr>> several = inner.list().ofMinSize(2).ofMaxSize(4);
        return Arbitraries.oneOf(
                phrase, inner.map(Expr.Not::new), several.map(Expr.And::new), several.map(Parser::anyOf));
    }

    private Arbitrary<Phrase> phrases(int depth) {
        if (depth == 0) {
            return symbols().map(Expr.Is::new);
        }
        Arbitrary<Phrase> inner = Arbitraries.lazy(() -> phrases(depth - 1));
        Arbitrary<Integer> distance = Arbitraries.integers().between(1, 200);
        return Arbitraries.oneOf(
                symbols().map(Expr.Is::new),
                inner.list().ofMinSize(2).ofMaxSize(3).map(Expr.AnyOf::new),
                Combinators.combine(inner, Arbitraries.integers().between(2, 9)).as(Expr.Times::new),
                Combinators.combine(inner, inner, distance).as(Expr.Before::new),
                Combinators.combine(inner, inner, distance).as(Expr.Around::new));
    }

    private Arbitrary<Symbol> symbols() {
        Arbitrary<String> words = Arbitraries.of("路灯", "坏了", "b2", "12", "a.b", "一-二", "，");
        return Arbitraries.oneOf(
                words.map(symbols::word),
                words.map(symbols::exact),
                Arbitraries.of("井盖", "缺 损", "A").map(symbols::list),
                Arbitraries.of(Thing.class).map(symbols::thing));
    }
}
