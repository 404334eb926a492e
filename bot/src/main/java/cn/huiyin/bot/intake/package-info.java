/** From what somebody wrote to what is to be done about it; pure. */
@NullMarked
package cn.huiyin.bot.intake;

import org.jspecify.annotations.NullMarked;
