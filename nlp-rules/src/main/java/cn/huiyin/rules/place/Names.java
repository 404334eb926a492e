package cn.huiyin.rules.place;

import java.util.List;

/** Finds where a name begins that is known only by its end: 昨天虹桥|路, 我住在新建|新村. */
final class Names {
    private static final int CHARS_MAX = 8;
    private static final int NAME_CHARS_MIN = 2;

    /** Words that are in no name: what is left of one is the sentence, what is right the name, if any. */
    private static final List<String> NEVER_IN_NAMES = List.of(
            "我们", "咱们", "你们", "他们", "我家", "这个", "那个", "这条", "那条", "整个", "全部", "隔壁", "今天", "昨天", "明天", "前天", "早上", "晚上",
            "下午", "上午", "中午", "半夜", "现在", "最近", "刚刚", "刚才", "反映", "投诉", "举报", "咨询", "请问", "位于", "街道", "社区", "附近", "旁边",
            "对面", "门口", "单元", "还有", "以及", "经过", "路过", "还是", "就是", "都是", "不是", "开发区", "新区", "到了", "一下", "在", "的", "是",
            "了", "我", "咱", "你", "他", "她", "这", "那", "该", "每", "某", "幢", "栋", "楼");

    /** Characters that names have in them as well: what is right of one is the name when there is enough of it. */
    private static final List<String> SELDOM_IN_NAMES = List.of(
            "到", "去", "从", "和", "与", "及", "本", "省", "市", "县", "区", "镇", "乡", "住", "沿", "往", "向", "走", "过", "号", "路",
            "弄", "就", "都", "也", "又", "还", "有", "没", "把", "被", "给", "请", "叫", "让", "来", "看", "于", "为", "因", "由", "对",
            "跟", "所", "各");

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
        int cut = behindLast(text, start, end, NEVER_IN_NAMES, 0);
        return behindLast(text, cut, end, SELDOM_IN_NAMES, NAME_CHARS_MIN);
    }

    private static int behindLast(String text, int start, int end, List<String> stops, int charsLeftMin) {
        String name = text.substring(start, end);
        int cut = 0;
        for (String stop : stops) {
            int at = name.lastIndexOf(stop);
            int behind = at + stop.length();
            if (at >= 0 && behind > cut && name.length() - behind >= charsLeftMin) {
                cut = behind;
            }
        }
        return start + cut;
    }

    private static boolean isNameChar(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }
}
