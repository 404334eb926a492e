package cn.huiyin.bot.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** YAML in the making, line by line, and what stands in which line; whatever could be read as something else is quoted. */
final class YamlLines {
    private static final Pattern PLAIN = Pattern.compile("[\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z0-9_/]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, String> marks = new HashMap<>();
    private int lines;

    void line(String line) {
        text.append(line).append('\n');
        lines++;
    }

    /** The next line begins {@code what}. */
    void mark(String what) {
        marks.put(lines + 1, what);
    }

    /** A list of items, one a line; nothing where there are none. */
    <T> void section(String name, List<T> all, String mark, Function<T, String> key, Function<T, Item> item) {
        if (all.isEmpty()) {
            return;
        }
        line(name + ":");
        for (T one : all) {
            mark(mark + key.apply(one));
            line("  - " + item.apply(one).flow());
        }
    }

    CommunityWriter.Written written() {
        return new CommunityWriter.Written(text.toString(), marks);
    }

    /** {@code value} as a text, whatever it looks like. */
    static String text(String value) {
        boolean isPlain = PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
        return isPlain ? value : quoted(value);
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (Character.isISOControl(c) || !isPrintable(c)) {
                quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.UNASSIGNED
                && type != Character.SURROGATE
                && type != Character.FORMAT
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && c != 0xFEFF
                && c <= 0xFFFF;
    }

    static String list(List<String> values) {
        return "[" + String.join(", ", values.stream().map(YamlLines::text).toList()) + "]";
    }

    /** Names with texts, by name. */
    static String texts(Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> parts.add(text(name) + ": " + text(value)));
        return "{" + String.join(", ", parts) + "}";
    }

    /** Names with lists, in their order. */
    static String lists(Map<String, List<String>> values) {
        List<String> parts = new ArrayList<>();
        values.forEach((name, value) -> parts.add(text(name) + ": " + list(value)));
        return "{" + String.join(", ", parts) + "}";
    }

    /** Names with values in one line; what is null, or a list of nothing, is left out. */
    static final class Item {
        private final List<String> parts = new ArrayList<>();

        Item text(String name, @Nullable String value) {
            return raw(name, value == null ? null : YamlLines.text(value));
        }

        Item list(String name, List<String> values) {
            return raw(name, values.isEmpty() ? null : YamlLines.list(values));
        }

        Item raw(String name, @Nullable String value) {
            if (value != null) {
                parts.add(name + ": " + value);
            }
            return this;
        }

        String flow() {
            return "{" + String.join(", ", parts) + "}";
        }
    }
}
