package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import java.time.Duration;

/** Hears of every step, for metrics; must return at once and never throw. */
public interface Observer {
    /** A message ended. */
    void handled(Disposition disposition);

    /** A commit was written, or was decided on a version that had moved. */
    void committed(boolean written);

    /** A clock was handled this long after it was due. */
    void fired(Clock.Kind kind, Duration lateness);

    /** An attempt to deliver ended. */
    void sent(Delivery.Kind kind, Next next);

    /** A message could not be handled and stays where it is. */
    void held();

    /** A guide answered, or its answer was not enough. */
    default void guided(Commit.Counted guide) {}
}
