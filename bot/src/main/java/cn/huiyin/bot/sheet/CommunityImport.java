package cn.huiyin.bot.sheet;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.config.CommunityProof;
import cn.huiyin.bot.config.CommunityWriter;
import cn.huiyin.rules.source.Problem;
import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workbook made into a file of the settings, which was read back and checked as the settings are.
 *
 * @param yaml the file
 * @param notes what {@code check} would say of it: gaps, buildings without a micro-grid
 */
public record CommunityImport(Community community, String yaml, List<String> notes) {
    private static final Pattern OVERLAP =
            Pattern.compile("(.+) in (?:dedicated )?(?:micro-)?grid (\\S+) and in (\\S+), line \\d+");
    private static final Pattern OUTSIDE = Pattern.compile("(.+) in micro-grid (\\S+)");
    private static final Pattern ALIAS = Pattern.compile("alias (.+) of (.+) and of (.+)");

    public CommunityImport {
        notes = List.copyOf(notes);
    }

    /**
     * Reads {@code workbook}.
     *
     * @throws SheetException with every mistake that was found
     */
    public static CommunityImport of(byte[] workbook) throws SheetException {
        CommunityTables.Read read = CommunityTables.read(WorkbookReader.read(workbook));
        CommunityWriter.Written written = CommunityWriter.write(read.community());
        String file = "communities/" + read.community().id() + ".yaml";
        CommunityProof proof = CommunityProof.of(new SourceFile(file, written.text()));
        if (!proof.problems().isEmpty()) {
            throw new SheetException(proof.problems().stream()
                    .map(problem -> told(problem, written, read.origins()))
                    .distinct()
                    .toList());
        }
        List<String> notes = new ArrayList<>();
        Stream.concat(proof.notes().stream(), proof.warnings().stream())
                .map(problem -> told(problem, written, read.origins()))
                .map(SheetProblem::text)
                .forEach(notes::add);
        return new CommunityImport(read.community(), written.text(), notes);
    }

    /** Where the row is that made the line that {@code problem} is about. */
    private static SheetProblem told(
            Problem problem, CommunityWriter.Written written, Map<String, Table.Entry> origins) {
        Table.Entry entry = written.markOf(problem.line()).map(origins::get).orElse(null);
        SheetProblem plain = chinese(problem);
        return entry == null
                ? plain
                : new SheetProblem(entry.sheet(), entry.row(), 0, "", plain.found(), plain.expected());
    }

    private static SheetProblem chinese(Problem problem) {
        String found = problem.found();
        Matcher overlap = OVERLAP.matcher(found);
        if (overlap.matches()) {
            return SheetProblem.ofWorkbook(
                    overlap.group(1) + "同时归了" + overlap.group(2) + "和" + overlap.group(3), "只归一个");
        }
        Matcher alias = ALIAS.matcher(found);
        if (alias.matches()) {
            return SheetProblem.ofWorkbook(
                    "别名“" + alias.group(1) + "”" + alias.group(2) + "和" + alias.group(3) + "都写了", "只给一个小区");
        }
        Matcher outside = OUTSIDE.matcher(found);
        if (outside.matches()) {
            return SheetProblem.ofWorkbook("微网格" + outside.group(2) + "的" + outside.group(1) + "不在所属网格里", "在所属网格管的范围里");
        }
        int rest = found.indexOf(" 幢未归属微网格 in grid ");
        if (rest > 0) {
            return SheetProblem.ofWorkbook(
                    found.replace(" in grid ", "（网格 ").replaceFirst(": ", "）："), "每幢都有微网格；没有的由网格员管");
        }
        if (found.startsWith("no grid for ")) {
            return SheetProblem.ofWorkbook(found.substring("no grid for ".length()) + " 没有网格管", "每幢都有网格");
        }
        if (found.endsWith(", who is named nowhere")) {
            return SheetProblem.ofWorkbook("没有哪里用到这个人", "是网格员、网格长、承办方成员或有角色、岗位");
        }
        return SheetProblem.ofWorkbook(found, problem.expected());
    }
}
