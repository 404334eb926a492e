package cn.huiyin.bot.cli;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the service. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs the service (the default).")
final class RunCommand implements Callable<Integer> {
    @Mixin
    private RunOptions options = new RunOptions();

    private final ToIntFunction<RunOptions> service;

    RunCommand(ToIntFunction<RunOptions> service) {
        this.service = service;
    }

    @Override
    public Integer call() {
        return service.applyAsInt(options);
    }
}
