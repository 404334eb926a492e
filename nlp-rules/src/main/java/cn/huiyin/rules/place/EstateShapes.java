package cn.huiyin.rules.place;

import cn.huiyin.rules.match.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds estates that nobody listed by how their names end: …新村 …花园 …小区 …东里, and 秦西 in 秦西30组. */
final class EstateShapes {
    private static final int NAME_CHARS_MIN = 2;

    /** How names of estates end wherever they stand. */
    private static final Words ENDS = Words.of(
            "新村", "花园", "小区", "家园", "公寓", "花苑", "嘉苑", "嘉园", "名苑", "名都", "雅苑", "佳苑", "新苑", "华庭", "豪庭", "公馆", "大厦", "新城",
            "东里", "西里", "南里", "北里", "北村", "南村", "东村", "西村", "中村", "家属院", "大院", "宿舍");

    /** Names of estates may end like this in front of a building. */
    private static final Words ENDS_BEFORE_BUILDING = Words.of(
            "苑", "园", "城", "村", "里", "坊", "府", "庭", "湾", "轩", "阁", "居", "庄", "国际", "广场", "中心", "院", "墅", "庐", "郡", "岸",
            "景");

    private static final int ESTATES_MAX = 16;

    private static final Set<String> NO_NAMES = Set.of(
            "老", "新", "老旧", "旧", "全", "一个", "别的", "其他", "其它", "封闭", "开放式", "无物业", "住宅", "安置", "拆迁", "回迁", "高档", "同一",
            "同", "整", "咱", "学生", "员工", "职工", "集体", "单位", "学校", "空中", "公共", "号");

    private EstateShapes() {}

    /** Whether the end of a name may begin with the character. */
    static boolean canBegin(char c) {
        return ENDS.mayBeginWith(c);
    }

    /** Whether the end of a name may end with the character. */
    static boolean canEnd(char c) {
        return ENDS.mayEndWith(c);
    }

    /** Estates in the order of the text, none overlapping another. */
    static List<Span> in(String text, List<Address> addresses) {
        List<Span> estates = new ArrayList<>();
        for (int i = ENDS.nextBegin(text, 1); i < text.length(); i = ENDS.nextBegin(text, i + 1)) {
            int length = ENDS.lengthAt(text, i);
            if (length > 0) {
                add(estates, text, i, i + length);
            }
        }
        for (Address address : addresses) {
            addInFrontOf(estates, text, address);
        }
        return estates;
    }

    private static void addInFrontOf(List<Span> estates, String text, Address address) {
        int end = address.start();
        int length = address.building() == null ? 0 : ENDS_BEFORE_BUILDING.lengthBefore(text, 1, end);
        if (length > 0) {
            add(estates, text, end - length, end);
        } else if (text.startsWith("组", address.end() - 1)) {
            add(estates, text, end, end);
        }
    }

    private static void add(List<Span> estates, String text, int nameEnd, int end) {
        int start = estates.size() < ESTATES_MAX ? Names.startOf(text, nameEnd) : nameEnd;
        Span estate = new Span(start, end);
        boolean named = end - start > NAME_CHARS_MIN || (end == nameEnd && end - start >= NAME_CHARS_MIN);
        boolean generic = (start == nameEnd && end != nameEnd) || NO_NAMES.contains(text.substring(start, nameEnd));
        if (named && !generic && estates.size() < ESTATES_MAX && !isTaken(estate, estates)) {
            estates.add(estate);
        }
    }

    private static boolean isTaken(Span estate, List<Span> estates) {
        for (Span other : estates) {
            if (estate.overlaps(other)) {
                return true;
            }
        }
        return false;
    }
}
