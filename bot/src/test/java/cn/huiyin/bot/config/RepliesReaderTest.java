package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.ReplyCatalog;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesReaderTest {
    private static final Map<String, String> LONGISH = Map.ofEntries(
            Map.entry("no", "10240"),
            Map.entry("subcategory", "交通信号拥堵"),
            Map.entry("place", "晏园玖珑城12幢2单元"),
            Map.entry("who", "虹桥北村网格员"),
            Map.entry("within", "3个工作日"),
            Map.entry("plate", "苏F·AD1***5"));

    private final Problems problems = new Problems();
    private final String shipped = shipped();

    private static String shipped() {
        try {
            return SettingsFolder.text(SettingsFolder.SHIPPED.resolve("replies.yaml"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Replies read(String text) {
        return new RepliesReader(problems).read(Optional.of(new SourceFile("replies.yaml", text)));
    }

    private List<String> toldOf(String text) {
        var unused = read(text);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private int lineOf(String start) {
        List<String> lines = shipped.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line starts with " + start);
    }

    /** What is told when the line of {@code key} reads {@code line} instead. */
    private List<String> toldWith(String key, String line) {
        String[] lines = shipped.split("\n");
        lines[lineOf(key + ":") - 1] = line;
        return toldOf(String.join("\n", lines));
    }

    @Test
    void everyShippedSentenceCanBeSaidWithAllItsHoles() {
        Replies replies = read(shipped);

        assertThat(problems.sorted()).isEmpty();
        ReplyCatalog.holes().forEach((key, holes) -> {
            Map<String, String> values =
                    holes.known().stream().collect(Collectors.toMap(hole -> hole, hole -> "<" + hole + ">"));
            assertThat(replies.render(key, values)).as(key).isNotBlank().doesNotContain("{", "}");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ack.group",
                "ack.group.urgent",
                "ack.group.critical",
                "ack.group.critical.noplace",
                "ack.group.plate",
                "ack.suggestion",
                "ack.inquiry",
                "ack.noplace",
                "group.private"
            })
    void anAcknowledgementInAGroupHasSixtyCharactersAtMost(String key) {
        assertThat(read(shipped).render(key, LONGISH)).hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer.help.resident", "answer.help.worker"})
    void helpHasSixLinesAtMost(String key) {
        assertThat(read(shipped).render(key)).hasLineCount(6).hasSizeLessThan(400);
    }

    @Test
    void nothingShippedFawnsOrShouts() {
        read(shipped)
                .templates()
                .forEach((key, template) -> assertThat(template.text())
                        .as(key)
                        .doesNotContain("亲", "哦", "呢", "~", "！", "!")
                        .matches(
                                text -> text.codePoints().noneMatch(Character::isSupplementaryCodePoint),
                                "holds no emoji"));
    }

    @Test
    void thePromisesOfTheSafetyHotlinesAreThere() {
        Replies replies = read(shipped);

        assertThat(replies.render("warn.scam")).contains("96110", "先别转账");
        assertThat(replies.render("ack.group.critical", LONGISH)).startsWith("危急请先拨打120、119或110");
    }

    @Test
    void anUnknownHoleIsToldWhereItStands() {
        assertThat(toldWith("ack.group", "ack.group: \"已受理 #{no}：{pace}，{text}\""))
                .containsExactly(
                        "replies.yaml:" + lineOf("ack.group:") + ":23: found: {pace} in ack.group (expected: one of:"
                                + " {no} {place} {subcategory} {who} {within}, did you mean place?)",
                        "replies.yaml:" + lineOf("ack.group:") + ":30: found: {text} in ack.group (expected: one of:"
                                + " {no} {place} {subcategory} {who} {within})");
    }

    @Test
    void aHoleInASentenceThatHasNoneIsTold() {
        assertThat(toldWith("warn.scam", "warn.scam: 疑似诈骗 {no}"))
                .containsExactly(
                        "replies.yaml:" + lineOf("warn.scam:") + ":17: found: {no} in warn.scam (expected: no hole)");
    }

    @Test
    void aHoleWithoutWhichTheSentenceIsUselessIsMissed() {
        assertThat(toldWith("rated.thanks", "rated.thanks: 谢谢。"))
                .containsExactly("replies.yaml:" + lineOf("rated.thanks:")
                        + ":1: found: rated.thanks without {no} (expected: {no} in it)");
    }

    @Test
    void aLoneBraceIsToldWhereItStands() {
        assertThat(toldWith("added", "added: '已补充到 #{no'"))
                .containsExactly("replies.yaml:" + lineOf("added:")
                        + ":15: found: a lone { in added (expected: a hole as {no}, in small letters)");
    }

    @Test
    void aSentenceThatIsMissingBlankOrNoTextIsTold() {
        assertThat(toldWith("added", "added: ''"))
                .containsExactly("replies.yaml:" + lineOf("added:") + ":1: found: added is blank (expected: a text)");
        assertThat(toldWith("ask.place", "ask.place: [哪里]"))
                .contains("replies.yaml:" + lineOf("ask.place:") + ":1: found: ask.place: a list (expected: text)");
        assertThat(toldWith("word.or", "word.ro: 还是"))
                .contains(
                        "replies.yaml:" + lineOf("word.or:")
                                + ":1: found: word.ro (expected: a key that is used, did you mean word.or?)",
                        "replies.yaml:6:1: found: no word.or (expected: word.or: …)");
    }

    @Test
    void aSentenceThatIsFarTooLongIsTold() {
        assertThat(toldWith("word.or", "word.or: " + "长".repeat(1001)))
                .containsExactly("replies.yaml:" + lineOf("word.or:")
                        + ":1: found: word.or of 1001 characters (expected: up to 1000)");
    }
}
