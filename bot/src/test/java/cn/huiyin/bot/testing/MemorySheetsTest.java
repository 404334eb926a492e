package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.SheetsContract;

class MemorySheetsTest extends MemoryParts implements SheetsContract {}
