package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Clock;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Grid;
import cn.huiyin.bot.community.Location;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.dispatch.Need;
import cn.huiyin.bot.dispatch.PlaceWords;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.intake.Alike;
import cn.huiyin.bot.intake.Conversation;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Intake;
import cn.huiyin.bot.intake.Message;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Ladder;
import cn.huiyin.bot.ticket.Matter;
import cn.huiyin.bot.ticket.Reporter;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketDecider;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.bot.ticket.Whistle;
import cn.huiyin.rules.Place;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a report: joined to an open ticket, asked back, or opened; pure. */
final class Reports {
    /** How long an answer is waited for; then the report becomes a ticket as it is. */
    static final Duration ANSWER_AWAITED = Duration.ofMinutes(10);

    /** Kept far longer than awaited: the clock that opens the ticket must still find it after an outage. */
    static final Duration ASKED_LIFE = Duration.ofDays(7);

    static final Duration CONVERSATION_LIFE = Duration.ofMinutes(10);

    /** Matters that have no place, or whose place the one who takes them will ask for. */
    private static final Set<String> PLACELESS = Set.of("平安法治", "劳动保障", "意见建议");

    private static final Set<String> PLACELESS_SUB = Set.of("政策咨询", "活动报名", "家庭矛盾", "待分类", "移车");

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;

    Reports(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
    }

    /** Handles the message as a report of {@code category}. */
    Disposition report(String category) {
        Optional<Ticket> same = sameMatter();
        if (same.isPresent()) {
            return join(same.get(), reporter());
        }
        if (openWhereItIs(category)) {
            return Disposition.OPENED;
        }
        if (needsPlace(category)) {
            return askOnce();
        }
        openAnyway(category);
        return Disposition.OPENED;
    }

    /** Handles a second matter of the same message: nothing is asked back about it. */
    Disposition further() {
        String category = Objects.requireNonNull(hearing.reading().category(), "category: a second matter has one");
        Optional<Ticket> same = sameMatter();
        if (same.isPresent()) {
            return join(same.get(), reporter());
        }
        if (!openWhereItIs(category)) {
            openAnyway(category);
        }
        return Disposition.OPENED;
    }

    /** Opens the ticket where the place is, if it is anywhere. */
    private boolean openWhereItIs(String category) {
        if (hearing.location() instanceof Location.Found found) {
            open(Need.in(found.grid(), found.microgrid(), category), reporter(), found.place());
            return true;
        }
        if (hearing.location() instanceof Location.Unclaimed unclaimed) {
            open(Need.unclaimed(unclaimed.grid(), category), reporter(), unclaimed.place());
            return true;
        }
        return false;
    }

    /** Who calls somebody by their role just before goes on talking to them; else it is a matter of its own. */
    Disposition call(String category) {
        Optional<Ticket> before = Optional.ofNullable(draft.conversation().ticket())
                .flatMap(draft::ticket)
                .filter(t -> t.status().isOpen() && t.isReportedBy(reporter().account()))
                .filter(Reports::isForRole);
        return before.isPresent() ? join(before.get(), reporter()) : report(category);
    }

    private static boolean isForRole(Ticket ticket) {
        return ticket.duty().ladder().steps().stream().anyMatch(s -> s.tier() == Ladder.Tier.ROLE);
    }

    /** What a machine sees once more says nothing new while the ticket is open. */
    Disposition seen(String category) {
        Optional<Ticket> same = sameMatter().filter(t -> t.status().isOpen());
        if (same.isEmpty()) {
            return report(category);
        }
        draft.origin(
                hearing.message().chat(), hearing.message().id(), same.get().no());
        return Disposition.JOINED;
    }

    /** Asks where, once for each matter: an earlier one that still waits is opened as it is before another is asked about. */
    private Disposition askOnce() {
        Hearing waiting = hearing.waiting();
        if (waiting == null) {
            ask();
            return Disposition.ASKED;
        }
        if (hearing.repeatsWaiting()) {
            remember(new Conversation(together(waiting.message()), null, null, List.of()), ASKED_LIFE);
            return Disposition.ADDED;
        }
        String category = waiting.reading().category();
        new Reports(desk, waiting, draft).openAnyway(category == null ? Matter.UNSORTED : category);
        ask();
        return Disposition.ASKED;
    }

    /** What was asked about, with what was said of it since. */
    private Message together(Message asked) {
        String text = asked.text() + "，" + hearing.message().text();
        return asked.saying(text.length() > Message.TEXT_CHARS_MAX ? asked.text() : text, images());
    }

    /** Opens the ticket with what is known, at the grid that takes what belongs nowhere. */
    void openAnyway(String category) {
        Grid here = hearing.here();
        Grid grid = hearing.community().locator().nearest(here);
        Need need = here != null || hearing.community().grids().size() == 1
                ? Need.in(grid, null, category)
                : Need.unclaimed(grid, category);
        open(need, reporter(), hearing.reading().place());
    }

    private boolean needsPlace(String category) {
        boolean calledHere = hearing.role() != null && hearing.here() != null;
        boolean urgent = hearing.reading().urgency() == Urgency.CRITICAL;
        if (hearing.isAnswer()
                || hearing.isByDevice()
                || urgent
                || calledHere
                || isToldAloneOnly(category)
                || hearing.post().isPresent()) {
            return false;
        }
        int slash = category.indexOf('/');
        return !PLACELESS.contains(category.substring(0, slash))
                && !PLACELESS_SUB.contains(category.substring(slash + 1));
    }

    /** What must not be heard in a group is not asked about there: who takes it will ask. */
    private boolean isToldAloneOnly(String category) {
        return hearing.message().chat().isGroup()
                && hearing.community().routeOf(category).isPrivate();
    }

    private Reporter reporter() {
        Message message = hearing.message();
        Message.Sender sender =
                Intake.reported(message).map(Message.Quote::sender).orElse(message.sender());
        String name = hearing.onBehalfOf();
        return new Reporter(sender.account(), name == null ? sender.name() : name);
    }

    /** The open ticket that this report is about again: what both say about unit and room must agree. */
    private Optional<Ticket> sameMatter() {
        Place place = hearing.reading().place();
        return draft.alike(hearing.alike()).stream()
                .filter(t -> t.status().isOpen() || t.status() == TicketStatus.RESOLVED)
                .filter(t ->
                        !t.matter().isPrivate() || t.isReportedBy(reporter().account()))
                .filter(t -> hearing.role() == null || isForRole(t))
                .filter(t -> agree(place.unit(), t.matter().place().unit())
                        && agree(place.room(), t.matter().place().room()))
                .findFirst()
                .or(this::justReported);
    }

    /** What the same person reported a moment ago without a place, or says again without one. */
    private Optional<Ticket> justReported() {
        return Optional.ofNullable(draft.conversation().ticket())
                .flatMap(draft::ticket)
                .filter(t -> t.status().isOpen() && t.isReportedBy(reporter().account()))
                .filter(t -> t.matter().category().equals(hearing.reading().category()))
                .filter(t -> hearing.role() == null || isForRole(t))
                // Of cars each is its own.
                .filter(t -> !t.matter().category().endsWith("/移车"))
                .filter(t -> isNowhere(t.matter().place()) || isNowhere(hearing.placed()));
    }

    private static boolean isNowhere(Place place) {
        return PlaceWords.forGroup(place).isEmpty();
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    /** Who reported just before says where it is; where life may be at stake they hear that it is known. */
    void complete(Ticket ticket) {
        Message message = hearing.message();
        String by = hearing.actor().by();
        List<TicketEvent> events = new ArrayList<>(desk.decider(hearing.community(), ticket, draft.presence())
                .added(ticket, by, message.text(), message.images(), draft.now()));
        located(ticket).ifPresent(events::add);
        draft.change(ticket, events);
        if (ticket.matter().isCritical()) {
            draft.say(
                    Saying.of(
                                    message.chat(),
                                    Kind.ANSWER,
                                    ticket.no(),
                                    desk.replies().render("added", Map.of("no", ticket.no())))
                            .mentioning(mention(reporter()))
                            .answering(message.id()),
                    ticket);
        }
    }

    private Disposition join(Ticket ticket, Reporter reporter) {
        Message message = hearing.message();
        boolean known = ticket.audience().stream().anyMatch(r -> r.account().equals(reporter.account()));
        List<TicketEvent> events = new ArrayList<>(desk.decider(hearing.community(), ticket, draft.presence())
                .join(ticket, reporter, message.text(), images(), draft.now()));
        located(ticket).ifPresent(events::add);
        draft.change(ticket, events);
        Ticket after = draft.ticket(ticket.no()).orElse(ticket);
        Map<String, String> holes = desk.words(hearing.community()).forGroup(after, draft.now());
        boolean alone = after.matter().isPrivate();
        Chat to = alone ? Chat.privateWith(reporter.account()) : message.chat();
        draft.say(
                Saying.of(to, Kind.JOINED, ticket.no(), desk.replies().render(known ? "joined.same" : "joined", holes))
                        .mentioning(alone ? List.of() : mention(reporter))
                        .answering(alone ? null : message.id()),
                after);
        draft.origin(message.chat(), message.id(), ticket.no());
        rememberTicket(ticket.no());
        return known ? Disposition.ADDED : Disposition.JOINED;
    }

    private List<String> mention(Reporter reporter) {
        return hearing.message().chat().isGroup() ? List.of(reporter.account().user()) : List.of();
    }

    private void open(Need need, Reporter reporter, Place place) {
        Community community = hearing.community();
        String category = need.category();
        Need whole = need.of(hearing.role())
                .offeredTo(hearing.post().orElse(null))
                .of(hearing.reading().urgency());
        Router.Way way = desk.router().way(community, whole, draft.situation().loads(), draft.presence());
        Message message = hearing.message();
        Reading reading = hearing.reading();
        Matter matter = new Matter(
                category,
                reading.urgency(),
                way.isPrivate(),
                hearing.text().strip(),
                images(),
                place,
                reading.rule(),
                hearing.rulesVersion(),
                reading.evidence());
        Ticket ticket = new Ticket(
                draft.takeNumber(),
                new Ticket.Origin(
                        community.id(), message.chat(), message.id(), reporter, draft.now(), hearing.source()),
                matter,
                List.of(),
                Ticket.Progress.opened(
                        way.duty(),
                        desk.router()
                                .terms(community, category, reading.urgency())
                                .asked(draft.now(), 1),
                        draft.now()),
                1);
        draft.open(new TicketEvent.Opened(draft.now(), reporter.account().user(), ticket), times(ticket));
        callIn(ticket, way.with());
        rememberTicket(ticket.no());
    }

    /** How often the trouble of {@code ticket} has come lately, this time included; a private matter is nobody's pattern. */
    private int times(Ticket ticket) {
        Map<Alike, Integer> repeats = draft.situation().repeats();
        return ticket.matter().isPrivate()
                ? 1
                : 1
                        + Alike.of(ticket)
                                .map(alike -> repeats.getOrDefault(alike, 0))
                                .orElse(0);
    }

    /** What goes to several at once: each is called in for itself. */
    private void callIn(Ticket ticket, List<Party> parties) {
        TicketDecider decider = desk.decider(hearing.community(), ticket, draft.presence());
        for (Party party : parties) {
            Ticket now = draft.ticket(ticket.no()).orElse(ticket);
            draft.change(now, List.of(decider.whistled(now, party, Whistle.BY_ITSELF, draft.now())));
        }
    }

    /** The message's pictures, and those that this person sent just before. */
    private List<String> images() {
        List<String> all = new ArrayList<>(draft.conversation().images());
        Hearing waiting = hearing.waiting();
        if (waiting != null && hearing.repeatsWaiting()) {
            all.addAll(waiting.message().images());
        }
        all.addAll(hearing.message().images());
        return all;
    }

    private void rememberTicket(String no) {
        Hearing waiting = hearing.waiting();
        Message kept = waiting == null || hearing.repeatsWaiting() ? null : waiting.message();
        remember(new Conversation(kept, no, draft.now(), List.of()), kept == null ? CONVERSATION_LIFE : ASKED_LIFE);
        if (hearing.isAnswer() || (waiting != null && kept == null)) {
            draft.clear(askClock());
        }
    }

    private void remember(Conversation conversation, Duration life) {
        Message message = hearing.message();
        draft.remember(new Commit.Remembered(message.chat(), message.sender().account(), conversation, life));
    }

    private void ask() {
        Message message = hearing.message();
        draft.say(
                Saying.of(message.chat(), Kind.ASK, null, question())
                        .replyingTo(message.sender().account(), message.id()),
                null);
        Message asked = message.saying(message.text(), images());
        remember(new Conversation(asked, null, null, List.of()), ASKED_LIFE);
        draft.set(askClock());
    }

    private Clock askClock() {
        Message message = hearing.message();
        return new Clock(
                Clock.Kind.ASK,
                Hearing.conversationKey(
                        message.chat(), message.sender().account().user()),
                1,
                draft.now().plus(ANSWER_AWAITED));
    }

    private String question() {
        Location location = hearing.location();
        if (location instanceof Location.SeveralEstates several) {
            String building = several.place().building();
            String or = desk.replies().render("word.or");
            return desk.replies()
                    .render(
                            "ask.estate",
                            Map.of(
                                    "building",
                                    building == null ? "" : building,
                                    "estates",
                                    String.join(or, several.estates())));
        }
        if (location instanceof Location.BuildingWanted wanted) {
            return desk.replies().render("ask.building", Map.of("estate", wanted.estate(), "building", ""));
        }
        if (location instanceof Location.NumberWanted wanted) {
            return desk.replies().render("ask.number", Map.of("road", wanted.road()));
        }
        return desk.replies().render("ask.place");
    }

    /** Where {@code ticket} is, if nobody knew and the message says it. */
    Optional<TicketEvent> located(Ticket ticket) {
        Place where =
                hearing.placedIn(hearing.community().grid(ticket.duty().grid()).orElse(null));
        return where.building() != null && isNowhere(ticket.matter().place())
                ? Optional.of(TicketDecider.located(ticket, hearing.actor().by(), where, draft.now()))
                : Optional.empty();
    }
}
