package cn.huiyin.bot.flow.publishing;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.publishing.RulePublisher.Outcome;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.source.Problem;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulePublisherTest {
    private final MemoryRuleVersions versions = new MemoryRuleVersions();
    private final RulePublisher mine = publisher();
    private final RulePublisher theirs = publisher();

    private RulePublisher publisher() {
        return new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    }

    @CanIgnoreReturnValue
    private static Outcome publish(RulePublisher by, RuleTexts texts, @Nullable Long basedOn) {
        return await(by.publish(RuleTextsOf.sent(texts), basedOn));
    }

    private static @Nullable String categoryBy(RulePublisher publisher) {
        return publisher.get().rules().read("三楼灯坏了", Places.NONE).category();
    }

    @Test
    void whatIsPublishedHoldsAtOnceUnderTheNextNumber() {
        assertThatThrownBy(mine::get).isInstanceOf(IllegalStateException.class);

        Outcome first = publish(mine, RuleTextsOf.lamp("a/b"), null);
        Outcome second = publish(mine, RuleTextsOf.lamp("a/c"), 1L);

        assertThat(first).isInstanceOf(Outcome.Published.class);
        assertThat(second)
                .isEqualTo(new Outcome.Published(new RuleVersion.About(
                        2,
                        Sample.NOW,
                        "admin",
                        RuleVersion.Origin.API,
                        null,
                        "试试",
                        RuleTextsOf.lamp("a/c").hash())));
        assertThat(mine.get().version()).isEqualTo(2);
        assertThat(categoryBy(mine)).isEqualTo("a/c");
    }

    @Test
    void whatHoldsAlreadyIsNotPublishedAgain() {
        Outcome first = publish(mine, RuleTextsOf.lamp("a/b"), null);

        Outcome again = publish(mine, RuleTextsOf.lamp("a/b"), 0L);

        assertThat(again).isEqualTo(new Outcome.Unchanged(((Outcome.Published) first).about()));
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void everyMistakeAndEveryFailingExampleIsToldAndNothingPublished() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);

        Outcome broken = publish(mine, RuleTextsOf.broken(), null);
        Outcome failing = publish(mine, RuleTextsOf.failing(), null);
        Outcome mute = publish(mine, RuleTextsOf.text("words: {灯: [灯]}"), null);

        assertThat(((Outcome.Refused) broken).errors())
                .extracting(Problem::line)
                .containsExactly(2, 3);
        assertThat(((Outcome.Refused) failing).errors())
                .extracting(Problem::line)
                .containsExactly(2, 3);
        assertThat(((Outcome.Refused) failing).errors().get(0).found())
                .isEqualTo("门坏了 is not matched by a/b, but chatter");
        assertThat(((Outcome.Refused) failing).errors().get(0).expected()).isEqualTo("a/b");
        assertThat(((Outcome.Refused) mute).errors()).hasSize(1);
        assertThat(await(versions.current())).isEqualTo(1);
        assertThat(categoryBy(mine)).isEqualTo("a/b");
    }

    @Test
    void whoBeganFromAnOlderVersionIsTold() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);
        publish(theirs, RuleTextsOf.lamp("a/c"), 1L);

        assertThat(publish(mine, RuleTextsOf.lamp("a/d"), 1L)).isEqualTo(new Outcome.Stale(2));
        assertThat(publish(mine, RuleTextsOf.lamp("a/d"), null)).isInstanceOf(Outcome.Published.class);
        assertThat(await(versions.current())).isEqualTo(3);
    }

    @Test
    void whoIsOvertakenWhileProvingComesNextOrIsTold() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);
        RulePublisher slow = new RulePublisher(
                versions,
                new Workshop() {
                    @Override
                    public <T> io.vertx.core.Future<T> run(java.util.concurrent.Callable<T> task) {
                        publish(theirs, RuleTextsOf.lamp("a/c" + await(versions.current())), null);
                        return new HereAndNow().run(task);
                    }
                },
                InstantSource.fixed(Sample.NOW));

        assertThat(publish(slow, RuleTextsOf.lamp("a/d"), 1L)).isEqualTo(new Outcome.Stale(2));
        assertThat(publish(slow, RuleTextsOf.lamp("a/d"), null))
                .isInstanceOfSatisfying(
                        Outcome.Published.class,
                        done -> assertThat(done.about().number()).isEqualTo(4));
    }

    @Test
    void anotherInstanceTakesTheNewestWhenItLooks() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);
        publish(mine, RuleTextsOf.lamp("a/c"), null);

        await(theirs.refresh());

        assertThat(theirs.get().version()).isEqualTo(2);
        assertThat(categoryBy(theirs)).isEqualTo("a/c");
    }

    @Test
    void anEarlierVersionComesBackUnderANewNumber() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);
        publish(mine, RuleTextsOf.lamp("a/c"), null);

        Outcome outcome = await(mine.restore(1, "admin", null)).orElseThrow();

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Published.class, done -> {
            assertThat(done.about().number()).isEqualTo(3);
            assertThat(done.about().origin()).isEqualTo(RuleVersion.Origin.RESTORED);
            assertThat(done.about().from()).isEqualTo(1L);
        });
        assertThat(categoryBy(mine)).isEqualTo("a/b");
        assertThat(await(mine.restore(9, "admin", null))).isEmpty();
    }

    @Test
    void whatThisReleaseCannotCompileIsPassedOverUntilSomethingBetterComes() {
        publish(mine, RuleTextsOf.lamp("a/b"), null);
        assertThat(await(versions.add(RuleVersion.of(RuleTextsOf.sent(RuleTextsOf.broken()), 2, Sample.NOW))))
                .isTrue();

        await(mine.refresh());
        assertThat(mine.unusable()).isEqualTo(2);
        assertThat(mine.get().version()).isEqualTo(1);

        publish(theirs, RuleTextsOf.lamp("a/c"), null);
        await(mine.refresh());
        assertThat(mine.unusable()).isZero();
        assertThat(mine.get().version()).isEqualTo(3);
    }

    @Test
    void theReportIsThatOfTheVersionThatHolds() {
        publish(mine, RuleTextsOf.text("rules:\n  - {category: a/b, when: 灯坏}\n"), null);
        assertThat(await(mine.report()).warnings()).hasSize(1);

        publish(theirs, RuleTextsOf.lamp("a/b"), null);
        await(mine.refresh());

        assertThat(await(mine.report()).warnings()).isEmpty();
    }
}
