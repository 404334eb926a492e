package cn.huiyin.rules.text;

import java.util.ArrayList;
import java.util.List;

/** Finds people by a surname with a title. */
final class Persons {
    /** Each person is known by one of them. */
    static final CharSet SURNAMES = CharSet.of("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭"
            + "鲁韦马苗凤方俞任袁柳鲍史唐费薛雷贺倪汤滕罗毕郝安常于傅康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜"
            + "阮闵季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万柯管卢莫房丁邓郁单洪包石崔吉龚程邢裴陆翁侯宁仇甘武刘叶白蒲赖卓屠"
            + "乔温庄柴向古易廖耿匡文欧成桂牛尚肖");

    private static final List<String> TITLES = List.of(
            "阿姨", "叔叔", "大爷", "大妈", "爷爷", "奶奶", "师傅", "老师", "书记", "主任", "站长", "经理", "网格员", "网格长", "先生", "女士", "小姐",
            "大姐", "大哥", "医生", "警官", "律师", "队长", "所长", "叔", "婶", "姨", "姐", "哥", "总", "工", "伯", "嫂");

    private Persons() {}

    /** A surname with a title, or 小 and 老 with a surname: 王阿姨, 张书记, 小李. */
    static List<Piece> in(String text) {
        List<Piece> persons = new ArrayList<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            int end = personAt(text, i);
            if (end > i) {
                persons.add(new Piece(i, end));
            }
        }
        return persons;
    }

    private static int personAt(String text, int at) {
        char first = text.charAt(at);
        if (isSurname(first)) {
            for (String title : TITLES) {
                if (text.startsWith(title, at + 1)) {
                    return at + 1 + title.length();
                }
            }
        }
        boolean familiar = first == '小' || first == '老';
        return familiar && isSurname(text.charAt(at + 1)) ? at + 2 : -1;
    }

    private static boolean isSurname(char c) {
        return SURNAMES.has(c);
    }
}
