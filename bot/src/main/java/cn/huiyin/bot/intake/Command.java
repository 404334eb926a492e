package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells the bot to do.
 *
 * @param no number of the ticket, null when it was left out
 * @param rest what stands after verb and number
 * @param sure false for everyday wording without a number, which a report in the same words overrules
 */
public record Command(Verb verb, @Nullable String no, String rest, boolean sure) {}
