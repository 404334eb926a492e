/** The service: starts, wires and stops. */
@NullMarked
package cn.huiyin.bot;

import org.jspecify.annotations.NullMarked;
