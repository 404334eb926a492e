package cn.huiyin.bot.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a strict Content-Security-Policy, a machine without internet and a reader ask of the page's files. */
final class PageFilesTest {
    private static final Path PAGE = Path.of("src/main/resources/page");
    private static final int LINES_MAX = 300;
    private static final Pattern IMPORT = Pattern.compile("(?:from|import) \"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|\\beval\\(|new Function\\(");
    private static final Pattern ELSEWHERE = Pattern.compile("(?<!xmlns=\")https?://");
    private static final String LIT = "/lib/lit/";

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(PAGE)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void thereIsAPageAtAll() throws IOException {
        assertThat(files()).contains(PAGE.resolve("index.html"), PAGE.resolve("main.js"), PAGE.resolve("page.css"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileIsTooLongToRead(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(LINES_MAX);
    }

    @ParameterizedTest
    @MethodSource("files")
    void nothingIsInlineAndNothingComesFromElsewhere(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).doesNotContainPattern(INLINE).doesNotContainPattern(ELSEWHERE);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyImportIsThere(Path file) throws IOException {
        List<String> missing = IMPORT.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .filter(target -> !isThere(file, target))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isThere(Path file, String target) {
        if (target.startsWith(LIT)) {
            String resource = "META-INF/resources/_static/lit/3.3.0/" + target.substring(LIT.length());
            return PageFilesTest.class.getClassLoader().getResource(resource) != null;
        }
        return target.startsWith(".") && Files.isRegularFile(file.resolveSibling(target));
    }
}
