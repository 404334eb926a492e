package cn.huiyin.bot.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever fails under a router, and whatever it does not know, into problems; a fault of ours is logged, once. */
public final class Failures implements Consumer<Router> {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public void accept(Router router) {
        for (Problem.Kind kind : Problem.Kind.values()) {
            router.errorHandler(kind.status(), context -> answer(context, kind));
        }
    }

    private static void answer(RoutingContext context, Problem.Kind kind) {
        Throwable failure = context.failure();
        Problem problem = failure == null ? Problem.of(kind) : Problem.of(failure);
        if (problem.kind() == Problem.Kind.BROKEN) {
            LOG.error(
                    "A request failed; request={} method={} path={}",
                    RequestIds.of(context),
                    context.request().method(),
                    context.request().path(),
                    failure);
        }
        problem.send(context);
    }
}
