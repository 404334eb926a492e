package cn.huiyin.bot.flow;

import cn.huiyin.bot.clock.QuietHours;
import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.dispatch.News;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.Router;
import cn.huiyin.bot.dispatch.TicketWords;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketDecider;
import java.time.Instant;

/**
 * What every decision is made with.
 *
 * @param router who is asked, and within which limits
 * @param replies what is said
 * @param quietHours when groups are left in peace
 */
public record Desk(Router router, Replies replies, QuietHours quietHours) {
    Draft draft(Commit.Cause cause, String seed, Situation situation, Community community, Instant now) {
        return new Draft(cause, seed, situation, new News(community, replies, router, now), quietHours, now);
    }

    TicketDecider decider(Community community, Ticket ticket) {
        return new TicketDecider(
                community,
                router.terms(
                        community, ticket.matter().category(), ticket.matter().urgency()));
    }

    TicketWords words(Community community) {
        return new TicketWords(community, replies, router);
    }
}
