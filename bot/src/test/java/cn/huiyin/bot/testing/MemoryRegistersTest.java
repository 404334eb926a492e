package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.RegistersContract;

class MemoryRegistersTest extends MemoryParts implements RegistersContract {}
