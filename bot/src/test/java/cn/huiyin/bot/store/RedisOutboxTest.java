package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.OutboxContract;

class RedisOutboxTest extends RedisParts implements OutboxContract {}
