package cn.huiyin.bot.points;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Merit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurseTest {
    private static final Instant EVENING = Instant.parse("2026-11-23T15:30:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Account OWNER = new Account("demo", "u-1");

    private static Line line(Instant at, Merit merit, int points, @Nullable String ticket) {
        return new Line(at, merit, points, ticket, "u-1", null);
    }

    @Test
    void theDayIsThatOfChinaAndOnlyWhatIsEarnedCountsTowardsItsMost() {
        Purse purse = Purse.EMPTY
                .with(line(EVENING, Merit.REPORT, 2, "1001"))
                .with(line(EVENING, Merit.ORDER, 50, null))
                .with(line(EVENING, Merit.REPORT, -2, "1001"));

        assertThat(purse.earnedOn(MONDAY)).isEqualTo(2);
        assertThat(purse.earnedOn(MONDAY.plusDays(1))).isZero();
        assertThat(purse.with(line(EVENING.plusSeconds(3_600), Merit.REPORT, 2, "1002"))
                        .earnedOn(MONDAY.plusDays(1)))
                .isEqualTo(2);
        assertThat(purse.total()).isEqualTo(50);
        assertThat(purse.parts()).isEqualTo(Map.of(Merit.REPORT, 0, Merit.ORDER, 50));
    }

    @Provide
    Arbitrary<Line> lines() {
        return Combinators.combine(
                        Arbitraries.of(Merit.class),
                        Arbitraries.integers().between(-50, 50),
                        Arbitraries.integers().between(0, 200_000))
                .as((merit, points, seconds) -> line(EVENING.plusSeconds(seconds), merit, points, "1001"));
    }

    @Property(tries = 300)
    void aPurseIsTheSumOfItsLines(@ForAll List<@net.jqwik.api.From("lines") Line> lines) {
        Purse purse = Purse.EMPTY;
        for (Line line : lines) {
            purse = purse.with(line);
        }

        assertThat(purse.total())
                .isEqualTo(lines.stream().mapToInt(Line::points).sum());
    }

    @Test
    void awardsKnowWhatIsLeftAndForgetNothing() {
        Awards awards = Awards.NONE.with(OWNER, Merit.REPORT, 2).with(OWNER, Merit.REPORT, -2);

        assertThat(awards.has(OWNER, Merit.REPORT)).isTrue();
        assertThat(awards.left(OWNER, Merit.REPORT)).isZero();
        assertThat(awards.has(OWNER, Merit.RESOLVED)).isFalse();
        assertThat(awards.has(new Account("demo", "u-2"), Merit.REPORT)).isFalse();
        assertThat(awards.all()).hasSize(2);
    }

    @Test
    void whatWaitsIsNumberedOnceAndForAll() {
        Redemptions waiting = Redemptions.NONE
                .with(OWNER, "骑手", "雨伞", 30)
                .with(OWNER, "骑手", "雨衣", 40)
                .without(2);

        assertThat(waiting.with(OWNER, "骑手", "雨衣", 40).of(3)).isPresent();
        assertThat(waiting.of(2)).isEmpty();
        assertThat(waiting.waitingOf(OWNER)).isEqualTo(30);
        assertThat(waiting.waitingOf(new Account("demo", "u-2"))).isZero();
        assertThat(waiting.isFull()).isFalse();
    }
}
