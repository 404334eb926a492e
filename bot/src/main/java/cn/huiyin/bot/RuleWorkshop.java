package cn.huiyin.bot;

import cn.huiyin.bot.flow.publishing.Workshop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Threads of their own for what compiles, tries and compares rules, so that nothing else has to wait for it. */
final class RuleWorkshop implements Workshop {
    private static final int THREADS = 2;
    private static final long EXECUTE_S_MAX = 60;

    private final WorkerExecutor executor;

    RuleWorkshop(Vertx vertx) {
        executor = vertx.createSharedWorkerExecutor("rules", THREADS, EXECUTE_S_MAX, TimeUnit.SECONDS);
    }

    @Override
    public <T> Future<T> run(Callable<T> task) {
        return executor.executeBlocking(task, false);
    }
}
