/** What every edge that speaks HTTP shares: bounded bodies, JSON read with care, problems, headers. */
@NullMarked
package cn.huiyin.bot.http;

import org.jspecify.annotations.NullMarked;
