package cn.huiyin.bot.flow.publishing;

import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Where work is done that takes too long for an event loop. */
public interface Workshop {
    /** Does {@code task} on a thread of its own; whatever it throws fails the future. */
    <T> Future<T> run(Callable<T> task);
}
