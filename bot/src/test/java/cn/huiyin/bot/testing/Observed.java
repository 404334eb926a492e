package cn.huiyin.bot.testing;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Observer;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;

/** Waits for the first commit. */
public final class Observed implements Observer {
    private final Promise<Boolean> committed = Promise.promise();

    /** Whether the first commit was written, once there is one. */
    public Future<Boolean> committed() {
        return committed.future();
    }

    @Override
    public void committed(boolean written) {
        committed.tryComplete(written);
    }

    @Override
    public void handled(Disposition disposition) {}

    @Override
    public void fired(Clock.Kind kind, Duration lateness) {}

    @Override
    public void sent(Delivery.Kind kind, Next next) {}

    @Override
    public void held() {}
}
