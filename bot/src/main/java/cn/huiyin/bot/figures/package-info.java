/** How a community does: numbers with what they are parts of, and the daily and weekly bulletins made of them; pure. */
@NullMarked
package cn.huiyin.bot.figures;

import org.jspecify.annotations.NullMarked;
