package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the pictures of one partition's tickets fetched and kept, a few tickets at a time, and writes into their histories what came
 * of it. A clock is the stimulus, fetching is what has to be read, and one commit removes the clock; whatever happens in between
 * is done again and keeps the same bytes. Runs on one event loop, beside the {@link PartitionLoop}: a slow host makes no message wait.
 */
public final class PictureLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PictureLoop.class);
    private static final int TICKETS_MAX = 4;
    private static final int PICTURES_MAX = 4;
    private static final int TRIES_MAX = 20;

    private final Partition partition;
    private final Directory directory;
    private final Desk desk;
    private final Tickets tickets;
    private final PictureArchive archive;
    private final Observer observer;
    private final InstantSource time;
    private final BooleanSupplier mayRun;
    private boolean running;
    private volatile boolean stopped;

    /** @param mayRun whether this instance holds the partition's lease */
    public PictureLoop(
            Partition partition, Parts parts, Observer observer, InstantSource time, BooleanSupplier mayRun) {
        this.partition = partition;
        this.directory = parts.directory();
        this.desk = parts.desk();
        this.tickets = parts.tickets();
        this.archive = parts.archive();
        this.observer = observer;
        this.time = time;
        this.mayRun = mayRun;
    }

    /** Where tickets and pictures are. */
    public record Parts(Directory directory, Desk desk, Tickets tickets, PictureArchive archive) {}

    /** Looks for pictures to fetch, unless some are being fetched. */
    public void wake() {
        if (running || stopped || !mayRun.getAsBoolean()) {
            return;
        }
        running = true;
        tickets.picturesDue(partition, time.instant(), TICKETS_MAX)
                .compose(clocks ->
                        Future.join(clocks.stream().map(this::keep).toList()).otherwiseEmpty())
                .onComplete((done, failure) -> {
                    running = false;
                    if (failure != null) {
                        LOG.warn(
                                "Pictures could not be looked for; partition={} why={}",
                                partition.number(),
                                failure.getMessage());
                    } else if (done != null && done.size() == TICKETS_MAX) {
                        wake();
                    }
                });
    }

    /** Starts nothing more. What is being fetched is dropped: it is fetched again at the next start. */
    public void stop() {
        stopped = true;
    }

    private Future<Void> keep(Clock clock) {
        return loaded(clock)
                .compose(situation -> fetched(due(clock, situation)))
                .compose(known -> written(clock, known, 1))
                .recover(e -> {
                    LOG.warn(
                            "Pictures could not be kept and are tried again; no={} why={}",
                            clock.subject(),
                            e.getMessage());
                    return Future.succeededFuture();
                });
    }

    private Future<Situation> loaded(Clock clock) {
        return tickets.load(partition, Wanted.ticket("", clock.subject()));
    }

    private List<Picture> due(Clock clock, Situation situation) {
        return situation
                .ticket(clock.subject())
                .map(t -> t.pictures().due(time.instant()))
                .orElse(List.of());
    }

    /** What came of fetching some of {@code pictures}, by address; the others come next. */
    private Future<Map<String, PictureArchive.Fetched>> fetched(List<Picture> pictures) {
        List<Picture> some = pictures.stream().limit(PICTURES_MAX).toList();
        List<Future<PictureArchive.Fetched>> each =
                some.stream().map(p -> archive.keep(p.url())).toList();
        return Future.all(each).map(all -> {
            Map<String, PictureArchive.Fetched> known = new HashMap<>();
            for (int i = 0; i < some.size(); i++) {
                known.put(some.get(i).url(), each.get(i).result());
            }
            return known;
        });
    }

    private Future<Void> written(Clock clock, Map<String, PictureArchive.Fetched> known, int tries) {
        if (stopped) {
            return Future.succeededFuture();
        }
        return loaded(clock)
                .compose(situation -> tickets.commit(partition, commit(clock, situation, known)))
                .compose(done -> {
                    observer.committed(done);
                    if (done) {
                        observer.fired(clock.kind(), Duration.between(clock.due(), time.instant()));
                        return Future.succeededFuture();
                    }
                    return tries < TRIES_MAX
                            ? written(clock, known, tries + 1)
                            : Future.failedFuture(new IllegalStateException("versions moved " + tries + " times"));
                });
    }

    private Commit commit(Clock clock, Situation situation, Map<String, PictureArchive.Fetched> known) {
        Instant now = time.instant();
        Optional<Ticket> ticket = situation.ticket(clock.subject());
        Community community = ticket.flatMap(t -> directory.community(t.community()))
                .orElseGet(() -> directory.communities().get(0));
        Draft draft = desk.draft(
                new Commit.Cause(null, clock),
                "p" + partition.number() + "-" + clock.kind().word() + "-" + clock.subject() + "-" + clock.instance(),
                situation,
                community,
                now);
        ticket.ifPresent(t -> record(t, after(t, known, now), draft));
        return draft.commit(null);
    }

    /** Where nothing is due after all, as when the clock on the wall was set back, the clock goes on. */
    private static void record(Ticket ticket, List<Picture> after, Draft draft) {
        if (after.isEmpty()) {
            ticket.clocks().stream().filter(c -> c.kind() == Clock.Kind.PICTURE).forEach(draft::set);
        } else {
            draft.change(ticket, List.of(new TicketEvent.Pictured(draft.now(), TicketEvent.SYSTEM, after)));
        }
    }

    private static List<Picture> after(Ticket ticket, Map<String, PictureArchive.Fetched> known, Instant now) {
        List<Picture> after = new ArrayList<>();
        for (Picture picture : ticket.pictures().due(now)) {
            PictureArchive.Fetched fetched = known.get(picture.url());
            if (fetched instanceof PictureArchive.Kept kept) {
                after.add(picture.kept(new Picture.Print(kept.sha256(), kept.type(), kept.bytes(), now)));
            } else if (fetched instanceof PictureArchive.Missed missed) {
                after.add(picture.missed(missed.why(), missed.again(), now));
            }
        }
        return after;
    }
}
