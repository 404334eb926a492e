/**
 * Judges what residents write: text in, decision and explanation out. No clock, no socket, no file.
 *
 * <p>{@link cn.huiyin.rules.RuleSetReader} compiles rule files, all mistakes told at once; {@link
 * cn.huiyin.rules.RuleSet#check} tries them with their own examples; {@link cn.huiyin.rules.RuleSet#read} makes a {@link
 * cn.huiyin.rules.Reading} of a message, the estates of its community given as {@link cn.huiyin.rules.Places}.
 *
 * <p>A message is brought to one spelling ({@code text}), the words of all rules are found in it by one automaton and, where
 * a rule could hold, confirmed by a segmentation ({@code match}); the rules are expressions of a small language ({@code
 * lang}); the place is found by its shape ({@code place}). Which rule decides:
 *
 * <ol>
 *   <li>Category rules are weighed: a word by ear leaves 0.7 of a rule's strength, a modifier that it does not expect the
 *       modifier's share. A modifier concerns the rules whose words stand in its clause.
 *   <li>The intent is the one that most speaks for, among the intent rules of the highest priority: the strongest rule's
 *       weight and 0.3 of each further one's. The best category rule without an {@code intent:} of its own speaks for a
 *       report with its weight, 1 at most. With less than 0.5 for anything, a message is chatter.
 *   <li>The category is decided among the rules that hold for the intent: by priority; by score, which is the weight and a
 *       little for each further word, with 0.3 of the score of each further rule of the category; by the earlier word; by id.
 *   <li>The urgency is the highest of the category's rules that hold, raised by urgency rules.
 * </ol>
 */
@NullMarked
package cn.huiyin.rules;

import org.jspecify.annotations.NullMarked;
