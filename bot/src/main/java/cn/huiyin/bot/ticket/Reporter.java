package cn.huiyin.bot.ticket;

import cn.huiyin.bot.community.Account;

/** A resident who reported a matter or follows it. */
public record Reporter(Account account, String name) {}
