package cn.huiyin.rules;

import cn.huiyin.rules.RuleReport.Remark;
import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Position;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named lists of words of all files; a list may hold others as {@code <name>}. Not thread-safe. */
final class WordLists {
    /**
     * One list as it is written.
     *
     * @param words each a word, {@code "exact"} characters in quotes, or another list {@code <name>}
     */
    record WordList(String name, List<Rule.Example> words, Position at) {}

    /**
     * What a list comes down to.
     *
     * @param words where the segmentation leaves them whole
     * @param exact wherever their characters stand
     */
    record Words(Set<String> words, Set<String> exact) {}

    /**
     * The lists once all files are read.
     *
     * @param unused lists that nobody asked for
     * @param repeated words that stand in their list a second time
     * @param words what each list that is used comes down to
     */
    record Compiled(List<WordList> unused, List<Rule.Example> repeated, Map<String, Words> words) {
        /** What is of no use, each where it stands. */
        List<Remark> remarks() {
            return Stream.concat(
                            unused.stream()
                                    .map(list -> list.at()
                                            .problem("found: list " + list.name() + " in no rule (expected: <"
                                                    + list.name() + "> somewhere)")),
                            repeated.stream()
                                    .map(word -> word.at()
                                            .problem("found: " + word.text() + " again (expected: once in a list)")))
                    .map(problem -> new Remark(RuleReport.Kind.UNUSED_WORDS, problem))
                    .toList();
        }
    }

    private static final int NESTING_MAX = 100;

    private final Map<String, WordList> lists = new TreeMap<>();
    private final Map<String, Words> flat = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Problems problems;

    WordLists(Problems problems) {
        this.problems = problems;
    }

    void add(WordList list) {
        WordList earlier = lists.putIfAbsent(list.name(), list);
        if (earlier != null) {
            Position at = earlier.at();
            problems.add(list.at()
                    .problem("found: list " + list.name() + " again (expected: once, it is in " + at.file() + ":"
                            + at.line() + ")"));
        }
    }

    boolean has(String name) {
        return lists.containsKey(name);
    }

    /** The words of a list and of the lists in it; nothing, with a problem where it is asked for, when there is none. */
    Words of(String name, Position askedAt) {
        used.add(name);
        if (!has(name)) {
            problems.add(askedAt.problem("found: <" + name + "> (expected: a list under words:"
                    + NearestName.hint(name, lists.keySet()) + ")"));
            return new Words(Set.of(), Set.of());
        }
        return flatten(name, new ArrayList<>());
    }

    private Words flatten(String name, List<String> path) {
        Words done = flat.get(name);
        if (done != null) {
            return done;
        }
        WordList list = lists.get(name);
        Words words = new Words(new LinkedHashSet<>(), new LinkedHashSet<>());
        if (list == null || path.contains(name)) {
            return words;
        }
        path.add(name);
        list.words().forEach(word -> addTo(words, word, path));
        path.remove(name);
        // Kept for lists in lists too: each may stand in many others, and those in many more. What a circle makes
        // incomplete is
        // not used, since the circle is told.
        flat.put(name, words);
        return words;
    }

    private void addTo(Words words, Rule.Example word, List<String> path) {
        String text = word.text();
        if (isEnclosed(text, "<", ">") || isEnclosed(text, "《", "》")) {
            addList(words, inner(text), word.at(), path);
        } else if (isEnclosed(text, "\"", "\"") || isEnclosed(text, "“", "”")) {
            words.exact().add(inner(text));
        } else {
            words.words().add(text);
        }
    }

    private void addList(Words words, String name, Position at, List<String> path) {
        used.add(name);
        if (path.size() > NESTING_MAX) {
            problems.add(at.problem("found: <" + name + "> in more than " + NESTING_MAX
                    + " lists in each other (expected: fewer levels)"));
            return;
        }
        if (path.contains(name)) {
            problems.add(
                    at.problem("found: <" + name + "> inside itself (expected: lists that do not hold each other)"));
        } else if (!has(name)) {
            problems.add(at.problem("found: <" + name + "> (expected: a list under words:"
                    + NearestName.hint(name, lists.keySet()) + ")"));
        }
        Words inner = flatten(name, path);
        words.words().addAll(inner.words());
        words.exact().addAll(inner.exact());
    }

    private static boolean isEnclosed(String text, String open, String close) {
        return text.length() > 2 && text.startsWith(open) && text.endsWith(close);
    }

    private static String inner(String text) {
        return text.substring(1, text.length() - 1).strip();
    }

    /** Everything about the lists that outlives reading them. */
    Compiled compiled() {
        List<WordList> unused = lists.values().stream()
                .filter(list -> !used.contains(list.name()))
                .toList();
        List<Rule.Example> repeated = new ArrayList<>();
        lists.values().forEach(list -> addRepeated(list, repeated));
        return new Compiled(unused, repeated, Map.copyOf(flat));
    }

    private static void addRepeated(WordList list, List<Rule.Example> repeated) {
        Set<String> seen = new HashSet<>();
        for (Rule.Example word : list.words()) {
            if (!seen.add(Normalizer.spelling(word.text()))) {
                repeated.add(word);
            }
        }
    }
}
