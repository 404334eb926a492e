package cn.huiyin.bot.ticket;

/**
 * A return visit: somebody asks the resident how it went on after the matter was dealt with.
 *
 * @param visitor id of the person who is to ask
 * @param round which of several it is, 0 first
 * @param done whether the visitor has said what they heard
 */
public record Visit(String visitor, int round, boolean done) {}
