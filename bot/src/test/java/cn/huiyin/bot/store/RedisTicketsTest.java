package cn.huiyin.bot.store;

import cn.huiyin.bot.flow.TicketsContract;

class RedisTicketsTest extends RedisParts implements TicketsContract {}
