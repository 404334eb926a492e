package cn.huiyin.bot.web;

import cn.huiyin.bot.http.Answers;
import cn.huiyin.bot.observe.BotMetrics;
import cn.huiyin.bot.observe.VitalSigns;
import cn.huiyin.bot.observe.Vitals;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tells those who watch the service how it is: {@code /health}, {@code /health/live}, {@code /health/ready}, {@code /metrics}. */
public final class HealthRoutes implements Consumer<Router> {
    private static final Duration LOOK_MAX = Duration.ofSeconds(2);
    private static final Duration LATE = Duration.ofMinutes(1);
    private static final Vitals DOWN = new Vitals(false, List.of("the store does not answer"), 0, 0, 0, Duration.ZERO);

    private final VitalSigns signs;
    private final BotMetrics metrics;
    private final Supplier<String> scrape;

    /** Routes that look at {@code signs}; {@code scrape} writes all meters as Prometheus reads them. */
    public HealthRoutes(VitalSigns signs, BotMetrics metrics, Supplier<String> scrape) {
        this.signs = signs;
        this.metrics = metrics;
        this.scrape = scrape;
    }

    @Override
    public void accept(Router router) {
        router.get("/health/live").handler(context -> Answers.json(context, 200, status("up")));
        router.get("/health/ready").handler(this::ready);
        router.get("/health").handler(this::health);
        router.get("/metrics").handler(this::metrics);
    }

    private void ready(RoutingContext context) {
        look().onSuccess(vitals ->
                Answers.json(context, vitals.isReady() ? 200 : 503, status(vitals.isReady() ? "up" : "down")));
    }

    private void health(RoutingContext context) {
        look().onSuccess(vitals -> Answers.json(context, vitals.isReady() ? 200 : 503, json(vitals)));
    }

    private void metrics(RoutingContext context) {
        look().onSuccess(vitals -> {
            metrics.note(vitals);
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end(scrape.get());
        });
    }

    private Future<Vitals> look() {
        return signs.look().timeout(LOOK_MAX.toMillis(), TimeUnit.MILLISECONDS).otherwise(DOWN);
    }

    private static JsonObject json(Vitals vitals) {
        boolean isWell = vitals.warnings().isEmpty() && vitals.clocksLate().compareTo(LATE) < 0;
        return status(!vitals.isReady() ? "down" : isWell ? "up" : "degraded")
                .put("warnings", new JsonArray(vitals.warnings()))
                .put("inbox", new JsonObject().put("waiting", vitals.inboxWaiting()))
                .put(
                        "outbox",
                        new JsonObject()
                                .put("waiting", vitals.deliveriesWaiting())
                                .put("deadLetters", vitals.deadLetters()))
                .put(
                        "clocks",
                        new JsonObject().put("lateSeconds", vitals.clocksLate().toSeconds()));
    }

    private static JsonObject status(String status) {
        return new JsonObject().put("status", status);
    }
}
