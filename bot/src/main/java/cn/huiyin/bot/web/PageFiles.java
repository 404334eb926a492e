package cn.huiyin.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the page and of the libraries it imports, from the class path. Read once; any thread may ask. */
final class PageFiles {
    private static final String PAGE = "page/";
    private static final Pattern PATH =
            Pattern.compile("(?:[@A-Za-z0-9_-][@A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Map<String, PageFile> read = new ConcurrentHashMap<>();

    /**
     * A file.
     *
     * @param tag changes when the bytes change
     */
    record PageFile(String type, Buffer bytes, String tag) {}

    /** The file at {@code path} of a URL; {@code /} is the page itself. */
    Optional<PageFile> find(String path) {
        PageFile known = read.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PageFile> found = resource(path).flatMap(PageFiles::load);
        // Only what is there is remembered, so that made-up paths cannot fill the memory.
        found.ifPresent(file -> read.put(path, file));
        return found;
    }

    private static Optional<String> resource(String path) {
        String relative = path.equals("/") ? "index.html" : path.substring(1);
        if (!PATH.matcher(relative).matches() || !TYPES.containsKey(ending(relative))) {
            return Optional.empty();
        }
        return path.startsWith(ModuleImports.BASE)
                ? ModuleImports.resource(path.substring(ModuleImports.BASE.length()))
                : Optional.of(PAGE + relative);
    }

    private static Optional<PageFile> load(String resource) {
        try (InputStream in = PageFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String ending = ending(resource);
            byte[] served = ending.equals("js")
                    ? ModuleImports.rewrite(new String(bytes, UTF_8)).getBytes(UTF_8)
                    : bytes;
            return Optional.of(new PageFile(TYPES.getOrDefault(ending, ""), Buffer.buffer(served), tag(served)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            // Every Java platform has SHA-256 (java.security.MessageDigest).
            throw new IllegalStateException(e);
        }
    }
}
