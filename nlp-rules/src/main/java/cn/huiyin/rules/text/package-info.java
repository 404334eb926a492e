/**
 * What is known about characters and words before any rule is asked: one spelling for what means the same
 * ({@link cn.huiyin.rules.text.Normalizer}), numbers in Chinese characters, syllables, and the segmentation into words.
 */
@NullMarked
package cn.huiyin.rules.text;

import org.jspecify.annotations.NullMarked;
