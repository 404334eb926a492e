package cn.huiyin.bot.cli;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.GuideCheck;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.rules.RuleReport;
import cn.huiyin.rules.source.Problem;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks settings, communities, replies, rules, guides and the examples of both. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks settings, communities, replies, rules, guides and the examples of both.")
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws ConfigException {
        PrintWriter out = spec.commandLine().getOut();
        Settings read = Settings.read(settings.directory(), System.getenv());
        RuleReport report = read.rules().check();
        LocalDate today = LocalDate.now(WorkCalendar.SHANGHAI);
        List<Problem> warnings = new ArrayList<>(read.config().warningsOn(today));
        warnings.addAll(read.config().gapsFrom(today));
        warnings.addAll(report.warnings());
        read.config().notes().forEach(p -> out.println(p + " (note)"));
        warnings.forEach(p -> out.println(p + " (warning)"));
        List<Problem> failures = new ArrayList<>(report.failures());
        failures.addAll(new GuideCheck(read.config(), read.rules()).failures());
        failures.forEach(out::println);
        if (!failures.isEmpty()) {
            return 1;
        }
        out.printf(
                "ok: %d rules, %d categories, %d guides, %d communities, %d warnings%n",
                read.rules().ruleCount(),
                read.rules().categories().size(),
                read.config().guideSource().uses().size(),
                read.config().communities().size(),
                warnings.size());
        return 0;
    }
}
