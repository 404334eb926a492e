package cn.huiyin.bot;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.DeliveryLoop;
import cn.huiyin.bot.flow.Leases;
import cn.huiyin.bot.flow.Observer;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PartitionLoop;
import cn.huiyin.bot.flow.PictureLoop;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on some partitions from one event loop: keeps their leases, and wakes their loops in time. */
final class PartitionVerticle extends VerticleBase {
    /** How often somebody looks for clocks that ran out, deliveries that fell due, and what other instances took. */
    private static final long LOOK_EVERY_MS = 200;

    /** How often somebody looks for pictures that are to be kept. */
    private static final long PICTURES_EVERY_MS = 1_000;

    private static final long LEASES_EVERY_MS = Leases.LIFE.toMillis() / 3;

    /** How often somebody looks for what should have happened and did not. */
    private static final long AUDIT_EVERY_MS = 60_000;

    private static final Logger LOG = LoggerFactory.getLogger(PartitionVerticle.class);
    private final List<Partition> partitions;
    private final Leases leases;
    private final LoopMaker maker;
    private final Audit audit;
    private final Set<Partition> held = new HashSet<>();
    private final Map<Partition, Loops> loops = new HashMap<>();
    private boolean stopping;
    private boolean auditing;

    /** Makes the loops of one partition. */
    interface LoopMaker {
        Loops loops(Partition partition, BooleanSupplier mayRun);
    }

    /** What handles stimuli, what sends, and what keeps pictures. */
    record Loops(PartitionLoop work, DeliveryLoop sending, PictureLoop keeping) {}

    /** Looks through the partitions that are held. */
    interface Audit {
        Future<Void> look(Partition partition);

        /** {@code partition} is held no more. */
        void leave(Partition partition);
    }

    PartitionVerticle(List<Partition> partitions, Leases leases, LoopMaker maker, Audit audit) {
        this.partitions = List.copyOf(partitions);
        this.leases = leases;
        this.maker = maker;
        this.audit = audit;
    }

    @Override
    public Future<?> start() {
        for (Partition partition : partitions) {
            loops.put(partition, maker.loops(partition, () -> !stopping && held.contains(partition)));
        }
        vertx.setPeriodic(LOOK_EVERY_MS, id -> loops.values().forEach(PartitionVerticle::wake));
        vertx.setPeriodic(
                LEASES_EVERY_MS,
                id -> keepLeases().onFailure(e -> LOG.warn("Leases could not be kept; why={}", e.getMessage())));
        vertx.setPeriodic(
                PICTURES_EVERY_MS,
                id -> loops.values().forEach(of -> of.keeping().wake()));
        vertx.setPeriodic(AUDIT_EVERY_MS, id -> audit());
        return keepLeases();
    }

    /** One partition after the other; a look that takes longer than the time between two is not joined by another. */
    private void audit() {
        if (auditing || stopping) {
            return;
        }
        auditing = true;
        Future<Void> chain = Future.succeededFuture();
        for (Partition partition : List.copyOf(held)) {
            chain = chain.compose(done -> audit.look(partition).recover(e -> {
                LOG.warn("A partition could not be audited; partition={} why={}", partition.number(), e.getMessage());
                return Future.succeededFuture();
            }));
        }
        chain.onComplete(done -> auditing = false);
    }

    private Future<Void> keepLeases() {
        if (stopping) {
            return Future.succeededFuture();
        }
        return Future.join(partitions.stream().map(this::keepLease).toList())
                .otherwiseEmpty()
                .mapEmpty();
    }

    private Future<Boolean> keepLease(Partition partition) {
        return leases.keep(partition).otherwise(false).onSuccess(isOurs -> {
            if (isOurs) {
                held.add(partition);
            } else {
                held.remove(partition);
                audit.leave(partition);
            }
        });
    }

    /** Looks at {@code partition} at once; any thread may call. */
    void wake(Partition partition) {
        context.runOnContext(now -> {
            Loops of = loops.get(partition);
            if (of != null) {
                wake(of);
            }
        });
    }

    private static void wake(Loops of) {
        of.work().wake();
        of.sending().wake();
    }

    /** Finishes what is under way and gives the leases up. */
    @Override
    public Future<?> stop() {
        loops.values().forEach(of -> of.keeping().stop());
        Future<?> work =
                Future.join(loops.values().stream().map(l -> l.work().stop()).toList());
        return work.otherwiseEmpty()
                .compose(done -> Future.join(loops.values().stream()
                                .map(l -> l.sending().stop())
                                .toList())
                        .otherwiseEmpty())
                .compose(done -> {
                    stopping = true;
                    return Future.join(partitions.stream().map(leases::release).toList())
                            .otherwiseEmpty();
                });
    }

    /** Tells the sender of every commit, so that what it holds leaves at once. */
    record Waking(Observer inner, Runnable send) implements Observer {
        @Override
        public void handled(Disposition disposition) {
            inner.handled(disposition);
        }

        @Override
        public void committed(boolean written) {
            inner.committed(written);
            send.run();
        }

        @Override
        public void fired(Clock.Kind kind, Duration lateness) {
            inner.fired(kind, lateness);
        }

        @Override
        public void sent(Delivery.Kind kind, Next next) {
            inner.sent(kind, next);
        }

        @Override
        public void held() {
            inner.held();
        }

        @Override
        public void guided(Commit.Counted guide) {
            inner.guided(guide);
        }
    }
}
