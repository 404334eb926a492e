/** The ways in and out; each platform has a package of its own that no other names. */
@NullMarked
package cn.huiyin.bot.channel;

import org.jspecify.annotations.NullMarked;
