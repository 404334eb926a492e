package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.outbox.Outcome;
import cn.huiyin.bot.outbox.RetryPolicy;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in one partition's queues: side by side to different destinations, one after the other to the same.
 * Runs on one event loop.
 */
public final class DeliveryLoop {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryLoop.class);
    private static final int BATCH = 64;

    /** More than one for each destination that a partition can have on its way; what another instance took over leaves here. */
    private static final int UNSETTLED_MAX = 1_000;

    private static final Duration GATHER = Duration.ofSeconds(3);

    private final Partition partition;
    private final Outbox outbox;
    private final Channels channels;
    private final RetryPolicy policy;
    private final Tickets tickets;
    private final Digests digests;
    private final Observer observer;
    private final InstantSource time;
    private final BooleanSupplier mayRun;
    private final Map<Chat, Future<Void>> inFlight = new HashMap<>();
    private final Map<Chat, Instant> gathering = new HashMap<>();
    private final Map<String, Outcome> unsettled = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome> eldest) {
            return size() > UNSETTLED_MAX;
        }
    };
    private boolean looking;
    private boolean again;
    private boolean stopped;

    public DeliveryLoop(
            Partition partition, Ports ports, Observer observer, InstantSource time, BooleanSupplier mayRun) {
        this.partition = partition;
        this.outbox = ports.outbox();
        this.channels = ports.channels();
        this.policy = ports.policy();
        this.tickets = ports.tickets();
        this.digests = ports.digests();
        this.observer = observer;
        this.time = time;
        this.mayRun = mayRun;
    }

    /**
     * Where deliveries wait, how they leave, and what follows when they do not.
     *
     * @param tickets tells how the tickets of a digest stand
     */
    public record Ports(Outbox outbox, Channels channels, RetryPolicy policy, Tickets tickets, Digests digests) {}

    /** Looks for something to send, now or as soon as the look that is under way is over. */
    public void wake() {
        again = true;
        if (looking || stopped || !mayRun.getAsBoolean()) {
            return;
        }
        looking = true;
        again = false;
        outbox.due(partition, time.instant(), BATCH + inFlight.size()).onComplete((heads, failure) -> {
            if (failure != null) {
                looking = false;
                LOG.warn(
                        "A partition's queues could not be read; partition={} why={}",
                        partition.number(),
                        failure.getMessage());
                return;
            }
            // What ends at once must not be found among these heads again.
            start(heads);
            looking = false;
            if (again) {
                wake();
            }
        });
    }

    /** Starts nothing more; the future completes when what is under way has ended. */
    public Future<Void> stop() {
        stopped = true;
        return Future.join(List.copyOf(inFlight.values())).<Void>mapEmpty().otherwiseEmpty();
    }

    private void start(List<Outbox.Head> heads) {
        for (Outbox.Head head : heads) {
            Chat to = head.delivery().to();
            if (!stopped && !inFlight.containsKey(to)) {
                Future<Void> attempt = attempt(head);
                inFlight.put(to, attempt);
                attempt.onComplete((done, failure) -> {
                    inFlight.remove(to);
                    if (failure != null) {
                        LOG.warn(
                                "A delivery could not be settled and is tried again; {} why={}",
                                head.delivery(),
                                failure.getMessage());
                    } else {
                        wake();
                    }
                });
            }
        }
    }

    /** Sends the head of a queue; where the minute may not carry all that waits, ordinary news goes together. */
    private Future<Void> attempt(Outbox.Head head) {
        Delivery delivery = head.delivery();
        Outcome known = unsettled.get(delivery.id());
        if (known != null) {
            return settle(head, known);
        }
        int perMinute = channels.perMinute(delivery.to().channel());
        if (!Digests.canBeTogether(delivery)) {
            return permitted(head, perMinute);
        }
        return outbox.room(delivery.to(), perMinute, time.instant()).compose(room -> {
            boolean allFit = head.waiting() < room || room == 0;
            return allFit ? permitted(head, perMinute) : gathered(head, perMinute);
        });
    }

    /** The last messages of a minute wait a moment for others to go with them. */
    private Future<Void> gathered(Outbox.Head head, int perMinute) {
        Chat to = head.delivery().to();
        Instant now = time.instant();
        Instant until = gathering.computeIfAbsent(to, chat -> now.plus(GATHER));
        if (now.isBefore(until)) {
            return outbox.hold(partition, to, until);
        }
        gathering.remove(to);
        return head.waiting() > 1 ? together(to, head, perMinute) : permitted(head, perMinute);
    }

    private Future<Void> together(Chat to, Outbox.Head head, int perMinute) {
        return outbox.waiting(partition, to, Digests.LINES_MAX).compose(front -> {
            List<Delivery> some = Digests.fitting(front);
            if (some.size() < 2) {
                return permitted(head, perMinute);
            }
            Wanted wanted = Wanted.tickets("", Digests.numbers(some));
            return tickets.load(partition, wanted)
                    .map(situation -> digests.together(some, situation, time.instant()))
                    .compose(digest -> outbox.merge(partition, some, digest))
                    .mapEmpty();
        });
    }

    private Future<Void> permitted(Outbox.Head head, int perMinute) {
        Delivery delivery = head.delivery();
        return outbox.permit(delivery.to(), perMinute, time.instant())
                .compose(wait -> wait.isZero()
                        ? channels.send(delivery).compose(outcome -> answered(head, outcome))
                        : outbox.hold(partition, delivery.to(), time.instant().plus(wait)));
    }

    /** What the platform has answered is kept until it is written down: a store that fails then must not send it twice. */
    private Future<Void> answered(Outbox.Head head, Outcome outcome) {
        unsettled.put(head.delivery().id(), outcome);
        return settle(head, outcome);
    }

    private Future<Void> settle(Outbox.Head head, Outcome outcome) {
        Instant now = time.instant();
        Next next = policy.after(outcome, head.attempts() + 1, head.firstTried(), now);
        return outbox.settle(partition, head.delivery(), next, now).onSuccess(done -> {
            unsettled.remove(head.delivery().id());
            observer.sent(head.delivery().kind(), next);
            log(head, outcome, next, now);
        });
    }

    private static void log(Outbox.Head head, Outcome outcome, Next next, Instant now) {
        if (next instanceof Next.Dead dead) {
            LOG.warn(
                    "A delivery was given up; {} ticket={} why={}",
                    head.delivery(),
                    head.delivery().ticket(),
                    dead.reason());
        } else if (next instanceof Next.RetryAt retry && outcome instanceof Outcome.Unavailable unavailable) {
            LOG.info(
                    "A delivery is tried again; {} attempts={} in_s={} why={}",
                    head.delivery(),
                    head.attempts() + 1,
                    Duration.between(now, retry.at()).toSeconds(),
                    unavailable.reason());
        }
    }
}
