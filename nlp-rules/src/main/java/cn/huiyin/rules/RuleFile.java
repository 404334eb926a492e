package cn.huiyin.rules;

import cn.huiyin.rules.Rule.Example;
import cn.huiyin.rules.Rule.Outcome;
import cn.huiyin.rules.lang.Expr;
import cn.huiyin.rules.lang.ExprSyntaxException;
import cn.huiyin.rules.lang.Parser;
import cn.huiyin.rules.lang.Symbols;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.YamlValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the YAML of rule files into rules and word lists. Not thread-safe. */
final class RuleFile {
    private static final Pattern CATEGORY = Pattern.compile("[^/\\s]+/[^/\\s]+");
    private static final double WEIGHT_MAX = 100;
    private static final int PRIORITY_MAX = 100;
    private static final Map<String, Intent> INTENTS = byWord(Intent.values(), Intent::word);
    private static final Map<String, Modifier> MODIFIERS = byWord(Modifier.values(), Modifier::word);
    private static final Map<String, Urgency> URGENCIES = byWord(Urgency.values(), Urgency::word);

    private final Problems problems;
    private final Symbols symbols;
    private final WordLists lists;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> countByName = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    RuleFile(Problems problems, Symbols symbols, WordLists lists) {
        this.problems = problems;
        this.symbols = symbols;
        this.lists = lists;
    }

    private static <E> Map<String, E> byWord(E[] values, Function<E, String> word) {
        return Stream.of(values).collect(Collectors.toMap(word, Function.identity()));
    }

    /** The rules read so far, in the order of the files. */
    List<Rule> rules() {
        return rules;
    }

    void read(YamlValue root) {
        root.only("words", "rules", "intents", "modifiers", "urgency");
        readWords(root.get("words"));
        root.get("rules").list().forEach(this::readCategory);
        root.get("intents").list().forEach(this::readIntent);
        root.get("modifiers").list().forEach(this::readModifier);
        root.get("urgency").list().forEach(this::readUrgency);
    }

    void readWords(YamlValue words) {
        words.entries().forEach(this::readList);
    }

    private void readList(String name, YamlValue value) {
        List<Example> words = examples(value);
        if (words.isEmpty()) {
            value.problem("found: list " + name + " without words (expected: [word, word])");
        }
        lists.add(new WordLists.WordList(name, words, value.position()));
    }

    private void readCategory(YamlValue value) {
        value.only(
                "id",
                "category",
                "urgency",
                "intent",
                "under",
                "when",
                "unless",
                "examples",
                "not",
                "priority",
                "weight");
        String category = value.required("category").text();
        if (!category.isEmpty() && !CATEGORY.matcher(category).matches()) {
            value.get("category").problem("found: " + category + " (expected: 大类/小类)");
        }
        Set<Intent> intents = each(value.get("intent"), INTENTS, EnumSet.noneOf(Intent.class));
        Set<Modifier> under = each(value.get("under"), MODIFIERS, EnumSet.noneOf(Modifier.class));
        Urgency urgency = value.get("urgency").oneOf(URGENCIES, Urgency.NORMAL);
        add(value, category, new Rule.OfCategory(category, urgency, intents, under));
    }

    private void readIntent(YamlValue value) {
        value.only("id", "intent", "when", "unless", "examples", "not", "priority", "weight");
        Intent intent = value.required("intent").oneOf(INTENTS, Intent.CHATTER);
        add(value, intent.word(), new Rule.OfIntent(intent));
    }

    private void readModifier(YamlValue value) {
        value.only("id", "modifier", "when", "unless", "examples", "not");
        Modifier modifier = value.required("modifier").oneOf(MODIFIERS, Modifier.DONE);
        add(value, modifier.word(), new Rule.OfModifier(modifier));
    }

    private void readUrgency(YamlValue value) {
        value.only("id", "level", "when", "unless", "examples", "not");
        Urgency level = value.required("level").oneOf(URGENCIES, Urgency.URGENT);
        add(value, level.word(), new Rule.OfUrgency(level));
    }

    /** A topic; what stands beside its condition and its examples is for whoever has something to say about it. */
    void readTopic(YamlValue value) {
        String id = value.required("id").text();
        add(value, id, new Rule.OfTopic(id));
    }

    private static <E> Set<E> each(YamlValue value, Map<String, E> choices, Set<E> into) {
        E any = choices.values().iterator().next(); // for a word that is none, once that is told
        for (YamlValue item : value.textValues()) {
            into.add(item.oneOf(choices, any));
        }
        return Set.copyOf(into);
    }

    private void add(YamlValue value, String name, Outcome outcome) {
        rules.add(new Rule(
                idOf(value, name),
                outcome,
                expr(whenOf(value, outcome)),
                expr(value.get("unless")),
                value.get("priority").integerOr(0, -PRIORITY_MAX, PRIORITY_MAX),
                value.get("weight").numberOr(1, 0, WEIGHT_MAX),
                examples(value.get("examples")),
                examples(value.get("not")),
                value.position()));
    }

    private static YamlValue whenOf(YamlValue value, Outcome outcome) {
        boolean optional = outcome instanceof Rule.OfCategory category
                && !category.intents().isEmpty();
        return optional ? value.get("when") : value.required("when");
    }

    /** The id that is given, or the category, intent, modifier or level with a number from the second rule on. */
    private String idOf(YamlValue value, String name) {
        int count = countByName.merge(name, 1, Integer::sum);
        String given = value.get("id").textOrNull();
        String id = given != null ? given : count == 1 ? name : name + "#" + count;
        if (!ids.add(id)) {
            value.get("id").problem("found: id " + id + " again (expected: once in all files)");
        }
        return id;
    }

    private @Nullable Expr expr(YamlValue value) {
        String source = value.textOrNull();
        if (source == null) {
            return null;
        }
        try {
            return Parser.parse(source, symbols);
        } catch (ExprSyntaxException e) {
            problems.add(value.problemAt(e.offset(), String.valueOf(e.getMessage())));
            return null;
        }
    }

    private static List<Example> examples(YamlValue value) {
        List<Example> examples = new ArrayList<>();
        for (YamlValue item : value.textValues()) {
            String text = item.text().strip();
            if (!text.isEmpty()) {
                examples.add(new Example(text, item.position()));
            }
        }
        return List.copyOf(examples);
    }
}
