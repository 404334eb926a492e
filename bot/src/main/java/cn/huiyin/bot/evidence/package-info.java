/** Fetches pictures from hosts that the settings name and keeps their bytes as they came, under their hash. */
@NullMarked
package cn.huiyin.bot.evidence;

import org.jspecify.annotations.NullMarked;
