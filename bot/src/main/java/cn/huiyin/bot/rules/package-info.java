/** Which rules hold: versions that never change, what is found when one is proposed, and what another would decide; pure. */
@NullMarked
package cn.huiyin.bot.rules;

import org.jspecify.annotations.NullMarked;
