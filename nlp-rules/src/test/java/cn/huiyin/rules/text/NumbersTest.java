package cn.huiyin.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "17, 17",
        "一, 1",
        "十, 10",
        "十七, 17",
        "六十, 60",
        "二十三, 23",
        "一百, 100",
        "一百零二, 102",
        "一百二十三, 123",
        "二零一, 201",
        "廿三, 23",
        "两, 2",
        "六零五, 605",
        "0, 0"
    })
    void numbersOfBuildingsAreRead(String numerals, int value) {
        assertThat(Numbers.value(numerals)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "1234567", "幢"})
    void whatIsNoNumberHasNoValue(String numerals) {
        assertThat(Numbers.value(numerals)).isEmpty();
    }
}
