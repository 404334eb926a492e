/** Answers that are ready for what people ask: which one a question gets, and what is remembered of having said it; pure. */
@NullMarked
package cn.huiyin.bot.guide;

import org.jspecify.annotations.NullMarked;
