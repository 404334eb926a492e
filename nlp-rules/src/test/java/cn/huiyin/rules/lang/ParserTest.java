package cn.huiyin.rules.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private final Symbols symbols = new Symbols();

    private String canonical(String source) throws ExprSyntaxException {
        return ExprPrinter.print(Parser.parse(source, symbols));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "井盖; 井盖",
                "<井盖>&<缺损>; <井盖> & <缺损>",
                "a|b&c; a | b & c",
                "(a|b)&c; (a | b) & c",
                "((a)); a",
                "!a&b; !a & b",
                "!(a&b); !(a & b)",
                "路灯 ..8 坏; 路灯 ..8 坏",
                "路灯~8(坏|不亮)..3了; 路灯 ~8 (坏 | 不亮) ..3 了",
                "a ..1 (b ..2 c); a ..1 (b ..2 c)",
                "@place & @number; @place & @number",
                "'\"加v\" & 红包'; '\"加v\" & 红包'",
                "（甲｜乙）＆！《丙》; (甲 | 乙) & !<丙>",
                "“加V”; '\"加v\"'",
                "路燈; 路灯",
                "<井盖>*2; <井盖> *2",
                "(a|b)＊3 ..4 c*2; (a | b) *3 ..4 c *2",
                "(a ..1 b)*2; (a ..1 b) *2",
            })
    void expressionsAreReadAsTheyBind(String source, String canonical) throws ExprSyntaxException {
        assertThat(canonical(source)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 0; found: the end (expected: a word, \"exact\", <list>, @place or ()",
                "a &; 3; found: the end (expected: a word, \"exact\", <list>, @place or ()",
                "a b; 2; found: b (expected: & | ..8 ~8 or the end)",
                "(a; 2; found: the end (expected: & | ..8 ~8 or ))",
                "a); 1; found: ) (expected: & | ..8 ~8 or the end)",
                "<a; 2; found: the end (expected: > after the name of a list)",
                "'\"a'; 2; 'found: the end (expected: \" after the exact characters)'",
                "<>; 0; found: <> (expected: something in between)",
                "a>; 1; found: > (expected: <name>, a list by its name)",
                "a .. b; 4; found: no number after .. (expected: how many characters may lie between, 1..200)",
                "a ~0 b; 3; found: 0 (expected: how many characters may lie between, 1..200)",
                "a ..999 b; 4; found: 999 (expected: how many characters may lie between, 1..200)",
                "a * b; 3; found: no number after * (expected: at how many places it must stand, 2..9)",
                "a *1; 3; found: 1 (expected: at how many places it must stand, 2..9)",
                "(a & b) *2; 0; found: & or ! next to *2 (expected: words, lists or | of them: only those stand somewhere)",
                "a ..2 (b & c); 6; found: & or ! next to ..2 (expected: words, lists or | of them: only those stand somewhere)",
                "@plaze; 0; found: @plaze (expected: @coded @end @long @money @number @person @phone @place @plate @question @region @short @start @url)",
                "👍; 0; found: 👍 (expected: a word with letters or characters)",
            })
    void whatSaysNothingIsRefusedWhereItIs(String source, int offset, String message) {
        assertThatExceptionOfType(ExprSyntaxException.class)
                .isThrownBy(() -> Parser.parse(source, symbols))
                .satisfies(e -> assertThat(e.offset()).isEqualTo(offset))
                .withMessage(message);
    }

    @Test
    void deepNestingIsRefusedInsteadOfOverflowing() {
        for (String deep : new String[] {"(".repeat(5000) + "a", "!".repeat(5000) + "a", "a" + " ..1 a".repeat(5000)}) {
            assertThatExceptionOfType(ExprSyntaxException.class).isThrownBy(() -> Parser.parse(deep, symbols));
        }
    }
}
