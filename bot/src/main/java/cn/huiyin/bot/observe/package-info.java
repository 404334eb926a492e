/** What is counted and timed, every meter by name in one place. */
@NullMarked
package cn.huiyin.bot.observe;

import org.jspecify.annotations.NullMarked;
