/**
 * Finds the words of all rules in one pass over a text and says which rules could hold.
 *
 * <p>{@link cn.huiyin.rules.match.KeywordIndex} finds them, {@link cn.huiyin.rules.match.Boundaries} confirms them with the
 * segmentation, {@link cn.huiyin.rules.match.Hits} answers where a word or list stands, and
 * {@link cn.huiyin.rules.match.Candidates} picks the rules whose necessary words are there.
 */
@NullMarked
package cn.huiyin.rules.match;

import org.jspecify.annotations.NullMarked;
