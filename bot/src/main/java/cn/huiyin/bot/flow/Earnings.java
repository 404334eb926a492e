package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.points.Awards;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.points.Purse;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Source;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The points that follow from what a decision does to tickets, and the words that tell them; lives as long as its draft. Where a
 * community has no points, nothing follows and nothing is read.
 */
final class Earnings {
    private static final Pattern NOT_SO = Pattern.compile(
            "(?<!不是|并非|不属|不属于|不算|没有|并无)(?:误报|虚报|谎报)|" + "(?:反映|情况|内容|上报|举报|信息)(?:有|与事实)?不实|不属实|与事实不符|查无此事|没有此事|没有这回事");

    private final Community community;
    private final Optional<PointsPlan> plan;
    private final Replies replies;
    private final Papers papers;
    private final Instant now;
    private final List<Commit.Posted> posted = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Earnings(Community community, Replies replies, Papers papers, Instant now) {
        this.community = community;
        this.plan = community.points();
        this.replies = replies;
        this.papers = papers;
        this.now = now;
    }

    /**
     * What somebody is to be told of points.
     *
     * @param where the kinds of sayings about {@code ticket} that it goes with, the first one that reaches them
     */
    private record Told(Account owner, String ticket, Set<Kind> where, String key, int points) {
        boolean goesWith(Saying saying) {
            return ticket.equals(saying.ticket()) && where.contains(saying.kind()) && reaches(saying, owner);
        }
    }

    /** Lines for the ledgers, in the order in which they came. */
    List<Commit.Posted> posted() {
        return posted;
    }

    /** {@code event} has made {@code after} of its ticket. */
    void happened(TicketEvent event, Ticket after) {
        if (plan.isEmpty()) {
            return;
        }
        if (event instanceof TicketEvent.Cancelled) {
            takeBack(event, after, Kind.ANSWER, "points.why.cancelled");
        } else if (event instanceof TicketEvent.Merged) {
            takeBack(event, after, Kind.STATUS, "points.why.merged");
        } else if (counts(after)) {
            earned(event, after);
        }
    }

    private void earned(TicketEvent event, Ticket after) {
        if (event instanceof TicketEvent.Opened) {
            give(Merit.REPORT, event, after, EnumSet.of(Kind.ACK));
            if (!after.matter().images().isEmpty()) {
                give(Merit.PICTURE, event, after, EnumSet.of(Kind.ACK));
            }
        } else if (event instanceof TicketEvent.Added && !event.images().isEmpty() && isByReporter(event, after)) {
            give(Merit.PICTURE, event, after, EnumSet.of(Kind.ANSWER));
        } else if (event instanceof TicketEvent.Resolved) {
            resolved(event, after);
        } else if (event instanceof TicketEvent.Rated && isByReporter(event, after)) {
            give(Merit.RATING, event, after, EnumSet.of(Kind.ANSWER));
        }
    }

    private void resolved(TicketEvent event, Ticket after) {
        String note = event.note();
        if (note != null && NOT_SO.matcher(note).find()) {
            takeBack(event, after, Kind.SURVEY, "points.why.false");
        } else {
            EnumSet<Kind> where = EnumSet.of(Kind.SURVEY);
            takenFrom(after).forEach(merit -> give(merit, event, after, where));
            give(Merit.RESOLVED, event, after, where);
        }
    }

    /** What the reporter lost when somebody said that it was not so; now it was. */
    private List<Merit> takenFrom(Ticket ticket) {
        Account owner = ticket.reporter().account();
        if (!earns(owner)) {
            return List.of();
        }
        Awards awards = papers.read(new Sheet.OfAwards(ticket.no()));
        return PointsPlan.EARNED.stream()
                .filter(merit -> awards.has(owner, merit) && awards.left(owner, merit) == 0)
                .toList();
    }

    /** What residents said themselves and everybody may know of; a question is no report. */
    private static boolean counts(Ticket ticket) {
        return ticket.origin().source() == Source.CHAT
                && !ticket.matter().isPrivate()
                && !ticket.matter().category().equals(Matter.QUESTION);
    }

    private static boolean isByReporter(TicketEvent event, Ticket ticket) {
        return event.by().equals(ticket.reporter().account().user());
    }

    /** Whether {@code account} may earn here. */
    boolean earns(Account account) {
        return plan.isPresent()
                && community.owner(account).isEmpty()
                && (plan.get().forEverybody() || community.courier(account).isPresent());
    }

    private void give(Merit merit, TicketEvent event, Ticket ticket, Set<Kind> where) {
        Account owner = ticket.reporter().account();
        int worth = plan.map(p -> p.of(merit)).orElse(0);
        if (worth == 0 || !earns(owner)) {
            return;
        }
        Sheet.OfAwards sheet = new Sheet.OfAwards(ticket.no());
        Awards awards = papers.read(sheet);
        if (awards.left(owner, merit) > 0) {
            return;
        }
        int left = plan.map(PointsPlan::perDay).orElse(0) - purseOf(owner).earnedOn(today());
        int points = Math.min(worth, left);
        if (points <= 0) {
            told.add(new Told(owner, ticket.no(), where, "points.full", 0));
            return;
        }
        papers.write(sheet, awards.with(owner, merit, points));
        post(owner, new Line(now, merit, points, ticket.no(), event.by(), null));
        told.add(new Told(owner, ticket.no(), where, "points.earned", points));
    }

    /** All that the reporter has of {@code ticket} is taken back, line by line. */
    private void takeBack(TicketEvent event, Ticket ticket, Kind where, String why) {
        Account owner = ticket.reporter().account();
        Sheet.OfAwards sheet = new Sheet.OfAwards(ticket.no());
        int taken = 0;
        for (Merit merit : earns(owner) ? Merit.values() : new Merit[0]) {
            Awards awards = papers.read(sheet);
            int left = awards.left(owner, merit);
            if (left > 0) {
                papers.write(sheet, awards.with(owner, merit, -left));
                post(owner, new Line(now, merit, -left, ticket.no(), event.by(), replies.render(why)));
                taken += left;
            }
        }
        if (taken > 0) {
            told.add(new Told(owner, ticket.no(), EnumSet.of(where), "points.taken", taken));
        }
    }

    /** A line in the ledger of {@code owner}. */
    void post(Account owner, Line line) {
        Sheet.OfPurse sheet = new Sheet.OfPurse(community.id(), owner);
        papers.write(sheet, papers.read(sheet).with(line));
        posted.add(new Commit.Posted(sheet, line));
    }

    Purse purseOf(Account owner) {
        return papers.read(new Sheet.OfPurse(community.id(), owner));
    }

    private LocalDate today() {
        return now.atZone(WorkCalendar.SHANGHAI).toLocalDate();
    }

    /** What is said of points along with {@code saying}, each of it once. */
    String wordsFor(Saying saying, @Nullable Ticket about) {
        if (plan.isEmpty() || about == null) {
            return "";
        }
        if (saying.kind() == Kind.JOINED) {
            repeated(saying, about);
        }
        StringBuilder words = new StringBuilder();
        int earned = 0;
        for (Iterator<Told> all = told.iterator(); all.hasNext(); ) {
            Told one = all.next();
            if (one.goesWith(saying)) {
                all.remove();
                boolean sums = one.key().equals("points.earned");
                earned += sums ? one.points() : 0;
                words.append(sums ? "" : rendered(one.key(), one.points()));
            }
        }
        String all = (earned > 0 ? rendered("points.earned", earned) : "") + words;
        return all.isEmpty() || saying.text().indexOf('\n') < 0 ? all : "\n" + all;
    }

    private String rendered(String key, int points) {
        return replies.render(key, Map.of("points", Integer.toString(points)));
    }

    /** The same matter once more earns nothing, and whoever tries is told so once. */
    private void repeated(Saying saying, Ticket ticket) {
        if (!counts(ticket)) {
            return;
        }
        for (Account account : heardBy(saying)) {
            Sheet.OfAwards sheet = new Sheet.OfAwards(ticket.no());
            if (earns(account) && !papers.read(sheet).has(account, Merit.REPEAT)) {
                papers.write(sheet, papers.read(sheet).with(account, Merit.REPEAT, 0));
                post(account, new Line(now, Merit.REPEAT, 0, ticket.no(), account.user(), null));
                told.add(new Told(account, ticket.no(), EnumSet.of(Kind.JOINED), "points.repeat", 0));
            }
        }
    }

    private static List<Account> heardBy(Saying saying) {
        Chat to = saying.to();
        return to.isGroup()
                ? saying.mentions().stream()
                        .map(user -> new Account(to.channel(), user))
                        .toList()
                : List.of(new Account(to.channel(), to.id()));
    }

    private static boolean reaches(Saying saying, Account owner) {
        return heardBy(saying).contains(owner);
    }
}
