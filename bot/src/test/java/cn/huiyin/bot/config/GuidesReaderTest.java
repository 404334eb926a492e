package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.guide.Guide;
import cn.huiyin.rules.source.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidesReaderTest {
    private static final String SOUND = """
            words:
              敬老: [老年卡, 敬老卡]
            guides:
              - id: 老年卡
                when: <敬老>
                unless: 办好了
                answer: |-
                  带身份证，
                  到社区服务窗口。
                source: 办事大厅
                until: 2026-12-31
                examples: [老年卡怎么办]
                not: [老年卡办好了]
            """;

    @TempDir
    private Path dir;

    private SettingsFolder folder;

    @BeforeEach
    void startSound() throws IOException {
        folder = SettingsFolder.sound(dir);
    }

    private void putVillage(String more) throws IOException {
        folder.put(
                "communities/village.yaml",
                SettingsFolder.text(SettingsFolder.RESOURCES.resolve("village.yaml")) + more);
    }

    private static List<String> texts(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    @Test
    void guidesBecomeValuesSharedOnesAndACommunitysOwn() throws Exception {
        folder.put("guides/a.yaml", SOUND);
        putVillage("guides:\n  - {id: 开锁, when: 开锁 | <敬老> & 锁, answer: 找老李, examples: [开锁找谁]}\n");

        BotConfig config = folder.read();

        assertThat(config.guides().of("elsewhere"))
                .containsExactly(new Guide("老年卡", "带身份证，\n到社区服务窗口。", "办事大厅", LocalDate.of(2026, 12, 31)));
        assertThat(config.guides().of("village")).extracting(Guide::id).containsExactly("开锁", "老年卡");
        assertThat(config.warningsOn(LocalDate.of(2026, 11, 30))).isEmpty();
    }

    @Test
    void withoutAnyThereAreNone() throws Exception {
        assertThat(folder.read().guides().of("village")).isEmpty();
    }

    @Test
    void everyMistakeIsToldWhereItStands() throws Exception {
        folder.put(
                "guides/a.yaml", SettingsFolder.text(SettingsFolder.RESOURCES.resolve("invalid/guides/mistakes.yaml")));

        assertThat(folder.problems())
                .containsExactly(
                        "guides/a.yaml:2:11: found: <没有> (expected: a list under words:)",
                        "guides/a.yaml:3:1: found: guide (expected one of: guides, words, did you mean guides?)",
                        "guides/a.yaml:6:6: found: id 开锁 again (expected: once in all files)",
                        "guides/a.yaml:7:25: found: 0 (expected: how many characters may lie between, 1..200)",
                        "guides/a.yaml:7:43: found: until: 2026-13-01 (expected: a day as 2026-12-31)");
    }

    @Test
    void whatIsNotGivenAnyMoreOrTooLongOrUnusedIsWarnedOf() throws Exception {
        folder.put("guides/a.yaml", SOUND.replace("guides:", "  没用: [甲]\nguides:"));
        putVillage("guides:\n  - {id: 长, when: 长廊, answer: " + "好".repeat(201) + "}\n");

        List<String> warnings = texts(folder.read().warningsOn(LocalDate.of(2027, 1, 1)));

        assertThat(warnings)
                .contains(
                        "guides/a.yaml:3:3: found: list 没用 in no rule (expected: <没用> somewhere)",
                        "guides/a.yaml:5:5: found: guide 老年卡 until 2026-12-31, so it is not given any more"
                                + " (expected: a later day, or no guide)")
                .anyMatch(w -> w.contains("found: answer of 201 characters (expected: up to 200"))
                .anyMatch(w -> w.contains("长 without examples (expected: one at least)"));
    }

    @Test
    void examplesAreTriedByTheRulesAndTheGuidesTogether() throws Exception {
        folder.put(
                "guides/a.yaml",
                SOUND.replace("[老年卡怎么办]", "[老年卡怎么办, 今天天气真好, 老年卡没人管]")
                        .replace("not: [老年卡办好了]", "not: [老年卡办好了, 敬老卡怎么办]"));
        folder.put("rules/a.yaml", """
                rules:
                  - {category: 物业服务/物业纠纷, when: 没人管}
                intents:
                  - {intent: inquiry, when: 怎么办}
                """);
        putVillage("guides:\n  - {id: 敬老, when: 敬老卡, answer: 好, examples: [敬老卡怎么办, 老年卡怎么办]}\n");
        Settings settings = Settings.read(dir, Map.of());

        assertThat(texts(new GuideCheck(settings.config(), settings.rules()).failures()))
                .satisfiesExactly(
                        p -> assertThat(p)
                                .startsWith("communities/village.yaml:")
                                .endsWith("found: 老年卡怎么办 is answered by 老年卡 (expected: answered by 敬老)"),
                        p -> assertThat(p)
                                .isEqualTo("guides/a.yaml:12:24: found: 今天天气真好 is no question that a guide is about"
                                        + " (expected: answered by 老年卡)"),
                        p -> assertThat(p)
                                .isEqualTo("guides/a.yaml:12:32: found: 老年卡没人管 is report to the rules, no question"
                                        + " (expected: answered by 老年卡)"),
                        p -> assertThat(p)
                                .isEqualTo("guides/a.yaml:13:19: found: 敬老卡怎么办 is answered by 老年卡 (expected: not)"));
    }
}
