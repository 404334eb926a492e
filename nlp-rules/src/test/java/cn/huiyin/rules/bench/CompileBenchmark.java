package cn.huiyin.rules.bench;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time from the text of rule files to rules that are ready. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class CompileBenchmark {
    /** How many rules. */
    @Param({"1000", "5000"})
    public int rules;

    /** Reads and compiles them. */
    @Benchmark
    public RuleSet compile() throws RuleSyntaxException {
        return RuleSetReader.read(Generated.rules(rules));
    }
}
