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

/** The longest and worst that a message can be. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class LimitsBenchmark {
    /** What the message is made of, over and over again. */
    @Param({"1-", "八、", "有根电线杆歪", "电梯坏了漏水路灯不亮井盖没了停水停电。", "all", "mixed"})
    public String seed = "";

    /** The rules: those that come with the service, five thousand generated ones, a thousand with distances. */
    @Param({"shipped", "generated", "near"})
    public String rules = "";

    private String message = "";
    private RuleSet ruleSet = Worst.generated(1);

    /** Makes text and rules. */
    @Setup
    public void prepare() {
        message = Worst.text(seed);
        ruleSet = switch (rules) {
            case "shipped" -> Worst.shipped();
            case "generated" -> Worst.generated(5_000);
            default -> Worst.near(1_000);
        };
    }

    /** A message of 20,000 characters made of nothing but keywords or parts of addresses. */
    @Benchmark
    public Reading read() {
        return ruleSet.read(message, Places.NONE);
    }
}
