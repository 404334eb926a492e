package cn.huiyin.bot.cli;

import cn.huiyin.bot.sheet.WorkbookWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a workbook to fill a community into. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Writes an .xlsx template to fill a community into; import reads it.")
final class TemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE.xlsx", description = "is not written over")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try {
            Path written = Files.write(file, WorkbookWriter.template(), StandardOpenOption.CREATE_NEW);
            spec.commandLine().getOut().println(written + "：写好了，填完用 import 导入");
            return 0;
        } catch (FileAlreadyExistsException e) {
            spec.commandLine().getOut().println(file + "：已经有了，请换一个名字");
        } catch (IOException e) {
            spec.commandLine().getOut().println(file + "：写不了：" + e.getMessage());
        }
        return 1;
    }
}
