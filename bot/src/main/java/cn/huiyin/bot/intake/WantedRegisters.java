package cn.huiyin.bot.intake;

import cn.huiyin.bot.assets.Mark;
import java.util.List;

/**
 * What is wanted of the registers that hold personal data; most stimuli want nothing of them.
 *
 * @param care whether the register of visits is
 * @param wholeAssets whether all vehicles, bays and lifts are
 * @param marks what else leads to those that are
 */
public record WantedRegisters(boolean care, boolean wholeAssets, List<Mark> marks) {
    /** Nothing. */
    public static final WantedRegisters NOTHING = new WantedRegisters(false, false, List.of());

    /** The register of visits. */
    public static final WantedRegisters CARE = new WantedRegisters(true, false, List.of());

    /** All vehicles, bays and lifts. */
    public static final WantedRegisters ASSETS = new WantedRegisters(false, true, List.of());

    public WantedRegisters {
        marks = List.copyOf(marks);
    }

    /** What these lead to. */
    public static WantedRegisters of(List<Mark> marks) {
        return marks.isEmpty() ? NOTHING : new WantedRegisters(false, false, marks);
    }

    /** Whether anything of vehicles, bays and lifts is wanted. */
    public boolean anyAssets() {
        return wholeAssets || !marks.isEmpty();
    }
}
