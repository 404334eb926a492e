/** The HTTP server: API, health, metrics and the page's files. */
@NullMarked
package cn.huiyin.bot.web;

import org.jspecify.annotations.NullMarked;
