package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody changes what is on a real Redis behind the service's back. */
class SealsTest {
    private static final String NO = "1001";

    private final RedisParts parts = TestRedis.parts();
    private final String history = parts.keys.history(PARTITION, NO);
    private final String tickets = parts.keys.of("tickets", PARTITION);
    private Ticket ticket = Sample.ticket(NO);

    @BeforeEach
    void aTicketOfThreeEvents() {
        await(parts.tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        commit("m-1", Sample.opened(ticket));
        change("m-2", "快一点");
        change("m-3", "半夜又灭了\uD83D");
    }

    private void commit(String message, Commit.Write... writes) {
        parts.commit(CommitSketch.of(parts.arrival(message)).writing(writes).commit());
    }

    private void change(String message, String note) {
        Commit.Write write = Sample.changed(ticket, new TicketEvent.Urged(Sample.NOW, "u-1", note));
        commit(message, write);
        ticket = write.after();
    }

    @CanIgnoreReturnValue
    private String send(Command command, String... arguments) {
        Request request = Request.cmd(command);
        for (String argument : arguments) {
            request.arg(argument);
        }
        return String.valueOf(await(parts.link.send(request)));
    }

    private Ledger.Filed filed() {
        return await(parts.ledger().ticket(NO)).orElseThrow();
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertThat(filed().isIntact()).isTrue();
        assertThat(filed().history()).hasSize(3);
    }

    @Test
    void anEventWithOtherWordsIsFoundAndStillShown() {
        String second = send(Command.LINDEX, history, "1");
        send(Command.LSET, history, "1", second.replace("快一点", "不急"));

        assertThat(filed().isIntact()).isFalse();
        assertThat(filed().history().get(1).note()).isEqualTo("不急");
    }

    @Test
    void anEventWithAHashOfItsOwnIsFound() {
        String forged = Seals.event(send(Command.LINDEX, history, "1")).replace("快一点", "不急");
        String first = send(Command.LINDEX, history, "0");
        String unused = send(
                Command.LSET,
                history,
                "1",
                Seals.entries(first, List.of(forged)).get(0));

        assertThat(filed().isIntact()).isFalse();
    }

    @Test
    void eventsThatAreDroppedAreFoundAtEitherEnd() {
        String first = send(Command.LPOP, history);
        assertThat(filed().isIntact()).isFalse();

        send(Command.LPUSH, history, first);
        assertThat(filed().isIntact()).isTrue();
        send(Command.RPOP, history);
        assertThat(filed().isIntact()).isFalse();
    }

    @Test
    void anEventThatIsPutInTwiceIsFound() {
        send(Command.RPUSH, history, send(Command.LINDEX, history, "-1"));

        assertThat(filed().isIntact()).isFalse();
    }

    @Test
    void aTicketThatStandsOtherwiseIsFound() {
        String stored = send(Command.HGET, tickets, NO);
        send(Command.HSET, tickets, NO, stored.replace("\"rating\":", "\"x\":").replace("门口的灯", "门口"));

        assertThat(filed().isIntact()).isFalse();
    }

    @Test
    void whatHappensAfterwardsDoesNotHideIt() {
        String second = send(Command.LINDEX, history, "1");
        send(Command.LSET, history, "1", second.replace("快一点", "不急"));

        change("m-4", "还没来");

        assertThat(filed().isIntact()).isFalse();
        assertThat(filed().history()).hasSize(4);
    }

    private Situation loaded() {
        return await(parts.tickets().load(PARTITION, Wanted.ticket(Sample.COMMUNITY, NO)));
    }

    private long readsOfSeals() {
        return send(Command.INFO, "commandstats")
                .lines()
                .filter(line -> line.startsWith("cmdstat_hmget:calls="))
                .mapToLong(line -> Long.parseLong(line.replaceAll("^.*?calls=(\\d+).*$", "$1")))
                .sum();
    }

    private Commit.Write urged(String seal) {
        Commit.Write write = Sample.changed(ticket, new TicketEvent.Urged(Sample.NOW, "u-1", "快一点"));
        return new Commit.Write(write.before(), write.after(), write.events(), seal);
    }

    @Test
    void aSealThatWasReadWithItsTicketIsNotReadAgain() {
        Situation situation = loaded();
        long before = readsOfSeals();

        commit("m-4", urged(String.valueOf(situation.seals().get(NO))));

        assertThat(readsOfSeals()).isEqualTo(before);
        assertThat(filed().isIntact()).isTrue();
        assertThat(filed().history()).hasSize(4);
    }

    @Test
    void aSealThatHasMovedSinceRefusesTheCommit() {
        String seal = String.valueOf(loaded().seals().get(NO));
        send(Command.HSET, parts.keys.of(RedisKeys.SEALS, PARTITION), NO, seal.replaceFirst("^.", "x"));

        Commit commit =
                CommitSketch.of(parts.arrival("m-4")).writing(urged(seal)).commit();

        assertThat(await(parts.tickets().commit(PARTITION, commit))).isFalse();
        assertThat(filed().history()).hasSize(3);
    }

    @Test
    void aTicketFromBeforeThereWereSealsComesWithoutOneAndIsWritten() {
        send(Command.HDEL, parts.keys.of(RedisKeys.SEALS, PARTITION), NO);
        assertThat(loaded().seals()).containsEntry(NO, Seals.NONE);

        commit("m-4", urged(Seals.NONE));

        assertThat(filed().history()).hasSize(4);
    }

    @Test
    void aHistoryFromBeforeThereWereSealsIsReadAndGoesOn() {
        for (int i = 0; i < 3; i++) {
            String unused =
                    send(Command.LSET, history, String.valueOf(i), Seals.event(send(Command.LINDEX, history, "" + i)));
        }
        send(Command.HDEL, parts.keys.of(RedisKeys.SEALS, PARTITION), NO);

        change("m-4", "还没来");

        assertThat(filed().history()).hasSize(4);
        assertThat(filed().isIntact()).isFalse();
    }
}
