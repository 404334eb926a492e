package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.roster.Presence;
import cn.huiyin.bot.ticket.PictureHosts;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketDecider;
import java.time.Instant;

/**
 * What every decision is made with.
 *
 * @param router who is asked, and within which limits
 * @param replies what is said
 * @param quietHours when groups are left in peace
 * @param pictures whose pictures are kept as they were sent
 */
public record Desk(Router router, Replies replies, QuietHours quietHours, PictureHosts pictures) {
    Draft draft(Commit.Cause cause, String seed, Situation situation, Community community, Instant now) {
        Presence presence = new Presence(
                community.rosters(), situation.attendance(), router.defaults().calendar(), now);
        Draft.Scene scene = new Draft.Scene(community, replies, router, presence, pictures);
        return new Draft(cause, seed, situation, scene, quietHours);
    }

    /** @param presence who is there to be asked */
    TicketDecider decider(Community community, Ticket ticket, Presence presence) {
        return new TicketDecider(
                community,
                router.terms(
                        community, ticket.matter().category(), ticket.matter().urgency()),
                presence);
    }

    TicketWords words(Community community) {
        return new TicketWords(community, replies, router);
    }
}
