package cn.huiyin.bot.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A small community that shows how a workbook is filled in; it can be imported as it is. */
final class Examples {
    static final Map<Tab, List<Map<String, Object>>> ROWS = Map.of(
            Tab.COMMUNITY,
            List.of(Map.of("编号", "shili", "名称", "示例社区", "街道", "示例街道", "兜底人", "社区值班员")),
            Tab.GRIDS,
            List.of(
                    Map.of(
                            "编号",
                            "yi",
                            "网格",
                            "第一网格",
                            "小区",
                            "柳林新村",
                            "别名",
                            "柳林",
                            "楼号",
                            "1-12,附3",
                            "网格员",
                            "一网格员",
                            "网格长",
                            "网格长",
                            "居民群",
                            "demo=g-shili-1"),
                    Map.of("小区", "柳林北苑", "楼号", "1-6"),
                    Map.of("编号", "er", "网格", "第二网格", "小区", "柳林新村", "楼号", "13-20", "网格员", "二网格员", "网格长", "网格长")),
            Tab.MICROGRIDS,
            List.of(Map.of("编号", "ll7", "微网格", "柳林7幢", "所属网格", "第一网格", "小区", "柳林新村", "楼号", "7", "微网格员", "7幢微网格员")),
            Tab.PEOPLE,
            List.of(
                    person("w1", "一网格员"),
                    person("w2", "二网格员"),
                    person("l1", "网格长"),
                    person("m7", "7幢微网格员"),
                    person("b1", "社区值班员"),
                    person("p1", "物业值班员"),
                    person("a1", "值班律师甲"),
                    person("a2", "值班律师乙")),
            Tab.PARTIES,
            List.of(
                    Map.of("编号", "wuye", "名称", "柳林物业", "类别", "物业", "成员", "物业值班员"),
                    Map.of("编号", "lvsuo", "名称", "结对律所", "类别", "律师", "成员", "值班律师甲、值班律师乙", "值班表", "值班律师")),
            Tab.ROUTES,
            List.of(
                    Map.of("类别", "物业服务", "交给", "柳林物业", "办结时限", "48小时"),
                    Map.of("类别", "平安法治/法律咨询", "交给", "结对律所", "办结时限", "24小时", "私事", "是", "先由谁确认", "网格长"),
                    Map.of("类别", "其余", "交给", "网格")),
            Tab.ROSTERS,
            List.of(Map.of(
                    "编号", "lvshi", "名称", "值班律师", "成员", "值班律师甲、值班律师乙", "轮换", "1周", "起始日期", LocalDate.of(2026, 1, 5))));

    private Examples() {}

    private static Map<String, Object> person(String id, String name) {
        return Map.of("编号", id, "称呼", name, "账号", "demo=shili-" + id);
    }
}
