/**
 * Reads the settings directory into values, or tells every mistake in it at once with its file and line.
 *
 * <p>{@link cn.huiyin.bot.config.ConfigReader} is the way in; each kind of file has a reader of its own.
 */
@NullMarked
package cn.huiyin.bot.config;

import org.jspecify.annotations.NullMarked;
