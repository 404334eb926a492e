/** What several tests need: servers on loopback and memory twins of the ports. */
@NullMarked
package cn.huiyin.bot.testing;

import org.jspecify.annotations.NullMarked;
