package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.Deadlines;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.Buttons;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TimeWords;
import cn.huiyin.bot.figures.BulletinWords;
import cn.huiyin.bot.intake.Categories;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Actor;
import cn.huiyin.bot.ticket.Deed;
import cn.huiyin.bot.ticket.Rights;
import cn.huiyin.bot.ticket.Role;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketDecider;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.bot.ticket.Verb;
import cn.huiyin.bot.ticket.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a command; pure. Every command is answered where it was given. */
final class Commands {
    private static final Pattern RATING = Pattern.compile("(?<![\\d.\\-])(\\d)(?!\\.?\\d)|(?<![十百])([一二三四五])(?![十百])");
    private static final String CHINESE_DIGITS = "一二三四五";
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?<!\\d)(\\d{3,9})(?!\\d)");
    private static final int GOOD = 5;
    private static final int LISTED_MAX = 10;

    /** Whoever has one of these may read a private matter; to work in the same grid is not enough. */
    private static final Set<Role> PART_OF_IT =
            EnumSet.of(Role.REPORTER, Role.FOLLOWER, Role.HOLDER, Role.LEADER, Role.CALLED, Role.VISITOR);

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Actor actor;
    private final Community community;

    Commands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.actor = hearing.actor();
        this.community = hearing.community();
    }

    /**
     * Carries {@code command} out, or refuses it.
     *
     * @param more what only some commands need
     */
    Disposition carryOut(Command command, Consulted more) {
        return switch (command.verb()) {
            case HELP -> answer("answer.help." + (actor.isWorker() ? "worker" : "resident"), Map.of(), null);
            case MINE -> listed("answer.mine", mine());
            case LIST -> open(more.open());
            case DAILY, WEEKLY -> bulletin(command, more);
            case DUTY, SWAP, AGREE, LEAVE, BACK, HAND_OVER -> new DutyCommands(desk, hearing, draft).carryOut(command);
            case CARE -> new CareCommands(desk, hearing, draft).carryOut(command);
            case ASSETS -> new AssetCommands(desk, hearing, draft).carryOut(command);
            default -> aboutTicket(command);
        };
    }

    /** Whether {@code command} leads to a ticket, so that even loose wording can be taken for it. */
    boolean leadsSomewhere(Command command) {
        return !command.verb().isAboutTicket() || !candidates(command).isEmpty();
    }

    /** Whether {@code command}, which names no ticket, leads to one alone, and that was reported in this chat. */
    boolean leadsToOneHere(Command command) {
        List<Ticket> candidates = candidates(command);
        return candidates.size() == 1 && candidates.get(0).chat().equals(here());
    }

    /** Whether exactly one ticket is meant. */
    boolean leadsToOne(Command command) {
        return candidates(command).size() == 1;
    }

    /** The ticket that the quoted message is about. */
    Optional<Ticket> quotedTicket() {
        return quoted().flatMap(draft::ticket).filter(this::isVisible);
    }

    private Disposition aboutTicket(Command command) {
        Verb verb = command.verb();
        if (verb.isForWorkers() && !actor.isWorker()) {
            return refuse("refuse.notworker", Map.of("verb", verb.word()), null);
        }
        List<Ticket> candidates = candidates(command);
        if (candidates.isEmpty()) {
            return command.no() != null
                    ? notFound(command)
                    : refuse("refuse.nonumber", Map.of("verb", verb.word()), null);
        }
        if (candidates.size() > 1) {
            String numbers =
                    String.join("、", candidates.stream().map(t -> "#" + t.no()).toList());
            return refuse("refuse.ambiguous", Map.of("verb", verb.word(), "numbers", numbers), null);
        }
        Ticket ticket = candidates.get(0);
        return switch (verb) {
            case QUERY -> answer("answer.status", desk.words(community).forGroup(ticket, draft.now()), ticket);
            case MERGE -> merge(command, ticket);
            default -> act(command, ticket);
        };
    }

    private Disposition notFound(Command command) {
        String no = command.no() == null ? "" : command.no();
        return command.verb() == Verb.QUERY
                ? answer("answer.notfound", Map.of("no", no), null)
                : refuse("answer.notfound", Map.of("no", no), null);
    }

    /** The tickets that the command may mean: the one named, the one quoted, or all of the speaker's that fit the verb. */
    private List<Ticket> candidates(Command command) {
        Optional<String> named = Optional.ofNullable(command.no()).or(this::quoted);
        if (named.isPresent()) {
            return named.flatMap(draft::ticket).filter(this::isVisible).stream().toList();
        }
        List<String> mine = command.verb().isForWorkers()
                ? draft.situation().assigned()
                : draft.situation().reported();
        return mine.stream()
                .flatMap(no -> draft.ticket(no).stream())
                .filter(t -> fits(command.verb(), t))
                .toList();
    }

    private Optional<String> quoted() {
        return Optional.ofNullable(hearing.message().quote())
                .flatMap(q -> Optional.ofNullable(draft.situation().origins().get(q.id())));
    }

    private static boolean fits(Verb verb, Ticket ticket) {
        boolean late = ticket.status() == TicketStatus.CLOSED;
        return Rights.fits(verb, ticket.status()) && !late;
    }

    /** A private matter shows to those who are part of it alone, and a courier sees only theirs; else it is as if it did not exist. */
    private boolean isVisible(Ticket ticket) {
        if (!ticket.community().equals(community.id())) {
            return false;
        }
        if (hearing.isByCourier()) {
            return ticket.isReportedBy(actor.account()) || ticket.isFollowedBy(actor.account());
        }
        if (!ticket.matter().isPrivate()) {
            return true;
        }
        Person person = actor.person();
        boolean asked = person != null && ticket.duty().ladder().holds(person.id());
        return asked || actor.rolesIn(ticket, community).stream().anyMatch(PART_OF_IT::contains);
    }

    private Disposition act(Command command, Ticket ticket) {
        Verdict verdict = desk.decider(community, ticket, draft.presence())
                .decide(ticket, deed(command, ticket), actor, draft.now());
        if (verdict instanceof Verdict.Refused refused) {
            return refuse(refused.reply(), holes(refused, ticket), ticket);
        }
        List<TicketEvent> events = ((Verdict.Done) verdict).events();
        draft.change(ticket, events);
        Ticket after = draft.ticket(ticket.no()).orElse(ticket);
        confirm(command.verb(), command, after);
        return command.verb() == Verb.ADD ? Disposition.ADDED : Disposition.COMMANDED;
    }

    private Map<String, String> holes(Verdict.Refused refused, Ticket ticket) {
        Map<String, String> holes = new HashMap<>(desk.words(community).forGroup(ticket, draft.now()));
        holes.putAll(refused.holes());
        Instant again = refused.again();
        if (again != null) {
            holes.put("again", new TimeWords(desk.replies()).when(again, draft.now()));
        }
        String state = refused.holes().get("state");
        if (state != null) {
            holes.put(
                    "instead",
                    desk.replies().render("instead." + (actor.isWorker() ? "worker." : "resident.") + state));
        }
        return holes;
    }

    private Deed deed(Command command, Ticket ticket) {
        String rest = command.rest();
        List<String> images = hearing.message().images();
        return switch (command.verb()) {
            case HAND_ON -> {
                Optional<Person> target = personIn(rest, ticket);
                yield new Deed(
                        Verb.HAND_ON, noteOrNull(rest), images, target.orElse(null), List.of(), null, null, null);
            }
            case WHISTLE -> {
                Names.Parties called = Names.parties(rest, community);
                Instant until = Deadlines.in(
                                called.rest(),
                                draft.now(),
                                desk.router().defaults().calendar())
                        .orElse(null);
                yield new Deed(
                        Verb.WHISTLE, noteOrNull(called.rest()), images, null, called.parties(), until, null, null);
            }
            case RATE -> new Deed(Verb.RATE, noteOrNull(rest), images, null, List.of(), null, ratingIn(rest), null);
            case RECATEGORISE -> Deed.recategorising(Categories.named(rest, hearing.categories()));
            case RESOLVE, ARRIVE -> Deed.of(command.verb(), noteOrNull(rest), sentBefore(images));
            default -> Deed.of(command.verb(), noteOrNull(rest), images);
        };
    }

    /** The pictures sent just before, without a word, and those of this message. */
    private List<String> sentBefore(List<String> images) {
        List<String> all = new ArrayList<>(draft.conversation().images());
        all.addAll(images);
        return all;
    }

    private static @Nullable String noteOrNull(String rest) {
        return rest.isBlank() ? null : rest;
    }

    private static @Nullable Integer ratingIn(String rest) {
        Matcher rating = RATING.matcher(rest);
        if (rating.find()) {
            return rating.group(1) != null
                    ? Integer.valueOf(rating.group(1))
                    : Integer.valueOf(CHINESE_DIGITS.indexOf(rating.group(2)) + 1);
        }
        return rest.contains("满意") && !rest.contains("不满意") ? GOOD : null;
    }

    private Optional<Person> personIn(String rest, Ticket ticket) {
        return Names.person(
                        rest, community, community.grid(ticket.duty().grid()).orElse(null))
                .or(() -> Names.party(rest, community)
                        .flatMap(p -> p.members().stream().findFirst())
                        .flatMap(community::person));
    }

    private Disposition merge(Command command, Ticket named) {
        Matcher other = OTHER_NUMBER.matcher(command.rest());
        Optional<Ticket> second =
                other.find() ? draft.ticket(other.group(1)).filter(this::isVisible) : Optional.empty();
        // Who quotes one ticket and names another means the quoted to go into the named.
        boolean quotedGoes = second.isEmpty() && command.no() != null;
        Ticket ticket = quotedGoes ? quotedTicket().orElse(named) : named;
        Optional<Ticket> into = quotedGoes ? Optional.of(named) : second;
        Set<Role> roles = actor.rolesIn(ticket, community);
        if (!Rights.mayEver(Verb.MERGE, roles)) {
            return refuse("refuse.notyours", Map.of("no", ticket.no(), "verb", Verb.MERGE.word()), ticket);
        }
        if (into.isEmpty()
                || into.get().no().equals(ticket.no())
                || !into.get().status().isOpen()
                || !ticket.status().isOpen()
                || into.get().matter().isPrivate() != ticket.matter().isPrivate()) {
            return refuse("refuse.merge", Map.of(), ticket);
        }
        TicketDecider.MergeEvents events = TicketDecider.merge(ticket, into.get(), actor, draft.now());
        draft.change(ticket, List.of(events.gone()));
        draft.change(into.get(), List.of(events.kept()));
        return answer(
                "answer.done.merged",
                Map.of("no", ticket.no(), "into", into.get().no()),
                ticket);
    }

    private void confirm(Verb verb, Command command, Ticket after) {
        boolean heardAlready =
                here().isGroup() || !after.chat().isGroup() || after.matter().isPrivate();
        if (verb == Verb.UNSOLVED && heardAlready) {
            return;
        }
        Map<String, String> holes = new HashMap<>(desk.words(community).forGroup(after, draft.now()));
        holes.put(
                "party",
                String.join(
                        "、",
                        Names.parties(command.rest(), community).parties().stream()
                                .map(Party::name)
                                .toList()));
        say(Kind.ANSWER, desk.replies().render(confirmation(verb, after), holes), after, buttons(verb, after));
    }

    private static String confirmation(Verb verb, Ticket after) {
        return switch (verb) {
            case ACCEPT -> "answer.done.accepted";
            case DEPART -> "answer.done.departed";
            case ARRIVE -> "answer.done.arrived";
            case RESOLVE -> after.status() == TicketStatus.RESOLVED ? "answer.done.resolved" : "answer.done.party";
            case RETURN -> "answer.done.returned";
            case HAND_ON -> "answer.done.handedon";
            case RECATEGORISE -> "answer.done.recategorised";
            case WHISTLE -> "answer.done.whistled";
            case CHECK_IN -> "answer.done.checkedin";
            case ASK -> "answer.done.asked";
            case RESUME -> "answer.done.resumed";
            case VISIT -> "answer.done.visited";
            case URGE -> "answer.urged";
            case ADD -> "added";
            case CANCEL -> "answer.done.cancelled";
            case RATE -> isLow(after) ? "rated.low" : "rated.thanks";
            case UNSOLVED -> "status.reopened";
            default -> "answer.status";
        };
    }

    private List<Button> buttons(Verb verb, Ticket ticket) {
        Buttons buttons = new Buttons(desk.replies());
        return switch (verb) {
            case ACCEPT, RESUME -> buttons.accepted(ticket);
            case DEPART -> buttons.departed(ticket);
            case ARRIVE, CHECK_IN -> buttons.arrived(ticket);
            default -> List.of();
        };
    }

    private static boolean isLow(Ticket ticket) {
        Integer rating = ticket.progress().rating();
        return rating != null && rating <= 2;
    }

    private List<Ticket> mine() {
        List<String> numbers = actor.isWorker()
                ? draft.situation().assigned()
                : draft.situation().reported();
        return numbers.stream()
                .flatMap(no -> draft.ticket(no).stream())
                .sorted(Comparator.comparing((Ticket t) -> !t.status().isOpen())
                        .thenComparing(Ticket::createdAt, Comparator.reverseOrder()))
                .limit(LISTED_MAX)
                .toList();
    }

    private Disposition listed(String key, List<Ticket> tickets) {
        if (tickets.isEmpty()) {
            return answer(key + ".none", Map.of(), null);
        }
        StringBuilder text =
                new StringBuilder(desk.replies().render(key, Map.of("count", Integer.toString(tickets.size()))));
        tickets.stream()
                .sorted(Comparator.comparing(Ticket::createdAt))
                .limit(LISTED_MAX)
                .forEach(t -> text.append('\n')
                        .append(desk.replies()
                                .render(key + ".line", desk.words(community).forGroup(t, draft.now()))));
        Chat to = tickets.stream().anyMatch(t -> t.matter().isPrivate()) ? alone() : here();
        say(to, Saying.of(to, Kind.ANSWER, null, text.toString()), null);
        return Disposition.ANSWERED;
    }

    private Disposition open(List<Ticket> all) {
        List<Ticket> tickets = all.stream()
                .filter(t -> isVisible(t) && !(isGroup() && t.matter().isPrivate()))
                .toList();
        if (tickets.isEmpty()) {
            return answer("answer.list.none", Map.of(), null);
        }
        String text = new OpenList(desk, community, hearing.here(), draft.now()).text(tickets);
        Chat to = tickets.stream().anyMatch(t -> t.matter().isPrivate()) ? alone() : here();
        say(to, Saying.of(to, Kind.ANSWER, null, text), null);
        return Disposition.ANSWERED;
    }

    /** The figures are for the grids' leaders: in their chat, else for the one who asks alone. */
    private Disposition bulletin(Command command, Consulted more) {
        if (more.bulletin().isEmpty()) {
            return refuse("refuse.bulletin", Map.of("verb", command.verb().word()), null);
        }
        String text = new BulletinWords(community, desk.replies())
                .text(more.bulletin().get());
        Chat to = community.bulletins().chats().contains(here()) ? here() : alone();
        say(to, Saying.of(to, Kind.ANSWER, null, text), null);
        return Disposition.ANSWERED;
    }

    private Disposition answer(String key, Map<String, String> holes, @Nullable Ticket ticket) {
        say(Kind.ANSWER, desk.replies().render(key, holes), ticket, List.of());
        return Disposition.ANSWERED;
    }

    /** 代报 without what is to be reported. */
    Disposition refuseEmptyReport() {
        return refuse("refuse.reportfor", Map.of(), null);
    }

    private Disposition refuse(String key, Map<String, String> holes, @Nullable Ticket ticket) {
        say(Kind.REFUSE, desk.replies().render(key, holes), ticket, List.of());
        return Disposition.REFUSED;
    }

    private void say(Kind kind, String text, @Nullable Ticket ticket, List<Button> buttons) {
        Chat to = ticket != null && ticket.matter().isPrivate() ? alone() : here();
        say(to, Saying.of(to, kind, ticket == null ? null : ticket.no(), text).with(buttons), ticket);
    }

    /** In the group it was said in, to the speaker by name; of a private matter, to them alone. */
    private void say(Chat to, Saying saying, @Nullable Ticket ticket) {
        draft.say(
                saying.mentioning(to.isGroup() ? List.of(actor.account().user()) : List.of())
                        .answering(to.equals(here()) ? hearing.message().id() : null),
                ticket);
    }

    private Chat here() {
        return hearing.message().chat();
    }

    private Chat alone() {
        return Chat.privateWith(actor.account());
    }

    private boolean isGroup() {
        return here().isGroup();
    }
}
