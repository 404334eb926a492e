package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Verb;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what people say to the bot about points: 我的积分, 积分规则, 兑换 雨伞, 加分 快递员 5 帮忙. Strict forms, pure. */
final class PointsWords {
    private static final String END = "[\\s?？。.!！吗呢呀啊吧]{0,4}";
    private static final Pattern ASKED =
            Pattern.compile("(?:(?:查|看)(?:一下|下)?)?(?:我的|我有多少|我有)?积分(?:是|有)?(?:多少|几分|查询)?" + END);
    private static final Pattern RULES =
            Pattern.compile("(?:积分(?:规则|怎么(?:算|来|得|积|加)|有什么用|能干什么|能做什么)|怎么(?:得|赚|攒|加|拿)积分)" + END);
    private static final Pattern REDEEMED =
            Pattern.compile("(?:我要|我想|想)?(?:用?积分)?兑换(?![码率])[\\s:：,，]{0,3}(.{0,20}?)" + END);
    private static final Pattern GRANTED = Pattern.compile("同意兑换[\\s#:：]{0,3}(\\d{1,6})?" + END);
    private static final Pattern DENIED = Pattern.compile("不同意兑换[\\s#:：]{0,3}(\\d{1,6})?" + END);
    private static final Pattern AWARDED = Pattern.compile("加分(?:$|[\\s:：,，给]+(.*))", Pattern.DOTALL);
    private static final Pattern DEDUCTED = Pattern.compile("扣分(?:$|[\\s:：,，给]+(.*))", Pattern.DOTALL);

    private PointsWords() {}

    /** What {@code plain}, said to the bot, tells it about points. */
    static Optional<Command> read(String plain) {
        return read(ASKED, Verb.POINTS, plain)
                .or(() -> read(RULES, Verb.POINTS_RULES, plain))
                .or(() -> read(GRANTED, Verb.GRANT, plain))
                .or(() -> read(DENIED, Verb.DENY, plain))
                .or(() -> read(REDEEMED, Verb.REDEEM, plain))
                .or(() -> read(AWARDED, Verb.AWARD, plain))
                .or(() -> read(DEDUCTED, Verb.DEDUCT, plain));
    }

    private static Optional<Command> read(Pattern form, Verb verb, String plain) {
        Matcher matcher = form.matcher(plain);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = matcher.groupCount() == 0 || matcher.group(1) == null ? "" : matcher.group(1);
        return Optional.of(new Command(verb, null, rest.strip(), true));
    }
}
