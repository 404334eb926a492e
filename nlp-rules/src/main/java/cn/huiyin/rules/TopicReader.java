package cn.huiyin.rules;

import cn.huiyin.rules.lang.Symbols;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import cn.huiyin.rules.text.HanlpTokenizer;
import java.util.List;

/**
 * Compiles topics: an {@code id}, {@code when} and {@code unless} in the language of the rules, {@code examples} and {@code not},
 * and whatever else their owner keeps beside them. Several sets may use the same lists of words. Not thread-safe.
 */
public final class TopicReader {
    private final Problems problems;
    private final WordLists lists;
    private final RuleFile words;

    /** @param problems where every mistake is told */
    public TopicReader(Problems problems) {
        this.problems = problems;
        this.lists = new WordLists(problems);
        this.words = new RuleFile(problems, new Symbols(), lists);
    }

    /** Reads lists of words; before any topic that uses them. */
    public void readWords(YamlValue lists) {
        words.readWords(lists);
    }

    /** The topics of one set, each id once; none when any mistake was told so far. */
    public TopicSet read(List<YamlValue> topics) {
        Symbols symbols = new Symbols();
        RuleFile reader = new RuleFile(problems, symbols, lists);
        topics.forEach(reader::readTopic);
        List<Rule> rules = reader.rules();
        Vocabulary vocabulary = Vocabulary.of(rules, symbols, lists);
        if (!problems.isEmpty() || rules.isEmpty()) {
            return TopicSet.NONE;
        }
        WordLists.Compiled compiled = lists.compiled();
        RuleSet set = RuleSet.compile(rules, vocabulary, compiled, HanlpTokenizer.shared());
        return TopicSet.of(set, () -> new RuleCheck(set, rules, compiled).slips());
    }

    /** Lists that no set has used, and words that stand twice in one; once all sets are read. */
    public List<Problem> unusedWords() {
        return lists.compiled().remarks().stream()
                .map(RuleReport.Remark::problem)
                .sorted()
                .toList();
    }
}
