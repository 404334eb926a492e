package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The longest and worst that a message can be. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class LimitsBenchmark {
    /** What the message is made of, over and over again. */
    @Param({"路灯", "坏了路灯不亮", "1-", "路灯坏了。", "一二三四号楼、", "和平路街巷新村", "漏水"})
    public String seed = "";

    private String message = "";
    private final RuleSet ruleSet = compileRules();

    /** Ten thousand characters. */
    @Setup
    public void repeat() {
        message = seed.repeat(10_000 / seed.length());
    }

    /** A message made of nothing but keywords or parts of addresses. */
    @Benchmark
    public Reading read() {
        return ruleSet.read(message, Places.NONE);
    }

    private static RuleSet compileRules() {
        try {
            return RuleSetReader.read(Generated.rules(5000));
        } catch (RuleSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
