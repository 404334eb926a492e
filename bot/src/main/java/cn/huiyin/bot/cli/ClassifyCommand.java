package cn.huiyin.bot.cli;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.Settings;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.rules.Evidence;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RunnerUp;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the rules make of a text, and why. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Says what the rules make of a text, and why.")
final class ClassifyCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(paramLabel = "TEXT", description = "what a resident wrote")
    private String text = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws ConfigException {
        PrintWriter out = spec.commandLine().getOut();
        Reading reading = Settings.rules(settings.directory()).read(text, Places.NONE);
        print(reading, out);
        out.println("guide       " + guide(reading));
        return 0;
    }

    /** Which guide of all communities would answer, and whether even unasked. */
    private String guide(Reading reading) throws ConfigException {
        GuideBook book = new GuideBook(Settings.guides(settings.directory()), new Directory(List.of()));
        return book.answering(new GuideBook.Asked(text, reading, "", LocalDate.now(WorkCalendar.SHANGHAI)))
                .map(found -> found.guide().id() + (found.isPlain() ? " (unasked)" : ""))
                .orElse("-");
    }

    private static void print(Reading reading, PrintWriter out) {
        out.println("intent      " + reading.intent().word());
        out.println("category    " + (reading.category() == null ? "-" : reading.category()));
        out.println("urgency     " + reading.urgency().word());
        out.printf("confidence  %.2f%n", reading.confidence());
        out.println("place       " + reading.place());
        out.println("rule        " + (reading.rule() == null ? "-" : reading.rule()));
        out.println("evidence    "
                + reading.evidence().stream().map(ClassifyCommand::shown).collect(Collectors.joining(" ")));
        out.println("modifiers   " + reading.modifiers());
        RunnerUp second = reading.runnerUp();
        if (second != null) {
            out.println("runner-up   " + second.category() + " (" + second.rule() + "): " + second.why());
        }
    }

    private static String shown(Evidence evidence) {
        return evidence.text() + "[" + evidence.start() + "," + evidence.end() + ")";
    }
}
