/** Points that people earn by what they report: entries that only grow, and what they come to; pure. */
@NullMarked
package cn.huiyin.bot.points;

import org.jspecify.annotations.NullMarked;
