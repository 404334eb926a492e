package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippet of the package's tour compiles, and prints what the tour says. */
class PackageTourTest {
    private static final Path TOUR = Path.of("src/main/java/cn/huiyin/rules/package-info.java");

    @TempDir
    private Path directory = Path.of("");

    private static String snippet(String tour) {
        Matcher block = Pattern.compile("<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL)
                .matcher(tour);
        assertThat(block.find()).as("snippet").isTrue();
        return block.group(1).replaceAll("(?m)^ \\* ?", "");
    }

    private void compile(String snippet) throws IOException {
        Path source = directory.resolve("Tour.java");
        Files.writeString(
                source,
                "import cn.huiyin.rules.*;\nimport cn.huiyin.rules.source.*;\nimport java.util.*;\n"
                        + "public class Tour {\npublic static void main(String[] args) throws Exception {\n" + snippet
                        + "\n}}\n");
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = compiler.run(
                null,
                said,
                said,
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    private List<String> run() throws IOException, ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Tour").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void theSnippetPrintsWhatTheTourSays() throws IOException, ReflectiveOperationException {
        String tour = Files.readString(TOUR);
        String promise = tour.substring(tour.indexOf("It prints"));
        List<String> promised = new ArrayList<>();
        for (MatchResult match : Pattern.compile("\\{@code ([^}]*)}")
                .matcher(promise.substring(0, promise.indexOf(". The language")))
                .results()
                .toList()) {
            promised.add(match.group(1));
        }

        compile(snippet(tour));

        assertThat(run()).containsExactlyElementsOf(promised).hasSize(4);
    }
}
