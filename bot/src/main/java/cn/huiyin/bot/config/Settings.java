package cn.huiyin.bot.config;

import cn.huiyin.bot.guide.Guides;
import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.RuleSetReader;
import cn.huiyin.rules.RuleSyntaxException;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that a settings directory holds: the settings and the rules. */
public record Settings(BotConfig config, RuleSet rules) {
    private static final String RULES_FOLDER = "rules";

    /**
     * Reads all files below {@code dir}.
     *
     * @param environment where {@code ${NAME}} is looked up
     * @throws ConfigException with every mistake of every file
     */
    public static Settings read(Path dir, Map<String, String> environment) throws ConfigException {
        List<Problem> mistakes = new ArrayList<>();
        BotConfig config = null;
        RuleSet rules = null;
        try {
            rules = rules(dir);
        } catch (ConfigException e) {
            mistakes.addAll(e.problems());
        }
        try {
            config = ConfigReader.read(dir, environment);
        } catch (ConfigException e) {
            mistakes.addAll(e.problems());
        }
        if (config == null || rules == null) {
            throw new ConfigException(mistakes);
        }
        List<Problem> unknown = config.unknownCategories(rules.categories());
        if (!unknown.isEmpty()) {
            throw new ConfigException(unknown);
        }
        return new Settings(config, rules);
    }

    /**
     * The rules alone.
     *
     * @throws ConfigException with every mistake of every rule file
     */
    public static RuleSet rules(Path dir) throws ConfigException {
        Problems problems = new Problems();
        List<SourceFile> files = ruleFiles(dir, problems);
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.sorted());
        }
        try {
            return RuleSetReader.read(files);
        } catch (RuleSyntaxException e) {
            throw new ConfigException(e.problems());
        }
    }

    /**
     * The guides of all communities alone, whatever else is wrong with the settings.
     *
     * @throws ConfigException with every mistake of every file of guides
     */
    public static Guides guides(Path dir) throws ConfigException {
        Problems problems = new Problems();
        List<SourceFile> files = new SettingsDirectory(dir, problems).files(GuidesReader.FOLDER);
        Guides guides = new GuidesReader(problems, new Problems())
                .read(files, List.of())
                .guides();
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.sorted());
        }
        return guides;
    }

    /** The files of the rules; that there is none is a problem. */
    static List<SourceFile> ruleFiles(Path dir, Problems problems) {
        SettingsDirectory directory = new SettingsDirectory(dir, problems);
        List<SourceFile> files = directory.files(RULES_FOLDER);
        if (files.isEmpty()) {
            directory.missing(RULES_FOLDER, "at least one rule file: " + RULES_FOLDER + "/NAME.yaml");
        }
        return files;
    }
}
