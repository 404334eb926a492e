package cn.huiyin.bot.flow;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store must do with pictures that are to be kept. */
public interface PicturesContract extends StoreParts {
    Picture SOUGHT = Picture.sought("https://img.example.org/1.jpg", Sample.NOW);

    private Ticket opened() {
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        Ticket plain = Sample.ticket("1001");
        TicketEvent sought = new TicketEvent.Pictured(Sample.NOW, TicketEvent.SYSTEM, List.of(SOUGHT));
        Ticket ticket = plain.apply(sought);
        commit(CommitSketch.of(arrival("m-1001"))
                .writing(new Commit.Write(
                        null, ticket, List.of(new TicketEvent.Opened(Sample.NOW, "u-1", plain), sought)))
                .setting(ticket.clocks().toArray(Clock[]::new))
                .commit());
        return ticket;
    }

    private List<Clock> picturesDue(Instant at) {
        return await(tickets().picturesDue(PARTITION, at, 10));
    }

    private static Commit kept(Ticket ticket, Clock clock) {
        Picture kept = SOUGHT.kept(new Picture.Print("ab".repeat(32), "image/jpeg", 7, Sample.NOW.plusSeconds(1)));
        return CommitSketch.of(new Commit.Cause(null, clock))
                .writing(Sample.changed(
                        ticket, new TicketEvent.Pictured(Sample.NOW.plusSeconds(1), TicketEvent.SYSTEM, List.of(kept))))
                .commit();
    }

    @Test
    default void aPictureThatIsDueIsFoundByItselfAndKeepsNoOtherClockWaiting() {
        Ticket ticket = opened();
        Clock clock = new Clock(Clock.Kind.PICTURE, "1001", 1, Sample.NOW);

        assertThat(picturesDue(Sample.NOW.minusMillis(1))).isEmpty();
        assertThat(picturesDue(Sample.NOW)).containsExactly(clock);
        assertThat(await(tickets().due(PARTITION, Sample.NOW, 10))).isEmpty();
        assertThat(await(tickets().load(PARTITION, Wanted.ticket(Sample.COMMUNITY, "1001")))
                        .ticket("1001"))
                .contains(ticket);
    }

    @Test
    default void whatWasKeptIsInTheChainedHistoryOnceHoweverOftenItIsCommitted() {
        Ticket ticket = opened();
        Clock clock = picturesDue(Sample.NOW).get(0);
        Commit commit = kept(ticket, clock);

        commit(commit);
        commit(commit);

        assertThat(picturesDue(Sample.NOW.plusSeconds(9_999_999))).isEmpty();
        Ledger.Filed filed = await(ledger().ticket("1001")).orElseThrow();
        assertThat(filed.isIntact()).isTrue();
        assertThat(filed.history()).extracting(TicketEvent::word).containsExactly("opened", "pictured", "pictured");
        Picture picture = filed.ticket().pictures().all().get(0);
        assertThat(picture.state()).isEqualTo(Picture.State.KEPT);
        assertThat(filed.history().get(2))
                .isEqualTo(new TicketEvent.Pictured(Sample.NOW.plusSeconds(1), TicketEvent.SYSTEM, List.of(picture)));
        assertThat(filed.ticket().progress().updatedAt())
                .as("a kept picture moves nothing on")
                .isEqualTo(ticket.progress().updatedAt());
    }

    @Test
    default void aClockOfThatKindThatIsMissingIsSetAgain() {
        Ticket plain = Sample.ticket("1001");
        TicketEvent sought = new TicketEvent.Pictured(Sample.NOW, TicketEvent.SYSTEM, List.of(SOUGHT));
        Ticket ticket = plain.apply(sought);
        commit(CommitSketch.of(arrival("m-1001"))
                .writing(new Commit.Write(
                        null, ticket, List.of(new TicketEvent.Opened(Sample.NOW, "u-1", plain), sought)))
                .commit());

        assertThat(await(tickets().mend(PARTITION, List.of(ticket)))).hasSize(1);
        assertThat(picturesDue(Sample.NOW)).hasSize(1);
        assertThat(await(tickets().mend(PARTITION, List.of(ticket)))).isEmpty();
    }
}
