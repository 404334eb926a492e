package cn.huiyin.bot.cli;

import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.rules.eval.EvalReport;
import cn.huiyin.rules.eval.EvalTask;
import cn.huiyin.rules.eval.Evaluation;
import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the rules against a labelled file. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Scores the rules against a labelled file; the last line is one JSON object.")
final class EvalCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(index = "0", paramLabel = "TASK", description = "category, intent or place")
    private EvalTask task = EvalTask.CATEGORY;

    @Parameters(index = "1", paramLabel = "FILE", description = "tab-separated, with a header line")
    private Path file = Path.of("");

    @Option(names = "--json", description = "print the JSON object alone")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws ConfigException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            SourceFile table = new SourceFile(file.toString(), Files.readString(file));
            EvalReport report = Evaluation.of(task, table, Settings.rules(settings.directory()));
            if (!json) {
                report.lines().forEach(out::println);
            }
            out.println(report.json());
            return 0;
        } catch (IOException e) {
            out.println(file + ":1: found: not readable: " + e.getMessage() + " (expected: a tab-separated file)");
        } catch (IllegalArgumentException e) {
            out.println(file + ":1: " + e.getMessage());
        }
        return 1;
    }
}
