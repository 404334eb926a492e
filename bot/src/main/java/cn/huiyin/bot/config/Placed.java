package cn.huiyin.bot.config;

import cn.huiyin.rules.source.YamlValue;

/** A value that was read, with where it stands, so that what is found wrong later can be told there. */
record Placed<T>(T value, YamlValue at) {}
