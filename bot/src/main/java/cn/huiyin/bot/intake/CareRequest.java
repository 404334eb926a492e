package cn.huiyin.bot.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants of the register of visits (必访), behind that word; pure.
 *
 * @param no number of the household, 0 where none is named
 * @param rest what stands behind it
 */
public record CareRequest(Act act, long no, String rest) {
    private static final String ADD = "(?:新?登记|新增|添加|录入)";
    private static final String CHANGE = "(?:修改|变更|更正|改)";
    private static final String TAKE_OFF = "(?:撤销|删除|取消|撤下|注销)";
    private static final String UNDO = "(?:没去成?|未去|没走访|撤回)";
    private static final String NUMBER = "[\\s#:：第]{0,4}(\\d{1,6})(?![\\d.\\-])\\s?(?:号(?!楼)|户)?(?!号楼|[幢栋座楼单室人个天点])";
    private static final String SEPARATED = "[\\s:：,，。、;；]{0,3}";
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<add>" + ADD + ")|(?<change>" + CHANGE + ")|(?<off>" + TAKE_OFF + ")|(?<undo>" + UNDO + "))"
                    + SEPARATED + "(?<rest>.*)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile(NUMBER + SEPARATED + "(.*)", Pattern.DOTALL);
    private static final Pattern LISTED = Pattern.compile(
            "[的户]?(?:名单|名册|清单|列表|情况|进度)?(?:有?(?:哪些|哪几户|多少户?|几户|谁))?(?:还有(?:哪些|哪几户|几户|谁)(?:没去)?)?[吗呢啊？?。!！\\s]{0,3}");
    private static final Pattern ALL = Pattern.compile("(?:全部|所有|全网格|整个网格)[的户]?(?:名单|名册)?[？?。!！\\s]{0,3}");

    /** What is to be done. */
    public enum Act {
        REGISTER,
        CHANGE,
        TAKE_OFF,
        UNDO,
        LIST,
        LIST_ALL,
        SHOW,
        VISITED,
        UNCLEAR
    }

    /** What {@code words}, which stand behind 必访, ask for. */
    public static CareRequest of(String words) {
        String plain = words.strip();
        if (LISTED.matcher(plain).matches()) {
            return new CareRequest(Act.LIST, 0, "");
        }
        if (ALL.matcher(plain).matches()) {
            return new CareRequest(Act.LIST_ALL, 0, "");
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return numbered(plain, Act.VISITED);
        }
        String rest = form.group("rest").strip();
        if (form.group("add") != null) {
            return new CareRequest(Act.REGISTER, 0, rest);
        }
        return numbered(
                rest, form.group("change") != null ? Act.CHANGE : form.group("off") != null ? Act.TAKE_OFF : Act.UNDO);
    }

    /** A visit without a word about it asks to see the household. */
    private static CareRequest numbered(String words, Act act) {
        Matcher numbered = NUMBERED.matcher(words);
        if (!numbered.matches()) {
            return new CareRequest(Act.UNCLEAR, 0, words);
        }
        String rest = numbered.group(2).strip();
        boolean asks = act == Act.VISITED && rest.isEmpty();
        return new CareRequest(asks ? Act.SHOW : act, Long.parseLong(numbered.group(1)), rest);
    }

    /** What is to be done only: what people write stays out of logs. */
    @Override
    public String toString() {
        return "CareRequest[" + act + " " + no + "]";
    }
}
