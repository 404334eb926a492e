package cn.huiyin.bot.cli;

import cn.huiyin.bot.sheet.CommunityFile;
import cn.huiyin.bot.sheet.CommunityImport;
import cn.huiyin.bot.sheet.SheetException;
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

/** Makes a file of the settings of a workbook, or says every mistake in it. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes a community's file of an .xlsx workbook, or says every mistake in it; prints it unless --write is given.")
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOption settings = new SettingsOption();

    @Parameters(paramLabel = "FILE.xlsx", description = "as template writes it")
    private Path file = Path.of("");

    @Option(names = "--write", description = "write communities/ID.yaml in the settings directory")
    private boolean write;

    @Option(names = "--replace", description = "with --write: over a file that is there, which is kept as .bak")
    private boolean replace;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            CommunityImport imported = CommunityImport.of(CommunityFile.read(file));
            if (write) {
                boolean hadGuides = CommunityFile.hasGuides(imported, settings.directory());
                Path written = CommunityFile.write(imported, settings.directory(), replace);
                out.println(written + "：写好了，用 check 检查后重新启动");
                if (hadGuides) {
                    out.println("提示：原来文件里的办事指南（guides）不在表格里，请从 .bak 里抄过来");
                }
            } else {
                out.print(imported.yaml());
            }
            imported.notes().forEach(note -> out.println((write ? "" : "# ") + "提示：" + note));
            return 0;
        } catch (SheetException e) {
            e.problems().forEach(problem -> out.println(file + "：" + problem.text()));
        } catch (IOException e) {
            out.println(e.getMessage() + (Files.exists(file) ? "" : "（没有这个文件）"));
        }
        return 1;
    }
}
