/**
 * The language of the rules: {@code <井盖> & (缺失 | 没了) & !已经}, {@code @long & <让利> *2}.
 *
 * <p>{@link cn.huiyin.rules.lang.Lexer} cuts it into tokens, {@link cn.huiyin.rules.lang.Parser} makes an
 * {@link cn.huiyin.rules.lang.Expr} of them, whose {@code holds} is the whole meaning, and
 * {@link cn.huiyin.rules.lang.ExprPrinter} writes it back.
 */
@NullMarked
package cn.huiyin.rules.lang;

import org.jspecify.annotations.NullMarked;
