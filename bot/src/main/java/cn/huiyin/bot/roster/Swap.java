package cn.huiyin.bot.roster;

/**
 * A shift that goes from one person to another.
 *
 * @param roster id of the roster
 * @param from id of who had it
 * @param to id of who has it
 */
public record Swap(String roster, Shift shift, String from, String to) {}
