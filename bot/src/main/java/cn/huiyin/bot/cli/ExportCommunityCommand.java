package cn.huiyin.bot.cli;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.config.BotConfig;
import cn.huiyin.bot.config.ConfigException;
import cn.huiyin.bot.config.ConfigReader;
import cn.huiyin.bot.sheet.WorkbookWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a community of the settings into a workbook, to be changed there and imported again. */
@Command(
        name = "export-community",
        mixinStandardHelpOptions = true,
        description = "Writes a community of the settings into an .xlsx workbook that import reads.")
final class ExportCommunityCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(index = "0", paramLabel = "ID", description = "id of the community")
    private String id = "";

    @Parameters(index = "1", paramLabel = "FILE.xlsx", description = "is not written over")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws ConfigException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            BotConfig config = ConfigReader.read(settings.directory(), System.getenv());
            Optional<Community> community =
                    config.communities().stream().filter(c -> c.id().equals(id)).findFirst();
            if (community.isPresent()) {
                Path written = Files.write(file, WorkbookWriter.write(community.get()), StandardOpenOption.CREATE_NEW);
                out.println(written + "：写好了");
                return 0;
            }
            out.println("没有社区 " + id + "，有的是："
                    + config.communities().stream().map(Community::id).collect(Collectors.joining("、")));
        } catch (IOException e) {
            out.println(file + "：写不了：" + e.getClass().getSimpleName() + "（已经有的文件不会被覆盖）");
        }
        return 1;
    }
}
