package cn.huiyin.rules.source;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Composes a file's nodes without building any object from them: tags that name classes mean nothing here. */
final class YamlFile {
    private static final int CODE_POINTS_MAX = 3_000_000;
    private static final int NESTING_MAX = 32;

    private YamlFile() {}

    static YamlValue read(SourceFile file, Problems problems) {
        Node root = null;
        try {
            root = yaml().compose(new StringReader(file.text()));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            problems.add(new Problem(file.name(), line, column, "found: " + syntaxError(e)));
        } catch (YAMLException e) {
            problems.add(new Problem(file.name(), 1, 1, "found: " + e.getMessage() + " (expected: YAML)"));
        }
        return new YamlValue(file, problems, file.name(), startOf(file, root), root);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(CODE_POINTS_MAX);
        options.setNestingDepthLimit(NESTING_MAX);
        options.setAllowRecursiveKeys(false);
        return new Yaml(options);
    }

    private static String syntaxError(MarkedYAMLException e) {
        return String.valueOf(e.getProblem()).replaceFirst("^found ", "")
                + " (expected: YAML; put a text that starts with @ & ! | \" or holds \": \" in single quotes)";
    }

    private static Mark startOf(SourceFile file, @Nullable Node root) {
        return root == null ? new Mark(file.name(), 0, 0, 0, new int[0], 0) : root.getStartMark();
    }
}
