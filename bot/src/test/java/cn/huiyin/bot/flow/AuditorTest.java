package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private static final Partition PARTITION = Partition.of(Hamlet.ID);
    private static final Dues RUNNING = new Dues(
            Sample.NOW.plusSeconds(600),
            null,
            null,
            null,
            null,
            Map.of(Clock.Kind.ACCEPT, Sample.NOW.plusSeconds(600)),
            1);

    private final MemoryStore store = new MemoryStore();

    private Finding look(Instant now) {
        Auditor auditor =
                new Auditor(new Directory(List.of(Hamlet.community())), store, store, InstantSource.fixed(now));
        return StoreParts.await(auditor.look(PARTITION));
    }

    /** Opens a ticket as {@code dues} say, for {@code assignee}. */
    private void open(String no, Dues dues, String assignee) {
        Ticket sample = Sample.ticket(no, Hamlet.ID, Sample.NOW);
        TicketEvent accepted = new TicketEvent.Accepted(Sample.NOW, assignee, assignee, dues);
        Commit.Write write = new Commit.Write(null, sample.apply(accepted), List.of());
        assertThat(StoreParts.await(store.take(PARTITION, Hamlet.ID, Sample.message("m-" + no, "灯不亮"))))
                .isTrue();
        String entry = StoreParts.await(store.read(PARTITION, "0", 1)).get(0).id();
        boolean unused = StoreParts.await(store.commit(
                PARTITION,
                CommitSketch.of(new Commit.Cause(entry, null))
                        .writing(write)
                        .setting(dues.clocks(no).toArray(Clock[]::new))
                        .commit()));
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        open("1001", RUNNING, "w1");

        assertThat(look(Sample.NOW)).isEqualTo(Finding.NOTHING);
        assertThat(look(Sample.NOW).warnings()).isEmpty();
    }

    @Test
    void clocksThatShouldHaveFiredAMinuteAgoAreCounted() {
        open("1001", RUNNING, "w1");

        assertThat(look(Sample.NOW.plusSeconds(630)).clocksLate()).isZero();
        Finding late = look(Sample.NOW.plusSeconds(661));

        assertThat(late.clocksLate()).isEqualTo(1);
        assertThat(late.warnings()).containsExactly("1 clocks are more than a minute late: #1001");
    }

    @Test
    void aClockThatIsGoneIsSetAgainOnce() {
        open("1001", RUNNING, "w1");
        List<Clock> before = store.clocks();
        store.loseClocks();

        assertThat(look(Sample.NOW).mended()).containsExactly("1001");
        assertThat(store.clocks()).isEqualTo(before);
        assertThat(look(Sample.NOW)).isEqualTo(Finding.NOTHING);
    }

    @Test
    void ticketsThatNothingOrNobodyMovesAreNamed() {
        open("1001", new Dues(null, null, null, null, null, Map.of(), 1), "w1");
        open("1002", RUNNING, "who-has-left");

        Finding finding = look(Sample.NOW);

        assertThat(finding.clockless()).containsExactly("1001");
        assertThat(finding.ownerless()).containsExactly("1002");
        assertThat(finding.warnings())
                .containsExactly(
                        "1 open tickets have no clock and wait for somebody to look: #1001",
                        "1 open tickets are with somebody who is not in the settings: #1002");
    }

    @Test
    void aClockOfAConversationIsCountedAndNotNamed() {
        Clock asked = new Clock(Clock.Kind.ASK, "demo\tgroup\tg-east\tu-7", 1, Sample.NOW);
        StoreParts.await(store.keep(PARTITION, asked, Sample.NOW));

        assertThat(look(Sample.NOW.plusSeconds(90)).warnings()).containsExactly("1 clocks are more than a minute late");
    }

    @Test
    void theLadderIsClimbedThoughTheClocksWereLost() {
        Village village = Village.of("yulan", "g-yulan");
        village.say("wang", "玉兰苑12幢门口积水，走不过去");
        village.store.loseClocks();
        assertThat(village.pass(Duration.ofMinutes(11)).deliveries()).isEmpty();

        Ticket ticket = village.newest();
        assertThat(StoreParts.await(village.store.mend(PARTITION, List.of(ticket))))
                .containsExactlyInAnyOrderElementsOf(ticket.dues().clocks(ticket.no()));

        village.wake();
        assertThat(village.store.history(ticket.no())).anyMatch(TicketEvent.Escalated.class::isInstance);
    }
}
