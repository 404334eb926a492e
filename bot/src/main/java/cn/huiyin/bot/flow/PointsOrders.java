package cn.huiyin.bot.flow;

import cn.huiyin.bot.community.Account;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.Person;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.Command;
import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.intake.Hearing;
import cn.huiyin.bot.points.Line;
import cn.huiyin.bot.points.Redemptions;
import cn.huiyin.bot.points.Redemptions.Pending;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.Verb;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What leaders say about points, in private: yes or no to what somebody wants for theirs, and points that they give or take
 * themselves; pure.
 */
final class PointsOrders {
    private static final int POINTS_MAX = 100;
    private static final Pattern ORDER = Pattern.compile(
            "(?:#\\s{0,3}(?<no>\\d{3,9})|(?<who>[^\\s\\d,，:：#]{1,20}?))[\\s,，:：]{0,3}(?<points>\\d{1,4})\\s?分?"
                    + "[\\s,，:：]{1,3}(?<why>\\S.*)",
            Pattern.DOTALL);

    private final PointsCommands commands;
    private final Hearing hearing;
    private final Community community;
    private final Draft draft;

    PointsOrders(PointsCommands commands, Hearing hearing) {
        this.commands = commands;
        this.hearing = hearing;
        this.community = hearing.community();
        this.draft = commands.draft();
    }

    static Map<String, String> holes(Pending pending) {
        return Map.of(
                "no", Integer.toString(pending.no()),
                "who", pending.name(),
                "gift", pending.gift(),
                "cost", Integer.toString(pending.cost()));
    }

    /** 同意兑换 and 不同意兑换. */
    Disposition decide(Command command) {
        Map<String, String> verb = Map.of("verb", command.verb().word());
        if (!mayDecide()) {
            return commands.refuse("refuse.points.leader", verb);
        }
        Sheet.OfRedemptions sheet = new Sheet.OfRedemptions(community.id());
        Redemptions waiting = draft.papers().read(sheet);
        Optional<Pending> meant = meant(waiting, command.rest());
        if (meant.isEmpty()) {
            return commands.refuse("refuse.redeem.none", verb);
        }
        Pending pending = meant.get();
        boolean granted = command.verb() == Verb.GRANT;
        int total = draft.earnings().purseOf(pending.owner()).total();
        if (granted && total < pending.cost()) {
            return commands.refuse(
                    "refuse.redeem.spent", Map.of("who", pending.name(), "total", Integer.toString(total)));
        }
        draft.papers().write(sheet, waiting.without(pending.no()));
        int left = granted ? total - pending.cost() : total;
        if (granted) {
            post(pending.owner(), Merit.GIFT, -pending.cost(), pending.gift());
        }
        commands.tell(
                pending.owner(),
                granted ? "notice.redeem.granted" : "notice.redeem.denied",
                Map.of(
                        "gift", pending.gift(),
                        "cost", Integer.toString(pending.cost()),
                        "total", Integer.toString(left)));
        return commands.done(granted ? "answer.redeem.granted" : "answer.redeem.denied", holes(pending));
    }

    private static Optional<Pending> meant(Redemptions waiting, String no) {
        boolean onlyOne = no.isBlank() && waiting.pending().size() == 1;
        return onlyOne
                ? Optional.of(waiting.pending().get(0))
                : Optional.of(no)
                        .filter(n -> !n.isBlank())
                        .map(Integer::valueOf)
                        .flatMap(waiting::of);
    }

    /** The leaders of the grids and the backstop, in private: what somebody is given or denied is not for all to read. */
    private boolean mayDecide() {
        Person person = hearing.actor().person();
        return hearing.message().isPrivate()
                && person != null
                && (community.isLeader(person.id())
                        || person.id().equals(community.commons().backstop()));
    }

    /** 加分 and 扣分. */
    Disposition order(Command command) {
        Map<String, String> verb = Map.of("verb", command.verb().word());
        if (!mayDecide()) {
            return commands.refuse("refuse.points.leader", verb);
        }
        Matcher order = ORDER.matcher(command.rest());
        if (!order.matches()) {
            return commands.refuse("refuse.points.order", verb);
        }
        Optional<Named> whom = named(order.group("no"), order.group("who"));
        return whom.isEmpty()
                ? commands.refuse("refuse.points.whom", verb)
                : order(
                        command.verb() == Verb.DEDUCT,
                        whom.get(),
                        Integer.parseInt(order.group("points")),
                        TicketWords.clipped(order.group("why").strip()));
    }

    private Disposition order(boolean takes, Named whom, int points, String why) {
        int total = draft.earnings().purseOf(whom.account()).total();
        int most = takes ? Math.min(POINTS_MAX, total) : POINTS_MAX;
        if (points < 1 || points > most) {
            return commands.refuse(
                    takes ? "refuse.points.less" : "refuse.points.range",
                    Map.of("who", whom.name(), "total", Integer.toString(total), "most", Integer.toString(POINTS_MAX)));
        }
        int signed = takes ? -points : points;
        post(whom.account(), Merit.ORDER, signed, why);
        Map<String, String> holes = Map.of(
                "who", whom.name(),
                "points", Integer.toString(points),
                "why", why,
                "total", Integer.toString(total + signed));
        commands.tell(whom.account(), takes ? "notice.points.deducted" : "notice.points.awarded", holes);
        return commands.done(takes ? "answer.points.deducted" : "answer.points.awarded", holes);
    }

    private void post(Account owner, Merit merit, int points, String note) {
        draft.earnings()
                .post(
                        owner,
                        new Line(
                                draft.now(),
                                merit,
                                points,
                                null,
                                hearing.actor().by(),
                                note));
    }

    /** Somebody who earns here. */
    private record Named(Account account, String name) {}

    /** A part-time reporter by name; anybody by a ticket that they reported. */
    private Optional<Named> named(@Nullable String no, @Nullable String who) {
        Optional<Named> found =
                no != null
                        ? draft.ticket(no)
                                .filter(t -> t.community().equals(community.id()))
                                .map(Ticket::reporter)
                                .map(r -> new Named(r.account(), r.name()))
                        : community.commons().couriers().stream()
                                .filter(c -> c.name().equals(who))
                                .flatMap(c -> c
                                        .accountNear(hearing.message().chat().channel())
                                        .map(a -> new Named(a, c.name()))
                                        .stream())
                                .findFirst();
        return found.filter(named -> draft.earnings().earns(named.account()));
    }
}
