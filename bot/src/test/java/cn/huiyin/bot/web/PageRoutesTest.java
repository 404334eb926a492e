package cn.huiyin.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.ServedRoutes;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
class PageRoutesTest {
    private static final Pattern IMPORTED = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*[\"']([^\"']+)[\"']");

    private ServedRoutes server;

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        server = ServedRoutes.of(vertx, List.of(new PageRoutes()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void thePageMayRunItsOwnScriptsAndNoOthers() throws Exception {
        HttpResponse<String> answer = server.get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void everythingThatThePageImportsIsServed() throws Exception {
        Set<String> seen = new TreeSet<>();
        Deque<String> toRead = new ArrayDeque<>(List.of("/main.js", "/lib/lit/index.js", "/lib/lit/decorators.js"));
        while (!toRead.isEmpty()) {
            String path = toRead.pop();
            if (seen.add(path)) {
                HttpResponse<String> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
                Matcher imported = IMPORTED.matcher(answer.body());
                while (imported.find()) {
                    assertThat(imported.group(1)).as("import in %s", path).matches("[./].*");
                    toRead.push(URI.create(path).resolve(imported.group(1)).getPath());
                }
            }
        }
        assertThat(seen)
                .contains(
                        "/lib/lit-html/lit-html.js",
                        "/lib/lit-element/lit-element.js",
                        "/lib/@lit/reactive-element/reactive-element.js");
    }

    @Test
    void aFileThatIsKnownIsNotSentAgain() throws Exception {
        String tag = server.get("/").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = server.get("/", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsSentCompressedToWhoeverCanReadThat() throws Exception {
        assertThat(server.get("/lib/lit-html/lit-html.js", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"))
                .contains("gzip");
    }

    @Test
    void theHeadOfAFileCanBeAskedForAlone() throws Exception {
        HttpResponse<String> head =
                server.send(server.request("/").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing.js",
                "/nothing",
                "/logback.xml",
                "/api/openapi.yaml",
                "/../api/openapi.yaml",
                "/..%2Fapi%2Fopenapi.yaml",
                "/%2e%2e/logback.xml",
                "/page/index.html",
                "/lib/lit/package.json",
                "/lib/lit/../../../lit-html/3.3.0/lit-html.js",
                "/lib/other/index.js",
                "/lib/lit/",
                "/lib/lit",
                "/.hidden.js",
                "/parts/",
                "//index.html//"
            })
    void nothingElseIsServed(String path) throws Exception {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    import"lit-html"                          | import"/lib/lit-html/lit-html.js"
                    import {a} from 'lit';                    | import {a} from '/lib/lit/index.js';
                    export*from"lit-element/lit-element.js"   | export*from"/lib/lit-element/lit-element.js"
                    from "@lit/reactive-element"              | from "/lib/@lit/reactive-element/reactive-element.js"
                    import("lit/directives/repeat.js")        | import("/lib/lit/directives/repeat.js")
                    import x from "./near.js"                 | import x from "./near.js"
                    import x from "/lib/lit/index.js"         | import x from "/lib/lit/index.js"
                    import x from "other"                     | import x from "other"
                    """)
    void bareNamesOfOurLibrariesBecomeAddresses(String source, String served) {
        assertThat(ModuleImports.rewrite(source)).isEqualTo(served);
    }
}
