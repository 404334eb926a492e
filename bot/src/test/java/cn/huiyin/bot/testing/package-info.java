/** Twins and stages for tests: memory where the service has Redis, a pinned clock where it has the system's. */
@NullMarked
package cn.huiyin.bot.testing;

import org.jspecify.annotations.NullMarked;
