package cn.huiyin.bot;

import cn.huiyin.bot.cli.CommandLineTool;
import cn.huiyin.bot.cli.RunOptions;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.StartSettings;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Reception;
import cn.huiyin.bot.flow.publishing.RulesException;
import cn.huiyin.bot.observe.VitalSigns;
import cn.huiyin.bot.observe.Vitals;
import cn.huiyin.bot.rules.Proof;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.store.AdminToken;
import cn.huiyin.bot.store.RedisStore;
import cn.huiyin.bot.store.StoreException;
import cn.huiyin.bot.store.StoreSettings;
import cn.huiyin.bot.store.VaultSettings;
import cn.huiyin.bot.web.HttpSettings;
import cn.huiyin.bot.web.HttpVerticle;
import cn.huiyin.rules.RuleSet;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: starts in order, and stops in the opposite one. */
final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final long START_S_MAX = 60;
    private static final long STOP_S_MAX = 9;
    private static final long RULES_EVERY_MS = 1_000;
    private static final String TOKEN = "HUIYIN_ADMIN_TOKEN";
    private static final String REDIS = "HUIYIN_REDIS";
    private static final String VAULT_KEY = "HUIYIN_VAULT_KEY";
    private static final String VAULT_KEY_OLD = "HUIYIN_VAULT_KEY_OLD";

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            // Nothing is written outside the data directory, so no cache of class path files either.
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final RunOptions options;
    private final Map<String, String> environment;
    private final List<String> workerIds = new CopyOnWriteArrayList<>();
    private final List<String> servers = new CopyOnWriteArrayList<>();
    private final Map<Partition, PartitionVerticle> workers = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private @Nullable RedisStore store;
    private @Nullable HttpVerticle http;

    private Service(RunOptions options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
    }

    /** Starts the service; {@link CommandLineTool#STAYS_UP}, or 1 when it says what is in the way. */
    static int run(RunOptions options) {
        // Refused before anything is started when it is none.
        options.checkPort();
        Service service = new Service(options, System.getenv());
        try {
            StartSettings settings = StartSettings.read(options.config(), System.getenv());
            service.start(settings).await(START_S_MAX, TimeUnit.SECONDS);
        } catch (ConfigException e) {
            e.problems().forEach(p -> System.err.println(options.config() + "/" + p));
            return service.giveUp();
        } catch (RulesException e) {
            e.problems().forEach(p -> System.err.println(options.config() + "/" + p));
            return service.giveUp();
        } catch (Exception e) {
            // A future hands on whatever failed it, checked or not.
            System.err.println(service.reason(e));
            return service.giveUp();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(service::stopAndHalt, "stop"));
        return CommandLineTool.STAYS_UP;
    }

    private String reason(Throwable e) {
        if (e instanceof StoreException) {
            return String.valueOf(e.getMessage());
        }
        if (e instanceof TimeoutException) {
            return "not started within " + START_S_MAX + " s";
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof BindException || root instanceof UnresolvedAddressException) {
            return "cannot listen on " + options.host() + " port " + options.port() + ": " + root.getMessage()
                    + " (expected: an address of this machine and a free port; choose with --host and --port)";
        }
        LOG.error("The service could not be started", e);
        return "not started: " + root;
    }

    private int giveUp() {
        stop();
        return 1;
    }

    private Future<Void> start(StartSettings settings) {
        InstantSource time = InstantSource.system();
        StoreSettings where = new StoreSettings(
                options.data(),
                Optional.ofNullable(environment.get(REDIS)),
                new VaultSettings(
                        Optional.ofNullable(environment.get(VAULT_KEY)),
                        Optional.ofNullable(environment.get(VAULT_KEY_OLD))));
        Future<RuleSet> rules = new RuleWorkshop(vertx).run(() -> Proof.compile(new RuleTexts(settings.ruleFiles())));
        return RedisStore.open(vertx, where, time)
                .compose(opened -> {
                    store = opened;
                    Wiring wiring = new Wiring(vertx, settings, opened, time, options.data());
                    return wiring.startRules(rules)
                            .compose(done -> wiring.reseal())
                            .compose(done -> work(wiring, opened))
                            .compose(done -> serve(wiring, opened))
                            .onSuccess(done -> watchRules(wiring));
                })
                .onSuccess(done -> LOG.info("ready on http://{}:{}", options.host(), port()));
    }

    /** One worker per event loop, each with its share of the partitions. */
    private Future<Void> work(Wiring wiring, RedisStore opened) {
        List<Partition> all = wiring.partitions();
        int count = Math.min(all.size(), Runtime.getRuntime().availableProcessors());
        List<Future<Void>> deployed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int share = i;
            List<Partition> mine =
                    all.stream().filter(p -> all.indexOf(p) % count == share).toList();
            PartitionVerticle worker = new PartitionVerticle(mine, opened.leases(), wiring::loops, wiring.audit());
            deployed.add(vertx.deployVerticle(worker).map(id -> {
                workerIds.add(id);
                mine.forEach(p -> workers.put(p, worker));
                return null;
            }));
        }
        return Future.all(deployed).mapEmpty();
    }

    /** Other instances publish rules too; nothing tells of it but the store. */
    private void watchRules(Wiring wiring) {
        vertx.setPeriodic(
                RULES_EVERY_MS,
                id -> wiring.refreshRules()
                        .onFailure(e -> LOG.debug("Rules could not be asked for; why={}", e.getMessage())));
    }

    private Future<Void> serve(Wiring wiring, RedisStore opened) {
        Reception reception = wiring.reception(this::wake);
        VitalSigns signs = () -> opened.census()
                .look(wiring.partitions())
                .map(c -> new Vitals(
                        !stopping && opened.isUp(),
                        Stream.of(opened.warnings(), wiring.ruleWarnings(), wiring.auditWarnings())
                                .flatMap(List::stream)
                                .toList(),
                        c.inboxWaiting(),
                        c.deliveriesWaiting(),
                        c.deadLetters(),
                        c.clocksLate()));
        HttpVerticle server = new HttpVerticle(
                new HttpSettings(options.host(), options.port()),
                wiring.routes(token(), options.data(), reception, signs));
        http = server;
        return vertx.deployVerticle(server).onSuccess(servers::add).mapEmpty();
    }

    private void wake(Partition partition) {
        PartitionVerticle worker = workers.get(partition);
        if (worker != null) {
            worker.wake(partition);
        }
    }

    /** The token of the settings, or one of its own that is told once and kept. */
    private String token() {
        String given = environment.get(TOKEN);
        if (given != null && !given.isBlank()) {
            return given;
        }
        AdminToken token = AdminToken.in(options.data());
        if (token.isNew()) {
            Path file = options.data().resolve("admin-token");
            System.out.println("API token, shown this once and kept in " + file + ": " + token.value());
        }
        return token.value();
    }

    private int port() {
        return http == null ? options.port() : http.port();
    }

    /** Takes no new message, finishes what it holds, leaves. */
    private void stop() {
        stopping = true;
        try {
            undeployed(servers)
                    .compose(done -> undeployed(workerIds))
                    .compose(done -> store == null ? Future.succeededFuture() : store.close())
                    .eventually(vertx::close)
                    .otherwiseEmpty()
                    .await(STOP_S_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Not all work was finished in time; it goes on at the next start");
        }
    }

    private Future<Void> undeployed(List<String> ids) {
        return Future.join(ids.stream().map(vertx::undeploy).toList())
                .otherwiseEmpty()
                .mapEmpty();
    }

    private void stopAndHalt() {
        stop();
        LOG.info("stopped");
        // An orderly stop is a success; without this the signal's number would be the status.
        Runtime.getRuntime().halt(0);
    }
}
