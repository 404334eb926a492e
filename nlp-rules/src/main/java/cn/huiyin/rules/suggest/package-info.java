/**
 * Looks in texts that people have decided about for words and short rules that would have decided alike. Pure: texts in,
 * suggestions out; whether any of them becomes a rule is for people to say.
 *
 * <p>{@link cn.huiyin.rules.suggest.Suggester} finds them, {@link cn.huiyin.rules.suggest.RuleInsertion} puts one into the files.
 */
@NullMarked
package cn.huiyin.rules.suggest;

import org.jspecify.annotations.NullMarked;
