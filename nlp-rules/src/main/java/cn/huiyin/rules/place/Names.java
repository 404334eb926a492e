package cn.huiyin.rules.place;

import cn.huiyin.rules.text.CharSet;

/** Finds where a name begins that is known only by its end: 昨天虹桥|路, 我住在新建|新村. */
final class Names {
    private static final int CHARS_MAX = 8;
    private static final int NAME_CHARS_MIN = 2;

    /** Words that are in no name: what is left of one is the sentence, what is right the name, if any. */
    private static final Words NEVER_IN_NAMES = Words.of(
            "我们", "咱们", "你们", "他们", "我家", "这个", "那个", "这条", "那条", "整个", "全部", "隔壁", "今天", "昨天", "明天", "前天", "早上", "晚上",
            "下午", "上午", "中午", "半夜", "现在", "最近", "刚刚", "刚才", "反映", "投诉", "举报", "咨询", "请问", "建议", "希望", "要求", "请求", "恳请",
            "麻烦", "能否", "可否", "提议", "倡议", "感谢", "表扬", "关于", "发现", "听说", "位于", "街道", "社区", "附近", "旁边", "对面", "门口", "单元",
            "还有", "以及", "经过", "路过", "还是", "就是", "都是", "不是", "开发区", "新区", "到了", "一下", "在", "的", "是", "了", "我", "咱", "你",
            "他", "她", "这", "那", "该", "每", "某", "幢", "栋", "楼");

    /** Characters that names have in them as well: what is right of one is the name when there is enough of it. */
    private static final CharSet SELDOM_IN_NAMES = CharSet.of("到去从和与及本省市县区镇乡住沿往向走过号路弄就都也又还有没把被给请叫让来看于为因由对跟所各");

    private Names() {}

    /**
     * Where the name begins that ends before {@code end}; {@code end} itself when there is none.
     *
     * @param end offset after the last character of the name, its 路 or 新村 not counted
     */
    static int startOf(String text, int end) {
        int start = end;
        while (start > 0 && end - start < CHARS_MAX && isNameChar(text.charAt(start - 1))) {
            start--;
        }
        return behindSeldom(text, behindNever(text, start, end), end);
    }

    private static int behindNever(String text, int start, int end) {
        for (int behind = end; behind > start; behind--) {
            if (NEVER_IN_NAMES.lengthBefore(text, start, behind) > 0) {
                return behind;
            }
        }
        return start;
    }

    /** A character that stands among the last two as well is part of the name. */
    private static int behindSeldom(String text, int start, int end) {
        for (int behind = end - NAME_CHARS_MIN; behind > start; behind--) {
            char c = text.charAt(behind - 1);
            if (SELDOM_IN_NAMES.has(c) && !isWithin(text, behind, end, c)) {
                return behind;
            }
        }
        return start;
    }

    private static boolean isWithin(String text, int start, int end, char c) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == c) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameChar(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
