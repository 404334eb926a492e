package cn.huiyin.bot.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Merit;
import cn.huiyin.bot.community.PointsPlan;
import cn.huiyin.bot.config.CommunityProof;
import cn.huiyin.rules.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommunityImportTest {
    static List<Path> communities() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("..", "config", "communities"));
                Stream<Path> scenes = Files.list(Path.of("src", "test", "resources", "scenes"))) {
            return Stream.concat(shipped, scenes).sorted().toList();
        }
    }

    private static Community read(String yaml) {
        CommunityProof proof = CommunityProof.of(new SourceFile("communities/x.yaml", yaml));
        assertThat(proof.problems()).as(yaml).isEmpty();
        return proof.community().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("communities")
    void aCommunityGoesThroughAWorkbookAndBackUnchanged(Path file) throws Exception {
        Community community = read(Files.readString(file));

        CommunityImport imported = CommunityImport.of(WorkbookWriter.write(community));

        assertThat(imported.community()).usingRecursiveComparison().isEqualTo(community);
        assertThat(read(imported.yaml())).usingRecursiveComparison().isEqualTo(community);
    }

    @Test
    void theTemplateCanBeImportedAsItIsAndItsNotesNameTheBuildingsThatAreLeft() throws Exception {
        CommunityImport imported = CommunityImport.of(WorkbookWriter.template());

        assertThat(imported.community().id()).isEqualTo("shili");
        assertThat(imported.community().grids())
                .extracting(g -> g.covers().size())
                .containsExactly(2, 1);
        assertThat(imported.notes()).singleElement().asString().contains("18 幢未归属微网格", "柳林新村 1-6,8-12,附3; 柳林北苑 1-6");
    }

    /** A workbook of two sheets' rows, everything else as in the template. */
    private static byte[] workbook(Book... books) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            for (Book one : books) {
                Worksheet sheet = book.newWorksheet(one.title());
                for (int r = 0; r < one.rows().size(); r++) {
                    for (int c = 0; c < one.rows().get(r).size(); c++) {
                        Object value = one.rows().get(r).get(c);
                        if (value instanceof Integer number) {
                            sheet.value(r, c, number);
                        } else if (value instanceof LocalDate date) {
                            sheet.value(r, c, date);
                            sheet.style(r, c).format("m-d").set();
                        } else if (value instanceof Formula formula) {
                            sheet.formula(r, c, formula.text());
                        } else {
                            sheet.value(r, c, value.toString());
                        }
                    }
                }
            }
            book.finish();
        }
        return out.toByteArray();
    }

    private record Book(String title, List<List<Object>> rows) {}

    private static final Book COMMUNITY =
            new Book("社区", List.of(List.of("编号", "名称*", "街道"), List.of("liu", "柳林社区", "河东街道")));
    private static final Book PEOPLE = new Book(
            "人员", List.of(List.of("编号", "称呼", "账号"), List.of("w1", "网格员", "demo=w1"), List.of("l1", "网格长", "demo=l1")));
    private static final Book ROUTES = new Book("路由", List.of(List.of("类别", "交给"), List.of("其余", "网格")));

    private record Formula(String text) {}

    private static Book grids(Object... cells) {
        return new Book("网格", List.of(List.of("编号", "网格", "小区", "楼号", "网格员", "网格长"), List.of(cells)));
    }

    private static List<String> problems(byte[] workbook) {
        SheetException refused = catchThrowableOfType(SheetException.class, () -> CommunityImport.of(workbook));
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(SheetProblem::text).toList();
    }

    @Test
    void numbersAreTextsAndWhatIsNotWrittenIsTheName() throws Exception {
        Book people = new Book(
                "人员", List.of(List.of("称呼", "账号"), List.of("网格员", "demo=13905178426"), List.of("网格长", "demo=l1")));
        CommunityImport imported =
                CommunityImport.of(workbook(COMMUNITY, grids("g1", "东网格", "柳林新村", 80, "网格员", "网格长"), people, ROUTES));

        assertThat(imported.community()
                        .grids()
                        .get(0)
                        .covers()
                        .get(0)
                        .buildings()
                        .text())
                .isEqualTo("80");
        assertThat(imported.community().grids().get(0).workers()).containsExactly("网格员");
        assertThat(imported.yaml()).contains("accounts: {demo: \"13905178426\"}");
    }

    @Test
    void everyMistakeIsToldWithSheetRowAndColumn() throws Exception {
        Book people = new Book(
                "人员",
                List.of(List.of("编号", "称呼", "帐号"), List.of("w 1", "网格员", "demo=w1"), List.of("l1", "", "demo=l1")));
        Book routes = new Book(
                "路由", List.of(List.of("类别", "交给", "接单时限", "私事", "先由谁确认"), List.of("物业服务", "柳林物业", "十分钟", "要", "书记")));

        assertThat(problems(workbook(COMMUNITY, grids("g1", "东网格", "柳林新村", "12-1", "网格员、张三", ""), people, routes)))
                .contains(
                        "“人员”表第1行C列“帐号”：没有这一列，应当是这些里的：编号、称呼、账号、岗位",
                        "“人员”表：缺少“账号”这一列，应当有这一列",
                        "“人员”表第2行A列“编号”：写的是“w 1”，应当只有字、字母、数字和 _ . -，最多40个",
                        "“人员”表第3行B列“称呼”：是空的，应当填上",
                        "“网格”表第2行F列“网格长”：是空的，应当填上",
                        "“网格”表第2行D列“楼号”：写的是“12-1”，应当是楼号，如 1-80,附51，小的在前（像日期的先把格式改成文本）",
                        "“路由”表第2行C列“接单时限”：写的是“十分钟”，应当是时长，如 10分钟、24小时、7天、3个工作日",
                        "“路由”表第2行D列“私事”：写的是“要”，应当是“是”或“否”",
                        "“路由”表第2行E列“先由谁确认”：写的是“书记”，应当是网格长、兜底人 或 角色=…",
                        "“路由”表第2行A列“类别”：写的是“物业服务”，应当是“其余”：最后一行接住别处没写到的事")
                .anySatisfy(text -> assertThat(text).contains("“网格”表第2行E列“网格员”", "没有“张三”"))
                .anySatisfy(text -> assertThat(text).contains("“路由”表第2行B列“交给”", "没有“柳林物业”"));
    }

    private static final List<Object> POINTS = List.of("给谁", "上报", "照片", "每天最多", "礼品", "要几分");

    @Test
    void pointsStandInTheFirstRowAndAGiftInEach() throws Exception {
        Book points =
                new Book("积分", List.of(POINTS, List.of("居民", 2, "", "", "雨伞", 30), List.of("", "", "", "", "围裙", 15)));
        CommunityImport imported = CommunityImport.of(
                workbook(COMMUNITY, grids("g1", "东网格", "柳林新村", 80, "网格员", "网格长"), PEOPLE, ROUTES, points));

        PointsPlan plan = imported.community().points().orElseThrow();
        assertThat(plan)
                .isEqualTo(new PointsPlan(
                        true,
                        Map.of(Merit.REPORT, 2),
                        PointsPlan.PER_DAY,
                        List.of(new PointsPlan.Gift("雨伞", 30), new PointsPlan.Gift("围裙", 15))));
        Community again =
                CommunityImport.of(WorkbookWriter.write(imported.community())).community();
        assertThat(again.points()).contains(plan);
    }

    @Test
    void mistakesInPointsAreToldWhereTheyStand() throws Exception {
        Book points =
                new Book("积分", List.of(POINTS, List.of("大家", "", "多", 0, "", ""), List.of("", "", "", "", "围裙", "")));

        assertThat(problems(workbook(COMMUNITY, grids("g1", "东网格", "柳林新村", 80, "网格员", "网格长"), PEOPLE, ROUTES, points)))
                .containsExactly(
                        "“积分”表第2行A列“给谁”：写的是“大家”，应当是“兼职”或“居民”",
                        "“积分”表第2行C列“照片”：写的是“多”，应当是0到100的整数",
                        "“积分”表第2行B列“上报”：是空的，应当上报、办结、照片、评价里至少一样有分",
                        "“积分”表第2行D列“每天最多”：写的是“0”，应当是1到1000的整数",
                        "“积分”表第3行F列“要几分”：是空的，应当填上");
    }

    @Test
    void whatOnlyTheWholeShowsIsToldByItsRowAsWell() throws Exception {
        Book grids = new Book(
                "网格",
                List.of(
                        List.of("编号", "网格", "小区", "楼号", "网格员", "网格长"),
                        List.of("g1", "东网格", "柳林新村", "1-12", "网格员", "网格长"),
                        List.of("g2", "西网格", "柳林新村", "12-20", "网格员", "网格长")));

        assertThat(problems(workbook(COMMUNITY, grids, PEOPLE, ROUTES)))
                .containsExactly("“网格”表第3行：柳林新村 12同时归了g2和g1，应当只归一个");
    }

    @Test
    void aBuildingNumberThatBecameADateIsToldAndAFormulaIsNotWorkedOut() throws Exception {
        assertThat(problems(workbook(
                        COMMUNITY, grids("g1", "东网格", "柳林新村", LocalDate.of(2026, 1, 5), "网格员", "网格长"), PEOPLE, ROUTES)))
                .singleElement()
                .asString()
                .contains("D列“楼号”：写的是“2026-01-05”", "格式改成文本");
        assertThat(problems(workbook(
                        COMMUNITY, grids("g1", "东网格", "柳林新村", new Formula("1+1"), "网格员", "网格长"), PEOPLE, ROUTES)))
                .singleElement()
                .asString()
                .contains("第2行D列", "写的是公式", "写内容本身");
    }

    @Test
    void missingSheetsAreNamed() throws Exception {
        assertThat(problems(workbook(COMMUNITY, PEOPLE)))
                .contains("“网格”表：没有这张表，应当有表头和内容，可以先下载模板", "“路由”表：没有这张表，应当有表头和内容，可以先下载模板");
    }

    @Test
    void whatIsNoWorkbookOrSwellsIsNotOpened() throws Exception {
        assertThat(problems("编号,名称".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("文件不是 .xlsx");
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 50; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(bomb.size()).isLessThan(100_000);
        assertThat(problems(bomb.toByteArray())).containsExactly("文件展开后大得不正常，应当是平常的表格");
        byte[] cut = WorkbookWriter.template();
        assertThat(problems(java.util.Arrays.copyOf(cut, cut.length / 2))).hasSize(1);
        assertThat(problems(new byte[WorkbookReader.BYTES_MAX + 1]))
                .singleElement()
                .asString()
                .contains("不超过20 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+86", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "'=1", "''-", "\t=", "甲", "'甲", ""})
    void whatAProgramWouldWorkOutIsATextAndComesBackAsItWas(String text) {
        assertThat(Cells.neutralised(text)).doesNotMatch("(?s)[=+\\-@＝＋－＠\\t\\r].*");
        assertThat(Cells.asMeant(Cells.neutralised(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void anyTextComesBackAsItWas(@ForAll String text) {
        assertThat(Cells.asMeant(Cells.neutralised(text))).isEqualTo(text);
    }
}
