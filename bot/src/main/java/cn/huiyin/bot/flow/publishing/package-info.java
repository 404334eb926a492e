/**
 * Rules while the service runs: versions are published, tried over past messages, restored, and suggested from what people
 * corrected. Nothing here decides about a message.
 */
@NullMarked
package cn.huiyin.bot.flow.publishing;

import org.jspecify.annotations.NullMarked;
