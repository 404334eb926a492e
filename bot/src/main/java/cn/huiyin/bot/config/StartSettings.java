package cn.huiyin.bot.config;

import cn.huiyin.rules.RuleSet;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the service starts with: settings without mistakes, and rule files as they are. Which rules hold is not for the files
 * alone to say, so mistakes in them are judged later.
 *
 * @param ruleFiles under their names inside the folder; empty when they could not all be read
 * @param ruleProblems why they could not be read
 */
public record StartSettings(BotConfig config, List<SourceFile> ruleFiles, List<Problem> ruleProblems) {
    /**
     * Reads all files below {@code dir}.
     *
     * @param environment where {@code ${NAME}} is looked up
     * @throws ConfigException with every mistake of every file, the rules' included, when anything but the rules is wrong
     */
    public static StartSettings read(Path dir, Map<String, String> environment) throws ConfigException {
        BotConfig config;
        try {
            config = ConfigReader.read(dir, environment);
        } catch (ConfigException e) {
            List<Problem> mistakes = new ArrayList<>(e.problems());
            mistakes.addAll(mistakesInRules(dir));
            throw new ConfigException(mistakes);
        }
        Problems problems = new Problems();
        List<SourceFile> files = Settings.ruleFiles(dir, problems);
        return problems.isEmpty()
                ? new StartSettings(
                        config, files.stream().map(StartSettings::inside).toList(), List.of())
                : new StartSettings(config, List.of(), problems.sorted());
    }

    private static List<Problem> mistakesInRules(Path dir) {
        try {
            RuleSet unused = Settings.rules(dir);
            return List.of();
        } catch (ConfigException e) {
            return e.problems();
        }
    }

    private static SourceFile inside(SourceFile file) {
        return new SourceFile(file.name().substring(file.name().indexOf('/') + 1), file.text());
    }
}
