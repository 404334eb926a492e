/** Judges what residents write: text in, decision and explanation out. */
@NullMarked
package cn.huiyin.rules;

import org.jspecify.annotations.NullMarked;
