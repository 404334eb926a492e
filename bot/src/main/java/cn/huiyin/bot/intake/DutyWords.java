package cn.huiyin.bot.intake;

import cn.huiyin.bot.clock.Dates;
import cn.huiyin.bot.ticket.Verb;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what people say about their duty: 值班, 换班, 请假, 销假, 交班. The forms are strict, because the same words are in ordinary
 * sentences: 值班室的灯坏了, 请假条怎么开, 换班车. Pure.
 */
final class DutyWords {
    private static final String TIME = "(?:今天|今日|今晚|现在|目前|明天|明晚|后天|这周|本周|一周|下周(?![一二三四五六日天])|下?(?:周|星期|礼拜)[一二三四五六日天])";
    private static final Pattern ASKED = Pattern.compile("(?:" + TIME + "\\s{0,3}(?:都?是|都有)?)?(?:谁|哪位|哪些人|有谁)?在?"
            + "值班(?:表|人员|名单|安排)?\\s{0,3}" + TIME + "?的?(?:是|有)?(?:谁|哪位|哪些人|哪几位)?[?？。!！吗呢呀啊]{0,2}");
    private static final Pattern AGREED = Pattern.compile("同意(?:换班[\\s#:：]{0,3}(\\d{1,9})?)?[。!！]?");
    private static final Pattern SWAPPED = Pattern.compile("换班(?=$|[\\s@＠给和跟与→>:：,，\\d今明后周下星礼])(.*)", Pattern.DOTALL);
    private static final Pattern SWAPPED_THEN =
            Pattern.compile("我?(?:要|想)?([^，,。]{1,12}?)(?:的班)?换班?(?=[给和跟与→])(.*)", Pattern.DOTALL);
    private static final Pattern LEAVING = Pattern.compile(
            "我?(?:要|想|申请|得)?([^，,。]{0,12}?)请假(?=$|[\\s:：,，。\\d今明大周下本这星礼从由一二两三四五六七八九十]|后天)(.*)", Pattern.DOTALL);
    private static final Pattern BACK = Pattern.compile("我?(?:来|提前)?销假了?[。.!！]?");
    private static final Pattern HANDED_OVER = Pattern.compile("交班(?:$|[\\s:：,，]+)(.*)", Pattern.DOTALL);

    /** Any day serves to see whether something is a date at all. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);

    private DutyWords() {}

    /** What {@code plain}, said to the bot, tells it about duty. */
    static Optional<Command> read(String plain) {
        if (ASKED.matcher(plain).matches()) {
            return Optional.of(new Command(Verb.DUTY, null, plain.replace(Verb.DUTY.word(), " "), true));
        }
        return rest(AGREED, Verb.AGREE, plain)
                .or(() -> rest(SWAPPED, Verb.SWAP, plain))
                .or(() -> dayFirst(SWAPPED_THEN, Verb.SWAP, plain))
                .or(() -> dayFirst(LEAVING, Verb.LEAVE, plain))
                .or(() -> BACK.matcher(plain).matches() ? Optional.of(command(Verb.BACK, "")) : Optional.empty())
                .or(() -> rest(HANDED_OVER, Verb.HAND_OVER, plain));
    }

    private static Optional<Command> rest(Pattern form, Verb verb, String plain) {
        Matcher matcher = form.matcher(plain);
        return matcher.matches()
                ? Optional.of(command(verb, matcher.group(1) == null ? "" : matcher.group(1)))
                : Optional.empty();
    }

    /** Before the word only days may stand: 我明天请假, 周六换班给李社工. */
    private static Optional<Command> dayFirst(Pattern form, Verb verb, String plain) {
        Matcher matcher = form.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String before = matcher.group(1).strip();
        boolean days = before.isEmpty()
                || Dates.in(before, ANY_DAY).filter(d -> d.rest().isBlank()).isPresent();
        return days ? Optional.of(command(verb, before + " " + matcher.group(2))) : Optional.empty();
    }

    private static Command command(Verb verb, String rest) {
        return new Command(verb, null, rest.strip(), true);
    }
}
