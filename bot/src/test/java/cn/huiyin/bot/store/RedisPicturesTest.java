package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.PARTITION;
import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ConfigReader;
import cn.huiyin.bot.evidence.DiskPictureArchive;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Desk;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.PictureArchiveContract;
import cn.huiyin.bot.flow.PictureLoop;
import cn.huiyin.bot.flow.PicturesContract;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.testing.LoopbackServer;
import cn.huiyin.bot.testing.Observed;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisPicturesTest extends RedisParts implements PicturesContract {
    @TempDir
    Path directory;

    @Test
    void aPictureGoesFromTheNetworkIntoAFileAndIntoTheChainedHistory() throws Exception {
        try (LoopbackServer server = LoopbackServer.serving(
                TestRedis.VERTX,
                router -> router.get("/1.gif")
                        .handler(c -> c.response().end(Buffer.buffer(PictureArchiveContract.GIF))))) {
            open(server.uri("/1.gif").toString());
            Observed observed = new Observed();
            PictureLoop loop = loop(new PictureHosts(Set.of("127.0.0.1:" + server.port())), observed);
            loop.wake();
            assertThat(await(observed.committed())).isTrue();

            Ledger.Filed filed = await(ledger().ticket("1001")).orElseThrow();

            Picture.Print print = Objects.requireNonNull(
                    filed.ticket().pictures().all().get(0).print());
            assertThat(Files.readAllBytes(
                            directory.resolve(print.sha256().substring(0, 2)).resolve(print.sha256())))
                    .isEqualTo(PictureArchiveContract.GIF);
            assertThat(print.at()).isEqualTo(Sample.NOW);
            assertThat(filed.history())
                    .last()
                    .satisfies(event -> assertThat(event.note())
                            .contains(print.sha256(), "bytes=" + PictureArchiveContract.GIF.length));
            assertThat(filed.isIntact()).isTrue();
            assertThat(await(tickets().picturesDue(PARTITION, Sample.NOW.plusSeconds(9_999), 10)))
                    .isEmpty();
        }
    }

    private void open(String url) {
        await(tickets().allotNumbers(PARTITION, new Situation.Numbers(0, 0)));
        Ticket plain = Sample.ticket("1001");
        TicketEvent sought =
                new TicketEvent.Pictured(Sample.NOW, TicketEvent.SYSTEM, List.of(Picture.sought(url, Sample.NOW)));
        Ticket ticket = plain.apply(sought);
        commit(CommitSketch.of(arrival("m-1001"))
                .writing(new Commit.Write(
                        null, ticket, List.of(new TicketEvent.Opened(Sample.NOW, "u-1", plain), sought)))
                .setting(ticket.clocks().toArray(Clock[]::new))
                .commit());
    }

    private PictureLoop loop(PictureHosts hosts, Observed observed) throws Exception {
        BotConfig config = ConfigReader.read(Path.of("..", "config"), Map.of());
        Desk desk = new Desk(config.router(), config.replies(), config.quietHours(), hosts);
        return new PictureLoop(
                PARTITION,
                new PictureLoop.Parts(
                        new Directory(config.communities()),
                        desk,
                        tickets(),
                        new DiskPictureArchive(TestRedis.VERTX, directory, hosts, true)),
                observed,
                InstantSource.fixed(Sample.NOW),
                () -> true);
    }
}
