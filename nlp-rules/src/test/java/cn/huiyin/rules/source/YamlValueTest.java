package cn.huiyin.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlValueTest {
    private final Problems problems = new Problems();

    private YamlValue read(String... lines) {
        return YamlValue.read(new SourceFile("a.yaml", String.join("\n", lines)), problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    enum Colour {
        RED,
        DARK_BLUE
    }

    @Test
    void valuesAreReadByName() {
        YamlValue root =
                read("name: 新中", "port: 80", "share: 0.5", "on: true", "colour: dark-blue", "tags: [a, b]", "one: c");

        assertThat(root.get("name").text()).isEqualTo("新中");
        assertThat(root.get("port").integerOr(1, 0, 99)).isEqualTo(80);
        assertThat(root.get("share").numberOr(1, 0, 1)).isEqualTo(0.5);
        assertThat(root.get("on").flagOr(false)).isTrue();
        assertThat(root.get("colour").oneOf(Colour.class, Colour.RED)).isEqualTo(Colour.DARK_BLUE);
        assertThat(root.get("tags").texts()).containsExactly("a", "b");
        assertThat(root.get("one").texts()).containsExactly("c");
        assertThat(told()).isEmpty();
    }

    @Test
    void absentValuesGiveTheFallbackSilently() {
        YamlValue root = read("empty:", "other: ~");

        assertThat(root.get("empty").textOr("x")).isEqualTo("x");
        assertThat(root.get("other").textOrNull()).isNull();
        assertThat(root.get("gone").integerOr(7, 0, 9)).isEqualTo(7);
        assertThat(root.get("gone").get("deeper").list()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void everyMistakeIsToldWithItsPlace() {
        YamlValue root = read("port: 8o", "share: 2", "colour: rad", "list: {a: 1}", "map: [1]", "text: [x]");
        root.only("port", "share");

        assertThat(root.get("port").integerOr(1, 0, 99)).isEqualTo(1);
        assertThat(root.get("share").numberOr(1, 0, 1)).isEqualTo(1);
        assertThat(root.get("colour").oneOf(Colour.class, Colour.RED)).isEqualTo(Colour.RED);
        assertThat(root.get("list").list()).isEmpty();
        assertThat(root.get("map").entries()).isEmpty();
        assertThat(root.get("text").text()).isEmpty();
        assertThat(root.required("name").isPresent()).isFalse();

        assertThat(told())
                .containsExactly(
                        "a.yaml:1:1: found: no name (expected: name: …)",
                        "a.yaml:1:1: found: port: 8o (expected: a whole number 0..99)",
                        "a.yaml:2:1: found: share: 2 (expected: a number 0.0..1.0)",
                        "a.yaml:3:1: found: colour (expected one of: port, share)",
                        "a.yaml:3:1: found: rad (expected: dark-blue | red, did you mean red?)",
                        "a.yaml:4:1: found: list (expected one of: port, share)",
                        "a.yaml:4:1: found: list: name: value pairs (expected: a list)",
                        "a.yaml:5:1: found: map (expected one of: port, share)",
                        "a.yaml:5:1: found: map: a list (expected: name: value pairs)",
                        "a.yaml:6:1: found: text (expected one of: port, share)",
                        "a.yaml:6:1: found: text: a list (expected: text)");
    }

    @Test
    void anUnknownNameIsToldWithTheNearestKnownOne() {
        read("a: 1", "categroy: x").only("category", "a", "when");

        assertThat(told())
                .containsExactly(
                        "a.yaml:2:1: found: categroy (expected one of: a, category, when, did you mean category?)");
    }

    @Test
    void aNameGivenTwiceIsTold() {
        assertThat(read("a: 1", "b: 2", "a: 3").get("a").text()).isEqualTo("1");
        assertThat(told()).containsExactly("a.yaml:3:1: found: a twice (expected: each name once)");
    }

    @Test
    void aRequiredValueThatIsEmptyIsTold() {
        assertThat(read("a: 1", "id:").required("id").text()).isEmpty();
        assertThat(told()).containsExactly("a.yaml:2:1: found: no id (expected: id: …)");
    }

    @Test
    void aSyntaxErrorIsToldWhereItIs() {
        assertThat(read("a: 1", "b: @place").isPresent()).isFalse();
        assertThat(told()).singleElement().asString().startsWith("a.yaml:2:4: found: character '@'");
    }

    @Test
    void aTextThatYamlTakesForATagIsTold() {
        assertThat(read("a: 1", "when: !lamp").get("when").textOrNull()).isNull();
        assertThat(told()).singleElement().asString().startsWith("a.yaml:2:1: found: !lamp at the start of a text");
    }

    @Test
    void aTextThatYamlCannotEvenTakeForATagIsTold() {
        assertThat(read("a: 1", "when: !路灯").isPresent()).isFalse();
        assertThat(told())
                .singleElement()
                .asString()
                .startsWith("a.yaml:2:8: found: ")
                .contains("in single quotes");
    }

    @Test
    void tagsThatNameClassesAreRefused() {
        assertThat(read("a: !!javax.script.ScriptEngineManager [x]").isPresent())
                .isFalse();
        assertThat(told()).singleElement().asString().contains("tag is not allowed");
    }

    @Test
    void anEmptyFileIsAnAbsentValue() {
        assertThat(read("# nothing yet").isPresent()).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void aParserMayRefuseTheText() {
        YamlValue root = read("good: PT10M", "bad: PT10");

        assertThat(duration(root.get("good"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(duration(root.get("bad"))).isEqualTo(Duration.ZERO);
        assertThat(told()).containsExactly("a.yaml:2:1: found: bad: PT10 (expected: a duration like PT10M)");
    }

    private static Duration duration(YamlValue value) {
        return value.parsed("a duration like PT10M", Duration.ZERO, text -> {
            try {
                return Duration.parse(text);
            } catch (java.time.format.DateTimeParseException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    @Test
    void aCharacterOfATextIsFoundHoweverItIsWritten() {
        YamlValue root = read(
                "plain: 路灯 & 坏",
                "quoted: '路灯 & 坏'",
                "folded: >",
                "  路灯",
                "  & 坏",
                "literal: |",
                "    路灯",
                "    & 坏",
                "lines: 路灯",
                "  & 坏");

        for (String name : List.of("plain", "quoted", "folded", "literal", "lines")) {
            YamlValue value = root.get(name);
            problems.add(value.problemAt(value.text().indexOf('坏'), name));
        }

        assertThat(told())
                .containsExactly(
                        "a.yaml:1:13: plain",
                        "a.yaml:2:15: quoted",
                        "a.yaml:5:5: folded",
                        "a.yaml:8:7: literal",
                        "a.yaml:10:5: lines");
    }

    @Test
    void theEndOfATextIsAPlaceToo() {
        YamlValue root = read("when: 路灯 &", "x: 1");

        assertThat(root.get("when").problemAt(4, "end")).hasToString("a.yaml:1:11: end");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(read("a: " + "[".repeat(1000) + "]".repeat(1000)).isPresent())
                .isFalse();
        assertThat(told()).hasSize(1);
    }
}
