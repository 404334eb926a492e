/** Communities as .xlsx tables that people who are no programmers fill in: the template, reading them, writing them. */
@NullMarked
package cn.huiyin.bot.sheet;

import org.jspecify.annotations.NullMarked;
