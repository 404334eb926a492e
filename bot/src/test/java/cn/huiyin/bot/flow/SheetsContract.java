package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.flow.GuideHits.What;
import cn.huiyin.bot.guide.Answers;
import cn.huiyin.bot.points.Awards;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.points.Purse;
import cn.huiyin.bot.points.Redemptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store must do with what is written beside the tickets: sheets, ledgers of points, counts of guides. */
public interface SheetsContract extends StoreParts {
    Sheet.OfPurse PURSE = new Sheet.OfPurse(Sample.COMMUNITY, Sample.RESIDENT);
    Line FIRST = new Line(Sample.NOW, Merit.REPORT, 2, "1001", "u-1", null);
    Line SECOND = new Line(Sample.NOW.plusSeconds(60), Merit.REPORT, -2, "1001", "w1", "误报");

    private Sheet.Filled read(Sheet<?> sheet) {
        return await(sheets().read(PARTITION, Set.of(sheet))).getOrDefault(sheet, new Sheet.Filled(-1, sheet.blank()));
    }

    private Commit writing(String message, Commit.Written... written) {
        return besides(message, new Commit.Beside(List.of(written), List.of(), List.of()));
    }

    private Commit besides(String message, Commit.Beside beside) {
        return CommitSketch.of(arrival(message)).besides(beside).commit();
    }

    private static Purse purse(int points) {
        return new Purse(Map.of(Merit.REPORT, points), null, 0);
    }

    @Test
    default void aSheetIsBlankUntilSomebodyWrites() {
        assertThat(read(PURSE)).isEqualTo(new Sheet.Filled(0, Purse.EMPTY));
        assertThat(read(new Sheet.OfAnswers(Sample.GROUP))).isEqualTo(new Sheet.Filled(0, Answers.NONE));
        assertThat(read(new Sheet.OfAwards("1001"))).isEqualTo(new Sheet.Filled(0, Awards.NONE));
        assertThat(read(new Sheet.OfRedemptions(Sample.COMMUNITY))).isEqualTo(new Sheet.Filled(0, Redemptions.NONE));
    }

    @Test
    default void whatIsWrittenIsReadBackWithTheNextVersion() {
        Answers answers = Answers.NONE.with(
                new Answers.Given("p1-1-0", "老年卡", Sample.message("m-9", "老年卡怎么办"), Sample.NOW, false, true));
        Sheet.OfAnswers chat = new Sheet.OfAnswers(Sample.GROUP);

        commit(writing("m-1", new Commit.Written(chat, 0, answers), new Commit.Written(PURSE, 0, purse(2))));
        commit(writing("m-2", new Commit.Written(PURSE, 1, purse(5))));

        assertThat(await(sheets().read(PARTITION, Set.of(chat, PURSE))))
                .isEqualTo(Map.of(chat, new Sheet.Filled(1, answers), PURSE, new Sheet.Filled(2, purse(5))));
    }

    @Test
    default void aSheetThatHasChangedRefusesTheCommitWhole() {
        commit(writing("m-1", new Commit.Written(PURSE, 0, purse(2))));
        Commit late = CommitSketch.of(arrival("m-2"))
                .writing(Sample.opened(Sample.ticket("1001")))
                .besides(new Commit.Beside(
                        List.of(new Commit.Written(PURSE, 0, purse(9))),
                        List.of(new Commit.Posted(PURSE, FIRST)),
                        List.of(new Commit.Counted(Sample.COMMUNITY, "老年卡", What.ANSWERED))))
                .commit();

        assertThat(await(tickets().commit(PARTITION, late))).isFalse();

        assertThat(read(PURSE)).isEqualTo(new Sheet.Filled(1, purse(2)));
        assertThat(await(ledger().ticket("1001"))).isEmpty();
        assertThat(await(points().newest(Sample.COMMUNITY, Sample.RESIDENT, 10)))
                .isEmpty();
        assertThat(await(guideHits().of(Sample.COMMUNITY))).isEmpty();
    }

    @Test
    default void sheetsOfOthersAreOthers() {
        Account neighbour = new Account("hook", "u-2");
        commit(writing("m-1", new Commit.Written(PURSE, 0, purse(2))));

        assertThat(read(new Sheet.OfPurse(Sample.COMMUNITY, neighbour)).version())
                .isZero();
        assertThat(read(new Sheet.OfPurse("other", Sample.RESIDENT)).version()).isZero();
        assertThat(read(new Sheet.OfAnswers(Chat.privateWith(Sample.RESIDENT))).version())
                .isZero();
    }

    @Test
    default void aLedgerOnlyGrowsAndIsReadNewestFirst() {
        commit(besides("m-1", new Commit.Beside(List.of(), List.of(new Commit.Posted(PURSE, FIRST)), List.of())));
        commit(besides("m-2", new Commit.Beside(List.of(), List.of(new Commit.Posted(PURSE, SECOND)), List.of())));

        assertThat(await(points().newest(Sample.COMMUNITY, Sample.RESIDENT, 10)))
                .containsExactly(SECOND, FIRST);
        assertThat(await(points().newest(Sample.COMMUNITY, Sample.RESIDENT, 1))).containsExactly(SECOND);
        assertThat(await(points().newest("other", Sample.RESIDENT, 10))).isEmpty();
    }

    @Test
    default void whatBecomesOfAnswersIsCountedByCommunityAndGuide() {
        Commit.Counted given = new Commit.Counted(Sample.COMMUNITY, "老年卡 补办", What.ANSWERED);
        commit(besides("m-1", new Commit.Beside(List.of(), List.of(), List.of(given))));
        commit(besides(
                "m-2",
                new Commit.Beside(
                        List.of(),
                        List.of(),
                        List.of(given, new Commit.Counted(Sample.COMMUNITY, "老年卡 补办", What.PASSED_ON)))));

        assertThat(await(guideHits().of(Sample.COMMUNITY)))
                .isEqualTo(Map.of("老年卡 补办", Map.of(What.ANSWERED, 2L, What.PASSED_ON, 1L)));
        assertThat(await(guideHits().of("other"))).isEmpty();
    }

    @Test
    default void aRepeatedCommitPostsAndCountsNothingTwice() {
        Commit once = besides(
                "m-1",
                new Commit.Beside(
                        List.of(new Commit.Written(PURSE, 0, purse(2))),
                        List.of(new Commit.Posted(PURSE, FIRST)),
                        List.of(new Commit.Counted(Sample.COMMUNITY, "老年卡", What.ANSWERED))));
        commit(once);

        assertThat(await(tickets().commit(PARTITION, once))).as("it is done").isTrue();

        assertThat(read(PURSE).version()).isEqualTo(1);
        assertThat(await(points().newest(Sample.COMMUNITY, Sample.RESIDENT, 10)))
                .hasSize(1);
        assertThat(await(guideHits().of(Sample.COMMUNITY))).isEqualTo(Map.of("老年卡", Map.of(What.ANSWERED, 1L)));
    }
}
