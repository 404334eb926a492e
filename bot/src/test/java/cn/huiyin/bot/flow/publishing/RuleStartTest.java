package cn.huiyin.bot.flow.publishing;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleStartTest {
    private static final Problem UNREADABLE =
            new Problem("rules", 1, 1, "found: nothing (expected: at least one rule file: rules/NAME.yaml)");
    private static final RuleTexts LAMP = RuleTextsOf.lamp("a/b");

    private final MemoryRuleVersions versions = new MemoryRuleVersions();
    private RulePublisher publisher = publisher();

    private RulePublisher publisher() {
        return new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    }

    /** A process that starts anew on the same store, in a community with a route for {@code a}. */
    private List<String> start(@Nullable RuleTexts directory) {
        publisher = publisher();
        return await(new RuleStart(publisher, versions, RuleStartTest::misfits)
                .run(new RuleStart.Found(directory, directory == null ? List.of(UNREADABLE) : List.of())));
    }

    private static List<Problem> misfits(RuleSet rules) {
        return rules.categories().stream().anyMatch(c -> c.startsWith("a/"))
                ? List.of()
                : List.of(new Problem("communities/x.yaml", 9, 3, "found: category a"));
    }

    private void send(RuleTexts texts) {
        assertThat(await(publisher.publish(RuleTextsOf.sent(texts), null)))
                .isInstanceOf(RulePublisher.Outcome.Published.class);
    }

    private RuleVersion.About newest() {
        return await(versions.newest(1)).get(0);
    }

    @Test
    void theDirectoryBecomesTheFirstVersion() {
        assertThat(start(LAMP)).isEmpty();

        assertThat(newest().number()).isEqualTo(1);
        assertThat(newest().origin()).isEqualTo(RuleVersion.Origin.FILES);
        assertThat(newest().by()).isEqualTo("settings");
        assertThat(publisher.get().version()).isEqualTo(1);
    }

    @Test
    void anotherStartWithTheSameFilesPublishesNothing() {
        assertThat(start(LAMP)).isEmpty();
        assertThat(start(LAMP)).isEmpty();

        assertThat(await(versions.current())).isEqualTo(1);
        assertThat(publisher.get().version()).isEqualTo(1);
    }

    @Test
    void newFilesAreTheNextVersion() {
        assertThat(start(LAMP)).isEmpty();
        assertThat(start(RuleTextsOf.lamp("a/c"))).isEmpty();

        assertThat(newest().number()).isEqualTo(2);
        assertThat(publisher.get().version()).isEqualTo(2);
    }

    @Test
    void filesThatAnEditReplacedStayReplaced() {
        assertThat(start(LAMP)).isEmpty();
        send(RuleTextsOf.lamp("a/c"));

        assertThat(start(LAMP)).isEmpty();

        assertThat(newest().origin()).isEqualTo(RuleVersion.Origin.API);
        assertThat(publisher.get().version()).isEqualTo(2);
    }

    @Test
    void withoutAnyVersionFilesThatCannotBeUsedStopTheStartWithEveryMistake() {
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> start(RuleTextsOf.broken()))
                .satisfies(e -> assertThat(e.problems())
                        .extracting(p -> p.file() + ":" + p.line())
                        .containsExactly("rules/deng.yaml:2", "rules/deng.yaml:3"));
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> start(RuleTextsOf.failing()))
                .satisfies(e -> assertThat(e.problems()).hasSize(2));
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> start(RuleTextsOf.lamp("b/c")))
                .withMessage("communities/x.yaml:9:3: found: category a");
        assertThatExceptionOfType(RulesException.class)
                .isThrownBy(() -> start(null))
                .withMessage(UNREADABLE.toString());
        assertThat(await(versions.current())).isZero();
    }

    @Test
    void withAVersionTheServiceStartsAllTheSameAndSaysSo() {
        assertThat(start(LAMP)).isEmpty();

        assertThat(start(RuleTextsOf.broken()))
                .singleElement()
                .asString()
                .startsWith(
                        "the rules of the settings directory are not used, version 1 holds: 2 mistakes, the first is "
                                + "rules/deng.yaml:2:");
        assertThat(publisher.get().version()).isEqualTo(1);
        assertThat(start(RuleTextsOf.failing())).hasSize(1);
        assertThat(start(null)).hasSize(1);
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void whenThisReleaseCannotUseTheNewestTheFilesHelp() {
        assertThat(start(LAMP)).isEmpty();
        assertThat(await(versions.add(RuleVersion.of(RuleTextsOf.sent(RuleTextsOf.broken()), 2, Sample.NOW))))
                .isTrue();

        assertThat(start(LAMP)).isEmpty();

        assertThat(newest().number()).isEqualTo(3);
        assertThat(publisher.get().version()).isEqualTo(3);
    }

    @Test
    void whenNothingCanBeUsedTheStartStops() {
        assertThat(start(LAMP)).isEmpty();
        assertThat(await(versions.add(RuleVersion.of(RuleTextsOf.sent(RuleTextsOf.broken()), 2, Sample.NOW))))
                .isTrue();

        assertThatExceptionOfType(RulesException.class).isThrownBy(() -> start(null));
        assertThatExceptionOfType(RulesException.class).isThrownBy(() -> start(RuleTextsOf.broken()));
    }
}
