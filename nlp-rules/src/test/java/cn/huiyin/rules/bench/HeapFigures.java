package cn.huiyin.rules.bench;

import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.text.HanlpTokenizer;
import java.util.Objects;

/** Prints how much heap the dictionaries take, and how much the rules take on top of them. */
public final class HeapFigures {
    private static final int RULES = 5_000;
    private static final double MEBI = 1 << 20;

    private HeapFigures() {}

    /** Measures with everything in use that reading a message uses. */
    public static void main(String[] args) throws InterruptedException {
        double empty = usedMebibytes();
        Objects.requireNonNull(HanlpTokenizer.shared().pieces("新建村60幢窨井盖缺失"));
        Objects.requireNonNull(Worst.generated(1).read("新建村60幢路灯不亮", Places.NONE));
        double dictionaries = usedMebibytes();
        RuleSet rules = Worst.generated(RULES);
        Objects.requireNonNull(rules.read("新建村60幢路灯不亮", Places.NONE));
        double all = usedMebibytes();
        System.out.printf("dictionaries: %.1f MiB%n", dictionaries - empty);
        System.out.printf("%d rules on top: %.1f MiB%n", rules.ruleCount(), all - dictionaries);
    }

    private static double usedMebibytes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEBI;
    }
}
