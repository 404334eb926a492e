package cn.huiyin.bot.config;

import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.Guides;
import cn.huiyin.rules.TopicReader;
import cn.huiyin.rules.TopicSet;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import cn.huiyin.rules.source.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code guides/*.yaml} and the {@code guides} of communities. */
final class GuidesReader {
    static final String FOLDER = "guides";

    private static final int ANSWER_CHARS = 200;
    private static final int ANSWER_CHARS_MAX = 800;
    private static final int SOURCE_CHARS_MAX = 60;
    private static final String DATE = "a day as 2026-12-31";

    private final Problems problems;
    private final Problems warnings;
    private final TopicReader topics;
    private final List<GuideUse> uses = new ArrayList<>();

    GuidesReader(Problems problems, Problems warnings) {
        this.problems = problems;
        this.warnings = warnings;
        this.topics = new TopicReader(problems);
    }

    /** All guides: those of {@code files} for everybody, those of the communities for each of them. */
    GuideSource read(List<SourceFile> files, List<CommunitySource> communities) {
        List<YamlValue> roots = files.stream()
                .flatMap(file -> Fields.document(file, problems, "words: and guides:").stream())
                .toList();
        roots.forEach(root -> root.only("words", "guides"));
        roots.forEach(root -> topics.readWords(root.get("words")));
        Guides.Shelf shared = shelf(
                null,
                roots.stream()
                        .flatMap(root -> root.required("guides").list().stream())
                        .toList());
        Map<String, Guides.Shelf> own = new LinkedHashMap<>();
        for (CommunitySource source : communities) {
            own.put(source.id(), shelf(source.id(), source.root().get("guides").list()));
        }
        warnings.addAll(topics.unusedWords());
        return new GuideSource(new Guides(shared, own), uses);
    }

    private Guides.Shelf shelf(@Nullable String community, List<YamlValue> items) {
        List<Guide> guides = items.stream().map(this::guide).toList();
        for (int i = 0; i < items.size(); i++) {
            YamlValue item = items.get(i);
            uses.add(new GuideUse(
                    community,
                    guides.get(i),
                    item.position(),
                    examples(item.get("examples")),
                    examples(item.get("not"))));
        }
        TopicSet found = topics.read(items);
        warnings.addAll(found.warnings());
        return new Guides.Shelf(guides, found);
    }

    private Guide guide(YamlValue item) {
        item.only("id", "when", "unless", "answer", "source", "until", "examples", "not");
        String source = item.get("source").textOrNull();
        if (source != null && source.length() > SOURCE_CHARS_MAX) {
            item.get("source")
                    .problem("found: source of " + source.length() + " characters (expected: up to " + SOURCE_CHARS_MAX
                            + ")");
        }
        return new Guide(
                Fields.id(item),
                answer(item),
                source == null || source.isBlank() ? null : source.strip(),
                item.get("until")
                        .<Optional<LocalDate>>parsed(DATE, Optional.empty(), text -> Optional.of(date(text)))
                        .orElse(null));
    }

    private String answer(YamlValue item) {
        String answer = Fields.text(item, "answer");
        if (answer.length() > ANSWER_CHARS_MAX) {
            item.get("answer")
                    .problem("found: answer of " + answer.length() + " characters (expected: up to " + ANSWER_CHARS_MAX
                            + ")");
        } else if (answer.length() > ANSWER_CHARS) {
            warnings.add(item.get("answer")
                    .position()
                    .problem("found: answer of " + answer.length() + " characters (expected: up to " + ANSWER_CHARS
                            + ", which people read on a phone)"));
        }
        return answer;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("until: " + text + " (expected: " + DATE + ")", e);
        }
    }

    private static List<GuideUse.Example> examples(YamlValue value) {
        return value.textValues().stream()
                .filter(item -> item.isText() && !item.text().isBlank())
                .map(item -> new GuideUse.Example(item.text().strip(), item.position()))
                .toList();
    }
}
