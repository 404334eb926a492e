/** Time limits: durations in wall time or workdays, and when they fall due; pure. */
@NullMarked
package cn.huiyin.bot.clock;

import org.jspecify.annotations.NullMarked;
