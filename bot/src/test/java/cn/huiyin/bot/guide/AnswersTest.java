package cn.huiyin.bot.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.flow.Sample;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final Account STRANGER = new Account("hook", "u-9");

    private static Answers.Given given(String delivery, Instant at) {
        return new Answers.Given(delivery, "老年卡", Sample.message("m-" + delivery, "老年卡怎么办"), at, false, false);
    }

    @Test
    void anAnswerIsFreshForTenMinutesAndQuotedForAWeek() {
        Answers answers = Answers.NONE.with(given("d1", Sample.NOW));
        Instant soon = Sample.NOW.plus(Duration.ofSeconds(599));
        Instant later = Sample.NOW.plus(Answers.FRESH);

        assertThat(answers.isFresh("老年卡", soon)).isTrue();
        assertThat(answers.isFresh("老年卡", later)).isFalse();
        assertThat(answers.isFresh("居住证", soon)).isFalse();
        assertThat(answers.lastTo(Sample.RESIDENT, soon)).isPresent();
        assertThat(answers.lastTo(STRANGER, soon)).isEmpty();
        assertThat(answers.lastTo(Sample.RESIDENT, later)).isEmpty();
        assertThat(answers.saidAs("d1")).isPresent();
        assertThat(answers.with(given("d2", Sample.NOW.plus(Answers.KEPT))).saidAs("d1"))
                .isEmpty();
    }

    @Test
    void onlySoManyAreKeptTheLatest() {
        Answers answers = Answers.NONE;
        for (int i = 0; i < 30; i++) {
            answers = answers.with(given("d" + i, Sample.NOW.plusSeconds(i)));
        }

        assertThat(answers.given()).hasSize(20);
        assertThat(answers.saidAs("d9")).isEmpty();
        assertThat(answers.last(Sample.NOW.plusSeconds(31)))
                .get()
                .extracting(Answers.Given::delivery)
                .isEqualTo("d29");
    }

    @Test
    void whatBecomesOfOneIsNotedWithIt() {
        Answers answers = Answers.NONE.with(given("d1", Sample.NOW)).with(given("d2", Sample.NOW));

        assertThat(answers.passedOn("d1").given())
                .extracting(Answers.Given::isPassedOn)
                .containsExactly(true, false);
        assertThat(answers.supplemented("d2").given())
                .extracting(Answers.Given::isSupplemented)
                .containsExactly(false, true);
    }
}
