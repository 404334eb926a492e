package cn.huiyin.rules.suggest;

import cn.huiyin.rules.RuleSummary;
import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a rule into the file where its like stand. */
public final class RuleInsertion {
    /** Where no file has rules of the same kind. */
    private static final String OTHERWISE = "jianyi.yaml";

    private static final Pattern RULES = Pattern.compile("^rules:[ \\t]*(#.*)?\\R", Pattern.MULTILINE);

    private RuleInsertion() {}

    /**
     * The files with {@code snippet} at the head of the rules of one of them: of that which has most rules of the category, else
     * of its 大类, else of a file of its own.
     *
     * @param rules those that the files compile to
     */
    public static List<SourceFile> insert(
            List<SourceFile> files, List<RuleSummary> rules, String category, String snippet) {
        String group = category.substring(0, category.indexOf('/') + 1);
        String name = home(rules, category::equals)
                .or(() -> home(rules, says -> says.startsWith(group)))
                .filter(file -> files.stream().anyMatch(f -> f.name().equals(file) && canTake(f)))
                .orElse(OTHERWISE);
        List<SourceFile> all = new ArrayList<>();
        boolean isDone = false;
        for (SourceFile file : files) {
            boolean isHome = file.name().equals(name);
            all.add(isHome ? inserted(file, snippet) : file);
            isDone |= isHome;
        }
        if (!isDone) {
            all.add(new SourceFile(name, "rules:\n" + snippet));
        }
        return all;
    }

    private static Optional<String> home(List<RuleSummary> rules, Function<String, Boolean> isAlike) {
        Map<String, Long> counts = rules.stream()
                .filter(rule -> rule.kind().equals("category") && isAlike.apply(rule.says()))
                .collect(Collectors.groupingBy(RuleSummary::file, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static boolean canTake(SourceFile file) {
        return RULES.matcher(file.text()).find();
    }

    private static SourceFile inserted(SourceFile file, String snippet) {
        Matcher head = RULES.matcher(file.text());
        if (!head.find()) {
            return new SourceFile(file.name(), file.text() + "\nrules:\n" + snippet);
        }
        return new SourceFile(
                file.name(),
                file.text().substring(0, head.end()) + snippet + file.text().substring(head.end()));
    }
}
