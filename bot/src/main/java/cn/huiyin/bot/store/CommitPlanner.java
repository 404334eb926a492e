package cn.huiyin.bot.store;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.figures.Course;
import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.Kept;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sheet;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one commit into what {@code commit.lua} takes: its keys, and a plan that names them by place; pure, used once. */
final class CommitPlanner {
    private static final Duration ORIGIN_KEPT = Duration.ofDays(90);
    private static final Duration HANDLED_KEPT = Duration.ofDays(400);
    private static final ZoneId DAYS = ZoneId.of("Asia/Shanghai");

    private final RedisKeys keys;
    private final Partition partition;
    private final Commit commit;
    private final Known known;
    private final Instant now;
    private final List<String> all;

    /**
     * What has to be known besides the commit.
     *
     * @param seals of the tickets that are changed, as they stand in the store; see {@link Seals}
     * @param trail where the community's audit trail ends
     */
    record Known(Map<String, String> seals, AuditTrail.Head trail, Vault vault) {}

    CommitPlanner(RedisKeys keys, Partition partition, Commit commit, Known known, Instant now) {
        this.keys = keys;
        this.partition = partition;
        this.commit = commit;
        this.known = known;
        this.now = now;
        this.all = new ArrayList<>(List.of(
                key("inbox"),
                key("tickets"),
                key("versions"),
                key("numbers"),
                key("clocks"),
                key("instances"),
                key("deliveries"),
                key("later"),
                key("queue"),
                key("queued"),
                key("destinations"),
                key("sequence"),
                keys.handled(partition, now.atZone(DAYS).toLocalDate()),
                key(RedisKeys.COURSES),
                key(RedisKeys.ATTENDANCE),
                key(RedisKeys.SEALS),
                key(RedisKeys.FETCHES)));
    }

    private String key(String name) {
        return keys.of(name, partition);
    }

    private int place(String key) {
        int known = all.indexOf(key);
        if (known >= 0) {
            return known + 1;
        }
        all.add(key);
        return all.size();
    }

    /** Every key of the plan; complete after {@link #plan}. */
    List<String> keys() {
        return List.copyOf(all);
    }

    CommitPlan plan() {
        Situation.Numbers numbers = commit.numbers();
        Disposition disposition = commit.disposition();
        return new CommitPlan(
                ms(now),
                commit.cause().inboxEntry(),
                fired(commit.cause().clock()),
                commit.writes().stream().map(this::write).toList(),
                numbers == null ? null : numbers.next() + " " + numbers.end(),
                numbers == null ? null : (numbers.next() + commit.numbersTaken()) + " " + numbers.end(),
                listings(),
                indexes(),
                repeats(),
                ms(now.minus(Situation.REPEATS_SINCE)),
                seconds(Situation.REPEATS_SINCE),
                commit.cleared().stream().map(CommitPlanner::member).toList(),
                commit.clocks().stream().map(CommitPlanner::clock).toList(),
                commit.deliveries().stream().map(this::queued).toList(),
                memories(),
                attended(commit.attendance()),
                commit.beside().sheets().stream().map(this::sheet).toList(),
                commit.beside().posted().stream().map(this::line).toList(),
                commit.beside().counted().stream().map(this::tally).toList(),
                disposition == null ? null : disposition.word(),
                seconds(HANDLED_KEPT),
                RegisterPlanner.writes(commit.kept(), registers(), this::place),
                audited());
    }

    private static CommitPlan.@Nullable Fired fired(@Nullable Clock clock) {
        return clock == null ? null : new CommitPlan.Fired(member(clock), String.valueOf(clock.instance()));
    }

    /** A clock's name: its kind has no colon. */
    static String member(Clock clock) {
        return clock.kind().word() + ":" + clock.subject();
    }

    private CommitPlan.TicketWrite write(Commit.Write write) {
        Ticket before = write.before();
        Ticket after = write.after();
        String ticket = StoreJson.write(after);
        String sealed = known.seals().getOrDefault(after.no(), Seals.NONE);
        List<String> entries = Seals.entries(
                sealed, write.events().stream().map(StoreJson::write).toList());
        return new CommitPlan.TicketWrite(
                after.no(),
                String.valueOf(before == null ? 0 : before.version()),
                String.valueOf(after.version()),
                ticket,
                StoreJson.write(Course.of(after)),
                place(keys.history(partition, after.no())),
                entries,
                sealed,
                Seals.of(entries.isEmpty() ? sealed : entries.get(entries.size() - 1), ticket));
    }

    private List<CommitPlan.Listing> listings() {
        TicketLists lists = new TicketLists(keys, partition);
        return commit.writes().stream()
                .flatMap(w -> lists.changes(w).stream())
                .map(c -> new CommitPlan.Listing(place(c.key()), c.member(), c.isIn()))
                .toList();
    }

    private List<CommitPlan.IndexChange> indexes() {
        List<CommitPlan.IndexChange> changes = new ArrayList<>();
        for (Commit.Write write : commit.writes()) {
            for (TicketIndex index : TicketIndex.ALL) {
                index.changes(write)
                        .forEach((field, isIn) -> changes.add(new CommitPlan.IndexChange(
                                place(keys.index(index.name(), partition, field)),
                                write.after().no(),
                                isIn,
                                index.most())));
            }
        }
        return changes;
    }

    private List<CommitPlan.Repeat> repeats() {
        List<CommitPlan.Repeat> changes = new ArrayList<>();
        for (Commit.Write write : commit.writes()) {
            Ticket after = write.after();
            TicketIndex.REPEATS
                    .changes(write)
                    .forEach((field, isIn) -> changes.add(new CommitPlan.Repeat(
                            place(keys.index(RedisKeys.REPEATS, partition, field)),
                            after.no(),
                            ms(after.createdAt()),
                            isIn)));
        }
        return changes;
    }

    static CommitPlan.ClockWrite clock(Clock clock) {
        return new CommitPlan.ClockWrite(member(clock), String.valueOf(clock.instance()), ms(clock.due()));
    }

    private RegisterPlace registers() {
        return new RegisterPlace(keys, partition, commit.kept().community(), known.vault());
    }

    private CommitPlan.@Nullable Audited audited() {
        Kept kept = commit.kept();
        if (kept.traces().isEmpty()) {
            return null;
        }
        List<CommitPlan.Field> entries = known.trail().entries(kept.traces());
        return new CommitPlan.Audited(
                place(key(RedisKeys.AUDIT_HEADS)),
                place(keys.register(RedisKeys.AUDIT, partition, kept.community())),
                kept.community(),
                known.trail().text(),
                end(entries).text(),
                entries);
    }

    /** Where the trail ends when the commit is written. */
    AuditTrail.Head trailAfter() {
        return end(known.trail().entries(commit.kept().traces()));
    }

    private AuditTrail.Head end(List<CommitPlan.Field> entries) {
        return entries.isEmpty()
                ? known.trail()
                : new AuditTrail.Head(
                        known.trail().count() + entries.size(),
                        Seals.hashIn(entries.get(entries.size() - 1).value()));
    }

    private CommitPlan.Queued queued(Delivery delivery) {
        Instant notBefore = delivery.notBefore();
        return new CommitPlan.Queued(
                delivery.id(),
                RedisKeys.destination(delivery.to()),
                rank(delivery),
                SealedDelivery.write(known.vault(), delivery),
                notBefore == null ? null : ms(notBefore));
    }

    /** In which part of its queue a delivery stands. */
    static String rank(Delivery delivery) {
        return delivery.urgent() ? "0" : "1";
    }

    private List<CommitPlan.Memory> memories() {
        List<CommitPlan.Memory> memories = new ArrayList<>();
        Commit.Remembered remembered = commit.conversation();
        if (remembered != null) {
            Conversation talk = remembered.conversation();
            memories.add(new CommitPlan.Memory(
                    place(keys.talk(partition, remembered.chat(), remembered.speaker())),
                    talk.equals(Conversation.NONE) ? null : StoreJson.write(talk),
                    seconds(remembered.life())));
        }
        commit.origins()
                .forEach((origin, no) -> memories.add(new CommitPlan.Memory(
                        place(keys.origin(partition, origin.chat(), origin.message())), no, seconds(ORIGIN_KEPT))));
        return memories;
    }

    private static CommitPlan.@Nullable Attended attended(Commit.@Nullable Attended attendance) {
        return attendance == null
                ? null
                : new CommitPlan.Attended(
                        attendance.community(),
                        String.valueOf(attendance.before()),
                        attendance.after().version() + " " + StoreJson.write(attendance.after()));
    }

    private CommitPlan.SheetWrite sheet(Commit.Written written) {
        return new CommitPlan.SheetWrite(
                place(keys.sheet(partition, written.sheet())),
                String.valueOf(written.before()),
                (written.before() + 1) + " " + StoreJson.write(written.content()),
                written.sheet().life().map(CommitPlanner::seconds).orElse(null));
    }

    private CommitPlan.Line line(Commit.Posted posted) {
        Sheet.OfPurse purse = posted.purse();
        return new CommitPlan.Line(
                place(keys.points(partition, purse.community(), purse.owner())), StoreJson.write(posted.line()));
    }

    private CommitPlan.Tally tally(Commit.Counted counted) {
        return new CommitPlan.Tally(
                place(keys.guides(partition, counted.community())),
                RedisGuideHits.field(counted.what(), counted.guide()));
    }

    private static String ms(Instant at) {
        return String.valueOf(at.toEpochMilli());
    }

    private static String seconds(Duration life) {
        return String.valueOf(life.toSeconds());
    }
}
