package cn.huiyin.bot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.BulletinPlan;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Commons;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.bot.flow.Channels;
import cn.huiyin.bot.flow.Decider;
import cn.huiyin.bot.flow.DeliveryLoop;
import cn.huiyin.bot.flow.Desk;
import cn.huiyin.bot.flow.Digests;
import cn.huiyin.bot.flow.FrontDesk;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.MessageFlow;
import cn.huiyin.bot.flow.Observer;
import cn.huiyin.bot.flow.Outbox;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PartitionLoop;
import cn.huiyin.bot.flow.PictureLoop;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Next;
import cn.huiyin.bot.outbox.RetryPolicy;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.bot.ticket.Ticket;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shipped settings and rules, the real flow, memory instead of Redis, and a clock that stands still: a whole community to
 * play scenes in. The group is 勤介网格's; people speak under their ids in {@code config/communities/xinzhong.yaml}.
 */
public final class Village {
    public static final String GROUP = "g-qinjie";
    private static final String CHANNEL = "demo";
    private static final String NAMED = "@小格";

    /** A Monday morning. */
    public static final Instant MORNING = Instant.parse("2026-11-23T01:30:00Z");

    private static final Settings SETTINGS = settings();
    private static final PictureHosts EXAMPLE_ORG = new PictureHosts(Set.of("example.org"));

    public final MemoryStore store;
    public final MemoryPictureArchive archive = new MemoryPictureArchive();
    public final PinnedTime time;
    public final List<Disposition> dispositions = new ArrayList<>();
    private final FrontDesk desk;
    private final PartitionLoop loop;
    private final PictureLoop keeping;
    private final Place place;
    private final Partition partition;
    private Runnable atEachStep = () -> {};
    private int messages;
    private @Nullable Message last;

    /** A village without bulletins: it is played in a partition that is not the community's. */
    public Village() {
        this("xinzhong", GROUP);
    }

    /** The community {@code id} of the shipped settings, seen from one of its groups. */
    public Village(String id, String group) {
        this(shipped(id), group);
    }

    /** The community of {@code scenes/NAME.yaml} in the test resources, with everything else as shipped. */
    public static Village of(String name, String group) {
        return new Village(Scenes.community(name), group);
    }

    /** {@code community}, seen from {@code group}, with everything else as shipped. */
    public static Village of(Community community, String group) {
        return new Village(community, group);
    }

    /** The same, with what comes round by itself: bulletins, and looks at the rosters. */
    public static Village going(String name, String group) {
        return neighbours(List.of(name), group, PictureHosts.NONE);
    }

    /**
     * Communities that share a partition, with what comes round by itself, seen from {@code group}; what pictures come from
     * example.org are kept.
     */
    public static Village neighbours(List<String> names, String group) {
        return neighbours(names, group, EXAMPLE_ORG);
    }

    private static Village neighbours(List<String> names, String group, PictureHosts pictures) {
        List<Community> all = names.stream().map(Scenes::community).toList();
        Partition partition = Partition.of(all.get(0).id());
        assertThat(all)
                .as("in one partition")
                .allMatch(c -> Partition.of(c.id()).equals(partition));
        return new Village(new PinnedTime(MORNING), new Place(all, group, pictures), partition);
    }

    /** The same, keeping what pictures come from example.org. */
    public static Village keeping(String name, String group) {
        Place place = new Place(List.of(Scenes.community(name)), group, EXAMPLE_ORG);
        return new Village(new PinnedTime(MORNING), place, new Partition(0));
    }

    /** The shipped community {@code id} from {@code start} on, with what comes round by itself. */
    public static Village goingFrom(Instant start, String id, String group) {
        Community community = shipped(id);
        Village village = new Village(
                new MemoryStore(), new PinnedTime(start), new Place(community, group), Partition.of(community.id()));
        village.loop.wake();
        return village;
    }

    private Village(Community community, String group) {
        this(new PinnedTime(MORNING), new Place(community, group), new Partition(0));
    }

    private Village(PinnedTime time, Place place, Partition partition) {
        this(new MemoryStore(time), time, place, partition);
    }

    /** Which communities are played, from which of their groups they are seen, and whose pictures are kept. */
    private record Place(List<Community> communities, String group, PictureHosts pictures) {
        Place(Community community, String group) {
            this(List.of(community), group, PictureHosts.NONE);
        }

        Directory directory() {
            return new Directory(communities);
        }
    }

    private Village(MemoryStore store, PinnedTime time, Place place, Partition partition) {
        this.store = store;
        this.time = time;
        this.place = place;
        this.partition = partition;
        Directory directory = place.directory();
        Desk decisions = new Desk(
                SETTINGS.config().router(),
                SETTINGS.config().replies(),
                QuietHours.parse("22:00-07:00"),
                place.pictures());
        Decider decider = new Decider(decisions, new GuideBook(SETTINGS.config().guides(), directory));
        Intake intake = new Intake(directory, () -> new RuleBook(SETTINGS.rules(), 1));
        MessageFlow flow = new MessageFlow(
                new MessageFlow.Parts(directory, intake, decider),
                new MessageFlow.Ports(store, store, store, store),
                observer(),
                time);
        loop = new PartitionLoop(partition, flow, new PartitionLoop.Ports(store, store), observer(), () -> true);
        keeping = new PictureLoop(
                partition, new PictureLoop.Parts(directory, decisions, store, archive), observer(), time, () -> true);
        desk = new FrontDesk(directory, into(partition), store, store, woken -> {});
    }

    /** What is said lands in the partition that is played, whatever the community's own is. */
    private Inbox into(Partition here) {
        return new Inbox() {
            @Override
            public Future<Boolean> take(Partition own, String community, Message message) {
                return store.take(here, community, message);
            }

            @Override
            public Future<List<Entry>> read(Partition own, String after, int most) {
                return store.read(own, after, most);
            }
        };
    }

    /** A village whose bulletins come at their hours, from {@code start} on; {@code plan} says where. */
    public static Village withBulletins(Instant start, BulletinPlan plan) {
        PinnedTime time = new PinnedTime(start);
        Village village = withBulletins(new MemoryStore(time), time, plan);
        village.loop.wake();
        return village;
    }

    private static Village withBulletins(MemoryStore store, PinnedTime time, BulletinPlan plan) {
        Community c = shipped("xinzhong");
        Commons commons = new Commons(
                c.commons().backstop(),
                c.commons().roles(),
                c.commons().posts(),
                c.commons().couriers(),
                plan,
                c.commons().rosters(),
                c.commons().answer(),
                c.commons().points());
        Community planned =
                new Community(c.id(), c.name(), c.street(), c.grids(), c.people(), c.parties(), c.routes(), commons);
        return new Village(store, time, new Place(planned, GROUP), Partition.of(c.id()));
    }

    /** Another instance on the same store and the same clock, or this one after a restart. */
    public Village again(BulletinPlan plan) {
        Village again = withBulletins(store, time, plan);
        // Platforms do not begin to count anew because we do.
        again.messages = messages;
        return again;
    }

    /** The service after a restart: what is stored stays, and nothing else. */
    public Village restarted() {
        Village again = new Village(store, time, place, partition);
        again.messages = messages;
        return again;
    }

    /** The community {@code id} of the shipped settings. */
    public static Community shipped(String id) {
        return SETTINGS.config().communities().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Settings settings() {
        try {
            return Settings.read(Path.of("..", "config"), Map.of());
        } catch (ConfigException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** What sends from {@code outbox} what is said here; {@code told} hears what follows each attempt. */
    public DeliveryLoop sending(Outbox outbox, Channels channels, RetryPolicy policy, Consumer<Next> told) {
        return sending(partition, outbox, channels, policy, told);
    }

    /** The same from another partition. */
    public DeliveryLoop sending(
            Partition from, Outbox outbox, Channels channels, RetryPolicy policy, Consumer<Next> told) {
        Desk quiet =
                new Desk(SETTINGS.config().router(), SETTINGS.config().replies(), QuietHours.NONE, place.pictures());
        return new DeliveryLoop(
                from,
                new DeliveryLoop.Ports(outbox, channels, policy, store, new Digests(quiet, place.directory())),
                observer(told),
                time,
                () -> true);
    }

    private Observer observer() {
        return observer(next -> {});
    }

    private Observer observer(Consumer<Next> told) {
        return new Observer() {
            @Override
            public void handled(Disposition disposition) {
                dispositions.add(disposition);
            }

            @Override
            public void committed(boolean written) {}

            @Override
            public void fired(Clock.Kind kind, Duration lateness) {}

            @Override
            public void sent(Delivery.Kind kind, Next next) {
                told.accept(next);
            }

            @Override
            public void held() {
                throw new AssertionError("a message was held");
            }
        };
    }

    /** {@code user} writes in the group; what was said before is behind. */
    @CanIgnoreReturnValue
    public Heard say(String user, String text) {
        return hear(message(Chat.group(CHANNEL, place.group()), user, text, List.of(), null));
    }

    /** {@code user} writes in {@code chat}. */
    @CanIgnoreReturnValue
    public Heard sayIn(Chat chat, String user, String text) {
        return showIn(chat, user, text, List.of());
    }

    /** {@code user} writes in {@code chat} and sends pictures along. */
    @CanIgnoreReturnValue
    public Heard showIn(Chat chat, String user, String text, List<String> images) {
        return hear(message(chat, user, text, images, null));
    }

    /** {@code user} writes to the bot alone. */
    @CanIgnoreReturnValue
    public Heard whisper(String user, String text) {
        return hear(message(privateChat(user), user, text, List.of(), null));
    }

    /** {@code user} sends a picture along. */
    @CanIgnoreReturnValue
    public Heard show(String user, String text, String image) {
        return hear(message(Chat.group(CHANNEL, place.group()), user, text, List.of(image), null));
    }

    /** {@code user} writes to the bot alone, with a picture. */
    @CanIgnoreReturnValue
    public Heard whisper(String user, String text, String image) {
        return hear(message(privateChat(user), user, text, List.of(image), null));
    }

    /** {@code user} names the bot and quotes what {@code other} wrote. */
    @CanIgnoreReturnValue
    public Heard quote(String user, String text, String other, String quoted) {
        Message.Quote quote =
                new Message.Quote("q-" + ++messages, new Message.Sender(new Account(CHANNEL, other), other), quoted);
        Message plain = message(Chat.group(CHANNEL, place.group()), user, text, List.of(), quote);
        return hear(plain);
    }

    /** {@code user} answers where the bot said {@code said}, quoting it as platforms do: with a name for the bot. */
    @CanIgnoreReturnValue
    public Heard reply(String user, Delivery said, String text) {
        Message.Sender bot = new Message.Sender(new Account(CHANNEL, "bot"), "小格");
        return hear(message(said.to(), user, text, List.of(), new Message.Quote(said.id(), bot, said.text())));
    }

    /** The machine {@code device} says in the group what it sees. */
    @CanIgnoreReturnValue
    public Heard detect(String device, String text) {
        Message plain = message(Chat.group(CHANNEL, place.group()), device, text, List.of(), null);
        Message.Sender machine = new Message.Sender(new Account(CHANNEL, device), device, true);
        return hear(new Message(
                plain.id(), plain.at(), plain.chat(), machine, text, List.of(), plain.atBot(), plain.quote()));
    }

    private static Chat privateChat(String user) {
        return Chat.privateWith(account(user));
    }

    /** The account of {@code user} on the only channel. */
    public static Account account(String user) {
        return new Account(CHANNEL, user);
    }

    private Message message(Chat chat, String user, String text, List<String> images, Message.@Nullable Quote quote) {
        return new Message(
                "m-" + ++messages,
                time.instant(),
                chat,
                new Message.Sender(new Account(CHANNEL, user), user),
                text,
                images,
                // Platforms tell the bot when it is named.
                quote != null || text.startsWith(NAMED),
                quote);
    }

    /** The same message as the platform sends it. */
    @CanIgnoreReturnValue
    public Heard hear(Message message) {
        last = message;
        int before = store.deliveries().size();
        assertThat(desk.take(message).succeeded()).isTrue();
        loop.wake();
        atEachStep.run();
        return heardSince(before);
    }

    /** What was said last. */
    public Optional<Message> last() {
        return Optional.ofNullable(last);
    }

    /** Lets time pass; clocks that run out on the way fire in their order. */
    @CanIgnoreReturnValue
    public Heard pass(Duration span) {
        int before = store.deliveries().size();
        Instant until = time.instant().plus(span);
        while (time.instant().isBefore(until)) {
            Duration left = Duration.between(time.instant(), until);
            Duration step = Duration.ofSeconds(30);
            time.pass(left.compareTo(step) < 0 ? left : step);
            look();
        }
        return heardSince(before);
    }

    /** Lets time pass until {@code at}, likewise. */
    @CanIgnoreReturnValue
    public Heard passUntil(Instant at) {
        return pass(Duration.between(time.instant(), at));
    }

    /** Looks at once for what has run out. */
    @CanIgnoreReturnValue
    public Heard wake() {
        int before = store.deliveries().size();
        look();
        return heardSince(before);
    }

    private void look() {
        loop.wake();
        keeping.wake();
        atEachStep.run();
    }

    /** {@code what} happens after every look for what waits. */
    public void atEachStep(Runnable what) {
        atEachStep = what;
    }

    /** All communities that are played. */
    public List<Community> communities() {
        return place.communities();
    }

    /** The chat of the group {@code id}. */
    public static Chat group(String id) {
        return Chat.group(CHANNEL, id);
    }

    /** Jumps to {@code at} without anything firing on the way, as if the service were down. */
    public void sleepUntil(Instant at) {
        time.pass(Duration.between(time.instant(), at));
    }

    private Heard heardSince(int before) {
        List<Delivery> all = store.deliveries();
        return new Heard(all.subList(before, all.size()));
    }

    /** The newest ticket. */
    public Ticket newest() {
        List<Ticket> all = store.all();
        assertThat(all).as("tickets").isNotEmpty();
        return all.get(all.size() - 1);
    }

    public Ticket ticket(String no) {
        return store.all().stream().filter(t -> t.no().equals(no)).findFirst().orElseThrow();
    }

    /** What was said in answer to one thing. */
    public record Heard(List<Delivery> deliveries) {
        /** What went to the group. */
        public List<Delivery> group() {
            return deliveries.stream().filter(d -> d.to().isGroup()).toList();
        }

        /** What went to {@code user} alone. */
        public List<Delivery> to(String user) {
            return deliveries.stream()
                    .filter(d -> !d.to().isGroup() && d.to().id().equals(user))
                    .toList();
        }

        public List<Delivery> of(Delivery.Kind kind) {
            return deliveries.stream().filter(d -> d.kind() == kind).toList();
        }

        /** The only one of {@code kind}. */
        public Delivery only(Delivery.Kind kind) {
            assertThat(of(kind)).as(kind + " among " + texts()).hasSize(1);
            return of(kind).get(0);
        }

        public List<String> texts() {
            return deliveries.stream()
                    .map(d -> d.kind().word() + " to " + d.to().id() + ": " + d.text())
                    .toList();
        }
    }
}
