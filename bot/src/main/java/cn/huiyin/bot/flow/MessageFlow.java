package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.CommandReader;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.intake.Wanted;
import cn.huiyin.bot.intake.WantedRegisters;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.bot.ticket.Verb;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The main path: a stimulus is heard, what it needs is read, it is decided, and all that follows is written in one step that
 * also removes the stimulus.
 */
public final class MessageFlow {
    private static final int TRIES_MAX = 20;
    private static final int LISTED_MAX = 200;
    private static final int OPEN_MAX = 2_000;

    private final Directory directory;
    private final Intake intake;
    private final Decider decider;
    private final Tickets tickets;
    private final Ledger ledger;
    private final Sheets sheets;
    private final BulletinFlow bulletins;
    private final Observer observer;
    private final InstantSource time;
    private final Restraint restraint = new Restraint();

    public MessageFlow(Parts parts, Ports ports, Observer observer, InstantSource time) {
        this.directory = parts.directory();
        this.intake = parts.intake();
        this.decider = parts.decider();
        this.tickets = ports.tickets();
        this.ledger = ports.ledger();
        this.sheets = ports.sheets();
        this.bulletins = new BulletinFlow(
                ports.tickets(), ports.courses(), parts.decider().calendar());
        this.observer = observer;
        this.time = time;
    }

    /** The pure parts that the flow goes through. */
    public record Parts(Directory directory, Intake intake, Decider decider) {}

    /** Where tickets are read and written. */
    public record Ports(Tickets tickets, Ledger ledger, Courses courses, Sheets sheets) {}

    /** Sets what comes round by itself in {@code partition}; doing so again changes nothing. */
    Future<Void> begin(Partition partition) {
        List<Community> here = directory.communities().stream()
                .filter(c -> Partition.of(c.id()).equals(partition))
                .toList();
        Future<Void> all = bulletins.begin(partition, here, time.instant());
        for (Community community : here) {
            Clock care = CareRounds.next(community, time.instant());
            all = all.compose(done -> tickets.keep(partition, care, time.instant()));
            Optional<Clock> next = GapWatch.next(community, time.instant());
            if (next.isPresent()) {
                all = all.compose(done -> tickets.keep(partition, next.get(), time.instant()));
            }
        }
        return all;
    }

    /** Handles a message that waits in the inbox; when the future succeeds, it is handled for good. */
    Future<Void> handle(Partition partition, Inbox.Entry entry) {
        Optional<Community> community = directory.community(entry.community());
        if (community.isEmpty()) {
            return Future.failedFuture(new UndecidedException(
                    new IllegalStateException("community: " + entry.community() + " (expected: one of the settings)")));
        }
        return Future.succeededFuture()
                .map(start -> heard(entry, community.get()))
                .recover(e -> Future.failedFuture(new UndecidedException(e)))
                .compose(pending -> decided(partition, pending, 1));
    }

    private Pending heard(Inbox.Entry entry, Community community) {
        Intake now = intake.asOfNow();
        Hearing heard = now.hear(entry.message(), community);
        return new Pending(decider.apart(heard, time.instant(), part -> now.hear(part, community)), entry, now);
    }

    /** A message on its way, and the one set of rules that all of it is read by. */
    private record Pending(Hearing hearing, Inbox.Entry entry, Intake intake) {
        Pending with(Hearing other) {
            return new Pending(other, entry, intake);
        }
    }

    private Future<Void> decided(Partition partition, Pending pending, int tries) {
        return loaded(partition, pending.hearing().wanted()).compose(situation -> {
            Hearing hearing = pending.hearing();
            Message asked = situation.conversation().asked();
            if (asked != null && !hearing.isAnswer() && Decider.isAnswer(hearing, situation.conversation())) {
                Hearing whole = pending.intake().hearAnswer(hearing.message(), asked, hearing.community());
                return decided(partition, pending.with(whole), tries);
            }
            Pending known = asked == null || hearing.isAnswer()
                    ? pending
                    : pending.with(hearing.after(pending.intake().hear(asked, hearing.community())));
            return consulted(hearing)
                    .compose(more -> settled(
                            partition,
                            Map.of(),
                            papers -> decide(known, situation, more, moment(partition, known, papers))))
                    .compose(commit -> written(partition, pending, commit, tries));
        });
    }

    /** Decides with the sheets that are known, and again with those that were asked for, until none is missing. */
    private Future<Commit> settled(
            Partition partition, Map<Sheet<?>, Sheet.Filled> known, Function<Papers, Commit> decision) {
        Papers papers = new Papers(known);
        Commit commit = decision.apply(papers);
        return papers.missing().isEmpty()
                ? Future.succeededFuture(commit)
                : sheets.read(partition, papers.missing()).compose(read -> {
                    Map<Sheet<?>, Sheet.Filled> all = new HashMap<>(known);
                    all.putAll(read);
                    return settled(partition, all, decision);
                });
    }

    private Decider.Moment moment(Partition partition, Pending pending, Papers papers) {
        String seed = "p" + partition.number() + "-" + pending.entry().id();
        Community community = pending.hearing().community();
        return new Decider.Moment(
                time.instant(), seed, papers, message -> pending.intake().hear(message, community));
    }

    private Commit decide(Pending pending, Situation situation, Consulted more, Decider.Moment moment) {
        Inbox.Entry entry = pending.entry();
        try {
            Commit commit =
                    decider.decide(pending.hearing(), situation, more, new Commit.Cause(entry.id(), null), moment);
            // What changes a ticket is news to others; only who hears nothing new is spared.
            boolean muted =
                    isAnswer(commit) && commit.writes().isEmpty() && restraint.holds(entry.message(), time.instant());
            return muted ? commit.unsaid() : commit;
        } catch (RuntimeException e) {
            throw new UndecidedException(e);
        }
    }

    private Future<Void> written(Partition partition, Pending pending, Commit commit, int tries) {
        return tickets.commit(partition, commit).compose(done -> {
            observer.committed(done);
            if (done) {
                if (commit.disposition() != null) {
                    observer.handled(commit.disposition());
                }
                commit.beside().counted().forEach(observer::guided);
                if (isAnswer(commit)) {
                    restraint.answered(pending.entry().message(), time.instant());
                }
                return Future.succeededFuture();
            }
            return tries < TRIES_MAX ? decided(partition, pending, tries + 1) : tooOften();
        });
    }

    private static boolean isAnswer(Commit commit) {
        Disposition disposition = commit.disposition();
        return disposition == Disposition.ANSWERED
                || disposition == Disposition.REFUSED
                || disposition == Disposition.WARNED;
    }

    private static Future<Void> tooOften() {
        return Future.failedFuture(new IllegalStateException(
                "decided " + TRIES_MAX + " times on versions that had moved (expected: fewer)"));
    }

    /** Handles a clock that has run out. */
    Future<Void> fire(Partition partition, Clock clock) {
        return fire(partition, clock, 1)
                .onSuccess(done -> observer.fired(clock.kind(), Duration.between(clock.due(), time.instant())));
    }

    private Future<Void> fire(Partition partition, Clock clock, int tries) {
        return decided(partition, clock)
                .compose(c -> tickets.commit(partition, c))
                .compose(done -> {
                    observer.committed(done);
                    if (done) {
                        return Future.succeededFuture();
                    }
                    return tries < TRIES_MAX ? fire(partition, clock, tries + 1) : tooOften();
                });
    }

    private Future<Commit> decided(Partition partition, Clock clock) {
        return switch (clock.kind()) {
            case ASK -> unanswered(partition, clock);
            case DAILY, WEEKLY -> bulletin(partition, clock);
            case GAPS -> looked(partition, clock, Wanted.tickets(clock.subject(), List.of()), decider::gaps);
            case NOTES -> looked(partition, clock, Wanted.tickets(clock.subject(), List.of()), decider::notes);
            case CARE -> looked(partition, clock, Wanted.of(clock.subject(), WantedRegisters.CARE), decider::care);
            default -> ticketClock(partition, clock);
        };
    }

    /** What follows from what is written about a community when a clock of it comes round. */
    private interface Looking {
        Commit at(Clock clock, Community community, Situation situation, Decider.Moment moment);
    }

    /** A community that is gone has nothing to look at. */
    private Future<Commit> looked(Partition partition, Clock clock, Wanted wanted, Looking looking) {
        Optional<Community> community = directory.community(clock.subject());
        return tickets.load(partition, wanted)
                .map(situation -> community.isPresent()
                        ? looking.at(clock, community.get(), situation, moment(partition, clock))
                        : decider.nothing(clock, directory.communities().get(0), situation, moment(partition, clock)));
    }

    /** The figures of a community, and the clock for the next; a community that is gone has none. */
    private Future<Commit> bulletin(Partition partition, Clock clock) {
        Decider.Moment moment = moment(partition, clock);
        Optional<Community> community = directory.community(clock.subject());
        return community.isEmpty()
                ? Future.succeededFuture(
                        decider.nothing(clock, directory.communities().get(0), Situation.NONE, moment))
                : bulletins
                        .turn(clock, community.get(), moment.now())
                        .map(turn -> decider.bulletin(clock, community.get(), turn, moment));
    }

    private Future<Commit> ticketClock(Partition partition, Clock clock) {
        return loaded(partition, Wanted.ticket("", clock.subject())).compose(situation -> {
            Community community = situation
                    .ticket(clock.subject())
                    .flatMap(t -> directory.community(t.community()))
                    .orElseGet(() -> directory.communities().get(0));
            Decider.Moment moment = moment(partition, clock);
            return settled(
                    partition, Map.of(), papers -> decider.fire(clock, community, situation, moment.with(papers)));
        });
    }

    /** A question back that nobody answered: what was asked about is in the conversation. */
    private Future<Commit> unanswered(Partition partition, Clock clock) {
        String[] key = clock.subject().split("\t", -1);
        Account speaker = new Account(key[0], key[3]);
        Chat chat = new Chat(key[0], Chat.Kind.valueOf(key[1].toUpperCase(java.util.Locale.ROOT)), key[2]);
        Community community = directory
                .home(chat)
                .map(Directory.Home::community)
                .or(() -> inPartition(partition))
                .orElseGet(() -> directory.communities().get(0));
        Wanted wanted =
                new Wanted(List.of(), List.<Alike>of(), List.of(), chat, speaker, community.id(), null, List.of());
        return loaded(partition, wanted).compose(situation -> {
            Message asked = situation.conversation().asked();
            Decider.Moment moment = moment(partition, clock);
            return asked == null
                    ? Future.succeededFuture(decider.nothing(clock, community, situation, moment))
                    : settled(
                            partition,
                            Map.of(),
                            papers -> decider.unanswered(
                                    clock, intake.hear(asked, community), situation, moment.with(papers)));
        });
    }

    private Optional<Community> inPartition(Partition partition) {
        return directory.communities().stream()
                .filter(c -> Partition.of(c.id()).equals(partition))
                .findFirst();
    }

    private Decider.Moment moment(Partition partition, Clock clock) {
        String seed = String.join(
                "-",
                "p" + partition.number(),
                clock.kind().word(),
                clock.subject().replace('\t', '.'),
                Long.toString(clock.instance()),
                Long.toString(clock.due().toEpochMilli()));
        return new Decider.Moment(time.instant(), seed);
    }

    /** The situation, with at least one free ticket number in it. */
    private Future<Situation> loaded(Partition partition, Wanted wanted) {
        return tickets.load(partition, wanted)
                .compose(situation -> situation.numbers().isEmpty()
                        ? tickets.allotNumbers(partition, situation.numbers())
                                .compose(done -> tickets.load(partition, wanted))
                        : Future.succeededFuture(situation));
    }

    /** What only some commands need to know. */
    private Future<Consulted> consulted(Hearing hearing) {
        Optional<Verb> verb = CommandReader.read(hearing.message().text(), true).map(Command::verb);
        if (verb.equals(Optional.of(Verb.LIST))) {
            return open(hearing.community()).map(Consulted::of);
        }
        Optional<Clock.Kind> kind = verb.flatMap(Consulted::bulletin);
        return kind.isPresent() && Consulted.mayRead(hearing)
                ? bulletins
                        .asked(kind.get(), hearing.community(), time.instant())
                        .map(Consulted::of)
                : Future.succeededFuture(Consulted.NOTHING);
    }

    private Future<List<Ticket>> open(Community community) {
        Future<List<Ticket>> all = Future.succeededFuture(List.of());
        for (TicketStatus status : TicketStatus.values()) {
            // 销号 comes with the reporter's word, or with their silence.
            if (status.isOpen() || status == TicketStatus.RESOLVED) {
                Ledger.Query first =
                        new Ledger.Query(List.of(community.id()), null, status, null, null, LISTED_MAX, null);
                all = all.compose(some -> pages(first, some));
            }
        }
        return all;
    }

    /** All pages from {@code query} on, up to a number that nobody lists by hand. */
    private Future<List<Ticket>> pages(Ledger.Query query, List<Ticket> before) {
        return ledger.page(query).compose(page -> {
            List<Ticket> all =
                    Stream.concat(before.stream(), page.tickets().stream()).toList();
            return page.next() == null || all.size() >= OPEN_MAX
                    ? Future.succeededFuture(all)
                    : pages(query.after(page.next()), all);
        });
    }

    Instant now() {
        return time.instant();
    }
}
