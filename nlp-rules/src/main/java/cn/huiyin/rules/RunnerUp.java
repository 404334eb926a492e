package cn.huiyin.rules;

/**
 * The rule that would have decided had the deciding one not been there.
 *
 * @param why one sentence on why it came second
 */
public record RunnerUp(String rule, String category, String why) {}
