package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.Span;
import cn.huiyin.bot.community.Limits;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values that several kinds of files have alike. */
final class Fields {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.-]{1,40}");

    private static final String DURATION = "a duration as 90s, 10m, 24h, 7d or 3wd";

    private Fields() {}

    /** The file's content; none, with one problem told, when there is none or it is no YAML. */
    static Optional<YamlValue> document(SourceFile file, Problems problems, String expected) {
        int before = problems.sorted().size();
        YamlValue root = YamlValue.read(file, problems);
        if (root.isMapping()) {
            return Optional.of(root);
        }
        if (problems.sorted().size() == before) {
            root.problem("found: " + (root.isPresent() ? "no name: value pairs" : "nothing") + " (expected: " + expected
                    + ")");
        }
        return Optional.empty();
    }

    /** A text that must be there and hold more than blanks; empty, with the problem told, when it does not. */
    static String text(YamlValue mapping, String key) {
        YamlValue value = mapping.required(key);
        String text = value.text().strip();
        if (value.isText() && text.isEmpty()) {
            value.problem("found: " + key + " is blank (expected: a text)");
        }
        return text;
    }

    /** The id of {@code mapping}: letters, digits, {@code _ . -}. */
    static String id(YamlValue mapping) {
        String id = text(mapping, "id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            mapping.get("id").problem("found: id: " + id + " (expected: up to 40 letters, digits, _ . -)");
        }
        return id;
    }

    /** The accounts of {@code mapping}: channel name to user id; blank ones are told and left out. */
    static Map<String, String> accounts(YamlValue mapping) {
        Map<String, String> accounts = new LinkedHashMap<>();
        mapping.required("accounts").entries().keySet().forEach(channel -> {
            String user = text(mapping.get("accounts"), channel);
            if (!user.isEmpty()) {
                accounts.put(channel, user);
            }
        });
        return accounts;
    }

    /** A duration, or null when absent or wrong. */
    static @Nullable Span span(YamlValue value) {
        return value.parsed(DURATION, Optional.<Span>empty(), text -> Optional.of(Span.parse(text)))
                .orElse(null);
    }

    /** The limits {@code accept}, {@code arrive} and {@code resolve} of {@code mapping}. */
    static Limits limits(YamlValue mapping) {
        return new Limits(span(mapping.get("accept")), span(mapping.get("arrive")), span(mapping.get("resolve")));
    }

    /** A duration, or the fallback when absent or wrong. */
    static Span spanOr(YamlValue value, Span fallback) {
        return value.parsed(DURATION, fallback, Span::parse);
    }
}
