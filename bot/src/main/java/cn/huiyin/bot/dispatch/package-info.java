/** Who is asked and what is said when a ticket moves; pure. */
@NullMarked
package cn.huiyin.bot.dispatch;

import org.jspecify.annotations.NullMarked;
