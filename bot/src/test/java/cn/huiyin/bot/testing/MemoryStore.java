package cn.huiyin.bot.testing;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.figures.Period;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Courses;
import cn.huiyin.bot.flow.Homes;
import cn.huiyin.bot.flow.Inbox;
import cn.huiyin.bot.flow.Ledger;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Tickets;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.roster.Attendance;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/** The store's twin in memory, for one partition's worth of communities; keeps what it is told as the real one does. */
public final class MemoryStore implements Inbox, Tickets, Ledger, Courses, Homes {
    /** The part that holds personal data. */
    public final MemoryRegisters registers = new MemoryRegisters();

    private final Map<String, Ticket> tickets = new LinkedHashMap<>();
    private final Map<String, List<TicketEvent>> histories = new HashMap<>();
    private final Map<String, Clock> clocks = new HashMap<>();
    private final List<Entry> inbox = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Conversation> conversations = new HashMap<>();
    private final Map<Commit.Origin, String> origins = new HashMap<>();
    private final Map<Account, String> homes = new HashMap<>();
    private final Map<String, Attendance> attendances = new HashMap<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private Situation.Numbers numbers = new Situation.Numbers(0, 0);
    /** Inbox entries are called after moments in milliseconds, as the real store calls them. */
    private long entries = 1_795_397_400_000L;

    /** All that was ever to be sent, in order. */
    public List<Delivery> deliveries() {
        return List.copyOf(deliveries);
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
        return Future.succeededFuture(true);
    }

    @Override
    public Future<List<Entry>> read(Partition partition, String after, int most) {
        long last = Long.parseLong(after);
        return Future.succeededFuture(inbox.stream()
                .filter(e -> Long.parseLong(e.id()) > last)
                .limit(most)
                .toList());
    }

    @Override
    public Future<Situation> load(Partition partition, Wanted wanted) {
        Map<Alike, List<String>> alike = new HashMap<>();
        for (Alike key : wanted.alike()) {
            alike.put(
                    key,
                    tickets.values().stream()
                            .filter(t -> t.status().isOpen() || t.status() == TicketStatus.RESOLVED)
                            .filter(t -> Alike.of(t).equals(Optional.of(key)))
                            .map(Ticket::no)
                            .toList());
        }
        Map<String, String> quoted = new HashMap<>();
        Chat chat = wanted.chat();
        if (chat != null) {
            wanted.origins()
                    .forEach(id -> Optional.ofNullable(origins.get(new Commit.Origin(chat, id)))
                            .ifPresent(no -> quoted.put(id, no)));
        }
        return Future.succeededFuture(new Situation(
                tickets,
                alike,
                quoted,
                conversation(wanted),
                assigned(wanted),
                reported(wanted),
                loads(wanted),
                numbers,
                repeats(wanted),
                attendances.getOrDefault(communityOf(wanted), Attendance.NONE),
                registers.load(wanted)));
    }

    private String communityOf(Wanted wanted) {
        Ticket first =
                wanted.numbers().isEmpty() ? null : tickets.get(wanted.numbers().get(0));
        return wanted.community().isEmpty() && first != null ? first.community() : wanted.community();
    }

    /** Of all that is kept; the real store forgets after ninety days. */
    private Map<Alike, Integer> repeats(Wanted wanted) {
        return count(wanted.alike(), Instant.MIN);
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
        if (running == null || running.due().isAfter(now)) {
            clocks.put(key, clock);
        }
        return Future.succeededFuture();
    }

    @Override
    public Future<List<Clock>> mend(Partition partition, List<Ticket> all) {
        List<Clock> missing = all.stream()
                .filter(t -> t.equals(tickets.get(t.no())))
                .flatMap(t -> t.dues().clocks(t.no()).stream())
                .filter(c -> !c.equals(clocks.get(c.kind() + c.subject())))
                .toList();
        missing.forEach(c -> clocks.put(c.kind() + c.subject(), c));
        return Future.succeededFuture(missing);
    }

    /** All clocks are gone, as a store that was mended by hand may lose them. */
    public void loseClocks() {
        clocks.clear();
    }

    private Conversation conversation(Wanted wanted) {
        return conversations.getOrDefault(wanted.chat() + "/" + wanted.speaker(), Conversation.NONE);
    }

    private Map<String, Integer> loads(Wanted wanted) {
        Map<String, Integer> loads = new HashMap<>();
        for (String person : wanted.loads()) {
            long held = tickets.values().stream()
                    .filter(t -> t.status().isOpen() && t.duty().assignee().equals(person))
                    .count();
            loads.put(person, (int) held);
        }
        return loads;
    }

    private List<String> assigned(Wanted wanted) {
        return tickets.values().stream()
                .filter(t -> t.status().isOpen() && t.duty().involved().contains(Objects.toString(wanted.person())))
                .map(Ticket::no)
                .toList();
    }

    private List<String> reported(Wanted wanted) {
        return tickets.values().stream()
                .filter(t -> t.audience().stream().anyMatch(r -> r.account().equals(wanted.speaker())))
                .sorted(Comparator.comparing(Ticket::no).reversed())
                .map(Ticket::no)
                .limit(Situation.REPORTED_MAX)
                .toList();
    }

    @Override
    public Future<Boolean> commit(Partition partition, Commit commit) {
        if (isGone(commit.cause())) {
            return Future.succeededFuture(true);
        }
        for (Commit.Write write : commit.writes()) {
            Ticket now = tickets.get(write.after().no());
            if (!Objects.equals(now, write.before())) {
                return Future.succeededFuture(false);
            }
        }
        if (registers.haveMoved(commit.kept())) {
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
        numbers = new Situation.Numbers(numbers.next() + commit.numbersTaken(), numbers.end());
        commit.cleared().forEach(c -> clocks.remove(c.kind() + c.subject()));
        Clock fired = commit.cause().clock();
        if (fired != null) {
            clocks.remove(fired.kind() + fired.subject(), fired);
        }
        commit.clocks().forEach(c -> clocks.put(c.kind() + c.subject(), c));
        inbox.removeIf(e -> e.id().equals(commit.cause().inboxEntry()));
        deliveries.addAll(commit.deliveries());
        registers.keep(commit.kept());
        commits.add(commit);
        Commit.Remembered remembered = commit.conversation();
        if (remembered != null) {
            conversations.put(remembered.chat() + "/" + remembered.speaker(), remembered.conversation());
        }
        origins.putAll(commit.origins());
        return Future.succeededFuture(true);
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
        return Future.succeededFuture(clocks.values().stream()
                .filter(c -> !c.due().isAfter(now))
                .sorted(Comparator.comparing(Clock::due))
                .limit(most)
                .toList());
    }

    @Override
    public Future<Void> allotNumbers(Partition partition, Situation.Numbers before) {
        numbers = new Situation.Numbers(Math.max(1001, before.end()), Math.max(1001, before.end()) + 100);
        return Future.succeededFuture();
    }

    @Override
    public Future<Partition> partitionOf(String no) {
        return tickets.containsKey(no)
                ? Future.succeededFuture(new Partition(0))
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
