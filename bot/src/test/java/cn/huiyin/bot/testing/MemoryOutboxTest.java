package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.OutboxContract;

class MemoryOutboxTest extends MemoryParts implements OutboxContract {}
