package cn.huiyin.rules;

import cn.huiyin.rules.lang.Symbols;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import cn.huiyin.rules.text.HanlpTokenizer;
import cn.huiyin.rules.text.Tokenizer;
import java.util.Comparator;
import java.util.List;

/** Compiles rule files. */
public final class RuleSetReader {
    private RuleSetReader() {}

    /**
     * The rules of all files together; lists of words may be used across files. The order of the files means nothing.
     *
     * @throws RuleSyntaxException with every mistake in all files
     */
    public static RuleSet read(List<SourceFile> files) throws RuleSyntaxException {
        return read(files, HanlpTokenizer.shared());
    }

    static RuleSet read(List<SourceFile> files, Tokenizer tokenizer) throws RuleSyntaxException {
        Problems problems = new Problems();
        Symbols symbols = new Symbols();
        WordLists lists = new WordLists(problems);
        RuleFile reader = new RuleFile(problems, symbols, lists);
        files.stream()
                .sorted(Comparator.comparing(SourceFile::name))
                .forEach(file -> reader.read(YamlValue.read(file, problems)));
        Vocabulary vocabulary = Vocabulary.of(reader.rules(), symbols, lists);
        if (!problems.isEmpty()) {
            throw new RuleSyntaxException(problems.sorted());
        }
        return RuleSet.compile(reader.rules(), vocabulary, lists.compiled(), tokenizer);
    }
}
