package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what waits in one partition, one stimulus after the other: messages in the order of their arrival, then clocks.
 * Runs on one event loop; {@link #wake} may be called as often as one likes.
 */
public final class PartitionLoop {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionLoop.class);
    private static final String START = "0";
    private static final int BATCH = 64;
    private static final int FAILURES_MAX = 20;

    private final Partition partition;
    private final MessageFlow flow;
    private final Inbox inbox;
    private final Tickets tickets;
    private final Observer observer;
    private final BooleanSupplier mayRun;
    private String after = START;
    private String failing = "";
    private int failures;
    private boolean running;
    private boolean again;
    private boolean begun;
    private boolean stopped;
    private Future<Void> current = Future.succeededFuture();

    /** @param mayRun whether this instance holds the partition's lease */
    public PartitionLoop(
            Partition partition, MessageFlow flow, Ports ports, Observer observer, BooleanSupplier mayRun) {
        this.partition = partition;
        this.flow = flow;
        this.inbox = ports.inbox();
        this.tickets = ports.tickets();
        this.observer = observer;
        this.mayRun = mayRun;
    }

    /** Where stimuli wait. */
    public record Ports(Inbox inbox, Tickets tickets) {}

    /** Looks for something to do, now or as soon as what is being done is done. */
    public void wake() {
        again = true;
        if (running || stopped || !mayRun.getAsBoolean()) {
            return;
        }
        running = true;
        again = false;
        current = round().eventually(() -> {
            running = false;
            if (again) {
                wake();
            }
            return Future.succeededFuture();
        });
    }

    /** Starts nothing more; the future completes when what is being done is done. */
    public Future<Void> stop() {
        stopped = true;
        return current.otherwiseEmpty();
    }

    private Future<Void> round() {
        return begun().compose(done -> inbox.read(partition, after, BATCH))
                .compose(this::messages)
                .compose(any -> tickets.due(partition, flow.now(), BATCH).compose(this::clocks))
                .onFailure(e -> LOG.warn(
                        "A partition could not be worked on and is tried again; partition={} why={}",
                        partition.number(),
                        e.getMessage()));
    }

    private Future<Void> begun() {
        return begun ? Future.succeededFuture() : flow.begin(partition).onSuccess(done -> begun = true);
    }

    private Future<Void> messages(List<Inbox.Entry> entries) {
        Future<Void> chain = Future.succeededFuture();
        for (Inbox.Entry entry : entries) {
            chain = chain.compose(done -> stopped ? Future.succeededFuture() : message(entry));
        }
        again |= entries.size() == BATCH;
        return chain;
    }

    /**
     * A message that cannot be decided, or that the store refuses again and again while it does everything else, stays in the
     * inbox for a person and for the next start; those behind it go on.
     */
    private Future<Void> message(Inbox.Entry entry) {
        return flow.handle(partition, entry)
                .recover(e -> isHopeless(entry, e) ? held(entry, e) : Future.failedFuture(e))
                .onSuccess(done -> after = entry.id());
    }

    private boolean isHopeless(Inbox.Entry entry, Throwable e) {
        failures = entry.id().equals(failing) ? failures + 1 : 1;
        failing = entry.id();
        return e instanceof UndecidedException || failures >= FAILURES_MAX;
    }

    private Future<Void> held(Inbox.Entry entry, Throwable why) {
        LOG.error("A message could not be handled and is held; {} entry={}", entry.message(), entry.id(), why);
        observer.held();
        return Future.succeededFuture();
    }

    private Future<Void> clocks(List<Clock> due) {
        Future<Void> chain = Future.succeededFuture();
        for (Clock clock : due) {
            chain = chain.compose(done -> stopped ? Future.succeededFuture() : clock(clock));
        }
        again |= due.size() == BATCH;
        return chain;
    }

    private Future<Void> clock(Clock clock) {
        return flow.fire(partition, clock).recover(e -> {
            LOG.error("A clock could not be handled; kind={} subject={}", clock.kind(), clock.subject(), e);
            return Future.succeededFuture();
        });
    }
}
