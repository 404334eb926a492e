package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.flow.Auditor;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Finding;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.TicketsContract;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.ticket.Dues;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedisTicketsTest extends RedisParts implements TicketsContract {
    @Test
    void theAuditorSetsClocksAgainThatSomebodyDeleted() {
        Partition partition = Partition.of(Hamlet.ID);
        Ticket ticket = withClock();
        String entry = entry(partition);
        commit(
                partition,
                CommitSketch.of(new Commit.Cause(entry, null))
                        .writing(new Commit.Write(null, ticket, List.of()))
                        .setting(ticket.dues().clocks("1001").toArray(Clock[]::new))
                        .commit());
        var unused = await(link.send(Request.cmd(Command.DEL).arg(keys.of("clocks", partition))));
        Auditor auditor = new Auditor(
                new Directory(List.of(Hamlet.community())), tickets(), ledger(), InstantSource.fixed(Sample.NOW));

        assertThat(await(auditor.look(partition)).mended()).containsExactly("1001");
        assertThat(await(auditor.look(partition))).isEqualTo(Finding.NOTHING);
        assertThat(await(tickets().due(partition, CLOCK.due(), 10))).containsExactly(CLOCK);
    }

    private static Ticket withClock() {
        Dues dues = new Dues(CLOCK.due(), null, null, null, null, Map.of(CLOCK.kind(), CLOCK.due()), CLOCK.instance());
        return Sample.ticket("1001", Hamlet.ID, Sample.NOW)
                .apply(new TicketEvent.Accepted(Sample.NOW, Sample.WORKER, Sample.WORKER, dues));
    }

    private String entry(Partition partition) {
        var unused = await(inbox().take(partition, Hamlet.ID, Sample.message("m-1", "灯不亮")));
        return await(inbox().read(partition, "0", 1)).get(0).id();
    }

    private void commit(Partition partition, Commit commit) {
        assertThat(await(tickets().commit(partition, commit))).isTrue();
    }
}
