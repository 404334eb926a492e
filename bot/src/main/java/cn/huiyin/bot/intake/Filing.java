package cn.huiyin.bot.intake;

import cn.huiyin.bot.ticket.Source;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a report comes in: said by whom it concerns, or filed for somebody who called, came by or was met; pure.
 *
 * @param name whose matter it is, in the words of who files it; null for the speaker's own
 * @param text what is reported
 */
record Filing(Source source, @Nullable String name, String text) {
    private static final Map<String, Source> WORDS = Map.of(
            "电话", Source.PHONE,
            "来电", Source.PHONE,
            "走访", Source.VISIT,
            "入户", Source.VISIT,
            "来访", Source.VISIT,
            "巡查", Source.PATROL,
            "巡逻", Source.PATROL);
    private static final String SOURCE = "(?:电话|来电|走访|入户|来访|巡查|巡逻)";
    private static final String TITLED = "\\p{IsHan}{1,7}?(?:阿姨|大爷|大妈|叔|伯|婶|奶奶|爷爷|师傅|先生|女士|老师|姐|哥|某|老伯|同志)";
    private static final String BETWEEN = "[\\s:：,，]";
    private static final Pattern FORM = Pattern.compile(
            "^[#＃]?\\s*代报" + BETWEEN + "*(?:(?<source>" + SOURCE + ")" + BETWEEN + "+(?:(?<name>" + TITLED
                    + "|\\p{IsHan}{2,4})" + BETWEEN + "+)?|(?<caller>" + TITLED + ")" + BETWEEN + "*(?<how>" + SOURCE
                    + ")"
                    + BETWEEN + "+)(?<rest>.+)$",
            Pattern.DOTALL);

    /** What {@code text} is: 代报 电话 张阿姨 3幢501 楼上半夜吵, or something said by whom it concerns. */
    static Filing of(String text) {
        String whole = text.strip();
        Matcher form = FORM.matcher(CommandReader.halfWidth(whole));
        if (!form.matches()) {
            return new Filing(Source.CHAT, null, text);
        }
        boolean sourceFirst = form.group("source") != null;
        return new Filing(
                WORDS.getOrDefault(form.group(sourceFirst ? "source" : "how"), Source.CHAT),
                form.group(sourceFirst ? "name" : "caller"),
                whole.substring(form.start("rest")));
    }
}
