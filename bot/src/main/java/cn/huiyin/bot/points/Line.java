package cn.huiyin.bot.points;

import cn.huiyin.bot.community.Merit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's ledger. Nothing is ever taken out of a ledger: what was given wrongly is taken back by a line of its own.
 *
 * @param points below zero when they are taken
 * @param ticket number of the ticket it is about, null when it is about none
 * @param by who did it, as in a ticket's history
 * @param note why, or what for
 */
public record Line(
        Instant at,
        Merit merit,
        int points,
        @Nullable String ticket,
        String by,
        @Nullable String note) {}
