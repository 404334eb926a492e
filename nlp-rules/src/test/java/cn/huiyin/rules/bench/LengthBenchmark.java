package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleSet;
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

/** What a long message costs: the messages of the mix, one behind the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class LengthBenchmark {
    /** How many characters; of the longest, the first {@value cn.huiyin.rules.text.Normalizer#CHARS_MAX} are read. */
    @Param({"200", "2000", "20000"})
    public int chars;

    private final RuleSet ruleSet = Worst.generated(1_000);
    private String message = "";

    /** Puts the messages together. */
    @Setup
    public void join() {
        message = message(chars);
    }

    /** The messages of the mix, one behind the other, as far as they go. */
    static String message(int chars) {
        return String.join("。", Generated.messages(2_000)).substring(0, chars);
    }

    /** The main path. */
    @Benchmark
    public Reading read() {
        return ruleSet.read(message, Places.NONE);
    }
}
