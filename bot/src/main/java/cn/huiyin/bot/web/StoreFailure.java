package cn.huiyin.bot.web;

import cn.huiyin.bot.http.Problem;
import cn.huiyin.bot.http.ProblemException;
import io.vertx.core.Future;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a caller that the store could not be asked. */
final class StoreFailure {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private StoreFailure() {}

    /** The failure that the caller is told in place of {@code e}. */
    static <T> Future<T> told(Throwable e) {
        LOG.warn("The store could not be asked; why={}", e.toString());
        return Future.failedFuture(new ProblemException(
                new Problem(Problem.Kind.UNAVAILABLE, "the store cannot be reached", null, TRY_AGAIN)));
    }
}
