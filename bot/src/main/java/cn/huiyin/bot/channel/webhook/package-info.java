/** Standard Webhooks in both directions. */
@NullMarked
package cn.huiyin.bot.channel.webhook;

import org.jspecify.annotations.NullMarked;
