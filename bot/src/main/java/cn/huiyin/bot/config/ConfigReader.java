package cn.huiyin.bot.config;

import cn.huiyin.bot.clock.WorkCalendar;
import cn.huiyin.bot.dispatch.Replies;
import cn.huiyin.rules.source.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the settings directory: {@code huiyin.yaml}, communities, replies, guides and calendar. */
public final class ConfigReader {
    private final Problems problems = new Problems();
    private final Problems warnings = new Problems();
    private final Problems notes = new Problems();

    private ConfigReader() {}

    /**
     * Reads all settings below {@code dir}.
     *
     * @param environment where {@code ${NAME}} in the settings is looked up
     * @throws ConfigException with every mistake of every file
     */
    public static BotConfig read(Path dir, Map<String, String> environment) throws ConfigException {
        return new ConfigReader().readAll(dir, environment);
    }

    private BotConfig readAll(Path dir, Map<String, String> environment) throws ConfigException {
        SettingsDirectory directory = new SettingsDirectory(dir, problems);
        ServiceSettings service =
                new ServiceReader(problems, new Environment(environment)).read(directory.file(ServiceReader.FILE));
        List<CommunitySource> communities = communities(directory);
        Replies replies = new RepliesReader(problems).read(directory.file(RepliesReader.FILE));
        WorkCalendar calendar = new CalendarReader(problems).read(directory.files(CalendarReader.FOLDER));
        GuideSource guides =
                new GuidesReader(problems, warnings).read(directory.files(GuidesReader.FOLDER), communities);
        new BindingCheck(problems, warnings).check(communities, service.channels());
        if (!problems.isEmpty()) {
            throw new ConfigException(problems.sorted());
        }
        return new BotConfig(
                service.channels(),
                service.clocks(),
                service.quietHours(),
                service.evidence(),
                communities.stream().map(CommunitySource::community).toList(),
                replies,
                calendar,
                communities.stream()
                        .flatMap(source -> source.categoryUses().stream())
                        .toList(),
                communities.stream()
                        .flatMap(source -> source.rosterUses().stream())
                        .toList(),
                guides,
                warnings.sorted(),
                notes.sorted());
    }

    private List<CommunitySource> communities(SettingsDirectory directory) {
        if (directory.names(CommunityReader.FOLDER).isEmpty()) {
            directory.missing(
                    CommunityReader.FOLDER, "at least one community: " + CommunityReader.FOLDER + "/NAME.yaml");
        }
        CommunityReader reader = new CommunityReader(problems);
        List<CommunitySource> sources = directory.files(CommunityReader.FOLDER).stream()
                .flatMap(file -> reader.read(file).stream())
                .toList();
        sources.forEach(source -> CommunityProof.check(source, problems, warnings, notes));
        return sources;
    }
}
