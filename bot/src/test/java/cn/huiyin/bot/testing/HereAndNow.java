package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.publishing.Workshop;
import io.vertx.core.Future;
import java.util.concurrent.Callable;

/** Does work at once, on the thread that asks for it. */
public final class HereAndNow implements Workshop {
    @Override
    public <T> Future<T> run(Callable<T> task) {
        try {
            return Future.succeededFuture(task.call());
        } catch (Exception e) {
            return Future.failedFuture(e);
        }
    }
}
