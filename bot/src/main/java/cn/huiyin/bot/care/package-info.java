/** Households that are visited again and again (必访): who they are, how often, and whose turn it is; pure. */
@NullMarked
package cn.huiyin.bot.care;

import org.jspecify.annotations.NullMarked;
