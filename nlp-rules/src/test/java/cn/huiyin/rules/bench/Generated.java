package cn.huiyin.rules.bench;

import cn.huiyin.rules.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules and messages in any number, the same ones each time. */
final class Generated {
    private static final List<String> THINGS = List.of(
            "路灯", "井盖", "电梯", "水管", "垃圾桶", "消防栓", "充电桩", "门禁", "楼道灯", "下水道", "围栏", "路面", "台阶", "绿化带", "健身器材", "摄像头",
            "车棚", "道闸", "信箱", "公告栏", "水泵", "配电箱", "天花板", "外墙", "窗户", "屋顶", "晾衣架", "凉亭", "长椅", "滑梯", "喷泉", "减速带", "指示牌",
            "红绿灯", "护栏", "暖气片", "燃气管", "电线", "网线", "快递柜");
    private static final List<String> STATES = List.of(
            "坏了", "不亮", "没了", "漏水", "堵住", "破裂", "松动", "倒塌", "生锈", "冒烟", "停运", "被偷", "积水", "塌陷", "断裂", "脱落", "失灵", "卡住",
            "发臭", "噪音大", "不出水", "打不开", "关不上", "摇晃", "缺失", "倾斜", "开裂", "掉漆", "进水", "跳闸");
    private static final String SYLLABLES = "安宝北彩长春大东丰福高光海和红华吉嘉金景静康兰乐丽明宁鹏平青荣瑞盛泰天文祥新兴雅阳义永元云泽正中紫";
    private static final List<String> CHATTER = List.of(
            "今天天气真不错，出去走走吧",
            "晚上谁去跳广场舞",
            "孩子作业太多了，愁死人",
            "周末一起去钓鱼吗",
            "哈哈哈哈",
            "早上好",
            "谢谢大家",
            "收到",
            "这个菜怎么做才好吃",
            "有没有人拼单买苹果，十斤起",
            "明天降温，记得多穿点",
            "刚看完那部电影，挺感人的",
            "我家猫又把花瓶打翻了",
            "接孩子路上有点堵，晚到十分钟",
            "祝大家中秋快乐",
            "谁家的快递放错了，在我门口",
            "这周末小区有义诊，老人可以去看看",
            "昨晚的球赛太精彩了",
            "请问附近哪家超市的鸡蛋新鲜",
            "楼下新开的面馆味道可以");
    private static final List<String> REPORTS = List.of(
            "%d幢的%s%s好几天了，没人管",
            "%s%s，在%d号楼门口，麻烦处理一下",
            "物业在吗，我们%d栋%s又%s了",
            "反映一个问题：%d幢2单元%s%s，老人进出很危险",
            "新建新村%d幢旁边%s%s，请尽快派人来看看，已经影响大家出行，昨天晚上还有人差点摔倒");

    private Generated() {}

    /**
     * One rule: one of the things and one of the states, unless it is already done.
     *
     * @param things words of which one must be there
     * @param states words of which one must be there as well
     */
    record Condition(List<String> things, List<String> states) {
        /** In the language of the rules. */
        String expression() {
            return "(" + String.join(" | ", things) + ") & (" + String.join(" | ", states) + ")";
        }
    }

    /** What makes a condition fail: one of these at most {@link #DONE_DISTANCE} characters behind 已经. */
    static final List<String> DONE = List.of("修好", "换新");

    static final String ALREADY = "已经";
    static final int DONE_DISTANCE = 4;

    /** Rules as {@link #conditions} has them, each with an id of its number. */
    static List<SourceFile> rules(int count) {
        StringBuilder yaml = new StringBuilder("rules:\n");
        int number = 0;
        for (Condition condition : conditions(count)) {
            yaml.append("  - id: r").append(number).append('\n');
            yaml.append("    category: 大类" + number % 12 + "/小类" + number % 300 + "\n");
            yaml.append("    when: ").append(condition.expression()).append('\n');
            yaml.append("    unless: " + ALREADY + " .." + DONE_DISTANCE + " (" + String.join(" | ", DONE) + ")\n");
            number++;
        }
        return List.of(new SourceFile("generated.yaml", yaml.toString()));
    }

    /**
     * The first eighty hold for whatever the reports are about, so that a set of any size understands them; the others are about
     * things of their own, one in five about one of those things again.
     */
    static List<Condition> conditions(int count) {
        Random random = new Random(7);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> things = List.of(thing(i, random), name(random), name(random));
            List<String> states = List.of(pick(STATES, random), name(random));
            conditions.add(new Condition(things, i < 2 * THINGS.size() ? half(i / THINGS.size()) : states));
        }
        return conditions;
    }

    private static List<String> half(int number) {
        int middle = STATES.size() / 2;
        return number == 0 ? STATES.subList(0, middle) : STATES.subList(middle, STATES.size());
    }

    private static String thing(int i, Random random) {
        if (i < 2 * THINGS.size()) {
            return THINGS.get(i % THINGS.size());
        }
        return i % 5 == 0 ? pick(THINGS, random) : name(random) + pick(THINGS, random);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            name.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
        }
        return name.toString();
    }

    /** What the reports are about, and what is wrong with it. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < THINGS.size(); i++) {
            words.add(THINGS.get(i));
            words.add(STATES.get(i % STATES.size()));
        }
        return words;
    }

    /** What a group says: seven of ten messages are chatter. */
    static List<String> messages(int count) {
        Random random = new Random(11);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(random.nextInt(10) < 7 ? pick(CHATTER, random) : report(random));
        }
        return messages;
    }

    private static String report(Random random) {
        String pattern = pick(REPORTS, random);
        int building = 1 + random.nextInt(80);
        String thing = pick(THINGS, random);
        String state = pick(STATES, random);
        boolean buildingFirst = pattern.indexOf("%d") < pattern.indexOf("%s");
        return buildingFirst
                ? String.format(pattern, building, thing, state)
                : String.format(pattern, thing, state, building);
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
