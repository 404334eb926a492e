package cn.huiyin.bot.intake;

import cn.huiyin.bot.community.Community;
import cn.huiyin.bot.community.Party;
import cn.huiyin.bot.ticket.Verb;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what people say about the registers that hold personal data: 必访, and vehicles. The forms are strict, because the same
 * words are in ordinary sentences: 车位登记什么时候开始, 南通必访的小吃. Pure.
 */
public final class RegisterWords {
    private static final String CARE = "必访";
    private static final String BEFORE =
            "#?\\s?(?:请|帮我)?(?:查看|查询|看一?下|查一?下|看看|列出|发)?(?:一下)?" + "(?:我的?|本月|这个?月|每月|本周|这周|网格)?的?\\s?";

    /** To the bot, whatever begins with the word is about visits. */
    private static final Pattern SAID = Pattern.compile("#?\\s?" + CARE + "(?![问谈])(.*)", Pattern.DOTALL);

    /** And so is what asks for a list, or has the word and a question. */
    private static final Pattern LISTED = Pattern.compile(BEFORE + CARE + "(.*)", Pattern.DOTALL);

    private static final Pattern QUESTION =
            Pattern.compile(".{0,60}" + CARE + ".{0,40}?(?:吗|谁|哪|几户|多少|名单|名册|名字|地址|进度|没去|[？?]).{0,20}", Pattern.DOTALL);

    /** Beside others, only what cannot be anything else. */
    private static final Pattern PLAIN = Pattern.compile(
            "#?\\s?(?:本月|每月|我的)?" + CARE
                    + "(?:[户的]?(?:名单|名册|清单|全部)?[？?。!！]?|(?:登记|新增|修改|变更|撤销|删除|没去)(?:$|[\\s:：].*)|[\\s#:：第]{1,4}\\d{1,6}.*)",
            Pattern.DOTALL);

    private RegisterWords() {}

    /**
     * What {@code plain} tells the bot about a register; the rest of the command is the whole for vehicles, and for visits what
     * stands behind the word.
     *
     * @param addressed whether it is said to the bot
     */
    static Optional<Command> read(String plain, boolean addressed) {
        if (plain.contains(CARE)) {
            return care(plain, addressed);
        }
        return AssetRequest.in(plain)
                .filter(request -> addressed
                        || (request.act() != AssetRequest.Act.SHOW
                                && !request.marks().isEmpty()))
                .map(request -> new Command(Verb.ASSETS, null, plain, true));
    }

    private static Optional<Command> care(String plain, boolean addressed) {
        Matcher said = SAID.matcher(plain);
        Matcher listed = LISTED.matcher(plain);
        if (said.matches() && (addressed || PLAIN.matcher(plain).matches())) {
            return Optional.of(new Command(Verb.CARE, null, said.group(1), true));
        }
        boolean asks = addressed
                ? QUESTION.matcher(plain).matches()
                        || (listed.matches() && CareRequest.of(listed.group(1)).act() == CareRequest.Act.LIST)
                : PLAIN.matcher(plain).matches();
        return asks ? Optional.of(new Command(Verb.CARE, null, "", true)) : Optional.empty();
    }

    /** Whether {@code text} speaks of a register, so that it is not to be read where it waits, whoever says it wherever. */
    static boolean isIn(String text) {
        String plain = CommandReader.withoutMention(text);
        return plain.contains(CARE) || AssetRequest.in(plain).isPresent();
    }

    /** Whether {@code person} belongs to a property company of {@code community}, who alone sees whose vehicle it is. */
    public static boolean isOfProperty(Community community, String person) {
        return community.parties().stream()
                .anyMatch(party ->
                        party.kind() == Party.Kind.PROPERTY && party.members().contains(person));
    }
}
