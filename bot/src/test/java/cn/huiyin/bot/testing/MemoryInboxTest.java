package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.InboxContract;

class MemoryInboxTest extends MemoryParts implements InboxContract {}
