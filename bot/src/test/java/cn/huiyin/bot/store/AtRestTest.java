package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.bot.flow.Decider;
import cn.huiyin.bot.flow.Desk;
import cn.huiyin.bot.flow.FrontDesk;
import cn.huiyin.bot.flow.MessageFlow;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PartitionLoop;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.observe.BotMetrics;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.testing.PinnedTime;
import cn.huiyin.bot.ticket.PictureHosts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * What people register is nowhere to be read: not in any key of the store, not in the files that it writes, not in the log; while it
 * waits to be handled, when it is kept, while what is said of it waits to be sent, and when that was given up.
 */
class AtRestTest {
    private static final List<String> SECRETS = List.of("李奶奶", "独居老人", "药快吃完了", "王先生", "13812345678", "3幢501", "李女士");
    private static final Partition PARTITION = Partition.of("banqiao");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path home;

    private final PinnedTime time = new PinnedTime(Instant.parse("2026-11-23T01:30:00Z"));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();
    private RedisStore store;
    private PartitionLoop loop;
    private FrontDesk desk;
    private int messages;

    @BeforeEach
    void open() throws Exception {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        store = opened(VaultSettings.NONE);
        play(store);
    }

    @AfterEach
    void close() {
        await(store.close());
        root.detachAppender(log);
        root.setLevel(level);
    }

    private RedisStore opened(VaultSettings vault) {
        return await(RedisStore.open(
                TestRedis.VERTX, new StoreSettings(home.resolve("data"), Optional.empty(), vault), time));
    }

    /** The real flow on the real store, with the shipped rules, and 板桥社区 alone. */
    private void play(RedisStore on) throws ConfigException {
        Settings settings = Settings.read(Path.of("..", "config"), Map.of());
        Community community = settings.config().communities().stream()
                .filter(c -> c.id().equals("banqiao"))
                .findFirst()
                .orElseThrow();
        Directory directory = new Directory(List.of(community));
        Decider decider = new Decider(
                new Desk(
                        settings.config().router(),
                        settings.config().replies(),
                        QuietHours.parse("22:00-07:00"),
                        PictureHosts.NONE),
                new GuideBook(settings.config().guides(), directory));
        Intake intake = new Intake(directory, () -> new RuleBook(settings.rules(), 1));
        BotMetrics observer = new BotMetrics(new SimpleMeterRegistry());
        MessageFlow flow = new MessageFlow(
                new MessageFlow.Parts(directory, intake, decider),
                new MessageFlow.Ports(on.tickets(), on.ledger(), on.courses(), on.sheets()),
                observer,
                time);
        loop = new PartitionLoop(
                PARTITION, flow, new PartitionLoop.Ports(on.inbox(), on.tickets()), observer, () -> true);
        desk = new FrontDesk(directory, on.inbox(), on.ledger(), on.homes(), woken -> {});
    }

    private void take(Chat chat, String user, String text) {
        Message message = new Message(
                "m-" + ++messages,
                time.instant(),
                chat,
                new Message.Sender(new Account("demo", user), user),
                text,
                List.of(),
                text.startsWith("@"),
                null);
        assertThat(await(desk.take(message))).isTrue();
    }

    private void whisper(String user, String text) {
        take(Chat.privateWith(new Account("demo", user)), user, text);
    }

    private void handle() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!await(store.inbox().read(PARTITION, "0", 10)).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(until);
            loop.wake();
        }
    }

    private List<Outbox.Head> heads() {
        return await(store.outbox().due(PARTITION, time.instant(), 100));
    }

    /** All that waits leaves. */
    private void send() {
        for (List<Outbox.Head> heads = heads(); !heads.isEmpty(); heads = heads()) {
            heads.forEach(
                    head -> await(store.outbox().settle(PARTITION, head.delivery(), new Next.Done(), time.instant())));
        }
    }

    /** Every value under every key, and every key. */
    private String everything() {
        RedisLink link = TestRedis.linkTo(embedded());
        try {
            StringBuilder all = new StringBuilder();
            for (Response key : await(link.send(Request.cmd(Command.KEYS).arg("*")))) {
                all.append(key).append('\n').append(value(link, key.toString())).append('\n');
            }
            return all.toString();
        } finally {
            await(link.close());
        }
    }

    private EmbeddedRedis embedded() {
        return store.embedded().orElseThrow();
    }

    private static String value(RedisLink link, String key) {
        String type = await(link.send(Request.cmd(Command.TYPE).arg(key))).toString();
        Request get = switch (type) {
            case "string" -> Request.cmd(Command.GET).arg(key);
            case "hash" -> Request.cmd(Command.HGETALL).arg(key);
            case "list" -> Request.cmd(Command.LRANGE).arg(key).arg(0).arg(-1);
            case "set" -> Request.cmd(Command.SMEMBERS).arg(key);
            case "stream" -> Request.cmd(Command.XRANGE).arg(key).arg("-").arg("+");
            default -> Request.cmd(Command.ZRANGE).arg(key).arg(0).arg(-1);
        };
        return String.valueOf(await(link.send(get)));
    }

    /** All that the server has written to the disk, the log of what it was told to do among it. */
    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return all.toString();
    }

    private String logged() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            lines.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
        return String.join("\n", lines);
    }

    private void nothingIsReadable(String when) throws IOException {
        assertThat(SECRETS).as("in a key " + when).noneMatch(everything()::contains);
        assertThat(SECRETS).as("in a file " + when).noneMatch(files()::contains);
        assertThat(SECRETS).as("in the log " + when).noneMatch(logged()::contains);
    }

    private void register() {
        whisper("bq-w1", "必访登记 玖珑城3幢501 独居老人 李奶奶");
        whisper("bq-w1", "必访 1 身体还好，药快吃完了");
        whisper("bq-p1", "车辆登记 苏F·A12345 王先生 13812345678 B2-117");
        take(Chat.group("demo", "g-jiulong"), "bq-w1", "必访登记 玖珑城3幢501 独居老人 李奶奶");
        take(Chat.group("demo", "g-jiulong"), "bq-p1", "@小格 车位登记 B2-118 李女士 13812345678");
    }

    @Test
    void whatIsRegisteredIsReadableNowhereAtNoTime() throws Exception {
        register();
        nothingIsReadable("while it waits to be handled");
        handle();
        nothingIsReadable("when it is kept");
        whisper("bq-w1", "必访");
        whisper("bq-l1", "必访 1");
        whisper("bq-p2", "车辆 苏FA12345");
        take(Chat.group("demo", "g-jiulong"), "wang", "@小格 我B2-117车位被苏F·A12345占了");
        handle();
        nothingIsReadable("while it waits to be sent");

        List<Outbox.Head> heads = heads();
        assertThat(heads).anyMatch(head -> head.delivery().text().contains("李奶奶"));
        assertThat(heads).anyMatch(head -> head.delivery().text().contains("13812345678"));
        for (Outbox.Head head : heads) {
            await(store.outbox().settle(PARTITION, head.delivery(), new Next.Dead("refused"), time.instant()));
        }
        nothingIsReadable("when it was given up");
        assertThat(await(store.outbox().deadLetters(PARTITION, 100)))
                .anyMatch(letter -> letter.delivery().text().contains("李奶奶"));
    }

    @Test
    void whatCannotBeOpenedIsHeldAndTheLogTellsNothingOfIt() throws Exception {
        register();
        handle();
        spoil("huiyin:care:{" + PARTITION.number() + "}:banqiao");
        whisper("bq-w1", "必访");
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!logged().contains("is held")) {
            assertThat(System.nanoTime()).isLessThan(until);
            loop.wake();
        }

        nothingIsReadable("after a failure");
        assertThat(logged()).contains("a record at care/banqiao/1 does not open");
    }

    private void spoil(String key) {
        RedisLink link = TestRedis.linkTo(embedded());
        String sealed =
                await(link.send(Request.cmd(Command.HGET).arg(key).arg("1"))).toString();
        int last = sealed.length() - 5;
        String changed =
                sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);
        var unused = await(link.send(Request.cmd(Command.HSET).arg(key).arg("1").arg(changed)));
        await(link.close());
    }

    @Test
    void aServiceWithAnotherKeyDoesNotStartAndOneThatKnowsBothSealsAnew() throws Exception {
        register();
        handle();
        send();
        await(store.close());
        String own = Files.readString(home.resolve("data/vault-key")).strip();
        Files.delete(home.resolve("data/vault-key"));
        String other = TestVault.base64(9);

        assertThat(RedisStore.open(
                                TestRedis.VERTX,
                                new StoreSettings(
                                        home.resolve("data"),
                                        Optional.empty(),
                                        new VaultSettings(Optional.of(other), Optional.empty())),
                                time)
                        .transform(opened -> Future.succeededFuture(
                                opened.cause() == null
                                        ? "started"
                                        : String.valueOf(opened.cause().getMessage())))
                        .await(30, TimeUnit.SECONDS))
                .contains("HUIYIN_VAULT_KEY")
                .doesNotContain(own, other);

        store = opened(new VaultSettings(Optional.of(other), Optional.of(own)));
        await(store.reseal(List.of("banqiao")));
        await(store.close());
        store = opened(new VaultSettings(Optional.of(other), Optional.empty()));
        play(store);
        whisper("bq-w1", "必访");
        handle();
        assertThat(heads()).anyMatch(head -> head.delivery().text().contains("李奶奶"));
    }
}
