/** What is written down of who was shown or changed personal data; pure. */
@NullMarked
package cn.huiyin.bot.audit;

import org.jspecify.annotations.NullMarked;
