package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab,\"\n\t王 ").ofMaxLength(6).map(String::strip);
        return cell.list()
                .ofSize(3)
                .filter(row -> row.stream().anyMatch(c -> !c.isEmpty()))
                .list()
                .ofMaxSize(5);
    }

    private static String quoted(List<String> row) {
        return row.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").collect(Collectors.joining(","));
    }

    @Property
    void whatIsQuotedIsReadAsItWas(@ForAll @From("tables") List<List<String>> table, @ForAll boolean isWindows) {
        String text = table.stream().map(CsvTableTest::quoted).collect(Collectors.joining(isWindows ? "\r\n" : "\n"));

        assertThat(CsvTable.rows(text)).isEqualTo(table);
    }

    @Test
    void marksOfSpreadsheetsAreNothingAndBlankLinesKeepTheirPlace() {
        assertThat(CsvTable.rows("\uFEFF车牌,姓名\r\n\r\n 苏F12345 , 王先生\n,\n"))
                .containsExactly(List.of("车牌", "姓名"), List.of(), List.of("苏F12345", "王先生"));
        assertThat(CsvTable.rows("")).isEmpty();
        assertThat(CsvTable.rows("a,\"b")).containsExactly(List.of("a", "b"));
    }
}
