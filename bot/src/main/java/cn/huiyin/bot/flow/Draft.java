package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.News;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.Picture;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A commit in the making; lives for one decision and turns events into everything that follows from them. */
final class Draft {
    /** What can wait for the morning when it is for a group. */
    private static final Set<Kind> CAN_WAIT =
            EnumSet.of(Kind.ACK, Kind.JOINED, Kind.STATUS, Kind.NOTICE, Kind.DIGEST, Kind.REPORT);

    /** What can wait for the morning when it is for one: news for residents, who sleep. */
    private static final Set<Kind> CAN_WAIT_ALONE = EnumSet.of(Kind.STATUS, Kind.SURVEY);

    /** The question how it went comes when the news that it is done has been heard. */
    private static final Duration AFTER_THE_NEWS = Duration.ofSeconds(1);

    private final Commit.Cause cause;
    private final String seed;
    private final Situation situation;
    private final Scene scene;
    private final QuietHours quietHours;
    private final Instant now;
    private final Map<String, Commit.Write> writes = new LinkedHashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Clock> clocks = new ArrayList<>();
    private final List<Clock> cleared = new ArrayList<>();
    private final Map<Commit.Origin, String> origins = new HashMap<>();
    private final Keeping keeping;
    private final Owners owners;
    private final List<Commit.Counted> counted = new ArrayList<>();
    private Commit.@Nullable Remembered remembered;
    private Presence presence;
    private Papers papers;
    private Earnings earnings;
    private int numbersTaken;

    /**
     * Where a decision is made.
     *
     * @param presence who is there, as far as is known before it
     * @param pictures whose pictures are kept
     */
    record Scene(Community community, Replies replies, Router router, Presence presence, PictureHosts pictures) {}

    Draft(Commit.Cause cause, String seed, Situation situation, Scene scene, QuietHours quietHours) {
        this.cause = cause;
        this.seed = seed;
        this.situation = situation;
        this.scene = scene;
        this.presence = scene.presence();
        this.quietHours = quietHours;
        this.now = presence.at();
        this.keeping = new Keeping(scene.community().id(), situation.registers(), now);
        this.owners = new Owners(scene.community(), scene.replies(), keeping);
        this.papers = Papers.none();
        this.earnings = new Earnings(scene.community(), scene.replies(), papers, now);
    }

    /** The same with {@code sheets} at hand; before anything is decided. */
    Draft with(Papers sheets) {
        papers = sheets;
        earnings = new Earnings(scene.community(), scene.replies(), papers, now);
        return this;
    }

    Papers papers() {
        return papers;
    }

    Earnings earnings() {
        return earnings;
    }

    Instant now() {
        return now;
    }

    Situation situation() {
        return situation;
    }

    /** Who is there, with what was decided so far. */
    Presence presence() {
        return presence;
    }

    /** From now on people have said {@code attendance} about their duty. */
    void attend(Attendance attendance) {
        presence = new Presence(presence.rosters(), attendance, presence.calendar(), now);
    }

    /** Ids of the leaders, or of who stands in for them. */
    Set<String> leaders() {
        Set<String> leaders = new LinkedHashSet<>();
        scene.community()
                .leaders()
                .forEach(id -> leaders.add(presence.standIn(id).orElse(id)));
        return leaders;
    }

    private News news() {
        return new News(scene.community(), scene.replies(), scene.router(), presence);
    }

    private Commit.@Nullable Attended attended() {
        Attendance before = situation.attendance();
        return presence.attendance().equals(before)
                ? null
                : new Commit.Attended(scene.community().id(), before.version(), presence.attendance());
    }

    /** The registers that hold personal data, as they are after what was decided so far. */
    Keeping keeping() {
        return keeping;
    }

    /** The ticket as it is after what was decided so far. */
    Optional<Ticket> ticket(String no) {
        Commit.Write write = writes.get(no);
        return write != null ? Optional.of(write.after()) : situation.ticket(no);
    }

    /** Takes the next free number; there must be one. */
    String takeNumber() {
        Situation.Numbers numbers = situation.numbers();
        if (numbers.next() + numbersTaken >= numbers.end()) {
            throw new IllegalStateException("no free ticket number (expected: at least one before a ticket opens)");
        }
        return Long.toString(numbers.next() + numbersTaken++);
    }

    /** @param times how often its trouble has come lately, this time included */
    void open(TicketEvent.Opened opened, int times) {
        Ticket asOpened = Ticket.from(opened);
        List<TicketEvent> sought = sought(asOpened, asOpened.matter().images());
        Ticket ticket = asOpened.apply(sought);
        List<TicketEvent> events = new ArrayList<>(List.of(opened));
        events.addAll(sought);
        writes.put(ticket.no(), new Commit.Write(null, ticket, events));
        clocks.addAll(ticket.clocks());
        origin(ticket.chat(), ticket.origin().message(), ticket.no());
        earnings.happened(opened, ticket);
        news().opened(opened, ticket, times).forEach(s -> say(s, ticket));
    }

    /** Applies {@code events} and says what follows from each. */
    void change(Ticket ticket, List<TicketEvent> events) {
        Ticket after = ticket;
        for (TicketEvent event : events) {
            Ticket next = after.apply(event);
            earnings.happened(event, next);
            // Who is on site or done in the same step has no need to be announced as having accepted or checked in.
            boolean more = (event instanceof TicketEvent.Accepted || event instanceof TicketEvent.CheckedIn)
                    && event != events.get(events.size() - 1);
            for (Saying saying : news().of(after, event, next)) {
                if (!more || saying.kind() != Kind.STATUS) {
                    say(saying, next);
                }
            }
            after = next;
        }
        List<TicketEvent> sought =
                sought(after, events.stream().flatMap(e -> e.images().stream()).toList());
        after = after.apply(sought);
        Commit.Write earlier = writes.get(ticket.no());
        List<TicketEvent> all = new ArrayList<>(earlier == null ? List.of() : earlier.events());
        all.addAll(events);
        all.addAll(sought);
        Ticket before = earlier == null ? ticket : earlier.before();
        String seal = situation.seals().get(ticket.no());
        writes.put(ticket.no(), new Commit.Write(before, after, all, seal));
        resetClocks(ticket, after);
    }

    /** That pictures which came with {@code ticket} are to be kept, where any are. */
    private List<TicketEvent> sought(Ticket ticket, List<String> urls) {
        List<Picture> pictures = ticket.pictures().sought(urls, scene.pictures(), now);
        return pictures.isEmpty() ? List.of() : List.of(new TicketEvent.Pictured(now, TicketEvent.SYSTEM, pictures));
    }

    private void resetClocks(Ticket before, Ticket after) {
        List<Clock> running = after.clocks();
        before.clocks().stream()
                .filter(c -> running.stream().noneMatch(r -> r.kind() == c.kind()))
                .forEach(cleared::add);
        running.stream().filter(c -> !before.clocks().contains(c)).forEach(clocks::add);
    }

    void set(Clock clock) {
        clocks.add(clock);
    }

    void clear(Clock clock) {
        cleared.add(clock);
    }

    void say(Saying said, @Nullable Ticket about) {
        Saying saying = about == null ? said : owners.named(said, about);
        boolean urgent =
                saying.kind() == Kind.WARN || (about != null && about.matter().urgency() != Urgency.NORMAL);
        boolean waits = !urgent
                && (saying.to().isGroup() ? CAN_WAIT : CAN_WAIT_ALONE).contains(saying.kind())
                && quietHours.contains(now);
        Instant from = waits ? quietHours.endAfter(now) : now;
        String id = nextId();
        deliveries.add(new Delivery(
                id,
                saying.to(),
                saying.kind(),
                saying.ticket(),
                saying.text() + earnings.wordsFor(saying, about),
                saying.mentions(),
                saying.quote(),
                saying.buttons(),
                saying.image(),
                urgent,
                saying.kind() == Kind.SURVEY ? from.plus(AFTER_THE_NEWS) : waits ? from : null,
                saying.retires(),
                saying.confidential()));
        if (saying.ticket() != null) {
            origin(saying.to(), id, saying.ticket());
        }
    }

    /** The id of what is said next. */
    String nextId() {
        return seed + "-" + deliveries.size();
    }

    /** A guide answered, or its answer was not enough. */
    void count(String guide, GuideHits.What what) {
        counted.add(new Commit.Counted(scene.community().id(), guide, what));
    }

    /** Quoting {@code message} in {@code chat} means the ticket {@code no}. */
    void origin(Chat chat, String message, String no) {
        origins.put(new Commit.Origin(chat, message), no);
    }

    void remember(Commit.Remembered what) {
        remembered = what;
    }

    /** Of the sender of {@code message}; for as long as a question back may wait, where one does. */
    void remember(Message message, Conversation conversation) {
        remember(new Commit.Remembered(
                message.chat(),
                message.sender().account(),
                conversation,
                conversation.asked() == null ? Reports.CONVERSATION_LIFE : Reports.ASKED_LIFE));
    }

    /** Whatever {@code message} was, the next one of its sender is about an earlier answer no more. */
    void forgetAnswer(Message message) {
        if (remembered == null && situation.conversation().answer() != null) {
            remember(message, situation.conversation().answered(null));
        }
    }

    Conversation conversation() {
        return remembered != null ? remembered.conversation() : situation.conversation();
    }

    /** Open tickets about the same matter, the most likely first. */
    List<Ticket> alike(List<Alike> keys) {
        return keys.stream()
                .flatMap(k -> situation.alike().getOrDefault(k, List.of()).stream())
                .distinct()
                .flatMap(no -> ticket(no).stream())
                .toList();
    }

    Commit commit(@Nullable Disposition disposition) {
        return new Commit(
                cause,
                List.copyOf(writes.values()),
                numbersTaken == 0 ? null : situation.numbers(),
                numbersTaken,
                clocks,
                cleared,
                deliveries,
                remembered,
                origins,
                attended(),
                new Commit.Beside(papers.written(), earnings.posted(), counted),
                disposition,
                keeping.kept());
    }
}
