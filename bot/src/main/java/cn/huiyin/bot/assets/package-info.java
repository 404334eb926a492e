/** Vehicles, parking bays and lifts with whom to call about them: how they are written, and the register of them; pure. */
@NullMarked
package cn.huiyin.bot.assets;

import org.jspecify.annotations.NullMarked;
