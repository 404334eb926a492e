package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.LedgerContract;

class RedisLedgerTest extends RedisParts implements LedgerContract {}
