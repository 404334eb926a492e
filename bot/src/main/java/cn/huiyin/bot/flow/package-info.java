/** The one way through, and the ports it needs; Future is its only Vert.x type. */
@NullMarked
package cn.huiyin.bot.flow;

import org.jspecify.annotations.NullMarked;
