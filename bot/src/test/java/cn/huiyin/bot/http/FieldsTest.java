package cn.huiyin.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static Fields parse(String json) {
        return Fields.parse(json.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{not json",
                "[]",
                "\"text\"",
                "5",
                "null",
                "{} {}",
                "{\"a\":1}x",
                "{\"a\":}",
                "{\"a\":1,}"
            })
    void whateverIsNotOneObjectIsRefusedAsAWhole(String json) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOfSatisfying(
                        BadFieldException.class, e -> assertThat(e.field()).isEmpty())
                .hasMessageContaining("expected: ");
    }

    @Test
    void bytesThatAreNoCharactersAreRefused() {
        byte[] body = {'{', '"', 'a', '"', ':', '"', (byte) 0xFF, (byte) 0xFE, '"', '}'};

        assertThatThrownBy(() -> Fields.parse(body)).isInstanceOf(BadFieldException.class);
    }

    @Test
    void deepNestingIsRefusedWithoutBeingRead() {
        assertThatThrownBy(() -> parse("[".repeat(100_000))).isInstanceOf(BadFieldException.class);
        assertThatThrownBy(() -> parse("{\"a\":".repeat(50_000))).isInstanceOf(BadFieldException.class);
    }

    @Test
    void aWholeNumberIsReadWithinItsBounds() {
        assertThat(parse("{\"n\":7}").numberOr("n", 1, 7, 3)).isEqualTo(7);
        assertThat(parse("{}").numberOr("n", 1, 7, 3)).isEqualTo(3);
        for (String bad : new String[] {"8", "-1", "1.5", "1e1", "\"7\"", "true", "9".repeat(40)}) {
            assertThatThrownBy(() -> parse("{\"n\":" + bad + "}").numberOr("n", 1, 7, 3))
                    .isInstanceOf(BadFieldException.class)
                    .hasMessageContaining("n: ")
                    .hasMessageContaining("a whole number from 1 to 7");
        }
    }

    @Test
    void numbersOfAnyLengthCostNothing() {
        String digits = "9".repeat(200_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThat(parse("{\"n\":" + digits + ",\"f\":1e" + digits + ",\"a\":\"x\"}")
                                .text("a", 9))
                        .isEqualTo("x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}              | a: missing (expected: a string)
                    {"a":null}      | a: missing (expected: a string)
                    {"a":5}         | a: a number (expected: a string)
                    {"a":[]}        | a: a list (expected: a string)
                    {"a":{}}        | a: an object (expected: a string)
                    {"a":true}      | a: true or false (expected: a string)
                    {"a":"123456"}  | a: 6 characters (expected: 5 at most)
                    """)
    void aTextThatIsNoneIsNamed(String json, String message) {
        assertThatThrownBy(() -> parse(json).text("a", 5)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":{"b":5}}       | a.b: a number (expected: a string)
                    {"a":"x"}           | a: a string (expected: an object)
                    {}                  | a: missing (expected: an object)
                    """)
    void aFieldInsideAnotherIsNamedByItsPath(String json, String message) {
        assertThatThrownBy(() -> parse(json).object("a").text("b", 5)).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":[{"b":"x"},{}]}  | a[1].b: missing (expected: a string)
                    {"a":[{"b":"x"},5]}   | a[1]: a number (expected: an object)
                    {"a":[null]}          | a[0]: null (expected: an object)
                    {"a":{}}              | a: an object (expected: a list)
                    {"a":[1,2,3,4]}       | a: 4 items (expected: 3 at most)
                    """)
    void anItemOfAListIsNamedByItsPlace(String json, String message) {
        assertThatThrownBy(() -> parse(json).objects("a", 3).stream()
                        .map(item -> item.text("b", 5))
                        .toList())
                .hasMessage(message);
    }

    @Test
    void whatIsAbsentOrNullIsLeftOut() {
        Fields fields = parse("{\"n\":null,\"unknown\":{\"deep\":[1]}}");

        assertThat(fields.textOrNull("n", 5)).isNull();
        assertThat(fields.textOr("n", 5, "else")).isEqualTo("else");
        assertThat(fields.objectOrNull("o")).isNull();
        assertThat(fields.objects("l", 5)).isEmpty();
        assertThat(fields.texts("t", 5, 5)).isEmpty();
        assertThat(fields.flag("f")).isFalse();
    }

    @Test
    void aFlagIsTrueOrFalseAndNothingElse() {
        assertThat(parse("{\"f\":true}").flag("f")).isTrue();
        assertThatThrownBy(() -> parse("{\"f\":\"true\"}").flag("f"))
                .hasMessage("f: a string (expected: true or false)");
    }

    @Test
    void anIdIsNeitherBlankNorHasControlCharacters() {
        assertThatThrownBy(() -> parse("{\"a\":\"  \"}").id("a", 9)).hasMessageStartingWith("a: blank");
        assertThatThrownBy(() -> parse("{\"a\":\"x\\ny\"}").id("a", 9)).hasMessageStartingWith("a: control");
    }

    @Test
    void halfACharacterBecomesTheMarkForSomethingUnreadable() {
        assertThat(parse("{\"a\":\"x\\ud800y\",\"b\":\"\\ud83d\\ude00\"}").text("a", 9))
                .isEqualTo("x\uFFFDy");
        assertThat(parse("{\"b\":\"\\ud83d\\ude00\"}").text("b", 9)).isEqualTo("😀");
    }
}
