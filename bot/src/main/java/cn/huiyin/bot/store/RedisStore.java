package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.Audit;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.Homes;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Leases;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.flow.Sheets;
import cn.huiyin.bot.flow.Tickets;
import cn.huiyin.bot.flow.publishing.RuleRejections;
import cn.huiyin.bot.flow.publishing.RuleVersions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.RedisOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that is kept, on one Redis: the embedded server, or one's own or a cluster. While the server cannot be reached or cannot
 * write, every future fails with {@link cn.huiyin.bot.flow.StoreUnavailable}, within about two seconds.
 *
 * <p>Safe for any thread.
 */
public final class RedisStore {
    private static final Logger log = LoggerFactory.getLogger(RedisStore.class);
    private static final int OWNER_BYTES = 8;

    private final Vertx vertx;
    private final Optional<EmbeddedRedis> embedded;
    private final RedisLink link;
    private final List<String> warnings;
    private final Inbox inbox;
    private final Tickets tickets;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Courses courses;
    private final Leases leases;
    private final Homes homes;
    private final Sheets sheets;
    private final GuideHits guideHits;
    private final PointsLedger points;
    private final Census census;
    private final Audit audit;
    private final VaultClaim claim;
    private final boolean isUnderOldKey;
    private final RuleVersions ruleVersions;
    private final RuleRejections ruleRejections;

    private RedisStore(
            Vertx vertx, Optional<EmbeddedRedis> embedded, RedisLink link, List<String> warnings, Opened opened) {
        Ports ports = opened.ports();
        Vault vault = opened.vault();
        this.vertx = vertx;
        this.embedded = embedded;
        this.link = link;
        this.warnings = warnings;
        NumberBlocks blocks = new NumberBlocks(link, ports.keys());
        this.inbox = new RedisInbox(link, ports.keys(), vault);
        this.tickets = new RedisTickets(link, ports.keys(), ports.time(), blocks, vault);
        this.outbox = new RedisOutbox(link, ports.keys(), vault);
        this.ledger = new RedisLedger(link, ports.keys(), blocks);
        this.courses = new RedisCourses(link, ports.keys());
        this.homes = new RedisHomes(link, ports.keys());
        this.ruleVersions = new RedisRuleVersions(link, ports.keys());
        this.ruleRejections = new RedisRuleRejections(link, ports.keys());
        this.sheets = new RedisSheets(link, ports.keys());
        this.guideHits = new RedisGuideHits(link, ports.keys());
        this.points = new RedisPointsLedger(link, ports.keys());
        this.audit = new RedisAudit(link, ports.keys());
        this.claim = opened.claim();
        this.isUnderOldKey = opened.isUnderOldKey();
        this.census = new Census(link, ports.keys(), ports.time());
        String owner = embedded.isPresent() ? "embedded" : AdminToken.random(OWNER_BYTES);
        this.leases = new RedisLeases(link, ports.keys(), owner);
    }

    /** What the ports need besides the server. */
    record Ports(RedisKeys keys, InstantSource time) {}

    /** With what the ports read and write, once it is known whose key the store's records are under. */
    private record Opened(Ports ports, Vault vault, VaultClaim claim, boolean isUnderOldKey) {}

    /**
     * Opens the store of {@code settings}; what is missing is made.
     *
     * @param time the present
     * @return fails with {@link StoreException} saying what is in the way
     */
    public static Future<RedisStore> open(Vertx vertx, StoreSettings settings, InstantSource time) {
        return open(vertx, settings, new Ports(RedisKeys.STANDARD, time));
    }

    static Future<RedisStore> open(Vertx vertx, StoreSettings settings, Ports ports) {
        // Inside a step, so that an address that is none fails the future like everything else.
        return Future.succeededFuture(settings.redis())
                .compose(redis -> redis.isPresent()
                        ? openOwn(vertx, redis.get(), settings, ports)
                        : openEmbedded(vertx, settings, ports));
    }

    private static Future<RedisStore> openEmbedded(Vertx vertx, StoreSettings settings, Ports ports) {
        return vertx.executeBlocking(() -> EmbeddedRedis.start(settings.dataDirectory()))
                .compose(redis -> connect(vertx, () -> options(redis))
                        .compose(link -> opened(vertx, link, settings, ports)
                                .map(opened -> new RedisStore(vertx, Optional.of(redis), link, List.of(), opened)))
                        .recover(e -> closed(vertx, redis).transform(v -> Future.failedFuture(e))));
    }

    private static @Nullable RedisOptions options(EmbeddedRedis redis) {
        String uri = redis.uri();
        return uri == null ? null : new RedisAddresses(List.of(uri)).options(false);
    }

    /** Finds the keys of the vault, and whether they are those of the store; else the connection is ended. */
    private static Future<Opened> opened(Vertx vertx, RedisLink link, StoreSettings settings, Ports ports) {
        return vault(vertx, link, settings, ports.keys())
                .compose(vault -> {
                    VaultClaim claim = new VaultClaim(link, ports.keys(), vault);
                    return claim.check().map(isOlder -> new Opened(ports, vault, claim, isOlder));
                })
                .recover(e -> link.close().transform(closed -> Future.failedFuture(e)));
    }

    private static Future<Vault> vault(Vertx vertx, RedisLink link, StoreSettings settings, RedisKeys keys) {
        VaultSettings vault = settings.vault();
        return settings.redis().isPresent()
                ? new KeptKey(link, keys).read(!vault.isGiven()).map(vault::vault)
                : vertx.executeBlocking(() -> vault.vault(settings.dataDirectory()));
    }

    private static Future<RedisStore> openOwn(Vertx vertx, String text, StoreSettings settings, Ports ports) {
        RedisAddresses addresses = RedisAddresses.parse(text);
        return connect(vertx, () -> addresses.options(addresses.isSeveral()))
                .recover(e -> Future.failedFuture(new StoreException(
                        "cannot reach Redis at " + addresses + ": " + reason(e)
                                + " (expected: HUIYIN_REDIS names a server that runs and takes its password)",
                        e)))
                .compose(link -> suited(vertx, addresses, link))
                .compose(link -> warnings(link)
                        .compose(warnings -> opened(vertx, link, settings, ports)
                                .map(opened -> new RedisStore(vertx, Optional.empty(), link, warnings, opened))))
                .onSuccess(store -> Stream.concat(store.warnings().stream(), settings.vault().warning().stream())
                        .forEach(log::warn));
    }

    /** What went wrong at the bottom: a handshake that failed says nothing, the certificate that it failed for does. */
    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** The link that fits the server: a node of a cluster may have been named alone. */
    private static Future<RedisLink> suited(Vertx vertx, RedisAddresses addresses, RedisLink link) {
        return new ServerCheck(link).about().compose(about -> {
            Optional<StoreException> tooOld = ServerCheck.tooOld(about);
            if (tooOld.isPresent()) {
                return link.close().compose(v -> Future.failedFuture(tooOld.get()));
            }
            return ServerCheck.isCluster(about) && !addresses.isSeveral()
                    ? link.close().compose(v -> connect(vertx, () -> addresses.options(true)))
                    : Future.succeededFuture(link);
        });
    }

    private static Future<List<String>> warnings(RedisLink link) {
        ServerCheck check = new ServerCheck(link);
        return check.about().compose(check::warnings);
    }

    private static Future<RedisLink> connect(Vertx vertx, Supplier<@Nullable RedisOptions> server) {
        RedisLink link = new RedisLink(vertx, server);
        return link.open().map(link);
    }

    public Inbox inbox() {
        return inbox;
    }

    public Tickets tickets() {
        return tickets;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Courses courses() {
        return courses;
    }

    public Leases leases() {
        return leases;
    }

    public Homes homes() {
        return homes;
    }

    public RuleVersions ruleVersions() {
        return ruleVersions;
    }

    public RuleRejections ruleRejections() {
        return ruleRejections;
    }

    public Sheets sheets() {
        return sheets;
    }

    public GuideHits guideHits() {
        return guideHits;
    }

    public PointsLedger points() {
        return points;
    }

    public Audit audit() {
        return audit;
    }

    /** Seals the registers of {@code communities} anew, if they are under an older key of the vault. */
    public Future<Void> reseal(List<String> communities) {
        return isUnderOldKey ? new Resealing(tickets, claim).run(communities) : Future.succeededFuture();
    }

    public Census census() {
        return census;
    }

    /** The server that was started for it, if one was. */
    Optional<EmbeddedRedis> embedded() {
        return embedded;
    }

    /** Whether commands can be sent at this moment. */
    public boolean isUp() {
        return link.isUp();
    }

    /** How the server, as it was set when this was opened, may lose or drop data; empty when all is well. */
    public List<String> warnings() {
        return warnings;
    }

    /** Ends the connection, and the embedded server with it. */
    public Future<Void> close() {
        return link.close()
                .transform(done -> embedded.map(redis -> closed(vertx, redis)).orElseGet(Future::succeededFuture));
    }

    private static Future<Void> closed(Vertx vertx, EmbeddedRedis redis) {
        return vertx.executeBlocking(() -> {
            redis.close();
            return null;
        });
    }
}
