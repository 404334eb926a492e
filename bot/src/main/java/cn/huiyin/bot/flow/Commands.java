package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.dispatch.Buttons;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.dispatch.TimeWords;
import cn.huiyin.bot.figures.BulletinWords;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.intake.Names;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.ticket.Actor;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of a command; pure. Every command is answered where it was given. */
final class Commands {
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?<!\\d)(\\d{3,9})(?!\\d)");
    private static final Pattern NUMBERS_ALONE = Pattern.compile("(?:[\\s,，、和及#]*\\d{4,9})+\\s*");
    private static final Set<Verb> SEVERAL =
            EnumSet.of(Verb.ACCEPT, Verb.DEPART, Verb.ARRIVE, Verb.CHECK_IN, Verb.URGE, Verb.QUERY);
    private static final int LISTED_MAX = 10;

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Actor actor;
    private final Community community;
    private final TicketsMeant meant;

    Commands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.actor = hearing.actor();
        this.community = hearing.community();
        this.meant = new TicketsMeant(hearing, draft);
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
            case POINTS, POINTS_RULES, REDEEM, GRANT, DENY, AWARD, DEDUCT ->
                new PointsCommands(desk, hearing, draft).carryOut(command);
            case CARE -> new CareCommands(desk, hearing, draft).carryOut(command);
            case ASSETS -> new AssetCommands(desk, hearing, draft).carryOut(command);
            default -> aboutTickets(command);
        };
    }

    /** 接单 1001、1002 is said of both, and of a number that is written twice once. */
    private Disposition aboutTickets(Command command) {
        if (!SEVERAL.contains(command.verb())
                || command.no() == null
                || !NUMBERS_ALONE.matcher(command.rest()).matches()) {
            return aboutTicket(command);
        }
        Set<String> numbers = new LinkedHashSet<>(List.of(command.no()));
        OTHER_NUMBER.matcher(command.rest()).results().forEach(other -> numbers.add(other.group(1)));
        List<Disposition> each = numbers.stream()
                .map(no -> aboutTicket(new Command(command.verb(), no, "", command.sure())))
                .toList();
        return each.contains(Disposition.COMMANDED) ? Disposition.COMMANDED : each.get(0);
    }

    /** Whether {@code command} leads to a ticket, so that even loose wording can be taken for it. */
    boolean leadsSomewhere(Command command) {
        return !command.verb().isAboutTicket() || !meant.candidates(command).isEmpty();
    }

    /** Whether {@code command}, which names no ticket, leads to one alone, and that was reported in this chat. */
    boolean leadsToOneHere(Command command) {
        List<Ticket> candidates = meant.candidates(command);
        return candidates.size() == 1 && candidates.get(0).chat().equals(here());
    }

    /** Whether exactly one ticket is meant. */
    boolean leadsToOne(Command command) {
        return meant.candidates(command).size() == 1;
    }

    /** The ticket that the quoted message is about. */
    Optional<Ticket> quotedTicket() {
        return meant.quotedTicket();
    }

    private Disposition aboutTicket(Command command) {
        Verb verb = command.verb();
        if (verb.isForWorkers() && !actor.isWorker()) {
            return refuse("refuse.notworker", Map.of("verb", verb.word()), null);
        }
        List<Ticket> candidates = meant.candidates(command);
        if (candidates.isEmpty()) {
            return command.no() != null
                    ? notFound(command)
                    : refuse("refuse.nonumber", Map.of("verb", verb.word()), null);
        }
        if (candidates.size() > 1 && verb == Verb.QUERY) {
            return listed("answer.mine", candidates);
        }
        if (candidates.size() > 1) {
            return ambiguous(verb, candidates);
        }
        Ticket ticket = candidates.get(0);
        return switch (verb) {
            case QUERY -> answer("answer.status", desk.words(community).forGroup(ticket, draft.now()), ticket);
            case MERGE -> merge(command, ticket);
            default -> act(asSaid(command, ticket), ticket);
        };
    }

    /** Which one is meant; numbers of private matters are for whom they belong to alone. */
    private Disposition ambiguous(Verb verb, List<Ticket> candidates) {
        String numbers =
                String.join("、", candidates.stream().map(t -> "#" + t.no()).toList());
        String no = candidates.get(0).no();
        String text =
                desk.replies().render("refuse.ambiguous", Map.of("verb", verb.word(), "numbers", numbers, "no", no));
        Chat to = whereAllMayRead(candidates);
        say(to, Saying.of(to, Kind.REFUSE, null, text), null);
        return Disposition.REFUSED;
    }

    private Chat whereAllMayRead(List<Ticket> tickets) {
        return tickets.stream().anyMatch(t -> t.matter().isPrivate()) ? alone() : here();
    }

    private Disposition notFound(Command command) {
        String no = command.no() == null ? "" : command.no();
        return command.verb() == Verb.QUERY
                ? answer("answer.notfound", Map.of("no", no), null)
                : refuse("answer.notfound", Map.of("no", no), null);
    }

    /** Who was called in and says that they take it has answered the call; the ticket is not theirs to take. */
    private Command asSaid(Command command, Ticket ticket) {
        boolean answers = command.verb() == Verb.ACCEPT
                && meant.isAwaited(ticket)
                && !Rights.mayEver(Verb.ACCEPT, actor.rolesIn(ticket, community));
        return answers ? new Command(Verb.CHECK_IN, command.no(), command.rest(), command.sure()) : command;
    }

    private Disposition act(Command command, Ticket ticket) {
        Verdict verdict = desk.decider(community, ticket, draft.presence())
                .decide(ticket, new Deeds(desk, hearing, draft).of(command, ticket), actor, draft.now());
        if (verdict instanceof Verdict.Refused refused) {
            return refuse(refused.reply(), holes(refused, ticket), ticket);
        }
        List<TicketEvent> events = new ArrayList<>(((Verdict.Done) verdict).events());
        if (command.verb() == Verb.ADD) {
            new Reports(desk, hearing, draft).located(ticket).ifPresent(events::add);
        }
        draft.change(ticket, events);
        Ticket after = draft.ticket(ticket.no()).orElse(ticket);
        confirm(command, events, after);
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

    private Disposition merge(Command command, Ticket named) {
        Matcher other = OTHER_NUMBER.matcher(command.rest());
        Optional<Ticket> second =
                other.find() ? draft.ticket(other.group(1)).filter(meant::isVisible) : Optional.empty();
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

    private void confirm(Command command, List<TicketEvent> events, Ticket after) {
        Verb verb = command.verb();
        boolean heardAlready =
                here().isGroup() || !after.chat().isGroup() || after.matter().isPrivate();
        if (verb == Verb.UNSOLVED && heardAlready) {
            return;
        }
        Map<String, String> holes = new HashMap<>(desk.words(community).forGroup(after, draft.now()));
        if (verb == Verb.WHISTLE) {
            holes.put(
                    "party",
                    String.join(
                            "、",
                            Names.parties(command.rest(), community).parties().stream()
                                    .map(Party::name)
                                    .toList()));
        }
        boolean isOfParty = events.stream().anyMatch(TicketEvent.CallReturned.class::isInstance);
        String key = isOfParty ? "answer.done.callreturned" : confirmation(verb, after);
        say(Kind.ANSWER, desk.replies().render(key, holes), after, buttons(verb, after));
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
            case CONFIRM -> "answer.done.confirmed";
            case DECLINE -> "answer.done.declined";
            case URGE -> "answer.urged";
            case ADD -> "added";
            case CANCEL -> "answer.done.cancelled";
            case RATE -> after.progress().isRatedLow() ? "rated.low" : "rated.thanks";
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
        Chat to = whereAllMayRead(tickets);
        say(to, Saying.of(to, Kind.ANSWER, null, text.toString()), null);
        return Disposition.ANSWERED;
    }

    private Disposition open(List<Ticket> all) {
        List<Ticket> tickets = all.stream()
                .filter(t -> meant.isVisible(t) && !(isGroup() && t.matter().isPrivate()))
                .toList();
        if (tickets.isEmpty()) {
            return answer("answer.list.none", Map.of(), null);
        }
        String text = new OpenList(desk, community, hearing.here(), draft.now()).text(tickets);
        Chat to = whereAllMayRead(tickets);
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
                saying.replyingTo(
                        actor.account(), to.equals(here()) ? hearing.message().id() : null),
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
