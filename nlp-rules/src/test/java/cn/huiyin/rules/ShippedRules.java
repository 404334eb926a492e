package cn.huiyin.rules;

import cn.huiyin.rules.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules that come with the service, compiled. */
final class ShippedRules {
    private static final Path DIRECTORY = Path.of("../config/rules");

    private ShippedRules() {}

    static RuleSet read() throws IOException, RuleSyntaxException {
        List<SourceFile> files = new ArrayList<>();
        try (Stream<Path> paths = Files.list(DIRECTORY)) {
            for (Path path : paths.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                files.add(new SourceFile(path.getFileName().toString(), Files.readString(path)));
            }
        }
        return RuleSetReader.read(files);
    }
}
