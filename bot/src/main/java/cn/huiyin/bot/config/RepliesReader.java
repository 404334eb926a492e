package cn.huiyin.bot.config;

import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.bot.dispatch.ReplyCatalog;
import cn.huiyin.bot.dispatch.ReplyCatalog.Holes;
import cn.huiyin.bot.dispatch.ReplyTemplate;
import cn.huiyin.rules.source.NearestName;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code replies.yaml} and holds every text against {@link ReplyCatalog}. */
final class RepliesReader {
    static final String FILE = "replies.yaml";

    private static final int CHARS_MAX = 1_000;

    private final Problems problems;

    RepliesReader(Problems problems) {
        this.problems = problems;
    }

    Replies read(Optional<SourceFile> file) {
        return new Replies(file.flatMap(source -> Fields.document(source, problems, "key: text pairs"))
                .map(this::templates)
                .orElse(Map.of()));
    }

    private Map<String, ReplyTemplate> templates(YamlValue root) {
        Map<String, ReplyTemplate> templates = new LinkedHashMap<>();
        root.entries().forEach((key, value) -> {
            if (!ReplyCatalog.holes().containsKey(key)) {
                value.problem("found: " + key + " (expected: a key that is used"
                        + NearestName.hint(key, ReplyCatalog.holes().keySet()) + ")");
            }
        });
        ReplyCatalog.holes().forEach((key, holes) -> {
            if (!Fields.text(root, key).isEmpty()) {
                template(root.get(key), holes).ifPresent(template -> templates.put(key, template));
            }
        });
        return templates;
    }

    private Optional<ReplyTemplate> template(YamlValue value, Holes holes) {
        String text = value.text().stripTrailing();
        if (text.length() > CHARS_MAX) {
            value.problem("found: " + value.name() + " of " + text.length() + " characters (expected: up to "
                    + CHARS_MAX + ")");
        }
        int stray = ReplyTemplate.strayBrace(text);
        if (stray >= 0) {
            problemAt(
                    value,
                    stray,
                    "found: a lone " + text.charAt(stray) + " in " + value.name()
                            + " (expected: a hole as {no}, in small letters)");
            return Optional.empty();
        }
        ReplyTemplate template = new ReplyTemplate(text);
        checkHoles(template, value, holes);
        return Optional.of(template);
    }

    private void checkHoles(ReplyTemplate template, YamlValue value, Holes holes) {
        Map<String, Integer> used = template.holes();
        used.forEach((hole, offset) -> {
            if (!holes.known().contains(hole)) {
                problemAt(
                        value,
                        offset,
                        "found: {" + hole + "} in " + value.name() + " (expected: " + choices(holes)
                                + NearestName.hint(hole, holes.known()) + ")");
            }
        });
        holes.needed().stream()
                .sorted()
                .filter(hole -> !used.containsKey(hole))
                .forEach(hole -> value.problem(
                        "found: " + value.name() + " without {" + hole + "} (expected: {" + hole + "} in it)"));
    }

    private static String choices(Holes holes) {
        return holes.known().isEmpty()
                ? "no hole"
                : "one of: "
                        + holes.known().stream()
                                .sorted()
                                .map(hole -> "{" + hole + "}")
                                .collect(Collectors.joining(" "));
    }

    private void problemAt(YamlValue value, int offset, String message) {
        problems.add(value.problemAt(offset, message));
    }
}
