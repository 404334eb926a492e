package cn.huiyin.bot.testing;

import cn.huiyin.bot.flow.PicturesContract;

class MemoryPicturesTest extends MemoryParts implements PicturesContract {}
