package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.TicketsContract;

class MemoryTicketsTest extends MemoryParts implements TicketsContract {}
