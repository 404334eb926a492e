package cn.huiyin.bot.evidence;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** Lets so many tasks run at a time; the others wait in the order in which they came, each on its caller's own context. */
final class Gate {
    private final Vertx vertx;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Gate(Vertx vertx, int most) {
        this.vertx = vertx;
        free = most;
    }

    <T> Future<T> pass(Supplier<Future<T>> task) {
        return enter().compose(in -> task.get().onComplete(done -> leave()));
    }

    private synchronized Future<Void> enter() {
        if (free > 0) {
            free--;
            return Future.succeededFuture();
        }
        Context here = vertx.getOrCreateContext();
        Promise<Void> turn = Promise.promise();
        waiting.add(() -> here.runOnContext(now -> turn.complete()));
        return turn.future();
    }

    private synchronized void leave() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.run();
        }
    }
}
