/** Who is on duty: rosters as the settings have them, and what leave and swaps make of them; pure. */
@NullMarked
package cn.huiyin.bot.roster;

import org.jspecify.annotations.NullMarked;
