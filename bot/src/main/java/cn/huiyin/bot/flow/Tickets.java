package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Where tickets stand: read together, changed together or not at all. */
public interface Tickets {
    /** All that {@code wanted} names, as of one moment. */
    Future<Situation> load(Partition partition, Wanted wanted);

    /**
     * Writes {@code commit} whole, unless a version that it was decided on has moved.
     *
     * @return false when one has: nothing was written; load and decide again
     */
    Future<Boolean> commit(Partition partition, Commit commit);

    /** The clocks that have run out by {@code now}, earliest first, {@code most} at most; they go by a commit. */
    Future<List<Clock>> due(Partition partition, Instant now, int most);

    /** Of the clocks {@link Clock.Kind#PICTURE}, which {@link #due} leaves out: they wait for others and must keep nobody waiting. */
    Future<List<Clock>> picturesDue(Partition partition, Instant now, int most);

    /**
     * Sets {@code clock} when none of its kind and subject runs, or when one runs that will fire at another moment after {@code
     * now}; one that has run out stays, it is about to fire.
     */
    Future<Void> keep(Partition partition, Clock clock, Instant now);

    /**
     * Sets the clocks of {@code all} again that do not run as {@link Ticket#dues} says, each unless its ticket has changed since it
     * was read.
     *
     * @return those that were set
     */
    Future<List<Clock>> mend(Partition partition, List<Ticket> all);

    /**
     * Gives {@code partition} fresh ticket numbers when it has none left.
     *
     * @param seen what the partition had when that was noticed; a partition that has others by now keeps them
     */
    Future<Void> allotNumbers(Partition partition, Situation.Numbers seen);

    /** The partition that ticket {@code no} is in; fails with {@link java.util.NoSuchElementException} when there is none. */
    Future<Partition> partitionOf(String no);
}
