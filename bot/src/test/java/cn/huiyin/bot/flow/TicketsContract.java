package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Registers;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Leave;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Tickets} must do. */
public interface TicketsContract extends StoreParts {
    Clock CLOCK = new Clock(Clock.Kind.ACCEPT, "1001", 1, Sample.NOW.plusSeconds(600));

    private Situation load(Wanted wanted) {
        return await(tickets().load(PARTITION, wanted));
    }

    private Situation loadTicket(String no) {
        return load(Wanted.ticket(Sample.COMMUNITY, no));
    }

    private Situation everything(String... numbers) {
        return load(new Wanted(
                List.of(numbers),
                List.of(alike()),
                List.of("m-1001"),
                Sample.GROUP,
                Sample.RESIDENT,
                Sample.COMMUNITY,
                Sample.WORKER,
                List.of(Sample.WORKER)));
    }

    private static Alike alike() {
        return Alike.of(Sample.ticket("1")).orElseThrow();
    }

    private void open(String no) {
        commit(CommitSketch.of(arrival("m-" + no))
                .writing(Sample.opened(Sample.ticket(no)))
                .commit());
    }

    private static TicketEvent accepted() {
        return new TicketEvent.Accepted(
                Sample.NOW, Sample.WORKER, Sample.WORKER, new Dues(null, null, Sample.NOW, null, null, Map.of(), 2));
    }

    private static Commit with(Commit.Cause cause, List<Clock> set, List<Clock> cleared) {
        return CommitSketch.of(cause)
                .setting(set.toArray(Clock[]::new))
                .clearing(cleared.toArray(Clock[]::new))
                .commit();
    }

    private static Commit taking(Commit.Cause cause, Situation.Numbers numbers, int taken) {
        return CommitSketch.of(cause).taking(numbers, taken).commit();
    }

    private static Commit writing(Commit.Cause cause, Commit.Write... writes) {
        return CommitSketch.of(cause).writing(writes).commit();
    }

    @Test
    default void emptyStoreKnowsNothing() {
        Situation situation = everything("1001");

        assertThat(situation)
                .isEqualTo(new Situation(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Conversation.NONE,
                        List.of(),
                        List.of(),
                        Map.of(Sample.WORKER, 0),
                        new Situation.Numbers(0, 0),
                        Map.of(),
                        Attendance.NONE,
                        Map.of(),
                        Registers.NONE));
    }

    @Test
    default void openedTicketIsFoundByNumberMatterPersonAndReporter() {
        open("1001");
        Ticket ticket = Sample.ticket("1001");

        Situation situation = everything("1001");

        assertThat(situation.tickets()).containsExactly(Map.entry("1001", ticket));
        assertThat(situation.alike()).containsExactly(Map.entry(alike(), List.of("1001")));
        assertThat(situation.assigned()).containsExactly("1001");
        assertThat(situation.reported()).containsExactly("1001");
    }

    @Test
    default void ticketsThatAreOnlyNamedByAnIndexComeAlong() {
        open("1001");
        Ticket ticket = Sample.ticket("1001");

        assertThat(everything().tickets()).containsExactly(Map.entry("1001", ticket));
    }

    @Test
    default void messageOfACommitIsGoneFromTheInbox() {
        open("1001");

        assertThat(await(inbox().read(PARTITION, "0", 10))).isEmpty();
    }

    @Test
    default void committingTheSameMessageAgainWritesNothingAndSaysDone() {
        Commit.Cause cause = arrival("m-1");
        commit(writing(cause, Sample.opened(Sample.ticket("1001"))));

        assertThat(await(tickets().commit(PARTITION, writing(cause, Sample.opened(Sample.ticket("1002"))))))
                .isTrue();
        assertThat(loadTicket("1002").tickets()).isEmpty();
    }

    @Test
    default void versionThatMovedLeavesEverythingAsItWas() {
        open("1001");
        Ticket opened = Sample.ticket("1001");
        commit(writing(arrival("a"), Sample.changed(opened, accepted())));
        Commit.Cause cause = arrival("b");
        Delivery delivery = Sample.delivery("d-1");
        Commit late = CommitSketch.of(cause)
                .writing(Sample.changed(opened, new TicketEvent.Urged(Sample.NOW, "u-1", null)))
                .setting(CLOCK)
                .saying(delivery)
                .commit();

        assertThat(await(tickets().commit(PARTITION, late))).isFalse();

        assertThat(loadTicket("1001").ticket("1001").orElseThrow().version()).isEqualTo(2);
        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).isEmpty();
        assertThat(await(outbox().due(PARTITION, Sample.NOW, 10))).isEmpty();
        assertThat(await(inbox().read(PARTITION, "0", 10))).hasSize(1);
    }

    @Test
    default void numberThatIsTakenIsNotOpenedOver() {
        open("1001");

        assertThat(await(tickets().commit(PARTITION, writing(arrival("b"), Sample.opened(Sample.ticket("1001"))))))
                .isFalse();
    }

    @Test
    default void ofManyCommitsOnOneVersionExactlyOneWins() {
        open("1001");
        Ticket opened = Sample.ticket("1001");
        List<Future<Boolean>> rivals = IntStream.range(0, 20)
                .mapToObj(i -> Sample.changed(opened, new TicketEvent.Urged(Sample.NOW, "u-" + i, null)))
                .map(write -> writing(arrival("r-" + write.events().get(0).by()), write))
                .toList()
                .stream()
                .map(commit -> tickets().commit(PARTITION, commit))
                .toList();

        assertThat(await(Future.all(rivals)).<Boolean>list())
                .containsOnlyOnce(true)
                .hasSize(20);
        assertThat(loadTicket("1001").ticket("1001").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void twoTicketsChangeTogetherOrNotAtAll() {
        open("1001");
        Ticket first = Sample.ticket("1001");
        open("1002");
        Ticket second = Sample.ticket("1002");
        commit(writing(arrival("a"), Sample.changed(second, accepted())));

        Commit both = writing(
                arrival("b"),
                Sample.changed(first, accepted()),
                Sample.changed(second, new TicketEvent.Urged(Sample.NOW, "u-1", null)));

        assertThat(await(tickets().commit(PARTITION, both))).isFalse();
        assertThat(loadTicket("1001").ticket("1001")).contains(first);
    }

    @Test
    default void closedTicketIsNoLongerAlikeOrAssignedButStillReported() {
        open("1001");
        Ticket opened = Sample.ticket("1001");
        commit(writing(arrival("a"), Sample.changed(opened, new TicketEvent.Cancelled(Sample.NOW, "u-1", "弄错了"))));

        Situation situation = everything();

        assertThat(situation.alike()).isEmpty();
        assertThat(situation.assigned()).isEmpty();
        assertThat(situation.reported()).containsExactly("1001");
    }

    @Test
    default void resolvedTicketIsStillAlikeButNobodysTask() {
        open("1001");
        Ticket opened = Sample.ticket("1001");
        commit(writing(
                arrival("a"),
                Sample.changed(
                        opened,
                        new TicketEvent.Resolved(
                                Sample.NOW,
                                Sample.WORKER,
                                null,
                                List.of(),
                                new Dues(null, null, null, null, null, Map.of(), 2)))));

        assertThat(everything().alike()).containsExactly(Map.entry(alike(), List.of("1001")));
        assertThat(everything().assigned()).isEmpty();
    }

    @Test
    default void ticketThatIsHandedOnIsAssignedToItsNewHolder() {
        open("1001");
        Ticket opened = Sample.ticket("1001");
        commit(writing(
                arrival("a"),
                Sample.changed(
                        opened,
                        new TicketEvent.HandedOn(
                                Sample.NOW,
                                Sample.WORKER,
                                "w2",
                                new Dues(null, null, null, null, null, Map.of(), 2),
                                null))));

        assertThat(everything().assigned()).isEmpty();
        assertThat(load(new Wanted(List.of(), List.of(), List.of(), null, null, Sample.COMMUNITY, "w2", List.of()))
                        .assigned())
                .containsExactly("1001");
    }

    @Test
    default void whatSomebodyHasToDoIsCountedWhileItIsOpen() {
        open("1001");
        open("1002");
        assertThat(everything().loads()).containsExactly(Map.entry(Sample.WORKER, 2));

        Dues none = new Dues(null, null, null, null, null, Map.of(), 2);
        commit(writing(
                arrival("a"),
                Sample.changed(
                        Sample.ticket("1001"),
                        new TicketEvent.Resolved(Sample.NOW, Sample.WORKER, "好了", List.of(), none))));

        assertThat(everything().loads()).containsExactly(Map.entry(Sample.WORKER, 1));
    }

    @Test
    default void peopleOfAnotherCommunityHaveOtherTickets() {
        open("1001");

        assertThat(load(new Wanted(
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                Sample.RESIDENT,
                                "other",
                                Sample.WORKER,
                                List.of()))
                        .tickets())
                .isEmpty();
    }

    @Test
    default void whoJoinsFindsTheTicketToo() {
        Account neighbour = new Account("hook", "u-2");
        open("1001");
        Ticket opened = Sample.ticket("1001");
        commit(writing(
                arrival("a"),
                Sample.changed(
                        opened,
                        new TicketEvent.Joined(Sample.NOW, "u-2", new Reporter(neighbour, "邻居"), null, List.of()))));

        assertThat(load(new Wanted(
                                List.of(),
                                List.of(),
                                List.of(),
                                Sample.GROUP,
                                neighbour,
                                Sample.COMMUNITY,
                                null,
                                List.of()))
                        .reported())
                .containsExactly("1001");
    }

    @Test
    default void alikeAndAssignedAreOldestFirstAndReportedTheNewestTwentyFirst() {
        for (int no = 1001; no <= 1025; no++) {
            open(String.valueOf(no));
        }

        Situation situation = everything();

        List<String> all =
                IntStream.rangeClosed(1001, 1025).mapToObj(String::valueOf).toList();
        assertThat(situation.alike().get(alike())).isEqualTo(all);
        assertThat(situation.assigned()).isEqualTo(all);
        assertThat(situation.reported())
                .hasSize(Situation.REPORTED_MAX)
                .startsWith("1025", "1024")
                .endsWith("1006");
    }

    @Test
    default void ofVeryManyAssignedTicketsTheNewestAreLookedThrough() {
        for (int no = 1001; no <= 1001 + Situation.ASSIGNED_MAX; no++) {
            open(String.valueOf(no));
        }

        assertThat(everything().assigned())
                .hasSize(Situation.ASSIGNED_MAX)
                .startsWith("1002")
                .endsWith("1101");
    }

    @Test
    default void conversationIsRememberedAndForgotten() {
        Conversation asked = new Conversation(
                Sample.message("m-1", "灯不亮"), "1001", Sample.NOW, List.of("https://example.org/1.jpg"));
        open("1001");
        commit(remembering(arrival("a"), asked));
        assertThat(everything().conversation()).isEqualTo(asked);

        commit(remembering(arrival("b"), Conversation.NONE));
        assertThat(everything().conversation()).isEqualTo(Conversation.NONE);
    }

    private static Commit remembering(Commit.Cause cause, Conversation conversation) {
        return CommitSketch.of(cause)
                .remembering(new Commit.Remembered(Sample.GROUP, Sample.RESIDENT, conversation, Duration.ofMinutes(10)))
                .commit();
    }

    @Test
    default void quotedMessageLeadsToItsTicket() {
        Ticket ticket = Sample.ticket("1001");
        Commit commit = CommitSketch.of(arrival("m-1001"))
                .writing(Sample.opened(ticket))
                .tracing(Map.of(new Commit.Origin(Sample.GROUP, "m-1001"), "1001"))
                .commit();
        commit(commit);

        Situation situation = load(new Wanted(
                List.of(), List.of(), List.of("m-0", "m-1001"), Sample.GROUP, null, Sample.COMMUNITY, null, List.of()));

        assertThat(situation.origins()).containsExactly(Map.entry("m-1001", "1001"));
        assertThat(situation.ticket("1001")).contains(ticket);
    }

    @Test
    default void clocksFallDueEarliestFirst() {
        Clock later = new Clock(Clock.Kind.RESOLVE, "1001", 1, CLOCK.due().plusMillis(1));
        Clock talk =
                new Clock(Clock.Kind.ASK, "hook:group:g-1:u-1", 7, CLOCK.due().minusMillis(1));
        commit(with(arrival("a"), List.of(later, CLOCK, talk), List.of()));

        assertThat(await(tickets().due(PARTITION, talk.due().minusMillis(1), 10)))
                .isEmpty();
        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).containsExactly(talk, CLOCK);
        assertThat(await(tickets().due(PARTITION, later.due(), 10))).containsExactly(talk, CLOCK, later);
        assertThat(await(tickets().due(PARTITION, later.due(), 1))).containsExactly(talk);
    }

    @Test
    default void clockOfTheSameKindAndSubjectIsReplaced() {
        Clock again = new Clock(Clock.Kind.ACCEPT, "1001", 2, CLOCK.due().plusSeconds(60));
        commit(with(arrival("a"), List.of(CLOCK), List.of()));
        commit(with(arrival("b"), List.of(again), List.of(CLOCK)));

        assertThat(await(tickets().due(PARTITION, again.due(), 10))).containsExactly(again);
    }

    @Test
    default void clearedClockNeverFires() {
        commit(with(arrival("a"), List.of(CLOCK), List.of()));
        commit(with(arrival("b"), List.of(), List.of(CLOCK)));

        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).isEmpty();
    }

    @Test
    default void firedClockGoesByItsCommit() {
        commit(with(arrival("a"), List.of(CLOCK), List.of()));
        open("1001");
        Ticket opened = Sample.ticket("1001");
        Commit fired = writing(
                new Commit.Cause(null, CLOCK),
                Sample.changed(opened, new TicketEvent.Urged(Sample.NOW, "system", null)));

        commit(fired);
        commit(fired);

        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).isEmpty();
        assertThat(loadTicket("1001").ticket("1001").orElseThrow().version()).isEqualTo(2);
    }

    @Test
    default void clockThatWasSetAgainSurvivesTheCommitOfItsOlderInstance() {
        Clock again = new Clock(Clock.Kind.ACCEPT, "1001", 2, CLOCK.due());
        commit(with(arrival("a"), List.of(again), List.of()));

        commit(with(new Commit.Cause(null, CLOCK), List.of(), List.of()));

        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).containsExactly(again);
    }

    @Test
    default void firedClockMaySetItselfAgain() {
        Clock again = new Clock(Clock.Kind.ACCEPT, "1001", 2, CLOCK.due().plusSeconds(60));
        commit(with(arrival("a"), List.of(CLOCK), List.of()));

        commit(with(new Commit.Cause(null, CLOCK), List.of(again), List.of()));

        assertThat(await(tickets().due(PARTITION, again.due(), 10))).containsExactly(again);
    }

    private void keep(Clock clock, Instant now) {
        await(tickets().keep(PARTITION, clock, now));
    }

    @Test
    default void clockThatComesRoundIsSetWhenMissingAndStaysWhenItRuns() {
        Clock daily = new Clock(Clock.Kind.DAILY, Sample.COMMUNITY, 1, CLOCK.due());
        Clock sameHour = new Clock(Clock.Kind.DAILY, Sample.COMMUNITY, 2, CLOCK.due());
        keep(daily, Sample.NOW);
        keep(sameHour, Sample.NOW);

        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).containsExactly(daily);
    }

    @Test
    default void clockThatComesRoundMovesWithTheSettingsButNotWhenItHasRunOut() {
        Clock daily = new Clock(Clock.Kind.DAILY, Sample.COMMUNITY, 1, CLOCK.due());
        Clock later =
                new Clock(Clock.Kind.DAILY, Sample.COMMUNITY, 2, CLOCK.due().plusSeconds(60));
        Clock evenLater =
                new Clock(Clock.Kind.DAILY, Sample.COMMUNITY, 3, CLOCK.due().plusSeconds(120));
        keep(daily, Sample.NOW);
        keep(later, Sample.NOW);
        assertThat(await(tickets().due(PARTITION, CLOCK.due(), 10))).isEmpty();

        keep(evenLater, later.due());

        assertThat(await(tickets().due(PARTITION, evenLater.due(), 10))).containsExactly(later);
    }

    private Map<Alike, Integer> repeats() {
        return everything().repeats();
    }

    @Test
    default void whatCameBeforeIsCountedWhateverBecameOfItUnlessItWasTakenBack() {
        assertThat(repeats()).isEmpty();
        open("1001");
        open("1002");
        open("1003");
        Dues none = new Dues(null, null, null, null, null, Map.of(), 2);
        commit(writing(
                arrival("a"),
                Sample.changed(
                        Sample.ticket("1001"),
                        new TicketEvent.Resolved(Sample.NOW, Sample.WORKER, "好了", List.of(), none))));
        commit(writing(
                arrival("b"),
                Sample.changed(Sample.ticket("1002"), new TicketEvent.Cancelled(Sample.NOW, "u-1", "弄错了"))));

        assertThat(repeats()).containsExactly(Map.entry(alike(), 2));
    }

    @Test
    default void whatCameMoreThanNinetyDaysAgoIsForgotten() {
        Ticket old = Sample.ticket(
                "1001",
                Sample.COMMUNITY,
                Sample.NOW.minus(Situation.REPEATS_SINCE).minusMillis(1));
        Ticket young = Sample.ticket("1002", Sample.COMMUNITY, Sample.NOW.minus(Situation.REPEATS_SINCE));
        commit(writing(arrival("a"), Sample.opened(old)));
        commit(writing(arrival("b"), Sample.opened(young)));

        assertThat(repeats()).containsExactly(Map.entry(alike(), 1));
    }

    @Test
    default void firstNumberIsOneThousandAndOneAndAHundredComeAtATime() {
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));

        assertThat(loadTicket("1").numbers()).isEqualTo(new Situation.Numbers(1001, 1101));
    }

    @Test
    default void takenNumbersAreGivenOutOnce() {
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        Situation.Numbers numbers = loadTicket("1").numbers();
        commit(taking(arrival("a"), numbers, 2));

        assertThat(loadTicket("1").numbers()).isEqualTo(new Situation.Numbers(1003, 1101));
        assertThat(await(tickets().commit(PARTITION, taking(arrival("b"), numbers, 1))))
                .isFalse();
    }

    @Test
    default void numbersThatAreLeftAreKept() {
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));

        assertThat(loadTicket("1").numbers()).isEqualTo(new Situation.Numbers(1001, 1101));
    }

    @Test
    default void partitionThatUsedItsNumbersUpGetsTheNextBlock() {
        Partition other = new Partition((PARTITION.number() + 1) % Partition.COUNT);
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        await(tickets().allotNumbers(other, new Situation.Numbers(0, 0)));
        commit(taking(arrival("a"), new Situation.Numbers(1001, 1101), 100));

        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(1101, 1101)));

        assertThat(loadTicket("1").numbers()).isEqualTo(new Situation.Numbers(1201, 1301));
        assertThat(await(tickets().partitionOf("1001"))).isEqualTo(PARTITION);
        assertThat(await(tickets().partitionOf("1100"))).isEqualTo(PARTITION);
        assertThat(await(tickets().partitionOf("1101"))).isEqualTo(other);
        assertThat(await(tickets().partitionOf("1300"))).isEqualTo(PARTITION);
    }

    @Test
    default void numberThatNobodyHasIsInNoPartition() {
        for (String no : List.of("1001", "0", "-5", "abc", "", "99999999999999999999999")) {
            assertThatThrownBy(() -> await(tickets().partitionOf(no))).isInstanceOf(NoSuchElementException.class);
        }
    }

    /** One person is away. */
    Attendance AWAY = Attendance.NONE.with(
            new Leave("w1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), "w2"), LocalDate.of(2026, 3, 2));

    private boolean attend(String message, long before, Attendance after) {
        return await(tickets()
                .commit(
                        PARTITION,
                        CommitSketch.of(arrival(message))
                                .attending(new Commit.Attended(Sample.COMMUNITY, before, after))
                                .commit()));
    }

    @Test
    default void whatPeopleSayAboutTheirDutyIsKnownFromThenOn() {
        open("1001");

        assertThat(attend("m-leave", 0, AWAY)).isTrue();

        assertThat(loadTicket("1001").attendance()).isEqualTo(AWAY);
        assertThat(load(Wanted.ticket("", "1001")).attendance())
                .as("by the ticket's community")
                .isEqualTo(AWAY);
        assertThat(load(Wanted.ticket("another", "1001")).attendance()).isEqualTo(Attendance.NONE);
    }

    @Test
    default void attendanceThatHasMovedRefusesTheWholeCommit() {
        assertThat(attend("m-1", 0, AWAY)).isTrue();
        Attendance back = AWAY.back("w1", LocalDate.of(2026, 3, 3));

        assertThat(attend("m-2", 0, back))
                .as("decided on what was there before")
                .isFalse();
        assertThat(load(Wanted.tickets(Sample.COMMUNITY, List.of())).attendance())
                .isEqualTo(AWAY);
        assertThat(attend("m-3", 1, back)).isTrue();
        assertThat(load(Wanted.tickets(Sample.COMMUNITY, List.of())).attendance())
                .isEqualTo(back);
    }

    @Test
    default void aClockThatComesRoundIsSetOnceAndMovedOnlyBeforeItRunsOut() {
        Clock first = new Clock(Clock.Kind.GAPS, Sample.COMMUNITY, 1, Sample.NOW.plusSeconds(60));
        Clock moved = new Clock(Clock.Kind.GAPS, Sample.COMMUNITY, 2, Sample.NOW.plusSeconds(90));
        await(tickets().keep(PARTITION, first, Sample.NOW));
        await(tickets().keep(PARTITION, moved, Sample.NOW));
        assertThat(await(tickets().due(PARTITION, first.due(), 10))).isEmpty();

        await(tickets().keep(PARTITION, first, moved.due()));

        assertThat(await(tickets().due(PARTITION, moved.due(), 10))).containsExactly(moved);
    }

    private static Ticket withClock(String no) {
        Ticket sample = Sample.ticket(no);
        Dues dues = new Dues(CLOCK.due(), null, null, null, null, Map.of(CLOCK.kind(), CLOCK.due()), CLOCK.instance());
        return sample.apply(new TicketEvent.Accepted(Sample.NOW, Sample.WORKER, Sample.WORKER, dues));
    }

    private List<Clock> mend(Ticket ticket) {
        return await(tickets().mend(PARTITION, List.of(ticket)));
    }

    private List<Clock> dueLater() {
        return await(tickets().due(PARTITION, CLOCK.due(), 10));
    }

    @Test
    default void aClockThatIsMissingIsSetAgainAndOneThatRunsIsLeftAlone() {
        Ticket ticket = withClock("1001");
        commit(writing(arrival("m-1"), new Commit.Write(null, ticket, List.of())));

        assertThat(mend(ticket)).containsExactly(CLOCK);
        assertThat(dueLater()).containsExactly(CLOCK);
        assertThat(mend(ticket)).isEmpty();
    }

    @Test
    default void aClockThatWasSetForAnotherMomentOrEarlierIsSetAnew() {
        Ticket ticket = withClock("1001");
        Clock earlier = new Clock(CLOCK.kind(), "1001", 0, CLOCK.due().minusSeconds(60));
        commit(CommitSketch.of(arrival("m-1"))
                .writing(new Commit.Write(null, ticket, List.of()))
                .setting(earlier)
                .commit());

        assertThat(mend(ticket)).containsExactly(CLOCK);
        assertThat(dueLater()).containsExactly(CLOCK);
    }

    @Test
    default void nothingIsSetForATicketThatHasChangedSince() {
        Ticket ticket = withClock("1001");
        commit(writing(arrival("m-1"), new Commit.Write(null, ticket, List.of())));
        commit(writing(arrival("m-2"), Sample.changed(ticket, new TicketEvent.Cancelled(Sample.NOW, "u-1", null))));

        assertThat(mend(ticket)).isEmpty();
        assertThat(dueLater()).isEmpty();
    }
}
