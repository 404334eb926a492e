/**
 * Reads settings files so that every mistake is told at once, each with its file, line and column.
 *
 * <p>A {@link cn.huiyin.rules.source.SourceFile} becomes a {@link cn.huiyin.rules.source.YamlValue}; what is wrong in it is
 * collected in {@link cn.huiyin.rules.source.Problems} while reading goes on with a harmless value.
 */
@NullMarked
package cn.huiyin.rules.source;

import org.jspecify.annotations.NullMarked;
