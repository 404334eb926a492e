package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Chat;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.bot.dispatch.Saying;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.outbox.Delivery.Button;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.points.Purse;
import cn.huiyin.bot.points.Redemptions;
import cn.huiyin.bot.points.Redemptions.Pending;
import cn.huiyin.bot.ticket.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides what becomes of what people say about points: what they have, and what it is good for; pure. */
final class PointsCommands {
    private static final Pattern WHOLE_LIST = Pattern.compile("(?:清单|列表|什么|有什么|能换什么|礼品|积分)?");

    private final Desk desk;
    private final Hearing hearing;
    private final Draft draft;
    private final Community community;
    private final Account speaker;

    PointsCommands(Desk desk, Hearing hearing, Draft draft) {
        this.desk = desk;
        this.hearing = hearing;
        this.draft = draft;
        this.community = hearing.community();
        this.speaker = hearing.actor().account();
    }

    /** Whether {@code command} can be one here: in a community without points only who asks for theirs hears that there are none. */
    static boolean isMeant(Command command, Hearing hearing) {
        boolean forLeaders =
                command.verb() != Verb.POINTS && command.verb() != Verb.POINTS_RULES && command.verb() != Verb.REDEEM;
        return hearing.community().points().isPresent()
                ? !forLeaders || hearing.actor().isWorker()
                : command.verb() == Verb.POINTS;
    }

    Disposition carryOut(Command command) {
        Optional<PointsPlan> plan = community.points();
        if (plan.isEmpty()) {
            return refuse("refuse.points.off", Map.of());
        }
        return switch (command.verb()) {
            case POINTS -> total();
            case POINTS_RULES -> rules(plan.get());
            case REDEEM -> redeem(plan.get(), command.rest());
            case GRANT, DENY -> new PointsOrders(this, hearing).decide(command);
            case AWARD, DEDUCT -> new PointsOrders(this, hearing).order(command);
            default -> throw new IllegalArgumentException("verb: " + command.verb() + " (expected: one about points)");
        };
    }

    private Disposition total() {
        if (!draft.earnings().earns(speaker)) {
            return refuse("refuse.points.notyou", Map.of());
        }
        Purse purse = draft.earnings().purseOf(speaker);
        Map<Merit, Integer> parts = new LinkedHashMap<>();
        purse.parts().forEach((merit, points) -> {
            if (points != 0) {
                parts.put(merit, points);
            }
        });
        Map<String, String> holes = Map.of("total", Integer.toString(purse.total()), "parts", parts(parts));
        return answer(parts.isEmpty() ? "answer.points.none" : "answer.points", holes);
    }

    private String parts(Map<Merit, Integer> parts) {
        return String.join(
                desk.replies().render("report.and"),
                parts.entrySet().stream()
                        .map(e -> desk.replies()
                                .render(
                                        "points.part",
                                        Map.of(
                                                "merit",
                                                desk.replies()
                                                        .render("merit."
                                                                + e.getKey().word()),
                                                "points",
                                                Integer.toString(e.getValue()))))
                        .toList());
    }

    private Disposition rules(PointsPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(desk.replies()
                .render(
                        plan.forEverybody() ? "answer.points.rules.all" : "answer.points.rules",
                        Map.of("parts", parts(plan.worth()), "most", Integer.toString(plan.perDay()))));
        lines.addAll(gifts(plan));
        say(here(), Kind.ANSWER, String.join("\n", lines), List.of());
        return Disposition.ANSWERED;
    }

    private List<String> gifts(PointsPlan plan) {
        if (plan.gifts().isEmpty()) {
            return List.of(desk.replies().render("answer.points.nogifts"));
        }
        return Stream.concat(
                        Stream.of(desk.replies().render("answer.points.gifts")),
                        plan.gifts().stream()
                                .map(g -> desk.replies()
                                        .render(
                                                "answer.points.gift",
                                                Map.of("gift", g.name(), "cost", Integer.toString(g.cost())))))
                .toList();
    }

    private Disposition redeem(PointsPlan plan, String rest) {
        Optional<PointsPlan.Gift> wanted = plan.giftIn(rest);
        if (wanted.isEmpty()) {
            List<String> lines = new ArrayList<>();
            if (!WHOLE_LIST.matcher(rest).matches()) {
                lines.add(desk.replies().render("refuse.redeem.what"));
            }
            lines.addAll(gifts(plan));
            say(here(), Kind.ANSWER, String.join("\n", lines), List.of());
            return Disposition.ANSWERED;
        }
        if (!draft.earnings().earns(speaker)) {
            return refuse("refuse.points.notyou", Map.of());
        }
        return ordered(wanted.get());
    }

    /** Whoever has enough asks a leader for it; what already waits is spent. */
    private Disposition ordered(PointsPlan.Gift gift) {
        Sheet.OfRedemptions sheet = new Sheet.OfRedemptions(community.id());
        Redemptions waiting = draft.papers().read(sheet);
        int free = draft.earnings().purseOf(speaker).total() - waiting.waitingOf(speaker);
        if (free < gift.cost()) {
            return refuse(
                    "refuse.redeem.short",
                    Map.of(
                            "gift", gift.name(),
                            "cost", Integer.toString(gift.cost()),
                            "missing", Integer.toString(gift.cost() - free)));
        }
        List<Account> deciders = deciders();
        if (waiting.isFull() || deciders.isEmpty()) {
            return refuse("refuse.redeem.later", Map.of());
        }
        Redemptions next = waiting.with(speaker, hearing.actor().name(), gift.name(), gift.cost());
        draft.papers().write(sheet, next);
        ask(next.pending().get(next.pending().size() - 1), deciders.get(0));
        return done("answer.redeem.asked", Map.of("gift", gift.name()));
    }

    /** Who may say yes to it, the nearest first: the leader of the grid where it was said; in private the backstop, where there is one. */
    private List<Account> deciders() {
        String leader = community.locator().nearest(hearing.here()).leader();
        String backstop = community.commons().backstop();
        Stream<String> people = backstop == null
                ? Stream.of(leader)
                : hearing.here() == null ? Stream.of(backstop, leader) : Stream.of(leader, backstop);
        return people.flatMap(id -> community.person(id).stream())
                .flatMap(person -> person.accountNear(hearing.message().chat().channel()).stream())
                .toList();
    }

    private void ask(Pending pending, Account decider) {
        String no = " " + pending.no();
        say(
                Chat.privateWith(decider),
                Kind.NOTICE,
                desk.replies().render("ask.redeem", PointsOrders.holes(pending)),
                List.of(
                        new Button(Verb.GRANT.word(), Verb.GRANT.word() + no),
                        new Button(Verb.DENY.word(), Verb.DENY.word() + no)));
    }

    Draft draft() {
        return draft;
    }

    void tell(Account owner, String key, Map<String, String> holes) {
        say(Chat.privateWith(owner), Kind.NOTICE, desk.replies().render(key, holes), List.of());
    }

    private Disposition answer(String key, Map<String, String> holes) {
        say(here(), Kind.ANSWER, desk.replies().render(key, holes), List.of());
        return Disposition.ANSWERED;
    }

    /** Answers that something has changed. */
    Disposition done(String key, Map<String, String> holes) {
        say(here(), Kind.ANSWER, desk.replies().render(key, holes), List.of());
        return Disposition.COMMANDED;
    }

    Disposition refuse(String key, Map<String, String> holes) {
        say(here(), Kind.REFUSE, desk.replies().render(key, holes), List.of());
        return Disposition.REFUSED;
    }

    private Chat here() {
        return hearing.message().chat();
    }

    private void say(Chat to, Kind kind, String text, List<Button> buttons) {
        boolean isHere = to.equals(here());
        draft.say(
                Saying.of(to, kind, null, text)
                        .with(buttons)
                        .replyingTo(speaker, isHere ? hearing.message().id() : null),
                null);
    }
}
