package cn.huiyin.rules.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.huiyin.rules.lang.Grammar.Special;
import cn.huiyin.rules.text.Thing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The grammar in docs/RULES.md is that of the parser: what one takes, the other takes. */
class GrammarTest {
    private static final Grammar GRAMMAR = grammar();

    private static Grammar grammar() {
        String document;
        try {
            document = Files.readString(Path.of("../docs/RULES.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher block = Pattern.compile("```ebnf\n(.*?)```", Pattern.DOTALL).matcher(document);
        assertThat(block.find()).as("grammar in RULES.md").isTrue();
        Map<String, Special> specials = Map.of(
                "word",
                new Special(
                        Pattern.compile("(?!\\.\\.)(?:(?!\\.\\.)[^\\s&|!()<>\"@~*])+"),
                        List.of("路灯", "a.b", "井盖", "第一次")),
                "chars",
                new Special(Pattern.compile("[^\"]*[^\"\\s][^\"]*"), List.of("加v", "一 二", "(&")),
                "name",
                new Special(Pattern.compile("[^>]*[^>\\s][^>]*"), List.of("井盖", "缺 损")),
                "number",
                new Special(Pattern.compile("(?:200|1\\d\\d|[1-9]\\d|[1-9])(?!\\d)"), List.of("1", "8", "99", "200")),
                "count",
                new Special(Pattern.compile("[2-9](?!\\d)"), List.of("2", "9")));
        return new Grammar(block.group(1), specials, Set.of("distance", "several", "thing"));
    }

    private final Symbols symbols = new Symbols();

    @Example
    void whateverFollowsTheGrammarIsParsed() {
        Random random = new Random(20);
        for (int i = 0; i < 5_000; i++) {
            String source = GRAMMAR.generate(random);
            assertThatCode(() -> Parser.parse(source, symbols)).as(source).doesNotThrowAnyException();
            assertThat(GRAMMAR.accepts(source)).as(source).isTrue();
        }
    }

    @Property
    void whateverIsAnExpressionFollowsTheGrammar(@ForAll("expressions") Expr expr) {
        assertThat(GRAMMAR.accepts(ExprPrinter.print(expr))).isTrue();
    }

    @Property(tries = 3_000)
    void parserAndGrammarRefuseTheSame(@ForAll("operatorSoup") String source) {
        assertThat(GRAMMAR.accepts(source)).isEqualTo(isParsed(source));
    }

    private boolean isParsed(String source) {
        try {
            Expr expr = Parser.parse(source, symbols);
            return !ExprPrinter.print(expr).isEmpty();
        } catch (ExprSyntaxException e) {
            return false;
        }
    }

    @Example
    void everyThingAndOperatorIsInTheGrammar() {
        assertThat(GRAMMAR.terminals()).containsAll(Thing.byWord().keySet());
        assertThat(GRAMMAR.terminals()).contains("&", "|", "!", "(", ")", "..", "~", "*", "\"", "<", ">", "@");
    }

    @Provide
    Arbitrary<Expr> expressions() {
        return new ExprProperties().expressions();
    }

    @Provide
    Arbitrary<String> operatorSoup() {
        return Arbitraries.of(
                        "&", "|", "!", "(", ")", "<甲>", ">", "\"", "@place", "..3", "~2", "*3", "甲", "甲 ", "\"乙\"")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
