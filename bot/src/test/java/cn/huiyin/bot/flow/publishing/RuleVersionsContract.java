package cn.huiyin.bot.flow.publishing;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RuleVersions} must do. */
public interface RuleVersionsContract {
    /** Those of an empty store. */
    RuleVersions versions();

    /** A version of files, each a name and a text. */
    static RuleVersion version(long number, String... namesAndTexts) {
        List<SourceFile> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.add(new SourceFile(namesAndTexts[i], namesAndTexts[i + 1]));
        }
        RuleTexts texts = new RuleTexts(files);
        RuleVersion.Origin origin = number == 1 ? RuleVersion.Origin.FILES : RuleVersion.Origin.RESTORED;
        Long from = number == 1 ? null : number - 1;
        return new RuleVersion(
                new RuleVersion.About(
                        number,
                        Sample.NOW.plusSeconds(number),
                        "admin",
                        origin,
                        from,
                        number == 1 ? null : "夜里的“噪音”\n改了",
                        texts.hash()),
                texts);
    }

    /** Adds what must go through. */
    default void add(long number, String... namesAndTexts) {
        assertThat(await(versions().add(version(number, namesAndTexts)))).isTrue();
    }

    @Test
    default void anEmptyStoreHasNone() {
        assertThat(await(versions().current())).isZero();
        assertThat(await(versions().version(0))).isEmpty();
        assertThat(await(versions().version(1))).isEmpty();
        assertThat(await(versions().newest(5))).isEmpty();
        assertThat(await(versions().knows("x"))).isFalse();
    }

    @Test
    default void aVersionIsReadBackAsItWas() {
        RuleVersion first = version(1, "市政.yaml", "rules:\n  - {category: a/b, when: \"灯\"}\n", "a.yaml", "🌙");
        RuleVersion second = version(2, "市政.yaml", "");

        assertThat(await(versions().add(first))).isTrue();
        assertThat(await(versions().add(second))).isTrue();

        assertThat(await(versions().current())).isEqualTo(2);
        assertThat(await(versions().version(1))).contains(first);
        assertThat(await(versions().version(2))).contains(second);
        assertThat(await(versions().version(3))).isEmpty();
    }

    @Test
    default void numbersAreGivenOnceAndWithoutGaps() {
        add(1, "a.yaml", "x");

        assertThat(await(versions().add(version(1, "a.yaml", "other")))).isFalse();
        assertThat(await(versions().add(version(3, "a.yaml", "other")))).isFalse();

        assertThat(await(versions().current())).isEqualTo(1);
        assertThat(await(versions().version(1))).contains(version(1, "a.yaml", "x"));
        assertThat(await(versions().knows(version(3, "a.yaml", "other").about().hash())))
                .isFalse();
    }

    @Test
    default void theNewestComeFirstAndNoMoreThanAsked() {
        for (int n = 1; n <= 5; n++) {
            add(n, "a.yaml", "text " + n);
        }

        assertThat(await(versions().newest(3)))
                .extracting(RuleVersion.About::number)
                .containsExactly(5L, 4L, 3L);
        assertThat(await(versions().newest(9))).hasSize(5);
    }

    @Test
    default void textsOfAnyVersionAreKnown() {
        add(1, "a.yaml", "x");
        add(2, "a.yaml", "y");

        assertThat(await(versions().knows(version(1, "a.yaml", "x").about().hash())))
                .isTrue();
        assertThat(await(versions().knows(version(1, "b.yaml", "x").about().hash())))
                .isFalse();
    }
}
