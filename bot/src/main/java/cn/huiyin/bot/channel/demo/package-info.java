/** The built-in chat: a room kept in memory that web pages speak in and listen to. */
@NullMarked
package cn.huiyin.bot.channel.demo;

import org.jspecify.annotations.NullMarked;
