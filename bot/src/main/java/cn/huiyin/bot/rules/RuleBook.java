package cn.huiyin.bot.rules;

import cn.huiyin.rules.RuleSet;

/**
 * The rules that hold now, under the number that tickets remember.
 *
 * @param version counts published sets, 1 the first
 */
public record RuleBook(RuleSet rules, long version) {}
