package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.text.HanlpTokenizer;
import cn.huiyin.rules.text.Piece;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.MultipassTermFilteredPresearcher;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages a second: reading them by rules, against cutting them into words and nothing else, and against the same rules as
 * queries of Lucene's monitor, once with each of its presearchers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class ReadBenchmark {
    static final Places PLACES =
            Places.of(List.of(new Places.Estate("新建新村", List.of("新建村")), new Places.Estate("虹桥北村", List.of())));

    /** How many rules. */
    @Param({"100", "1000", "5000"})
    public int rules;

    private final List<String> messages = Generated.messages(4096);
    private RuleSet ruleSet = emptyRules();
    private int next;

    private static RuleSet emptyRules() {
        try {
            return RuleSetReader.read(List.of());
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable LuceneRules byTerms;
    private @Nullable LuceneRules byRareTerms;

    /** Compiles the rules. */
    @Setup
    public void compile() throws RuleSyntaxException {
        ruleSet = RuleSetReader.read(Generated.rules(rules));
        byTerms = LuceneRules.of(Generated.conditions(rules), new TermFilteredPresearcher());
        byRareTerms = LuceneRules.of(Generated.conditions(rules), new MultipassTermFilteredPresearcher(2));
    }

    /** Closes the monitors. */
    @TearDown
    public void close() {
        Objects.requireNonNull(byTerms).close();
        Objects.requireNonNull(byRareTerms).close();
    }

    private String message() {
        next = (next + 1) & 4095;
        return messages.get(next);
    }

    /** The main path. */
    @Benchmark
    public Reading read() {
        return ruleSet.read(message(), PLACES);
    }

    /** What HanLP alone takes for the same messages. */
    @Benchmark
    public List<Piece> segment() {
        return HanlpTokenizer.shared().pieces(message());
    }

    /** Lucene, which looks up one set of terms of each query. */
    @Benchmark
    public MatchingQueries<QueryMatch> lucene() {
        return Objects.requireNonNull(byTerms).match(message());
    }

    /** Lucene, which looks up two sets of terms of each query. */
    @Benchmark
    public MatchingQueries<QueryMatch> luceneMultipass() {
        return Objects.requireNonNull(byRareTerms).match(message());
    }
}
