package cn.huiyin.bot.config;

import cn.huiyin.bot.community.Community;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.Problems;
import cn.huiyin.rules.source.SourceFile;
import java.util.List;
import java.util.Optional;

/**
 * One community's file, read and checked as the settings would be, by itself.
 *
 * @param community what was read, also where there are problems; none where it is no YAML
 * @param problems what would stop a start
 * @param warnings what is worth a look
 * @param notes what somebody who checks may want to know: buildings without a micro-grid of their own
 */
public record CommunityProof(
        Optional<Community> community, List<Problem> problems, List<Problem> warnings, List<Problem> notes) {
    public CommunityProof {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        notes = List.copyOf(notes);
    }

    /** Reads {@code file}. */
    public static CommunityProof of(SourceFile file) {
        Problems problems = new Problems();
        Problems warnings = new Problems();
        Problems notes = new Problems();
        Optional<CommunitySource> source = new CommunityReader(problems).read(file);
        source.ifPresent(read -> check(read, problems, warnings, notes));
        return new CommunityProof(
                source.map(CommunitySource::community), problems.sorted(), warnings.sorted(), notes.sorted());
    }

    /** What can be said of a community without knowing the others. */
    static void check(CommunitySource source, Problems problems, Problems warnings, Problems notes) {
        new ReferenceCheck(problems, warnings).check(source);
        new CoverCheck(problems, warnings, notes).check(source);
        new RoleCheck(warnings).check(source);
        new RosterCheck(warnings).check(source);
        new PointsCheck(warnings).check(source);
        new RouteCheck(problems, warnings).check(source);
    }
}
