package cn.huiyin.bot.observe;

import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.intake.Message;
import io.vertx.core.Future;
import java.time.Duration;

/** A reception that counts and times what another takes. */
public final class TimedReception implements Reception {
    private final Reception inner;
    private final BotMetrics metrics;

    public TimedReception(Reception inner, BotMetrics metrics) {
        this.inner = inner;
        this.metrics = metrics;
    }

    @Override
    public Future<Boolean> take(Message message) {
        long began = System.nanoTime();
        return inner.take(message)
                .onSuccess(isNew -> metrics.taken(isNew ? "new" : "repeated", since(began)))
                .onFailure(e -> metrics.taken("failed", since(began)));
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
