package cn.huiyin.bot.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook that cannot be taken, with every mistake in it. */
public final class SheetException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<SheetProblem> problems;

    SheetException(List<SheetProblem> problems) {
        super(problems.stream().map(SheetProblem::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    static SheetException of(String found, String expected) {
        return new SheetException(List.of(SheetProblem.ofWorkbook(found, expected)));
    }

    /** At least one. */
    public List<SheetProblem> problems() {
        return problems;
    }
}
