package cn.huiyin.bot.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody says who was answered and is not helped: 转网格员, 没说清楚, 不是这个意思; pure.
 *
 * @param isPressed whether it is what the button below an answer says, which can be about nothing else
 * @param rest what else they say
 */
public record ComeBack(boolean isPressed, String rest) {
    /** What the button says. */
    public static final String BUTTON = "转网格员";

    private static final int CHARS_MAX = 200;
    private static final Pattern NAME = Pattern.compile("^\\s*[@＠]\\S{1,20}\\s+");
    private static final Pattern FORM = Pattern.compile(
            "(?:请|帮我|还是|我要|麻烦)?(?:" + BUTTON + "|转给?网格员|找网格员|叫网格员|问网格员|转人工|人工(?:服务|回答)?|"
                    + "(?:还是)?(?:没|没有|不)(?:说|讲|写|回答)(?:得)?(?:很)?(?:清楚|明白|清|全)|(?:说|讲|写)得不(?:清楚|明白|全)|"
                    + "(?:还是|我)?(?:没|没有|不|看不|听不)(?:看|听|弄|搞)?(?:懂|明白)|"
                    + "(?:我(?:问|说)的)?不是(?:问)?(?:这个意思|这个|这件事|这回事)|答非所问|没答(?:上|到)|答错了)"
                    + "(?:了|呀|啊|吧|一下)?(?:$|[\\s，,。.!！?？~～;；]+(.*))",
            Pattern.DOTALL);

    /** What {@code text} says of an answer that was given before. */
    public static Optional<ComeBack> in(String text) {
        if (text.length() > CHARS_MAX) {
            return Optional.empty();
        }
        String plain = NAME.matcher(text).replaceFirst("").strip();
        Matcher form = FORM.matcher(plain);
        return form.matches()
                ? Optional.of(new ComeBack(
                        plain.equals(BUTTON),
                        form.group(1) == null ? "" : form.group(1).strip()))
                : Optional.empty();
    }
}
