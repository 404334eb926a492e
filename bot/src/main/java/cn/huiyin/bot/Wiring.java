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
import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ChannelConfig;
import cn.huiyin.bot.config.StartSettings;
import cn.huiyin.bot.evidence.DiskPictureArchive;
import cn.huiyin.bot.flow.AssetDesk;
import cn.huiyin.bot.flow.Auditor;
import cn.huiyin.bot.flow.Decider;
import cn.huiyin.bot.flow.DeliveryLoop;
import cn.huiyin.bot.flow.Desk;
import cn.huiyin.bot.flow.Digests;
import cn.huiyin.bot.flow.FiguresReader;
import cn.huiyin.bot.flow.FrontDesk;
import cn.huiyin.bot.flow.MessageFlow;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PartitionLoop;
import cn.huiyin.bot.flow.PictureArchive;
import cn.huiyin.bot.flow.PictureLoop;
import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.flow.publishing.PastTexts;
import cn.huiyin.bot.flow.publishing.RuleHits;
import cn.huiyin.bot.flow.publishing.RulePublisher;
import cn.huiyin.bot.flow.publishing.RuleStart;
import cn.huiyin.bot.flow.publishing.RuleSuggestions;
import cn.huiyin.bot.flow.publishing.RuleTrial;
import cn.huiyin.bot.flow.publishing.Workshop;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.observe.BotMetrics;
import cn.huiyin.bot.observe.TimedReception;
import cn.huiyin.bot.observe.VitalSigns;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.sheet.CommunityImport;
import cn.huiyin.bot.sheet.SheetException;
import cn.huiyin.bot.store.RedisStore;
import cn.huiyin.bot.web.ApiRoutes;
import cn.huiyin.bot.web.AuditRoutes;
import cn.huiyin.bot.web.BearerToken;
import cn.huiyin.bot.web.ClassifyRoute;
import cn.huiyin.bot.web.DeadLetterRoutes;
import cn.huiyin.bot.web.EvidenceRoutes;
import cn.huiyin.bot.web.FiguresRoutes;
import cn.huiyin.bot.web.GuidesRoutes;
import cn.huiyin.bot.web.HealthRoutes;
import cn.huiyin.bot.web.ImportRoutes;
import cn.huiyin.bot.web.PageRoutes;
import cn.huiyin.bot.web.PointsRoutes;
import cn.huiyin.bot.web.Readings;
import cn.huiyin.bot.web.RulesRoutes;
import cn.huiyin.bot.web.SuggestionRoutes;
import cn.huiyin.bot.web.TicketRoutes;
import cn.huiyin.bot.web.VehicleRoutes;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
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
    private final Vertx vertx;
    private final BotConfig config;
    private final StartSettings settings;
    private final Workshop workshop;
    private final RulePublisher rules;
    private List<String> startWarnings = List.of();
    private final RedisStore store;
    private final InstantSource time;
    private final Directory directory;
    private final Desk desk;
    private final GuideBook guides;
    private final PictureArchive archive;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BotMetrics metrics = new BotMetrics(registry);
    private final AllChannels channels;
    private final List<WebhookSettings> webhooks = new ArrayList<>();
    private final Optional<DemoChannel> demo;

    /** @param data the directory that may be written to */
    Wiring(Vertx vertx, StartSettings settings, RedisStore store, InstantSource time, Path data) {
        this.vertx = vertx;
        this.settings = settings;
        this.config = settings.config();
        this.workshop = new RuleWorkshop(vertx);
        this.rules = new RulePublisher(store.ruleVersions(), workshop, time);
        this.store = store;
        this.time = time;
        this.directory = new Directory(config.communities());
        this.desk = desk(config);
        this.guides = new GuideBook(config.guides(), directory);
        this.archive = new DiskPictureArchive(
                vertx,
                data.resolve("evidence"),
                config.evidence().hosts(),
                config.evidence().allowPrivate());
        List<Channel> made = config.channels().stream().map(this::channel).toList();
        this.channels = new AllChannels(made);
        this.demo = made.stream()
                .filter(DemoChannel.class::isInstance)
                .map(DemoChannel.class::cast)
                .findFirst();
        metrics.watchProcess();
    }

    /**
     * Finds the rules to begin with; fails when there are none.
     *
     * @param compiled the settings' rules, on the way since before the store was open
     */
    Future<Void> startRules(Future<RuleSet> compiled) {
        RuleTexts texts = settings.ruleFiles().isEmpty() ? null : new RuleTexts(settings.ruleFiles());
        if (texts != null) {
            rules.expect(texts, compiled);
        }
        return new RuleStart(rules, store.ruleVersions(), this::misfits)
                .run(new RuleStart.Found(texts, settings.ruleProblems()))
                .onComplete(done -> rules.expectNothing())
                // The first text that is read loads the dictionaries; nobody should wait for that.
                .compose(warnings -> workshop.run(() -> rules.get().rules().read("楼道路灯不亮了", Places.NONE))
                        .map(warmed -> {
                            startWarnings = warnings;
                            return null;
                        }));
    }

    /** Takes over what another instance published. */
    Future<Void> refreshRules() {
        return rules.refresh();
    }

    private List<Problem> misfits(RuleSet of) {
        return config.unknownCategories(of.categories());
    }

    /** What is not as it should be with the rules, in sentences for whoever runs the service. */
    List<String> ruleWarnings() {
        List<String> all = new ArrayList<>(startWarnings);
        if (rules.unusable() > 0) {
            all.add("rules version " + rules.unusable() + " cannot be used by this release, version "
                    + rules.get().version() + " holds");
        }
        misfits(rules.get().rules()).forEach(problem -> all.add("no ticket takes this route: " + problem));
        return all;
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

    /** Seals personal records anew where the key has changed. */
    Future<Void> reseal() {
        return store.reseal(communities().stream().map(Community::id).toList());
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
                new MessageFlow.Parts(directory, new Intake(directory, rules), new Decider(desk, guides)),
                new MessageFlow.Ports(store.tickets(), store.ledger(), store.courses(), store.sheets()),
                observer,
                time);
        PartitionLoop work = new PartitionLoop(
                partition, flow, new PartitionLoop.Ports(store.inbox(), store.tickets()), observer, mayRun);
        PictureLoop keeping = new PictureLoop(
                partition, new PictureLoop.Parts(directory, desk, store.tickets(), archive), observer, time, mayRun);
        return new PartitionVerticle.Loops(work, sending, keeping);
    }

    /** What looks through the partitions that are held. */
    PartitionVerticle.Audit audit() {
        Auditor auditor = new Auditor(directory, store.tickets(), store.ledger(), time);
        return new PartitionVerticle.Audit() {
            @Override
            public Future<Void> look(Partition partition) {
                return auditor.look(partition)
                        .onSuccess(finding -> metrics.audited(partition, finding))
                        .mapEmpty();
            }

            @Override
            public void leave(Partition partition) {
                metrics.left(partition);
            }
        };
    }

    /** What those looks found, in sentences for whoever runs the service. */
    List<String> auditWarnings() {
        return metrics.auditWarnings();
    }

    private static Desk desk(BotConfig config) {
        return new Desk(
                config.router(),
                config.replies(),
                config.quietHours(),
                config.evidence().hosts());
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
                        new EvidenceRoutes(archive),
                        new ImportRoutes(vertx, Wiring::imported),
                        new FiguresRoutes(new FiguresReader(store.courses()), all, config.replies(), time),
                        classify,
                        new GuidesRoutes(config.guides(), store.guideHits(), all, time),
                        new PointsRoutes(store.sheets(), store.points(), all),
                        new DeadLetterRoutes(store.outbox(), all, time),
                        new RulesRoutes(vertx, ruleParts()),
                        new SuggestionRoutes(suggestions(), all),
                        new VehicleRoutes(vertx, new AssetDesk(store.tickets(), time), all),
                        new AuditRoutes(store.audit(), all))));
        return routes;
    }

    private static ImportRoutes.Imported imported(byte[] workbook) {
        try {
            CommunityImport read = CommunityImport.of(workbook);
            return new ImportRoutes.Imported(read.yaml(), read.notes(), List.of());
        } catch (SheetException e) {
            return new ImportRoutes.Imported(
                    "",
                    List.of(),
                    e.problems().stream()
                            .map(p -> new cn.huiyin.bot.http.Problem.FileError(
                                    p.sheet(), Math.max(1, p.row()), Math.max(1, p.column()), p.text(), p.expected()))
                            .toList());
        }
    }

    private RulesRoutes.Parts ruleParts() {
        RuleTrial trial = new RuleTrial(new PastTexts(store.ledger()), rules, this::placesOf, workshop, time);
        return new RulesRoutes.Parts(
                rules, store.ruleVersions(), trial, new RuleHits(store.ledger()), this::misfits, this::communities);
    }

    private RuleSuggestions suggestions() {
        return new RuleSuggestions(
                store.ledger(),
                rules,
                new RuleSuggestions.Kept(store.ruleVersions(), store.ruleRejections()),
                workshop,
                this::placesOf);
    }

    private Places placesOf(String community) {
        return directory.community(community).isEmpty() ? Places.NONE : directory.places(community);
    }

    private Optional<Readings.Understood> classify(String text, @Nullable String community) {
        if (community != null && directory.community(community).isEmpty()) {
            return Optional.empty();
        }
        Places places = community == null ? Places.NONE : directory.places(community);
        RuleBook book = rules.get();
        Reading reading = book.rules().read(text, places);
        GuideBook.Asked asked = new GuideBook.Asked(
                text,
                reading,
                community == null ? "" : community,
                time.instant().atZone(WorkCalendar.SHANGHAI).toLocalDate());
        return Optional.of(new Readings.Understood(
                reading, book.version(), guides.answering(asked).orElse(null)));
    }
}
