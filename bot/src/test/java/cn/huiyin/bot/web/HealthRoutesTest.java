package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Finding;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.observe.BotMetrics;
import cn.huiyin.bot.observe.Vitals;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.testing.ServedRoutes;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class HealthRoutesTest {
    private static final Vitals WELL = new Vitals(true, List.of(), 3, 5, 2, Duration.ZERO);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BotMetrics metrics = new BotMetrics(registry);
    private Future<Vitals> look = Future.succeededFuture(WELL);
    private ServedRoutes server;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        server = ServedRoutes.of(vertx, List.of(new HealthRoutes(() -> look, metrics, registry::scrape)));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private JsonObject health(int status) throws Exception {
        HttpResponse<String> answer = server.get("/health");
        assertThat(answer.statusCode()).isEqualTo(status);
        return new JsonObject(answer.body());
    }

    @Test
    void whenAllIsWellItSaysSo() throws Exception {
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(health(200)).isEqualTo(new JsonObject("""
                        {"status":"up","warnings":[],"inbox":{"waiting":3},"outbox":{"waiting":5,"deadLetters":2},
                         "clocks":{"lateSeconds":0}}"""));
    }

    @Test
    void aWarningOrALateClockIsWorthALook() throws Exception {
        look = Future.succeededFuture(new Vitals(true, List.of("appendonly is no"), 0, 0, 0, Duration.ZERO));
        assertThat(health(200).getString("status")).isEqualTo("degraded");

        look = Future.succeededFuture(new Vitals(true, List.of(), 0, 0, 0, Duration.ofMinutes(5)));
        assertThat(health(200).getString("status")).isEqualTo("degraded");
    }

    @Test
    void whenTheStoreDoesNotAnswerItLivesButIsNotReady() throws Exception {
        look = Future.failedFuture(new IllegalStateException("no route to 10.0.0.7"));

        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(health(503).getString("status")).isEqualTo("down");
        assertThat(server.get("/health").body()).doesNotContain("10.0.0.7");
    }

    @Test
    void aLookThatTakesForeverIsNotWaitedFor() throws Exception {
        look = Promise.<Vitals>promise().future();

        assertThat(server.get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void whatAnAuditFindsIsWarnedOfAsLongAsThePartitionIsHeld() {
        Partition partition = new Partition(3);
        metrics.audited(partition, new Finding(0, List.of(), List.of("1002", "1002"), List.of(), List.of()));
        assertThat(metrics.auditWarnings()).containsExactly("2 clocks were missing and are set again: #1002");

        metrics.left(partition);

        assertThat(metrics.auditWarnings()).isEmpty();
    }

    @Test
    void everyMeterIsThereForPrometheus() throws Exception {
        metrics.watchProcess();
        metrics.taken("new", Duration.ofMillis(3));
        metrics.handled(Disposition.OPENED);
        metrics.committed(true);
        metrics.committed(false);
        metrics.fired(Clock.Kind.ACCEPT, Duration.ofSeconds(2));
        metrics.sent(Delivery.Kind.ACK, new Next.Done());
        metrics.sent(Delivery.Kind.ACK, new Next.RetryAt(Instant.EPOCH));
        metrics.sent(Delivery.Kind.ACK, new Next.Dead("no"));
        metrics.held();
        metrics.refused("hook", 401);
        metrics.audited(
                new Partition(3), new Finding(2, List.of("1001"), List.of("1002"), List.of("1003"), List.of("1004")));

        HttpResponse<String> answer = server.get("/metrics");

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
        assertThat(answer.body())
                .contains("huiyin_ready 1.0")
                .contains("huiyin_inbox_waiting 3.0")
                .contains("huiyin_outbox_waiting 5.0")
                .contains("huiyin_dead_letters 2.0")
                .contains("huiyin_clocks_late_seconds 0.0")
                .contains("huiyin_take_seconds_count{result=\"new\"} 1")
                .contains("huiyin_messages_total{disposition=\"opened\"} 1.0")
                .contains("huiyin_commits_total{result=\"stale\"} 1.0")
                .contains("huiyin_commits_total{result=\"written\"} 1.0")
                .contains("huiyin_clock_lateness_seconds_count{clock=\"accept\"} 1")
                .contains("huiyin_deliveries_total{kind=\"ack\",outcome=\"dead\"} 1.0")
                .contains("huiyin_deliveries_total{kind=\"ack\",outcome=\"delivered\"} 1.0")
                .contains("huiyin_deliveries_total{kind=\"ack\",outcome=\"retry\"} 1.0")
                .contains("huiyin_messages_held_total 1.0")
                .contains("huiyin_clocks_late 2.0")
                .contains("huiyin_clocks_mended_total 1.0")
                .contains("huiyin_tickets_clockless 1.0")
                .contains("huiyin_tickets_ownerless 1.0")
                .contains("huiyin_channel_refused_total{channel=\"hook\",status=\"401\"} 1.0")
                .contains("jvm_memory_used_bytes");
    }
}
