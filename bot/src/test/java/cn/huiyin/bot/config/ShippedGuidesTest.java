package cn.huiyin.bot.config;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.source.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guides that are shipped hold what their own examples promise, under the rules that are shipped. */
class ShippedGuidesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern LOCAL_NUMBER = Pattern.compile("\\d{7,}|\\d{3,4}-\\d{3,}");

    private static Settings settings;

    @BeforeAll
    static void read() throws ConfigException {
        settings = Settings.read(SettingsFolder.SHIPPED, Map.of());
    }

    @Test
    void everyExampleIsAnsweredByItsGuideAndNoCounterExampleIs() {
        assertThat(new GuideCheck(settings.config(), settings.rules()).failures())
                .extracting(Problem::toString)
                .isEmpty();
    }

    /** The example in docs/RULES.md, under the rules that are shipped. */
    @Test
    void theExampleOfTheDocumentIsAsItSays(@TempDir Path dir) throws Exception {
        Matcher block = Pattern.compile("```yaml\n(words:[^`]*guides:[^`]*)```")
                .matcher(Files.readString(Path.of("..", "docs", "RULES.md")));
        assertThat(block.find()).isTrue();
        SettingsFolder folder = SettingsFolder.sound(dir);
        folder.put("guides/example.yaml", block.group(1));
        BotConfig config = folder.read();

        assertThat(config.guideSource().uses()).hasSize(1);
        assertThat(config.warningsOn(TODAY)).isEmpty();
        assertThat(new GuideCheck(config, settings.rules()).failures()).isEmpty();
    }

    @Test
    void thereAreEnoughAndEachIsShortAndTried() {
        List<GuideUse> shared = settings.config().guideSource().uses().stream()
                .filter(use -> use.community() == null)
                .toList();

        assertThat(shared).hasSizeGreaterThanOrEqualTo(25).allSatisfy(use -> {
            assertThat(use.guide().answer().length()).as(use.guide().id()).isLessThanOrEqualTo(200);
            assertThat(use.examples()).as(use.guide().id()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(use.counterExamples()).as(use.guide().id()).isNotEmpty();
        });
        assertThat(shared)
                .extracting(use -> use.guide().answer())
                .noneMatch(a -> LOCAL_NUMBER.matcher(a).find());
    }

    @Test
    void mostExamplesAreAskedPlainlyEnoughToBeAnsweredUnasked() {
        GuideBook book = new GuideBook(
                settings.config().guides(), new Directory(settings.config().communities()));
        List<GuideUse.Example> all = settings.config().guideSource().uses().stream()
                .flatMap(use -> use.examples().stream())
                .toList();

        long plain = all.stream()
                .flatMap(example -> book
                        .answering(new GuideBook.Asked(
                                example.text(), settings.rules().read(example.text(), Places.NONE), "", TODAY))
                        .stream())
                .filter(GuideBook.Found::isPlain)
                .count();

        assertThat(plain).isGreaterThan(all.size() * 3L / 4);
    }
}
