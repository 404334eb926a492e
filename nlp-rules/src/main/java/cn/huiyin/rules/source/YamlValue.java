package cn.huiyin.rules.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One value of a YAML file that knows where it stands, read by asking for what is expected.
 *
 * <p>A wrong answer is added to the {@link Problems} and a harmless one is returned (an empty text, an empty list, the
 * fallback), so that one run tells every mistake. Nothing here throws for bad input. Not thread-safe.
 */
public final class YamlValue {
    private final SourceFile file;
    private final Problems problems;
    private final String name;
    private final Mark mark;
    private final @Nullable Node node;
    private @Nullable Map<String, YamlValue> entries;

    YamlValue(SourceFile file, Problems problems, String name, Mark mark, @Nullable Node node) {
        this.file = file;
        this.problems = problems;
        this.name = name;
        this.mark = mark;
        this.node = node;
    }

    /** The file's one document; an empty file is an absent value, an unreadable one as well, with its problem told. */
    public static YamlValue read(SourceFile file, Problems problems) {
        return YamlFile.read(file, problems);
    }

    /** Whether something stands here; an empty or {@code null} value does not count. */
    public boolean isPresent() {
        return node != null && !Tag.NULL.equals(node.getTag());
    }

    /** Whether a single text or number stands here. */
    public boolean isText() {
        return isPresent() && node instanceof ScalarNode;
    }

    /** Whether a list stands here. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether names with values stand here. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The name under which this value stands, or the file's name for the whole file. */
    public String name() {
        return name;
    }

    /** Counted from 1. */
    public int line() {
        return mark.getLine() + 1;
    }

    /** Counted from 1. */
    public int column() {
        return mark.getColumn() + 1;
    }

    /** Adds a mistake about this value. */
    public void problem(String message) {
        problems.add(position().problem(message));
    }

    /** Where this value's name stands, or for an item of a list the item. */
    public Position position() {
        return new Position(file.name(), line(), column());
    }

    /** A remark about the character at {@code offset} of this value's {@link #text}, wherever YAML let it be written. */
    public Problem problemAt(int offset, String message) {
        return node instanceof ScalarNode scalar
                ? ScalarPosition.of(file, scalar, offset).problem(message)
                : position().problem(message);
    }

    /** Tells every name of this mapping that is not among {@code known}. */
    public void only(String... known) {
        List<String> names = Arrays.asList(known);
        for (YamlValue value : entries().values()) {
            if (!names.contains(value.name)) {
                value.keyProblem(value.name, names);
            }
        }
    }

    private void keyProblem(String key, List<String> known) {
        String expected = known.stream().sorted().collect(Collectors.joining(", "));
        problem("found: " + key + " (expected one of: " + expected + NearestName.hint(key, known) + ")");
    }

    /** The value under a name of this mapping; an absent value when there is none. */
    public YamlValue get(String key) {
        YamlValue found = entries().get(key);
        return found != null ? found : new YamlValue(file, problems, key, mark, null);
    }

    /** The value under a name that must be there. */
    public YamlValue required(String key) {
        YamlValue value = get(key);
        if (!value.isPresent() && (isMapping() || !isPresent())) {
            value.problem("found: no " + key + " (expected: " + key + ": …)");
        }
        return value;
    }

    /** The values of this mapping by name, in the order of the file; empty when absent. A value's position is its name's. */
    public Map<String, YamlValue> entries() {
        if (entries == null) {
            entries = readEntries();
        }
        return entries;
    }

    private Map<String, YamlValue> readEntries() {
        if (!(node instanceof MappingNode mapping)) {
            reportUnless(!isPresent(), "name: value pairs");
            return Map.of();
        }
        Map<String, YamlValue> read = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            YamlValue value =
                    new YamlValue(file, problems, key, tuple.getKeyNode().getStartMark(), tuple.getValueNode());
            if (read.putIfAbsent(key, value) != null) {
                value.problem("found: " + key + " twice (expected: each name once)");
            }
        }
        return read;
    }

    /** The values of this list; empty when absent. */
    public List<YamlValue> list() {
        if (!(node instanceof SequenceNode sequence)) {
            reportUnless(!isPresent(), "a list");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(file, problems, name, item.getStartMark(), item));
        }
        return items;
    }

    /** A list of texts, or one text as a list of one; empty when absent. */
    public List<String> texts() {
        return textValues().stream().map(YamlValue::text).toList();
    }

    /** Like {@link #texts}, each with its position. */
    public List<YamlValue> textValues() {
        return isText() ? List.of(this) : list();
    }

    /** A text; empty when absent or wrong. */
    public String text() {
        return textOr("");
    }

    /** A text, or the fallback when absent. */
    public String textOr(String fallback) {
        String text = textOrNull();
        return text == null ? fallback : text;
    }

    /** A text, or null when absent. A value of another shape is a problem and null as well. */
    public @Nullable String textOrNull() {
        if (!isPresent()) {
            return null;
        }
        if (!(node instanceof ScalarNode scalar)) {
            report("text");
            return null;
        }
        if (isForeignTag(scalar)) {
            problem("found: " + scalar.getTag().getValue()
                    + " at the start of a text (expected: quotes around a text that starts with !)");
            return null;
        }
        return scalar.getValue();
    }

    private static boolean isForeignTag(ScalarNode scalar) {
        return !scalar.getTag().startsWith(Tag.PREFIX);
    }

    /** A whole number from min to max, or the fallback when absent or wrong. */
    public int integerOr(int fallback, int min, int max) {
        return isPresent()
                ? parsed(
                        "a whole number " + min + ".." + max,
                        fallback,
                        text -> within(Integer.parseInt(text), min, max))
                : fallback;
    }

    /** A number from min to max, or the fallback when absent or wrong. */
    public double numberOr(double fallback, double min, double max) {
        return isPresent()
                ? parsed("a number " + min + ".." + max, fallback, text -> within(Double.parseDouble(text), min, max))
                : fallback;
    }

    /** {@code true} or {@code false}, or the fallback when absent or wrong. */
    public boolean flagOr(boolean fallback) {
        return oneOf(Map.of("true", true, "false", false), fallback);
    }

    /** The value that a name stands for, or the fallback when absent or wrong. */
    public <T> T oneOf(Map<String, ? extends T> choices, T fallback) {
        String text = textOrNull();
        if (text == null) {
            return fallback;
        }
        T chosen = choices.get(text);
        if (chosen == null) {
            String expected = String.join(" | ", new TreeSet<>(choices.keySet()));
            problem("found: " + text + " (expected: " + expected + NearestName.hint(text, choices.keySet()) + ")");
            return fallback;
        }
        return chosen;
    }

    /** The enum constant written in lower case with hyphens for underscores, or the fallback when absent or wrong. */
    public <E extends Enum<E>> E oneOf(Class<E> type, E fallback) {
        Map<String, E> choices = Stream.of(type.getEnumConstants())
                .collect(Collectors.toMap(
                        constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
        return oneOf(choices, fallback);
    }

    /**
     * The text made into something else, or the fallback when absent or refused.
     *
     * @param expected what is told to have been expected when {@code parser} throws {@link IllegalArgumentException}
     */
    public <T> T parsed(String expected, T fallback, Function<String, ? extends T> parser) {
        String text = textOrNull();
        if (text == null) {
            return fallback;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            report(expected);
            return fallback;
        }
    }

    private static <N extends Comparable<N>> N within(N number, N min, N max) {
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            throw new IllegalArgumentException("value: " + number + " (expected: " + min + ".." + max + ")");
        }
        return number;
    }

    private void reportUnless(boolean fine, String expected) {
        if (!fine) {
            report(expected);
        }
    }

    private void report(String expected) {
        problem("found: " + name + ": " + shape() + " (expected: " + expected + ")");
    }

    private String shape() {
        if (!isPresent()) {
            return "nothing";
        }
        return node instanceof ScalarNode scalar ? scalar.getValue() : isList() ? "a list" : "name: value pairs";
    }
}
