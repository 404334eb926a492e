package cn.huiyin.rules.bench;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.text.HanlpTokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Objects;

/** Prints how long it takes to compile rules in a process that has just begun, when nothing has run yet, and then again. */
public final class CompileFigures {
    private static final int RULES = 5_000;
    private static final int TIMES = 5;
    private static final double MILLION = 1e6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CompileFigures() {}

    /** With {@code loaded} as its argument, HanLP's dictionary is read before; without, the first time has that in it. */
    public static void main(String[] args) throws RuleSyntaxException {
        List<SourceFile> files = Generated.rules(RULES);
        boolean loaded = args.length > 0 && args[0].equals("loaded");
        if (loaded) {
            Objects.requireNonNull(HanlpTokenizer.shared().pieces("路灯坏了"));
        }
        for (int time = 1; time <= TIMES; time++) {
            long began = System.nanoTime();
            long beganCpu = THREADS.getCurrentThreadCpuTime();
            RuleSet rules = RuleSetReader.read(files);
            System.out.printf(
                    "%d rules, time %d%s: %.0f ms, %.0f ms of them processor time%n",
                    rules.ruleCount(),
                    time,
                    loaded ? ", dictionary loaded" : "",
                    (System.nanoTime() - began) / MILLION,
                    (THREADS.getCurrentThreadCpuTime() - beganCpu) / MILLION);
        }
    }
}
