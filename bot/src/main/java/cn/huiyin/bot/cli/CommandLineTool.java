package cn.huiyin.bot.cli;

import cn.huiyin.bot.config.ConfigException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Reads the command line and runs the subcommand it names; {@code run} when it names none. */
@Command(
        name = "huiyin",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "回音: what residents write in their group becomes a ticket, and nothing is forgotten.",
        footer = "Without a subcommand it runs the service.",
        subcommands = {
            CheckCommand.class,
            ClassifyCommand.class,
            EvalCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            ExportCommunityCommand.class
        })
public final class CommandLineTool implements Runnable {
    /** The status of a service that goes on running. */
    public static final int STAYS_UP = -1;

    private static final int WRONG = 1;
    private static final int USAGE = 2;

    @Mixin
    private RunOptions options = new RunOptions();

    private CommandLineTool() {}

    /**
     * Runs what {@code args} say.
     *
     * @param service starts the service and returns {@link #STAYS_UP}, or why it did not start
     * @return 0 when all is well, 1 when something was wrong with what was given, 2 for a command line nobody understands
     */
    public static int run(String[] args, ToIntFunction<RunOptions> service) {
        Arguments.printInUtf8();
        CommandLineTool top = new CommandLineTool();
        RunCommand run = new RunCommand(service);
        CommandLine line = new CommandLine(top)
                .addSubcommand("run", run)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(CommandLineTool::refuse)
                .setExecutionExceptionHandler((failure, command, parsed) -> tell(failure, command));
        // Given by hand: by itself it would write in the locale's characters.
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(
                parsed -> parsed.hasSubcommand() || parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested()
                        ? new CommandLine.RunLast().execute(parsed)
                        : service.applyAsInt(top.options));
        return line.execute(Arguments.asTyped(args));
    }

    /** Every subcommand that reads settings tells their mistakes alike. */
    private static int tell(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ConfigException mistakes) {
            mistakes.problems().forEach(command.getOut()::println);
            return WRONG;
        }
        throw failure;
    }

    private static int refuse(ParameterException problem, String[] args) {
        problem.getCommandLine().getErr().println("command line: " + problem.getMessage());
        problem.getCommandLine().usage(problem.getCommandLine().getErr());
        return USAGE;
    }

    @Override
    public void run() {
        throw new IllegalStateException("the execution strategy runs the service");
    }
}
