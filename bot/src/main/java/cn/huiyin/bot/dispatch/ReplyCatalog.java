package cn.huiyin.bot.dispatch;

import cn.huiyin.bot.ticket.TicketStatus;
import cn.huiyin.rules.Urgency;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which sentences there are and what may be put into each; {@code replies.yaml} must hold exactly these.
 *
 * <p>An exclamation mark says that the text is useless without that hole: an acknowledgement without its number.
 */
public final class ReplyCatalog {
    /** What one sentence may hold, and what it must. */
    public record Holes(Set<String> known, Set<String> needed) {
        public Holes {
            known = Set.copyOf(known);
            needed = Set.copyOf(needed);
        }
    }

    private static final String TO_RESIDENTS = """
            ack.group no! subcategory place who within
            ack.group.urgent no! subcategory place who within
            ack.group.critical no! subcategory place who within
            ack.group.critical.noplace no! subcategory who within
            ack.group.plate no! subcategory plate! who within
            ack.suggestion no!
            ack.inquiry no! who
            ack.device no! subcategory place who
            ack.private no! subcategory who
            ack.noplace no! subcategory who
            ack.private.confirm no! subcategory who party
            status.declined no! subcategory who note!
            group.private
            ask.place
            ask.estate building estates!
            ask.building estate
            ask.number road!
            joined no! subcategory place status
            joined.same no! status
            added no!
            status.accepted no! subcategory place who
            status.accepted.lawyer party!
            status.departed no! subcategory place who
            status.arrived no! subcategory place who took
            status.whistled no! subcategory place party
            status.checkedin no! subcategory place party! note!
            status.checkedin.plain no! subcategory place party!
            status.partydone no! subcategory place party! note!
            status.partydone.plain no! subcategory place party!
            status.resolved no! subcategory place who note!
            status.resolved.plain no! subcategory place who
            status.resolved.micro no! subcategory place who note!
            status.resolved.micro.plain no! subcategory place who
            status.reopened no! subcategory place who
            status.cancelled no!
            status.handedon no! who
            status.merged no! subcategory place into!
            survey no! note!
            survey.plain no!
            survey.courier no! note!
            survey.courier.plain no!
            rated.thanks no!
            rated.low no!
            ask.handler no! question! who
            warn.scam
            digest.header count
            digest.line no! subcategory place status!
            """;

    private static final String TO_WORKERS = """
            assign no! subcategory urgency place! text! reporter due
            assign.again no! subcategory urgency place! text! reporter due
            assign.confirm no! subcategory urgency place! text! reporter due party
            assign.unconfirmed no! subcategory urgency place! text! reporter due
            remind.confirm no! place subcategory due
            remind.confirm.late no! place subcategory due
            notice.passedon no! place subcategory who
            answer.done.confirmed no! who
            answer.done.declined no!
            remind.accept no! place subcategory due
            remind.accept.late no! place subcategory due
            remind.resolve no! due
            remind.resolve.late no! place subcategory due
            remind.urged no! place subcategory
            remind.silent no! place subcategory
            remind.resumed no! place subcategory due
            remind.called no! place due
            remind.called.late no! place due
            remind.visit no! place subcategory
            notice.called.away no! people! party
            notice.called.returned no! party! note! place subcategory
            answer.done.callreturned no!
            notice.takenback no! place subcategory who
            escalate.arrive no! who place subcategory
            escalate.called no! party place subcategory
            escalate.called.late no! party place subcategory
            escalate.called.away no! party! place subcategory due
            escalate.accept no! who place subcategory
            escalate.resolve no! who place subcategory
            escalate.rated no! who place subcategory
            whistle no! reason! place! text! who due
            whistle.plain no! place! text! who due
            notice.scam where text!
            notice.critical no! subcategory place! text! reporter who
            notice.added no! text!
            notice.reopened no! place subcategory who
            notice.cancelled no! place subcategory
            assign.chronic count! days place subcategory
            notice.chronic no! place! subcategory! count! days who
            answer.taken no! who
            answer.done.accepted no!
            answer.done.departed no!
            answer.done.arrived no!
            answer.done.asked no!
            answer.done.resumed no! due
            answer.done.visited no!
            answer.done.resolved no!
            answer.done.returned no! who
            answer.done.handedon no! who
            answer.done.recategorised no! subcategory!
            answer.done.whistled no! party
            answer.done.checkedin no!
            answer.done.party no!
            answer.done.merged no! into!
            answer.done.cancelled no!
            """;

    private static final String ANSWERS = """
            answer.status no! subcategory place status! who since
            answer.notfound no
            answer.mine
            answer.mine.line no! subcategory place status!
            answer.mine.none
            answer.list count! age! place! subcategory no
            answer.list.line no! subcategory place status! age! due
            answer.list.due due!
            answer.list.overdue due
            answer.list.broken no! place subcategory age! due
            answer.list.resolved no! place subcategory
            answer.list.rest count!
            answer.list.none
            answer.urged no!
            answer.urged.soon no! again!
            answer.help.resident
            answer.help.worker
            refuse.notyours no! verb
            refuse.notworker verb
            refuse.notreporter no! verb
            refuse.reportfor
            refuse.state no! status verb instead!
            refuse.nonumber verb
            refuse.ambiguous verb numbers! no
            refuse.reason no verb
            refuse.evidence no
            refuse.photo no
            refuse.question no
            refuse.notpaused no!
            refuse.visited no
            refuse.last no!
            refuse.whom no
            refuse.category no
            refuse.party no parties!
            refuse.rating no
            refuse.own no!
            refuse.toolate no!
            refuse.merge
            refuse.confirm no!
            refuse.unconfirmed no! who
            refuse.confirmed no!
            refuse.bulletin verb
            """;

    private static final String REPORTS = """
            report.daily community! date! since
            report.weekly community! from! to!
            report.nothing
            report.counts opened! resolved! open!
            report.counts.overdue opened! resolved! open! overdue!
            report.trend opened! resolved!
            report.same
            report.more n!
            report.fewer n!
            report.response percent! part! whole!
            report.resolution percent! part! whole!
            report.satisfaction percent! part! whole!
            report.between
            report.and
            report.defined rate! definition!
            report.ten_minutes percent! part! whole!
            report.in_grid percent! part! whole! mark!
            report.in_grid.of grid! percent! part! whole! mark!
            report.reached target
            report.missed target!
            report.whistles percent part! whole!
            report.oldest no! place! subcategory! age!
            report.hot places!
            report.hot.one place! count!
            report.chronic place! subcategory! count! days
            report.advice subcategory! count! days
            report.advice.places subcategory! count! days places!
            report.date month! day!
            figures.definition.response
            figures.definition.resolution
            figures.definition.satisfaction
            figures.definition.ten_minutes
            figures.definition.in_grid
            figures.definition.whistles
            figures.definition.opened
            figures.definition.resolved
            figures.definition.open
            figures.definition.overdue
            figures.definition.critical
            """;

    private static final String ON_DUTY = """
            answer.duty.resident rosters!
            answer.duty.resident.none
            answer.duty.none
            answer.duty.now roster! people! until
            answer.duty.title roster!
            answer.duty.line shift! people!
            answer.leave days!
            answer.leave.delegate days! who!
            answer.leave.open numbers!
            answer.leave.gap shifts!
            answer.back
            answer.swap.asked shifts! to! who no
            answer.swap.done shifts! to! who
            answer.handover people!
            answer.handover.later people! when!
            answer.duty.note who text!
            ask.swap who! shifts! no! to
            notice.leave who! days!
            notice.leave.delegate who! days! delegate
            notice.leave.covered who! days! delegate!
            notice.handover who! text!
            notice.gaps lines!
            refuse.leave.days
            refuse.leave.whom
            refuse.leave.away who!
            refuse.back
            refuse.swap.what
            refuse.swap.past
            refuse.swap.order
            refuse.swap.noshift who! day! to
            refuse.swap.away to! day who
            refuse.swap.taken to! day who
            refuse.agree.none
            refuse.agree.which no!
            refuse.handover
            refuse.handover.notyours
            button.swap who!
            button.swap.agree
            duty.day month! day! weekday
            duty.days from! to!
            duty.shift.day day!
            duty.shift.night day!
            duty.nobody
            gap.empty roster! shift! missing
            gap.short roster! shift! missing!
            """;

    private static final String GUIDES = """
            answer.guide answer!
            answer.guide.source answer! source
            answer.guide.more text!
            answer.guide.passed
            refuse.supplement
            refuse.supplemented
            """;

    private static final String POINTS = """
            points.earned points!
            points.taken points!
            points.full
            points.repeat
            points.why.cancelled
            points.why.merged
            points.why.false
            points.part merit! points!
            merit.report
            merit.resolved
            merit.picture
            merit.rating
            merit.order
            merit.gift
            merit.repeat
            answer.points total! parts
            answer.points.none
            answer.points.rules parts! most
            answer.points.rules.all parts! most
            answer.points.gifts
            answer.points.gift gift! cost!
            answer.points.nogifts
            answer.points.awarded who points! why total
            answer.points.deducted who points! why total
            answer.redeem.asked gift
            answer.redeem.granted no who gift cost
            answer.redeem.denied no who gift cost
            ask.redeem no! who gift! cost
            notice.points.awarded points! why! total who
            notice.points.deducted points! why! total who
            notice.redeem.granted gift! cost total
            notice.redeem.denied gift! cost total
            refuse.points.off
            refuse.points.notyou
            refuse.points.leader verb
            refuse.points.order verb
            refuse.points.whom verb
            refuse.points.range most who total
            refuse.points.less who total most
            refuse.redeem.what
            refuse.redeem.short gift cost missing!
            refuse.redeem.later
            refuse.redeem.none verb
            refuse.redeem.spent who total
            """;

    private static final String WORDS = """
            word.noplace
            word.resident
            source.phone
            source.visit
            source.patrol
            source.device
            word.or
            word.grid
            duration.seconds n!
            duration.minutes n!
            duration.hours n!
            duration.days n!
            duration.workdays n!
            took.minutes minutes! seconds!
            took.hours hours! minutes!
            took.days days!
            when.today time!
            when.tomorrow time!
            when.yesterday time!
            when.date month! day! time!
            button.rate.good
            button.rate.fair
            button.rate.bad
            button.whistle party
            """;

    private static final Map<String, Holes> HOLES = catalog();

    private ReplyCatalog() {}

    /** What each sentence may and must hold, by key, in the order in which they are best read. */
    public static Map<String, Holes> holes() {
        return HOLES;
    }

    private static Map<String, Holes> catalog() {
        Map<String, Holes> all = new LinkedHashMap<>();
        for (String part : List.of(
                TO_RESIDENTS, TO_WORKERS, ANSWERS, REPORTS, ON_DUTY, GUIDES, POINTS, RegisterReplies.CATALOG, WORDS)) {
            part.lines().map(line -> line.split(" ")).forEach(words -> add(all, words[0], holesIn(words)));
        }
        addPlain(all, "urgency.", Urgency.values());
        addPlain(all, "title.", TicketStatus.values());
        addPlain(all, "instead.worker.", TicketStatus.values());
        addPlain(all, "instead.resident.", TicketStatus.values());
        addPlain(all, "weekday.", DayOfWeek.values());
        return Collections.unmodifiableMap(all);
    }

    private static Holes holesIn(String... words) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>();
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            String name = word.replace("!", "");
            known.add(name);
            if (word.endsWith("!")) {
                needed.add(name);
            }
        }
        return new Holes(known, needed);
    }

    private static void addPlain(Map<String, Holes> all, String prefix, Enum<?>... constants) {
        for (Enum<?> constant : constants) {
            add(all, prefix + constant.name().toLowerCase(Locale.ROOT), new Holes(Set.of(), Set.of()));
        }
    }

    private static void add(Map<String, Holes> all, String key, Holes holes) {
        if (all.put(key, holes) != null) {
            throw new IllegalStateException("reply: " + key + " twice (expected: each key once)");
        }
    }
}
