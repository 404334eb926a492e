/**
 * Judges what residents write: text in, decision and explanation out. No clock, no socket, no file.
 *
 * <p>In the order of use: {@link cn.huiyin.rules.RuleSetReader} compiles rule files, all mistakes told at once in a {@link
 * cn.huiyin.rules.RuleSyntaxException}; {@link cn.huiyin.rules.RuleSet#check} tries each rule with its own examples and tells
 * what is of no use; {@link cn.huiyin.rules.RuleSet#read} makes a {@link cn.huiyin.rules.Reading} of a message, the estates of
 * its community given as {@link cn.huiyin.rules.Places}. A rule set is immutable and made for any number of threads: to change
 * rules, compile a new one and use that from the next message on. Who has more to say about some things than a category, answers
 * to questions for example, compiles the conditions alone with {@link cn.huiyin.rules.TopicReader}; {@link
 * cn.huiyin.rules.TopicSet#in} says which of them a text speaks of.
 *
 * <pre>{@code
 * String yaml = """
 *         rules:
 *           - id: bench
 *             category: 公共设施/休息座椅
 *             urgency: urgent
 *             when: (长椅 | 石凳) & (断了 | 散架)
 *             examples: [凉亭旁的长椅断了]
 *             not: [新装了两张长椅]
 *         """;
 * RuleSet rules = RuleSetReader.read(List.of(new SourceFile("benches.yaml", yaml)));
 * if (!rules.check().isFine()) {
 *     throw new IllegalStateException(rules.check().failures().toString());
 * }
 * Places places = Places.of(List.of(new Places.Estate("新建新村", List.of("新建村"))));
 *
 * Reading reading = rules.read("新建村12幢楼下的石凳散架了", places);
 * System.out.println(reading.intent().word() + " " + reading.category() + " " + reading.urgency().word());
 * System.out.println(reading.place().estate() + " " + reading.place().building());
 * for (Evidence evidence : reading.evidence()) {
 *     System.out.println(evidence.text() + " " + evidence.start() + ".." + evidence.end());
 * }
 * }</pre>
 *
 * <p>It prints {@code report 公共设施/休息座椅 urgent}, {@code 新建新村 12}, {@code 石凳 9..11} and {@code 散架 11..13}. The language
 * of the rules is described for those who write them in {@code docs/RULES.md}; {@code eval} scores rules against a labelled table.
 * The first use loads HanLP's dictionaries, in about a quarter of a second.
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
 *       report with its weight, 1 at most; half as much again where it is urgent, twice as much where it is critical. With less
 *       than 0.5 for anything, a message is chatter.
 *   <li>The category is decided among the rules that hold for the intent: by priority; by score, which is the weight and a
 *       little for each further word, with 0.3 of the score of each further rule of the category; by the earlier word; by id.
 *   <li>The urgency is the highest of the category's rules that hold, raised by urgency rules.
 * </ol>
 */
@NullMarked
package cn.huiyin.rules;

import org.jspecify.annotations.NullMarked;
