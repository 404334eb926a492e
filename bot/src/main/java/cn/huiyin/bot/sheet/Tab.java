package cn.huiyin.bot.sheet;

import java.util.Arrays;
import java.util.List;

/** The sheets there are, with their columns; each column with a note that stands below its header. */
enum Tab {
    COMMUNITY(
            "社区",
            "编号|说明：用拼音，定了不要再改；不写就用名称",
            "名称*|社区的名字",
            "街道*|属于哪个街道、镇",
            "兜底人|没人管的事找谁；写人员表里的称呼",
            "角色|全社区的角色，如 民警=王警官；矛调员=李调解",
            "日报|几点发日报，如 17:30；写“不发”就不发",
            "周报|几点发周报，如 09:00；写“不发”就不发",
            "负责人群|日报周报发到哪里，如 hook=群号",
            "答复时限|多久没人答复就列为失信单，如 24小时（不写就是）；写“不列”就不列"),
    GRIDS(
            "网格",
            "编号|说明：一个网格管几处，就写几行，从第二行起只写小区到地点；不写编号就用名称",
            "网格*|网格的名字",
            "类型|地域（不写就是）或 专属",
            "小区|管哪个小区",
            "别名|居民常说的别名，用、隔开",
            "楼号|如 1-80,附51；不写就是整个小区",
            "道路|或者管哪条路",
            "门牌|如 1-99；不写就是整条路",
            "地点|市场、学校等的名字，用、隔开",
            "网格员*|按派单的先后，用、隔开",
            "网格长*|网格员没有接单就找谁",
            "居民群|如 hook=群号，几个群用；隔开",
            "角色|如 矛调员=李调解；几个人用、隔开",
            "值班表|写值班表的名称，就派给当班的人"),
    MICROGRIDS(
            "微网格",
            "编号|说明：管几处就写几行，从第二行起只写小区到地点；不写编号就用名称",
            "微网格*|微网格的名字",
            "所属网格*|写网格的名字",
            "小区|在哪个小区",
            "别名|居民常说的别名，用、隔开",
            "楼号|如 19 或 1-5",
            "道路|或者哪条路",
            "门牌|如 1-99",
            "地点|市场、学校等的名字，用、隔开",
            "微网格员*|按派单的先后，用、隔开"),
    PEOPLE("人员", "编号|说明：不写就用称呼", "称呼*|群里怎么称呼，写岗位就行", "账号*|如 hook=用户号；几个渠道用；隔开", "岗位|认领的岗位，最多两个，用、隔开"),
    PARTIES(
            "承办方",
            "编号|说明：不写就用名称",
            "名称*|物业、调解室、律所、部门等的名字",
            "类别*|物业、调解、律师、部门、志愿队 或 共建单位",
            "成员*|人员表里的称呼，用、隔开",
            "接单方式|先接先得（不写就是）或 按顺序",
            "每人最多|手上最多几件，不写不限",
            "值班表|写值班表的名称，就派给当班的人"),
    ROUTES(
            "路由",
            "类别*|说明：哪类事，写大类或 大类/小类；从上往下先对上的算，最后一行写 其余",
            "交给*|网格、承办方的名称，或 角色=矛调员",
            "同时通知|同时叫来的承办方，用、隔开",
            "接单时限|如 10分钟、24小时、3个工作日",
            "到场时限|要到现场的才写",
            "办结时限|不写就照平常",
            "没到场再叫|到时间没人到场再叫谁",
            "回访|办结后多久回访，如 7天、30天",
            "要照片|办结要附照片写 是",
            "私事|群里不能提的写 是",
            "先由谁确认|网格长、兜底人 或 角色=…；确认了才派"),
    ROSTERS(
            "值班",
            "编号|说明：不写就用名称",
            "名称*|值班表的名字",
            "成员*|人员表里的称呼，用、隔开",
            "每班人数|不写就是1人",
            "周一|按星期排的写这七列",
            "周二|",
            "周三|",
            "周四|",
            "周五|",
            "周六|",
            "周日|",
            "轮换|轮流的写这两列：多久换人，如 1周、1天",
            "起始日期|从哪天轮起",
            "夜班|每天都是谁，用、隔开；或 轮换 1天 2026-01-01",
            "节假日|同上；不写照平常排",
            "调休|调休上班的周末，同上"),
    POSTS("岗位", "岗位*|说明：居民能认领的岗位，如 电器维修", "说法*|居民会怎么说，如 收音机、电视，用、隔开"),
    COURIERS("兼职", "编号|说明：快递员、骑手等，只能反映、看自己反映的；不写编号就用称呼", "称呼*|怎么称呼", "账号*|如 hook=用户号");

    private final String title;
    private final String columns;

    Tab(String title, String... columns) {
        this.title = title;
        this.columns = String.join("\n", columns);
    }

    /** One column: whether something must stand in it is for whoever reads it. */
    record Column(String title, boolean needed, String note) {
        static Column parse(String text) {
            int bar = text.indexOf('|');
            String title = text.substring(0, bar);
            return new Column(title.replace("*", ""), title.endsWith("*"), text.substring(bar + 1));
        }
    }

    String title() {
        return title;
    }

    List<Column> columns() {
        return Arrays.stream(columns.split("\n", -1)).map(Column::parse).toList();
    }

    /** Whether a workbook without it is not whole. */
    boolean isNeeded() {
        return this == COMMUNITY || this == GRIDS || this == PEOPLE || this == ROUTES;
    }
}
