package cn.huiyin.bot;

import cn.huiyin.bot.channel.AllChannels;
import cn.huiyin.bot.channel.Channel;
import cn.huiyin.bot.channel.demo.DemoChannel;
import cn.huiyin.bot.channel.demo.DemoRoutes;
import cn.huiyin.bot.channel.demo.DemoSettings;
import cn.huiyin.bot.channel.webhook.WebhookChannel;
import cn.huiyin.bot.channel.webhook.WebhookKey;
import cn.huiyin.bot.channel.webhook.WebhookRoutes;
import cn.huiyin.bot.channel.webhook.WebhookSettings;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ChannelConfig;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.bot.flow.Decider;
import cn.huiyin.bot.flow.DeliveryLoop;
import cn.huiyin.bot.flow.Desk;
import cn.huiyin.bot.flow.Digests;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.flow.FrontDesk;
import cn.huiyin.bot.flow.MessageFlow;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PartitionLoop;
import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.RuleBook;
import cn.huiyin.bot.observe.BotMetrics;
import cn.huiyin.bot.observe.TimedReception;
import cn.huiyin.bot.observe.VitalSigns;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.store.RedisStore;
import cn.huiyin.bot.web.ApiRoutes;
import cn.huiyin.bot.web.BearerToken;
import cn.huiyin.bot.web.ClassifyRoute;
import cn.huiyin.bot.web.DeadLetterRoutes;
import cn.huiyin.bot.web.FiguresRoutes;
import cn.huiyin.bot.web.HealthRoutes;
import cn.huiyin.bot.web.PageRoutes;
import cn.huiyin.bot.web.Readings;
import cn.huiyin.bot.web.TicketRoutes;
import cn.huiyin.rules.Places;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds every object of a running service; the only class that sees every package. */
final class Wiring {
    private static final long FIRST_RULES = 1;

    private final Vertx vertx;
    private final BotConfig config;
    private final RuleBook book;
    private final RedisStore store;
    private final InstantSource time;
    private final Directory directory;
    private final Desk desk;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BotMetrics metrics = new BotMetrics(registry);
    private final AllChannels channels;
    private final List<WebhookSettings> webhooks = new ArrayList<>();
    private final Optional<DemoChannel> demo;

    Wiring(Vertx vertx, Settings settings, RedisStore store, InstantSource time) {
        this.vertx = vertx;
        this.config = settings.config();
        this.book = new RuleBook(settings.rules(), FIRST_RULES);
        this.store = store;
        this.time = time;
        this.directory = new Directory(config.communities());
        this.desk = desk(config);
        List<Channel> made = config.channels().stream().map(this::channel).toList();
        this.channels = new AllChannels(made);
        this.demo = made.stream()
                .filter(DemoChannel.class::isInstance)
                .map(DemoChannel.class::cast)
                .findFirst();
        metrics.watchProcess();
    }

    private Channel channel(ChannelConfig from) {
        if (from instanceof ChannelConfig.Webhook webhook) {
            WebhookSettings settings = new WebhookSettings(
                    webhook.name(),
                    new WebhookKey(webhook.secret().bytes()),
                    webhook.deliverTo(),
                    webhook.perDestinationPerMinute());
            webhooks.add(settings);
            return new WebhookChannel(vertx, settings, time);
        }
        return new DemoChannel(from.name(), from.perDestinationPerMinute(), time, this::communities);
    }

    private List<Community> communities() {
        return directory.communities();
    }

    /** The partitions that have a community. */
    List<Partition> partitions() {
        return config.communities().stream()
                .map(c -> Partition.of(c.id()))
                .distinct()
                .toList();
    }

    /** Where messages come in. */
    Reception reception(Consumer<Partition> wake) {
        FrontDesk desk = new FrontDesk(directory, store.inbox(), store.ledger(), store.homes(), wake);
        return new TimedReception(desk, metrics);
    }

    /** What works on one partition. */
    PartitionVerticle.Loops loops(Partition partition, BooleanSupplier mayRun) {
        DeliveryLoop sending = new DeliveryLoop(
                partition,
                new DeliveryLoop.Ports(
                        store.outbox(),
                        channels,
                        RetryPolicy.standard(() -> ThreadLocalRandom.current().nextDouble()),
                        store.tickets(),
                        new Digests(desk, directory)),
                metrics,
                time,
                mayRun);
        PartitionVerticle.Waking observer = new PartitionVerticle.Waking(metrics, sending::wake);
        MessageFlow flow = new MessageFlow(
                new MessageFlow.Parts(directory, new Intake(directory, () -> book), new Decider(desk)),
                new MessageFlow.Ports(store.tickets(), store.ledger(), store.courses()),
                observer,
                time);
        PartitionLoop work = new PartitionLoop(
                partition, flow, new PartitionLoop.Ports(store.inbox(), store.tickets()), observer, mayRun);
        return new PartitionVerticle.Loops(work, sending);
    }

    private static Desk desk(BotConfig config) {
        return new Desk(config.router(), config.replies(), config.quietHours());
    }

    /** All that the server answers. */
    List<Consumer<io.vertx.ext.web.Router>> routes(String token, Path data, Reception reception, VitalSigns signs) {
        Readings readings = this::classify;
        ClassifyRoute classify = new ClassifyRoute(vertx, readings);
        Supplier<List<Community>> all = this::communities;
        List<Consumer<io.vertx.ext.web.Router>> routes = new ArrayList<>();
        routes.add(new HealthRoutes(signs, metrics, registry::scrape));
        routes.add(new WebhookRoutes(vertx, webhooks, time, reception, metrics::refused));
        demo.ifPresent(room -> {
            routes.add(new DemoRoutes(
                    vertx,
                    new DemoSettings(room.name(), data.resolve("demo-images"), Set.of()),
                    room,
                    reception,
                    classify::answer));
            routes.add(new PageRoutes());
        });
        routes.add(new ApiRoutes(
                new BearerToken(token),
                List.of(
                        new TicketRoutes(store.ledger(), all),
                        new FiguresRoutes(new FiguresReader(store.courses()), all, config.replies(), time),
                        classify,
                        new DeadLetterRoutes(store.outbox(), all, time))));
        return routes;
    }

    private Optional<Readings.Understood> classify(String text, @Nullable String community) {
        if (community != null && directory.community(community).isEmpty()) {
            return Optional.empty();
        }
        Places places = community == null ? Places.NONE : directory.places(community);
        return Optional.of(new Readings.Understood(book.rules().read(text, places), book.version()));
    }
}
