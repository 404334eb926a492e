package cn.huiyin.bot.flow;

import cn.huiyin.bot.ticket.Verb;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random things that happen in 玉兰社区, with phones, identity numbers, plates and rooms where people write them. */
final class Moves {
    static final List<String> RESIDENTS = List.of("wang", "li", "zhao");
    static final List<String> WORKERS = List.of("w1", "w2", "l1", "p1", "p2", "p3", "x1", "b1", "d1", "d2", "j1");
    static final List<String> ALL =
            java.util.stream.Stream.concat(RESIDENTS.stream(), WORKERS.stream()).toList();

    /** What no group may read, in plain writing: somebody's phone, identity number, plate and room. */
    static final List<String> SECRETS = List.of("13905178426", "320602198703126417", "F8K23N", "FD12345", "1703");

    private static final List<String> WRITINGS = List.of(
            "13905178426",
            "139 0517 8426",
            "139-0517-8426",
            "139.0517.8426",
            "1 3 9 0 5 1 7 8 4 2 6",
            "１３９０５１７８４２６",
            "１３９ ０５１７ ８４２６",
            "一三九零五一七八四二六",
            "幺三九〇五幺七八四二六",
            "+86 13905178426",
            "8613905178426",
            "+86-139-0517-8426",
            "320602198703126417",
            "320602 19870312 6417",
            "320602-19870312-6417",
            "３２０６０２１９８７０３１２６４１７",
            "苏F8K23N",
            "苏F·8K23N",
            "苏F 8K23N",
            "苏f8k23n",
            "苏Ｆ８Ｋ２３Ｎ",
            "苏 F 8K23N",
            "苏FD12345",
            "苏F·D12345",
            "1703室",
            "１７０３室",
            "3幢1703",
            "3幢1单元1703室",
            "3-1-1703",
            "3号楼1703",
            "1703号房",
            "1703 室",
            "一七〇三室");

    private static final List<String> REPORTS = List.of(
            "玉兰苑%d幢门口路灯不亮",
            "玉兰苑%d幢电梯坏了，一直没人修",
            "玉兰苑%d幢门口积水，走不过去",
            "玉兰苑%d幢后面有渣土车偷倒建筑垃圾，没人管",
            "玉兰苑%d幢电梯困人了，快来人",
            "玉兰苑%d幢楼上天天半夜拖椅子，吵得睡不着",
            "玉兰苑%d幢门口路灯不亮，另外9幢门口下水道堵了",
            "%d幢",
            "@网格员 %d幢门口有人打架",
            "代报 电话 张阿姨 玉兰苑%d幢楼道灯不亮");

    private static final List<String> PLAIN = List.of(
            "电梯又坏了",
            "路灯不亮",
            "谢谢",
            "今天天气真好",
            "陌生人让我转账到安全账户",
            "老公打我，我该找谁",
            "社保怎么办",
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
            "必访登记 玉兰苑3幢1703 独居老人 李奶奶 13905178426",
            "必访",
            "必访 1 身体还好",
            "必访撤销 1",
            "车辆登记 苏F8K23N 王先生 13905178426 B2-117",
            "车辆 苏F8K23N",
            "苏F8K23N挡住我的车了，麻烦挪一下车",
            "");

    private static final List<String> RESTS =
            List.of("", "已换灯泡", "不归我管", "物业晚班", "城管 抽水", "公安、城管 2小时内 来看看", "电梯", "邻里噪音", "5", "1", "1002", "是左边那部吗");

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

    /** {@code text} with nothing of what writings differ in. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c > '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            int digit = "〇一二三四五六七八九".indexOf(half);
            plain.append(half == '零' ? '0' : half == '幺' ? '1' : digit >= 0 ? (char) ('0' + digit) : half);
        }
        return GAPS.matcher(plain).replaceAll("").toUpperCase(java.util.Locale.ROOT);
    }

    private static final Pattern GAPS = Pattern.compile("[\\s.·•・_-]+");

    /** A word to the community. */
    static Arbitrary<String> words() {
        Arbitrary<String> report = Combinators.combine(
                        Arbitraries.of(REPORTS), Arbitraries.integers().between(1, 4))
                .as(String::formatted);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, report), Tuple.of(2, Arbitraries.of(PLAIN)), Tuple.of(1, Arbitraries.of(RESTS)))
                .flatMap(Moves::perhapsWithSecret);
    }

    private static Arbitrary<String> perhapsWithSecret(String text) {
        return Arbitraries.of(WRITINGS)
                .map(secret -> text + "，" + secret)
                .injectNull(0.6)
                .map(told -> told == null ? text : told);
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
        return Arbitraries.of(RESTS).flatMap(Moves::perhapsWithSecret);
    }

    private static Arbitrary<Boolean> either() {
        return Arbitraries.of(true, false);
    }

    private static Arbitrary<Boolean> seldom() {
        return Arbitraries.of(true, false, false, false);
    }

    private static Arbitrary<Move> reports() {
        return Combinators.combine(Arbitraries.of(RESIDENTS), either(), words(), seldom())
                .as(Move.Says::new);
    }

    private static Arbitrary<Move> anybodyCommands() {
        return Combinators.combine(Arbitraries.of(ALL), either(), commands(), seldom())
                .as(Move.Says::new);
    }

    private static Arbitrary<Move> anybodyTalks() {
        return Combinators.combine(Arbitraries.of(ALL), either(), words(), seldom())
                .as(Move.Says::new);
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

    private static Arbitrary<Move> replies() {
        return Combinators.combine(
                        Arbitraries.of(ALL),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.oneOf(words(), commands()))
                .as(Move.Replies::new);
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
        return Arbitraries.of("玉兰苑6幢 消防通道被车辆占用，苏F8K23N", "玉兰苑7幢 电梯停梯").map(Move.Detects::new);
    }

    /** One move. */
    static Arbitrary<Move> any() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, reports()),
                Tuple.of(8, deeds()),
                Tuple.of(3, anybodyCommands()),
                Tuple.of(2, anybodyTalks()),
                Tuple.of(2, replies()),
                Tuple.of(2, waits()),
                Tuple.of(1, jumps()),
                Tuple.of(1, detections()),
                Tuple.of(1, Arbitraries.create(Move.Repeats::new)));
    }
}
