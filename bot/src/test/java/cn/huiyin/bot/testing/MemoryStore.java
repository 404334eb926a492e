package cn.huiyin.bot.testing;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.GuideHits;
import cn.huiyin.bot.flow.Homes;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.PointsLedger;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.flow.Sheets;
import cn.huiyin.bot.flow.Tickets;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The store's twin in memory, for one partition's worth of communities; keeps what it is told as the real one does. */
public final class MemoryStore implements Inbox, Tickets, Ledger, Courses, Homes, Sheets, PointsLedger, GuideHits {
    /** The part that holds personal data. */
    public final MemoryRegisters registers = new MemoryRegisters();

    private static final int FIRST_NUMBER = 1001;
    private static final int BLOCK = 100;

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Map<String, List<TicketEvent>> histories = new HashMap<>();
    private final Map<String, Clock> clocks = new HashMap<>();
    private final List<Entry> inbox = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Conversation> conversations = new HashMap<>();
    private final Map<String, Instant> forgotten = new HashMap<>();
    private final Map<Commit.Origin, String> origins = new HashMap<>();
    private final Map<Account, String> homes = new HashMap<>();
    private final Map<String, Attendance> attendances = new HashMap<>();
    private final Map<Sheet<?>, Sheet.Filled> sheets = new HashMap<>();
    private final Map<Sheet.OfPurse, List<Line>> ledgers = new HashMap<>();
    private int sheetsRead;
    private final List<Commit.Counted> counted = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final MemoryOutbox outbox = new MemoryOutbox();
    private final List<Commit> commits = new ArrayList<>();
    private final Map<Partition, Situation.Numbers> numbers = new HashMap<>();
    private final List<Partition> blocks = new ArrayList<>();
    private final Map<String, Partition> whose = new HashMap<>();
    private final InstantSource time;
    private boolean refusing;
    /** Inbox entries are called after moments in milliseconds, as the real store calls them. */
    private long entries = 1_795_397_400_000L;

    /** Whatever is older than ninety days by {@code time} is no repeat. */
    public MemoryStore(InstantSource time) {
        this.time = time;
    }

    /** Nothing in it grows old. */
    public MemoryStore() {
        this(InstantSource.fixed(Instant.EPOCH));
    }

    /** All that was ever to be sent, in order. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
    }

    /** What of it is still to be sent. */
    public MemoryOutbox outbox() {
        return outbox;
    }

    /** All that was ever written, in order. */
    public List<Commit> commits() {
        return List.copyOf(commits);
    }

    /** The clocks that run. */
    public List<Clock> clocks() {
        return List.copyOf(clocks.values());
    }

    /** The messages that nobody has handled yet. */
    public List<Message> waiting() {
        return inbox.stream().map(Entry::message).toList();
    }

    /** What people of {@code community} have said about their duty. */
    public Attendance attendance(String community) {
        return attendances.getOrDefault(community, Attendance.NONE);
    }

    public List<Ticket> all() {
        return List.copyOf(tickets.values());
    }

    public List<TicketEvent> history(String no) {
        return List.copyOf(histories.getOrDefault(no, List.of()));
    }

    @Override
    public Future<Boolean> take(Partition partition, String community, Message message) {
        if (!seen.add(message.chat() + "/" + message.id())) {
            return Future.succeededFuture(false);
        }
        inbox.add(new Entry(Long.toString(++entries), community, message));
        whose.put(Long.toString(entries), partition);
        return Future.succeededFuture(true);
    }

    @Override
    public Future<List<Entry>> read(Partition partition, String after, int most) {
        long last = Long.parseLong(after);
        return Future.succeededFuture(inbox.stream()
                .filter(e -> Long.parseLong(e.id()) > last && partition.equals(whose.get(e.id())))
                .limit(most)
                .toList());
    }

    @Override
    public Future<Situation> load(Partition partition, Wanted wanted) {
        conversations.keySet().removeIf(key -> !time.instant().isBefore(forgotten.getOrDefault(key, Instant.MAX)));
        return Future.succeededFuture(new MemorySituation(
                        Map.copyOf(tickets),
                        origins,
                        conversations,
                        attendances,
                        numbersOf(partition),
                        registers.load(wanted),
                        wanted)
                .read(count(wanted.alike(), time.instant().minus(Situation.REPEATS_SINCE))));
    }

    private Situation.Numbers numbersOf(Partition partition) {
        return numbers.getOrDefault(partition, new Situation.Numbers(0, 0));
    }

    private Map<Alike, Integer> count(List<Alike> troubles, Instant since) {
        Map<Alike, Integer> counts = new HashMap<>();
        tickets.values().stream()
                .filter(t -> Course.of(t).counts() && !t.createdAt().isBefore(since))
                .flatMap(t -> Course.of(t).alike(t.community()).stream())
                .filter(troubles::contains)
                .forEach(a -> counts.merge(a, 1, Integer::sum));
        return counts;
    }

    @Override
    public Future<Map<Alike, Integer>> repeats(String community, List<Alike> troubles, Instant since) {
        return Future.succeededFuture(count(troubles, since));
    }

    @Override
    public Future<Courses.Page> page(String community, Cohort cohort, Period period, @Nullable String after) {
        return Future.succeededFuture(new Courses.Page(
                tickets.values().stream()
                        .filter(t -> t.community().equals(community))
                        .map(Course::of)
                        .filter(c -> isOf(cohort, c, period))
                        .toList(),
                null));
    }

    private static boolean isOf(Cohort cohort, Course course, Period period) {
        Instant resolved = course.resolved();
        return switch (cohort) {
            case OPENED -> period.contains(course.opened());
            case RESOLVED -> resolved != null && period.contains(resolved);
            case OPEN -> course.status().isOpen();
        };
    }

    @Override
    public Future<Void> keep(Partition partition, Clock clock, Instant now) {
        String key = clock.kind() + clock.subject();
        Clock running = clocks.get(key);
        boolean moves =
                running != null && running.due().isAfter(now) && !running.due().equals(clock.due());
        if (running == null || moves) {
            clocks.put(key, clock);
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Clock>> mend(Partition partition, List<Ticket> all) {
        List<Clock> missing = all.stream()
                .filter(t -> t.equals(tickets.get(t.no())))
                .flatMap(t -> t.clocks().stream())
                .filter(c -> !c.equals(clocks.get(c.kind() + c.subject())))
                .toList();
        missing.forEach(c -> clocks.put(c.kind() + c.subject(), c));
        return Future.succeededFuture(missing);
    }

    /** The next commit fails as if the store could not be reached, and nothing is written. */
    public void refuseNextCommit() {
        refusing = true;
    }

    /** All clocks are gone, as a store that was mended by hand may lose them. */
    public void loseClocks() {
        clocks.clear();
    }

    @Override
    public Future<Boolean> commit(Partition partition, Commit commit) {
        if (refusing) {
            refusing = false;
            return Future.failedFuture(new IllegalStateException("the store cannot be reached"));
        }
        if (isGone(commit.cause())) {
            return Future.succeededFuture(true);
        }
        for (Commit.Write write : commit.writes()) {
            Ticket now = tickets.get(write.after().no());
            if (!Objects.equals(now, write.before())) {
                return Future.succeededFuture(false);
            }
        }
        for (Commit.Written written : commit.beside().sheets()) {
            if (filled(written.sheet()).version() != written.before()) {
                return Future.succeededFuture(false);
            }
        }
        if (registers.haveMoved(commit.kept())) {
            return Future.succeededFuture(false);
        }
        if (commit.numbers() != null && !commit.numbers().equals(numbersOf(partition))) {
            return Future.succeededFuture(false);
        }
        Commit.Attended attended = commit.attendance();
        if (attended != null) {
            Attendance now = attendances.getOrDefault(attended.community(), Attendance.NONE);
            if (now.version() != attended.before()) {
                return Future.succeededFuture(false);
            }
            attendances.put(attended.community(), attended.after());
        }
        for (Commit.Write write : commit.writes()) {
            tickets.put(write.after().no(), write.after());
            histories
                    .computeIfAbsent(write.after().no(), k -> new ArrayList<>())
                    .addAll(write.events());
        }
        Situation.Numbers free = numbersOf(partition);
        numbers.put(partition, new Situation.Numbers(free.next() + commit.numbersTaken(), free.end()));
        commit.cleared().forEach(c -> clocks.remove(c.kind() + c.subject()));
        Clock fired = commit.cause().clock();
        if (fired != null) {
            clocks.remove(fired.kind() + fired.subject(), fired);
        }
        commit.clocks().forEach(c -> clocks.put(c.kind() + c.subject(), c));
        inbox.removeIf(e -> e.id().equals(commit.cause().inboxEntry()));
        besides(commit.beside());
        deliveries.addAll(commit.deliveries());
        registers.keep(commit.kept());
        // Whatever the time, they may go at once.
        outbox.put(commit.deliveries(), Instant.EPOCH);
        commits.add(commit);
        Commit.Remembered remembered = commit.conversation();
        if (remembered != null) {
            String key = remembered.chat() + "/" + remembered.speaker();
            conversations.put(key, remembered.conversation());
            forgotten.put(key, time.instant().plus(remembered.life()));
        }
        origins.putAll(commit.origins());
        return Future.succeededFuture(true);
    }

    private void besides(Commit.Beside beside) {
        beside.sheets().forEach(w -> sheets.put(w.sheet(), new Sheet.Filled(w.before() + 1, w.content())));
        beside.posted()
                .forEach(p -> ledgers.computeIfAbsent(p.purse(), k -> new ArrayList<>())
                        .add(p.line()));
        counted.addAll(beside.counted());
    }

    /** How many sheets were ever asked for. */
    public int sheetsRead() {
        return sheetsRead;
    }

    private Sheet.Filled filled(Sheet<?> sheet) {
        Sheet.Filled filled = sheets.get(sheet);
        return filled == null ? new Sheet.Filled(0, sheet.blank()) : filled;
    }

    @Override
    public Future<Map<Sheet<?>, Sheet.Filled>> read(Partition partition, Set<Sheet<?>> wanted) {
        Map<Sheet<?>, Sheet.Filled> read = new HashMap<>();
        sheetsRead += wanted.size();
        wanted.forEach(sheet -> read.put(sheet, filled(sheet)));
        return Future.succeededFuture(read);
    }

    @Override
    public Future<List<Line>> newest(String community, Account owner, int most) {
        List<Line> all = new ArrayList<>(ledgers.getOrDefault(new Sheet.OfPurse(community, owner), List.of()));
        Collections.reverse(all);
        return Future.succeededFuture(all.stream().limit(most).toList());
    }

    @Override
    public Future<Map<String, Map<What, Long>>> of(String community) {
        return Future.succeededFuture(counted.stream()
                .filter(c -> c.community().equals(community))
                .collect(Collectors.groupingBy(
                        Commit.Counted::guide, Collectors.groupingBy(Commit.Counted::what, Collectors.counting()))));
    }

    private boolean isGone(Commit.Cause cause) {
        Clock fired = cause.clock();
        if (fired == null && cause.inboxEntry() == null) {
            return false;
        }
        if (fired == null) {
            return inbox.stream().noneMatch(e -> e.id().equals(cause.inboxEntry()));
        }
        Clock running = clocks.get(fired.kind() + fired.subject());
        return running == null || running.instance() != fired.instance();
    }

    @Override
    public Future<List<Clock>> due(Partition partition, Instant now, int most) {
        return due(now, most, false);
    }

    @Override
    public Future<List<Clock>> picturesDue(Partition partition, Instant now, int most) {
        return due(now, most, true);
    }

    private Future<List<Clock>> due(Instant now, int most, boolean ofPictures) {
        return Future.succeededFuture(clocks.values().stream()
                .filter(c -> !c.due().isAfter(now) && (c.kind() == Clock.Kind.PICTURE) == ofPictures)
                .sorted(Comparator.comparing(Clock::due))
                .limit(most)
                .toList());
    }

    @Override
    public Future<Void> allotNumbers(Partition partition, Situation.Numbers before) {
        if (numbersOf(partition).equals(before)) {
            blocks.add(partition);
            long first = FIRST_NUMBER + (blocks.size() - 1L) * BLOCK;
            numbers.put(partition, new Situation.Numbers(first, first + BLOCK));
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<Partition> partitionOf(String no) {
        if (!no.matches("\\d{1,9}") || Integer.parseInt(no) < FIRST_NUMBER) {
            return Future.failedFuture(new NoSuchElementException(no));
        }
        int block = (Integer.parseInt(no) - FIRST_NUMBER) / BLOCK;
        return block < blocks.size()
                ? Future.succeededFuture(blocks.get(block))
                : Future.failedFuture(new NoSuchElementException(no));
    }

    @Override
    public Future<Ledger.Page> page(Query query) {
        return Future.succeededFuture(new Ledger.Page(
                tickets.values().stream()
                        .filter(t -> query.communities().contains(t.community()))
                        .filter(t -> query.status() == null || query.status() == t.status())
                        .toList(),
                null));
    }

    @Override
    public Future<Optional<Filed>> ticket(String no) {
        return Future.succeededFuture(Optional.ofNullable(tickets.get(no)).map(t -> new Filed(t, history(no), true)));
    }

    @Override
    public Future<Optional<String>> of(Account account) {
        return Future.succeededFuture(Optional.ofNullable(homes.get(account)));
    }

    @Override
    public Future<Void> remember(Account account, String community) {
        homes.put(account, community);
        return Future.succeededFuture();
    }
}
