package cn.huiyin.bot.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The libraries that pages may import, and how. Browsers know no bare names such as {@code lit} without an import map, and an
 * import map would be an inline script; so the names in what we serve become addresses.
 */
final class ModuleImports {
    /** Where libraries are served. */
    static final String BASE = "/lib/";

    private static final String JARS = "META-INF/resources/_static/";
    private static final Map<String, Library> LIBRARIES = Map.of(
            "lit", new Library(JARS + "lit/3.3.0/", "index.js"),
            "lit-html", new Library(JARS + "lit-html/3.3.0/", "lit-html.js"),
            "lit-element", new Library(JARS + "lit-element/4.2.0/", "index.js"),
            "@lit/reactive-element", new Library(JARS + "reactive-element/2.1.0/", "reactive-element.js"));

    private static final Pattern NAME = Pattern.compile("(@[a-z0-9-]+/[a-z0-9-]+|[a-z0-9-]+)(?:/(.+))?");
    private static final Pattern IMPORT = Pattern.compile("\\b(from|import)(\\s*\\(?\\s*)([\"'])([@a-z][^\"']*)\\3");

    private ModuleImports() {}

    /**
     * A library on the class path.
     *
     * @param directory of its files; its version stands in it, and in the pom
     * @param main what its bare name means
     */
    private record Library(String directory, String main) {}

    /** {@code source} with addresses in place of the bare names of our libraries. */
    static String rewrite(String source) {
        return IMPORT.matcher(source).replaceAll(ModuleImports::rewritten);
    }

    /** The resource behind {@code path}, which follows {@link #BASE}; empty when it belongs to no library of ours. */
    static Optional<String> resource(String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches() || name.group(2) == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(LIBRARIES.get(name.group(1))).map(library -> library.directory() + name.group(2));
    }

    private static String rewritten(MatchResult found) {
        String quote = found.group(3);
        String address = address(found.group(4)).orElse(found.group(4));
        return Matcher.quoteReplacement(found.group(1) + found.group(2) + quote + address + quote);
    }

    private static Optional<String> address(String specifier) {
        Matcher name = NAME.matcher(specifier);
        if (!name.matches()) {
            return Optional.empty();
        }
        String file = name.group(2);
        return Optional.ofNullable(LIBRARIES.get(name.group(1)))
                .map(library -> BASE + name.group(1) + "/" + (file == null ? library.main() : file));
    }
}
