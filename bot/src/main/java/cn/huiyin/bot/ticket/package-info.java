/** A matter and where it stands: history first, pure decide and apply. */
@NullMarked
package cn.huiyin.bot.ticket;

import org.jspecify.annotations.NullMarked;
