package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the command in what somebody wrote: in full or half width, with or without {@code #}, by its word or in everyday
 * wording. Pure.
 *
 * <p>Unaddressed, only a command's own word at the start counts, and only where it stands alone (帮助 is a command, 帮助老人
 * is not). Everyday wording counts when the bot is addressed or the message starts with a ticket's number.
 */
public final class CommandReader {
    private static final String WORK = "(?:换|修|清理|清运|清|装|补|疏通|处理|解决|打扫|恢复|铺)";
    private static final Pattern DONE =
            Pattern.compile("已经?[^，,。没未]{0,3}" + WORK + "|" + WORK + "(?:好|完|通|干净|掉)|搞定|完工");
    private static final Pattern NOT_DONE = Pattern.compile("[没未不吗？?等]|还要|还得|还在|明天|下午|正在|准备");
    private static final Pattern MENTION = Pattern.compile("^@\\S{1,20}\\s+");
    private static final Pattern NUMBER = Pattern.compile("#\\s{0,3}(\\d{3,9})");
    private static final Pattern LEADING = Pattern.compile("^[\\s#:,.;：，；、。-]*(?:(\\d{3,9})(?!\\d))?[\\s:,.;：，；、。-]*");
    /** Without a number, who writes 确认 in a group says it to others. */
    private static final Pattern NUMBER_NEXT = Pattern.compile("[\\s#:,]{0,4}\\d{3,9}");

    private static final Pattern BARE_NUMBER =
            Pattern.compile("(?<![\\d.#幢栋楼号座元室第-])(\\d{4,9})(?![\\d.]|\\s{0,2}[室号幢栋楼单元块年月日米户人个])");
    private static final Pattern BARE_LEADING =
            Pattern.compile("(\\d{4,9})(?![\\d.]|\\s{0,2}[室号幢栋楼单元块年月日米户人个])[\\s:,.;：，；、。-]*");
    private static final Pattern TRAILING =
            Pattern.compile("^(.*?)(?:#\\s{0,3}(\\d{3,9})|\\s(\\d{4,6}))[。.!]?$", Pattern.DOTALL);
    /** All that who is offered something needs to say. */
    private static final Pattern TAKE = Pattern.compile("接(?:[\\s#]{0,4}(\\d{3,9}))?[\\s。.!！~]{0,3}");

    private static final Pattern STARS = Pattern.compile("([45])|([1-5一二三四五])\\s{0,3}(?:分|颗?星)[。.!]?");
    private static final String CHINESE_DIGITS = "一二三四五";
    private static final int PLAIN_CHARS_MAX = 15;
    private static final Pattern MENU = Pattern.compile("[1-3]");

    /** Everyday wordings, the first that occurs wins: refusals and complaints stand before what they deny. */
    private static final List<Map.Entry<Verb, List<String>>> EVERYDAY = List.of(
            Map.entry(Verb.LIST, List.of("哪些问题", "哪些没", "哪些还没")),
            Map.entry(
                    Verb.UNSOLVED,
                    List.of(
                            "没修好", "没解决", "未解决", "没处理好", "没弄好", "没好", "又坏了", "又不亮", "还是不", "还是没", "还是坏", "还是漏", "还在漏",
                            "还没修好")),
            Map.entry(Verb.DECLINE, List.of("不受理")),
            Map.entry(Verb.RETURN, List.of("不归我管", "不是我管", "不属于我", "退回")),
            Map.entry(Verb.URGE, List.of("催", "怎么还没", "还没来", "还没有人", "快点", "抓紧")),
            Map.entry(Verb.CANCEL, List.of("不用了", "取消", "撤回", "撤销")),
            Map.entry(
                    Verb.RESOLVE,
                    List.of("办好了", "处理好了", "修好了", "弄好了", "搞定", "已处理", "处理完", "完成了", "已完成", "已修好", "已解决", "解决了")),
            Map.entry(Verb.ACCEPT, List.of("我来处理", "我来办", "我来", "我接", "接了", "我去处理", "我去看看", "马上处理", "马上去")),
            Map.entry(Verb.ARRIVE, List.of("我到了", "已到场", "已到现场", "到现场了", "已经到了", "人到了")),
            Map.entry(Verb.HAND_ON, List.of("转给", "转交", "交给")),
            Map.entry(
                    Verb.QUERY, List.of("怎么样", "进度", "到哪一步", "处理了吗", "修了吗", "好了吗", "什么情况", "状态", "查一下", "什么时候", "多久")),
            Map.entry(Verb.RATE, List.of("很满意", "非常满意", "满意")),
            Map.entry(Verb.DAILY, List.of("战报", "今天的数字")),
            Map.entry(Verb.WEEKLY, List.of("本周的数字", "上周的数字")),
            Map.entry(Verb.LIST, List.of("问题清单", "清单")),
            Map.entry(Verb.MINE, List.of("我的工单", "我的单", "我报的")),
            Map.entry(Verb.HELP, List.of("怎么用", "你能做什么", "help", "使用说明")));

    /** 不是物业，是电梯; 改成电梯; 改类电梯; 改 电梯. */
    private static final Pattern CORRECTION =
            Pattern.compile("(?:不是.{1,12}?[,，、 ]?(?:应该)?是|(?:应该)?改[成为到类]|改 )[:： ]{0,2}(.{2,12})");

    private CommandReader() {}

    /**
     * Reads {@code text}.
     *
     * @param addressed whether the chat is private, or the bot is mentioned or quoted
     */
    public static Optional<Command> read(String text, boolean addressed) {
        String plain = withoutMention(text);
        if (plain.isEmpty() || plain.length() > Message.TEXT_CHARS_MAX) {
            return Optional.empty();
        }
        Matcher taking = TAKE.matcher(plain);
        if (addressed && taking.matches()) {
            return Optional.of(new Command(Verb.ACCEPT, taking.group(1), "", true));
        }
        Optional<Command> register = RegisterWords.read(plain, addressed);
        if (register.isPresent()) {
            return register;
        }
        Optional<Command> duty = addressed ? DutyWords.read(plain) : Optional.empty();
        if (duty.isPresent()) {
            return duty;
        }
        Optional<Command> points = addressed ? PointsWords.read(plain) : Optional.empty();
        if (points.isPresent()) {
            return points;
        }
        String no = numberIn(plain, addressed);
        boolean startsWithNumber = plain.startsWith("#") && no != null;
        return byWord(plain, addressed)
                .or(() -> addressed ? FewWords.read(plain, true) : Optional.empty())
                .or(() -> addressed || startsWithNumber ? everyday(plain, no) : Optional.empty());
    }

    /** {@code text} in half width, without the name of the bot in front. */
    static String withoutMention(String text) {
        return MENTION.matcher(halfWidth(text).strip()).replaceFirst("").strip();
    }

    /** How many stars {@code text} gives where it says nothing else: 5分, 四星; a 4 or 5 alone, which no menu offers. */
    public static Optional<Integer> stars(String text) {
        Matcher stars = STARS.matcher(halfWidth(text).strip());
        if (!stars.matches()) {
            return Optional.empty();
        }
        String digit = stars.group(1) != null ? stars.group(1) : stars.group(2);
        int chinese = CHINESE_DIGITS.indexOf(digit);
        return Optional.of(chinese >= 0 ? chinese + 1 : Integer.parseInt(digit));
    }

    /**
     * What a message in a group that does not name the bot still tells it: that something is not solved, in few words; or a
     * worker's everyday wording and nothing else.
     */
    public static Optional<Command> plainWords(String text) {
        String plain = halfWidth(text).replaceAll("[\\p{P}\\s~]", "");
        if (plain.isEmpty() || plain.length() > PLAIN_CHARS_MAX) {
            return Optional.empty();
        }
        return FewWords.read(plain, false)
                .filter(c -> c.verb() == Verb.ACCEPT)
                .or(() -> everyday(plain, null))
                .filter(c -> c.verb() == Verb.UNSOLVED
                        || (c.verb().isForWorkers()
                                && (isWhole(plain, c.verb())
                                        || FewWords.read(plain, false).isPresent())));
    }

    /** Whether a few words say that the work is done, as people write below the picture that shows it: 已换灯泡, 修好了. */
    public static boolean saysDone(String text) {
        String plain = halfWidth(text).strip();
        return plain.length() <= PLAIN_CHARS_MAX
                && DONE.matcher(plain).find()
                && !NOT_DONE.matcher(plain).find();
    }

    private static boolean isWhole(String plain, Verb verb) {
        return EVERYDAY.stream()
                .filter(e -> e.getKey() == verb)
                .flatMap(e -> e.getValue().stream())
                .anyMatch(w -> plain.equals(w) || plain.equals(w + "了") || plain.equals(w + "吧"));
    }

    /** Whether {@code text} picks one of the three answers that a survey offers; 1 is the best. */
    public static Optional<Integer> menuChoice(String text) {
        String plain = halfWidth(text).strip();
        return MENU.matcher(plain).matches() ? Optional.of(Integer.parseInt(plain)) : Optional.empty();
    }

    /** {@code text} with letters, digits, # and spaces in half width; its punctuation stays as people wrote it. */
    public static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = c == '＃' || (c > '！' && c <= '～' && Character.isLetterOrDigit(c));
            plain.append(c == '　' ? ' ' : wide ? (char) (c - '！' + '!') : c);
        }
        return plain.toString();
    }

    /** The ticket's number; only who speaks to the bot may leave # out, and a house number is none. */
    private static @Nullable String numberIn(String plain, boolean addressed) {
        Matcher number = NUMBER.matcher(plain);
        if (number.find()) {
            return number.group(1);
        }
        Matcher bare = BARE_NUMBER.matcher(plain);
        return addressed && bare.find() ? bare.group(1) : null;
    }

    private static Optional<Command> byWord(String plain, boolean addressed) {
        String start = plain.startsWith("#") ? plain.substring(1).strip() : plain;
        Matcher leading = NUMBER.matcher(plain);
        String before = plain.startsWith("#") && leading.lookingAt() ? leading.group(1) : null;
        String tail = before == null ? start : plain.substring(leading.end()).strip();
        Matcher bare = BARE_LEADING.matcher(plain);
        if (addressed && before == null && bare.lookingAt()) {
            before = bare.group(1);
            tail = plain.substring(bare.end());
        }
        for (Verb verb : Verb.values()) {
            if (verb.hasOwnForms()) {
                continue;
            }
            for (String word : List.of(verb.word(), "已" + verb.word())) {
                if (tail.startsWith(word) && (addressed || before != null || standsAlone(tail, word, verb))) {
                    return Optional.of(command(verb, before, tail.substring(word.length())));
                }
            }
        }
        return Optional.empty();
    }

    private static Command command(Verb verb, @Nullable String before, String after) {
        Matcher leading = LEADING.matcher(after);
        // A rating is a number too, but of one digit, so it is never taken for a ticket's.
        String no = leading.lookingAt() && leading.group(1) != null ? leading.group(1) : before;
        String rest = after.substring(leading.end()).strip();
        Matcher trailing = TRAILING.matcher(after);
        if (no == null && verb != Verb.MERGE && trailing.matches()) {
            no = trailing.group(2) != null ? trailing.group(2) : trailing.group(3);
            rest = LEADING.matcher(trailing.group(1)).replaceFirst("").strip();
        }
        return new Command(verb, no, rest, true);
    }

    private static boolean standsAlone(String text, String word, Verb verb) {
        if (verb == Verb.CONFIRM) {
            return NUMBER_NEXT.matcher(text.substring(word.length())).lookingAt();
        }
        if (text.length() == word.length()) {
            return true;
        }
        int next = text.codePointAt(word.length());
        if (!verb.isAboutTicket() && verb != Verb.REPORT_FOR) {
            return !Character.isLetterOrDigit(next);
        }
        return !Character.isLetter(next);
    }

    private static Optional<Command> everyday(String plain, @Nullable String no) {
        boolean marked = NUMBER.matcher(plain).find();
        String rest = no == null
                ? plain
                : (marked ? NUMBER : BARE_NUMBER)
                        .matcher(plain)
                        .replaceFirst("")
                        .strip();
        Matcher correction = CORRECTION.matcher(rest);
        if (correction.matches()) {
            return Optional.of(new Command(Verb.RECATEGORISE, no, correction.group(1), false));
        }
        for (Map.Entry<Verb, List<String>> entry : EVERYDAY) {
            for (String wording : entry.getValue()) {
                if (rest.contains(wording)) {
                    return Optional.of(
                            new Command(entry.getKey(), no, restAfter(entry.getKey(), rest, wording), marked));
                }
            }
        }
        boolean asks = no != null && (marked || rest.isEmpty());
        return asks ? Optional.of(new Command(Verb.QUERY, no, rest, rest.isEmpty())) : Optional.empty();
    }

    /** Of 转给小张 only the name counts; of 已修好，换了灯泡 the whole is the note. */
    private static String restAfter(Verb verb, String rest, String wording) {
        return verb == Verb.HAND_ON
                ? rest.substring(rest.indexOf(wording) + wording.length()).strip()
                : rest;
    }
}
