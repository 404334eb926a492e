/** Messages on their way out: what to send, and what follows an attempt; pure. */
@NullMarked
package cn.huiyin.bot.outbox;

import org.jspecify.annotations.NullMarked;
