package cn.huiyin.bot.flow;

import cn.huiyin.bot.ticket.Verb;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random things that happen in 玫桂社区 and its neighbour 美芝社区, with what no group may read where people write it. */
final class Moves {
    /** Who is said to be on a register, and nowhere else. */
    static final List<String> REGISTERED = List.of("李奶奶", "王先生");

    static final List<String> COMMUNITIES = List.of("meigui", "meizhi");
    static final String HOME = "g-meigui";

    private static final String LEADERS = "g-leaders";
    private static final List<String> GROUPS = List.of(HOME, HOME, HOME, "g-shichang", "g-meizhi", LEADERS);
    private static final List<String> RESIDENTS = List.of("wang", "li", "zhao", "k1");
    private static final List<String> WORKERS = List.of(
            "w1", "w2", "w3", "m1", "l1", "l2", "b9", "zhang", "chen", "sun", "p1", "p2", "g1", "g2", "x1", "d1", "d2",
            "j1", "j2", "a1", "z-w1", "z-l1", "z-p1");
    private static final List<String> ALL =
            Stream.concat(RESIDENTS.stream(), WORKERS.stream()).toList();

    private static final List<String> REPORTS = List.of(
            "玫桂苑%d幢门口路灯不亮",
            "玫桂苑%d幢电梯坏了，一直没人修",
            "玫桂苑%d幢楼道灯不亮",
            "玫桂苑%d幢门口积水，走不过去",
            "玫桂苑%d幢后面有渣土车偷倒建筑垃圾，没人管",
            "玫桂苑%d幢电梯困人了，快来人",
            "玫桂苑%d幢有人晕倒在楼道里，快来人",
            "玫桂苑%d幢楼上天天半夜拖椅子，吵得睡不着",
            "玫桂苑%d幢门口路灯不亮，另外9幢门口下水道堵了",
            "玫桂路%d号门口井盖没了",
            "美芝园%d幢门口路灯不亮",
            "芳华里%d幢楼上天天半夜拖椅子，吵得睡不着",
            "%d幢",
            "@网格员 %d幢门口有人打架",
            "@矛调员 %d单元为停车吵起来了",
            "@小格 玫桂苑%d幢，房东不退押金怎么办",
            "代报 电话 张阿姨 玫桂苑%d幢楼道灯不亮",
            "代报 走访 李叔 玫桂苑%d幢楼上天天半夜拖椅子，吵得睡不着");

    private static final List<String> PLAIN = List.of(
            "电梯又坏了",
            "路灯不亮",
            "小商品市场门口路面积水",
            "谢谢",
            "今天天气真好",
            "陌生人让我转账到安全账户",
            "老公打我，我该找谁",
            "房东不退押金怎么办",
            "社保怎么办",
            "@小格 谁会修收音机",
            "还没修好",
            "我来处理",
            "怎么还没来",
            "怎么样了",
            "1",
            "2",
            "3",
            "5分",
            "是的",
            "接",
            "不是物业是电梯",
            "必访登记 玫桂苑3幢1703 独居老人 李奶奶 13905178426",
            "必访",
            "必访 1 身体还好",
            "必访撤销 1",
            "车辆登记 苏F8K23N 王先生 13905178426 B2-117",
            "车辆 苏F8K23N",
            "苏F8K23N挡住我的车了，麻烦挪一下车",
            "");

    private static final List<String> DUTY = List.of(
            "请假 今天",
            "请假 明天",
            "请假 三天 由陈社工代",
            "请假 今天 由玫桂副网格员代",
            "请假 周六",
            "销假",
            "换班 明天 孙社工",
            "换班 今天 陈社工",
            "换班 周六 张社工 换成 陈社工",
            "换班 今天 夜班 日班管家",
            "同意换班",
            "值班",
            "值班 本周",
            "今天谁值班",
            "交班",
            "交班 抽水泵在门卫",
            "交班 车库钥匙在前台");

    private static final List<String> RESTS = List.of(
            "",
            "已换灯泡",
            "不归我管",
            "物业晚班",
            "张社工",
            "城管 抽水",
            "公安、城管 2小时内 来看看",
            "管家中心 看看",
            "电梯",
            "邻里噪音",
            "5",
            "1",
            "1002",
            "是左边那部吗");

    /** What those who have a part in a ticket do about it. */
    private record Deeds(Move.Does.Part part, List<Verb> verbs) {}

    private static final List<Deeds> PARTS = List.of(
            new Deeds(
                    Move.Does.Part.HOLDER,
                    List.of(
                            Verb.ACCEPT,
                            Verb.RESOLVE,
                            Verb.RESOLVE,
                            Verb.ARRIVE,
                            Verb.DEPART,
                            Verb.RETURN,
                            Verb.CONFIRM,
                            Verb.CONFIRM,
                            Verb.DECLINE,
                            Verb.HAND_ON,
                            Verb.WHISTLE,
                            Verb.RECATEGORISE,
                            Verb.ASK,
                            Verb.RESUME,
                            Verb.MERGE)),
            new Deeds(Move.Does.Part.REPORTER, List.of(Verb.RATE, Verb.UNSOLVED, Verb.URGE, Verb.CANCEL, Verb.ADD)),
            new Deeds(Move.Does.Part.CALLED, List.of(Verb.CHECK_IN, Verb.RESOLVE, Verb.ARRIVE)),
            new Deeds(Move.Does.Part.VISITOR, List.of(Verb.VISIT)));

    private static final int PICKS = 8;
    private static final int FIRST_NUMBER = 1001;

    private Moves() {}

    /** A word to the community. */
    static Arbitrary<String> words() {
        Arbitrary<String> report = Combinators.combine(
                        Arbitraries.of(REPORTS), Arbitraries.integers().between(1, 2))
                .as(String::formatted);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, report), Tuple.of(2, Arbitraries.of(PLAIN)), Tuple.of(1, Arbitraries.of(RESTS)))
                .flatMap(Writings::perhapsWithSecret);
    }

    /** A command, about a ticket that there is or is not, or about none. */
    static Arbitrary<String> commands() {
        Arbitrary<String> no = Arbitraries.integers()
                .between(0, PICKS)
                .map(i -> " " + (FIRST_NUMBER + i))
                .injectNull(0.2)
                .map(n -> n == null ? "" : n);
        return Combinators.combine(verbs(), no, rests())
                .as((verb, number, rest) -> (verb + number + " " + rest).strip());
    }

    static Arbitrary<String> verbs() {
        return Arbitraries.of(Arrays.stream(Verb.values()).map(Verb::word).toList());
    }

    static Arbitrary<String> rests() {
        return Arbitraries.of(RESTS).flatMap(Writings::perhapsWithSecret);
    }

    private static Arbitrary<String> groups() {
        return Arbitraries.of(GROUPS).injectNull(0.5);
    }

    private static Arbitrary<Boolean> seldom() {
        return Arbitraries.of(true, false, false, false);
    }

    private static Arbitrary<Move> said(List<String> by, Arbitrary<String> what) {
        return Combinators.combine(Arbitraries.of(by), groups(), what, seldom()).as(Move.Says::new);
    }

    private static Arbitrary<Move> deeds() {
        return Arbitraries.of(PARTS)
                .flatMap(part -> Combinators.combine(
                                Arbitraries.of(part.verbs()),
                                Arbitraries.integers().between(0, PICKS),
                                rests(),
                                seldom(),
                                seldom())
                        .as((verb, pick, rest, inGroup, withPicture) ->
                                new Move.Does(part.part(), verb.word(), pick, rest, inGroup, withPicture)));
    }

    private static Arbitrary<Move> goingOn() {
        return Combinators.combine(Arbitraries.integers().between(0, 99), rests(), seldom(), either())
                .as(Move.GoesOn::new);
    }

    private static Arbitrary<Boolean> either() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<Move> replies() {
        return Combinators.combine(
                        Arbitraries.of(ALL),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.oneOf(words(), commands()))
                .as(Move.Replies::new);
    }

    private static Arbitrary<Move> presses() {
        return Combinators.combine(Arbitraries.of(ALL), Arbitraries.integers().between(0, PICKS))
                .as(Move.Presses::new);
    }

    private static Arbitrary<Move> waits() {
        return Arbitraries.of(1, 7, 10, 11, 61, 60 * 9, 60 * 26).map(m -> new Move.Waits(Duration.ofMinutes(m)));
    }

    /** Hours and days forward, an hour back. */
    private static Arbitrary<Move> jumps() {
        return Arbitraries.of(-60, 60, 60 * 26, 60 * 24 * 4, 60 * 24 * 40)
                .map(m -> new Move.Jumps(Duration.ofMinutes(m)));
    }

    private static Arbitrary<Move> detections() {
        return Arbitraries.of("玫桂苑6幢 消防通道被车辆占用，苏F8K23N", "玫桂苑7幢 电梯停梯").map(Move.Detects::new);
    }

    /** One move. */
    static Arbitrary<Move> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, said(RESIDENTS, words())),
                Tuple.of(12, goingOn()),
                Tuple.of(2, deeds()),
                Tuple.of(3, said(ALL, commands())),
                Tuple.of(2, said(ALL, words())),
                Tuple.of(3, said(WORKERS, Arbitraries.of(DUTY).flatMap(Writings::perhapsWithSecret))),
                Tuple.of(3, presses()),
                Tuple.of(2, replies()),
                Tuple.of(2, waits()),
                Tuple.of(1, jumps()),
                Tuple.of(1, detections()),
                Tuple.of(1, Arbitraries.create(Move.Repeats::new)));
    }
}
