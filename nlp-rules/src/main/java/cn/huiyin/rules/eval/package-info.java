/**
 * Scores rules against a labelled table: {@link cn.huiyin.rules.eval.Evaluation} reads every text of it and compares. Pure:
 * the table comes in as text, the report goes out as lines.
 */
@NullMarked
package cn.huiyin.rules.eval;

import org.jspecify.annotations.NullMarked;
