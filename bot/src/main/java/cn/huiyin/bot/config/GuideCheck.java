package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Directory;
import cn.huiyin.bot.guide.Guide;
import cn.huiyin.bot.guide.GuideBook;
import cn.huiyin.rules.Intent;
import cn.huiyin.rules.Reading;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries every guide with its own examples: each must be a question to the rules, and answered by that guide. */
public final class GuideCheck {
    /** A day on which all guides are given. */
    private static final LocalDate LONG_AGO = LocalDate.EPOCH;

    private final BotConfig config;
    private final RuleSet rules;
    private final Directory directory;
    private final GuideBook book;

    public GuideCheck(BotConfig config, RuleSet rules) {
        this.config = config;
        this.rules = rules;
        this.directory = new Directory(config.communities());
        this.book = new GuideBook(config.guides(), directory);
    }

    /** Every example that is answered otherwise, and every counter-example that is answered. */
    public List<Problem> failures() {
        List<Problem> failures = new ArrayList<>();
        for (GuideUse use : config.guideSource().uses()) {
            use.examples().forEach(example -> tryExample(use, example).ifPresent(failures::add));
            use.counterExamples()
                    .forEach(example -> tryCounterExample(use, example).ifPresent(failures::add));
        }
        return failures.stream().sorted().toList();
    }

    private Optional<Problem> tryExample(GuideUse use, GuideUse.Example example) {
        Reading reading = read(use, example);
        Optional<String> answering = answering(use, example, reading);
        if (answering.equals(Optional.of(use.guide().id()))) {
            return Optional.empty();
        }
        boolean mayAsk = reading.intent() == Intent.INQUIRY || reading.intent() == Intent.CHATTER;
        String instead = mayAsk
                ? answering.map(id -> "is answered by " + id).orElse("is no question that a guide is about")
                : "is " + reading.intent().word() + " to the rules, no question";
        return Optional.of(example.position()
                .problem("found: " + example.text() + " " + instead + " (expected: answered by "
                        + use.guide().id() + ")"));
    }

    private Optional<Problem> tryCounterExample(GuideUse use, GuideUse.Example example) {
        return answering(use, example, read(use, example))
                .filter(use.guide().id()::equals)
                .map(id -> example.position()
                        .problem("found: " + example.text() + " is answered by " + id + " (expected: not)"));
    }

    private Reading read(GuideUse use, GuideUse.Example example) {
        return rules.read(example.text(), directory.places(community(use)));
    }

    private Optional<String> answering(GuideUse use, GuideUse.Example example, Reading reading) {
        return book.answering(new GuideBook.Asked(example.text(), reading, community(use), LONG_AGO))
                .map(GuideBook.Found::guide)
                .map(Guide::id);
    }

    /** A guide of all communities is tried where none has guides of its own. */
    private static String community(GuideUse use) {
        String community = use.community();
        return community == null ? "" : community;
    }
}
