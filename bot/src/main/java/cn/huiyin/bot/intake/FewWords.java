package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds what a few words and nothing else say between other work: 马上到, 到楼下了, 人呢. Only the whole message counts, because the
 * same words are in ordinary sentences: 快递马上到楼下. Pure.
 */
final class FewWords {
    private static final String WE = "(?:我们?|人)?";
    private static final String WELL = "(?:好的?|行|嗯|收到|知道了|OK|ok)?";
    private static final List<Map.Entry<Verb, Pattern>> WHOLE = List.of(
            Map.entry(
                    Verb.ACCEPT,
                    Pattern.compile(WELL + WE + "(?:马上|现在|这就|立刻|立即|就)就?(?:到|来|去|过来|过去|赶到|赶来|去看看?|处理|办)|" + WELL + WE
                            + "在路上了?|接")),
            Map.entry(Verb.ARRIVE, Pattern.compile(WE + "(?:已经?)?到(?:了|(?:达?现场|楼下|门口|小区)了?)|已到")),
            Map.entry(
                    Verb.URGE,
                    Pattern.compile(
                            "怎么(?:还)?没有?人[来管]?[吗啊呢]?|(?:还)?没有?人[来管][吗啊呢]?|人呢|怎么还不来[啊呢]?|还不来[吗啊]?|快点[啊吧来]?|快来人?[啊吧]?")));
    private static final Pattern HEARD = Pattern.compile("收到了?");

    private FewWords() {}

    /**
     * What {@code plain} says, without its punctuation.
     *
     * @param addressed whether it is said to the bot; then 收到 takes what is asked, which a group says to any notice
     */
    static Optional<Command> read(String plain, boolean addressed) {
        String words = plain.replaceAll("[\\p{P}\\s~]", "");
        if (addressed && HEARD.matcher(words).matches()) {
            return Optional.of(new Command(Verb.ACCEPT, null, "", false));
        }
        return WHOLE.stream()
                .filter(entry -> entry.getValue().matcher(words).matches())
                .map(entry -> new Command(entry.getKey(), null, "", false))
                .findFirst();
    }
}
