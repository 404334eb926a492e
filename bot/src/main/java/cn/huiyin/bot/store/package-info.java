/**
 * The ports on Redis: {@link cn.huiyin.bot.store.RedisStore} opens all of them, {@link cn.huiyin.bot.store.RedisKeys} says what
 * lies where, and every step that must be whole is a script in {@code resources/lua}.
 */
@NullMarked
package cn.huiyin.bot.store;

import org.jspecify.annotations.NullMarked;
