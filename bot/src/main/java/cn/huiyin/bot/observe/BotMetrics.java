package cn.huiyin.bot.observe;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Finding;
import cn.huiyin.bot.flow.Observer;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Every meter by name, in one place. All names begin with {@code huiyin.}; Prometheus writes dots as underscores. */
public final class BotMetrics implements Observer {
    private static final Duration[] TAKE_STEPS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };
    private static final Duration[] LATE_STEPS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private static final String MENDED = "huiyin.clocks.mended";

    private final MeterRegistry registry;
    private final Map<Partition, Finding> findings = new ConcurrentHashMap<>();
    private final AtomicReference<Vitals> vitals =
            new AtomicReference<>(new Vitals(false, List.of(), 0, 0, 0, Duration.ZERO));

    public BotMetrics(MeterRegistry registry) {
        this.registry = registry;
        gauge("huiyin.ready", "1 when messages are taken", v -> v.isReady() ? 1 : 0);
        gauge("huiyin.inbox.waiting", "messages taken and not handled yet", Vitals::inboxWaiting);
        gauge("huiyin.outbox.waiting", "deliveries that have not left yet", Vitals::deliveriesWaiting);
        gauge("huiyin.dead.letters", "deliveries that were given up", Vitals::deadLetters);
        gauge(
                "huiyin.clocks.late.seconds",
                "how long the oldest clock that should have fired has been waiting",
                v -> v.clocksLate().toMillis() / 1000.0);
        found("huiyin.clocks.late", "clocks that are more than a minute late", Finding::clocksLate);
        found(
                "huiyin.tickets.clockless",
                "open tickets without any clock",
                f -> f.clockless().size());
        found(
                "huiyin.tickets.ownerless",
                "open tickets with somebody who is not in the settings",
                f -> f.ownerless().size());
        Counter.builder(MENDED)
                .description("clocks that were missing and were set again")
                .register(registry);
    }

    /** What the last look through {@code partition}, which this instance holds, brought to light. */
    public void audited(Partition partition, Finding finding) {
        findings.put(partition, finding);
        registry.counter(MENDED).increment(finding.mended().size());
    }

    /** Somebody else holds {@code partition} now. */
    public void left(Partition partition) {
        findings.remove(partition);
    }

    /** All that the last looks found, in sentences for whoever runs the service. */
    public List<String> auditWarnings() {
        return findings.values().stream().reduce(Finding.NOTHING, Finding::plus).warnings();
    }

    /** Adds what there is to know about the process itself. */
    public void watchProcess() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    /** A message came; {@code result} is {@code new}, {@code repeated} or {@code failed}. */
    public void taken(String result, Duration took) {
        Timer.builder("huiyin.take")
                .description("from a message being read to its being on disk")
                .tag("result", result)
                .serviceLevelObjectives(TAKE_STEPS)
                .register(registry)
                .record(took);
    }

    /** A request of a platform was not taken, and answered {@code status}. */
    public void refused(String channel, int status) {
        Counter.builder("huiyin.channel.refused")
                .description("requests of platforms that were not taken, by what they were answered")
                .tag("channel", channel)
                .tag("status", String.valueOf(status))
                .register(registry)
                .increment();
    }

    @Override
    public void handled(Disposition disposition) {
        counter("huiyin.messages", "messages by how they ended", "disposition", disposition.word());
    }

    @Override
    public void committed(boolean written) {
        counter(
                "huiyin.commits",
                "commits, written or decided on a version that had moved",
                "result",
                written ? "written" : "stale");
    }

    @Override
    public void fired(Clock.Kind kind, Duration lateness) {
        Timer.builder("huiyin.clock.lateness")
                .description("from when a clock was due to when it was handled")
                .tag("clock", kind.word())
                .serviceLevelObjectives(LATE_STEPS)
                .register(registry)
                .record(lateness.isNegative() ? Duration.ZERO : lateness);
    }

    @Override
    public void sent(Delivery.Kind kind, Next next) {
        Counter.builder("huiyin.deliveries")
                .description("attempts to deliver by what follows")
                .tag("kind", kind.word())
                .tag("outcome", outcomeOf(next))
                .register(registry)
                .increment();
    }

    @Override
    public void held() {
        Counter.builder("huiyin.messages.held")
                .description("times that a message could not be handled and stayed where it was")
                .register(registry)
                .increment();
    }

    @Override
    public void guided(Commit.Counted guide) {
        Counter.builder("huiyin.guides")
                .description("answers from guides by what became of them")
                .tag("guide", guide.guide())
                .tag("result", guide.what().word())
                .register(registry)
                .increment();
    }

    /** What the gauges show from now on. */
    public void note(Vitals now) {
        vitals.set(now);
    }

    private static String outcomeOf(Next next) {
        if (next instanceof Next.Done) {
            return "delivered";
        }
        return next instanceof Next.Dead ? "dead" : "retry";
    }

    private void counter(String name, String description, String tag, String value) {
        Counter.builder(name)
                .description(description)
                .tag(tag, value.toLowerCase(Locale.ROOT))
                .register(registry)
                .increment();
    }

    private void found(String name, String description, ToIntFunction<Finding> value) {
        Gauge.builder(
                        name,
                        findings,
                        all -> all.values().stream().mapToInt(value).sum())
                .description(description)
                .register(registry);
    }

    private void gauge(String name, String description, ToDoubleFunction<Vitals> value) {
        Gauge.builder(name, vitals, v -> value.applyAsDouble(v.get()))
                .description(description)
                .register(registry);
    }
}
