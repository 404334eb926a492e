package cn.huiyin.rules.place;

import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Numbers;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a building, unit, floor or room in its one form: 六十幢 and 60号楼 are 60, b2 is B2, 附51号 is 附51. */
public final class Designation {
    /** What stands behind a number to say what it counts. Ends at the end; cannot backtrack further than its length. */
    private static final Pattern SUFFIX = Pattern.compile(
            "(号塔楼|塔楼|号写字楼|号商铺|商铺|号网点|号高楼|高楼|号大楼|号楼|号房|号馆|号门|号|#楼|#栋|#幢|楼栋|栋幢|幢|栋|座|楼|层|室|房|户|单元|单无|单|门|梯|排|铺|卡|#|(?<=[0-9])f)$");

    private Designation() {}

    /** The normal form of a part of an address as somebody wrote it. */
    public static String normal(String written) {
        String text = Normalizer.spelling(written).replace(" ", "");
        String bare = SUFFIX.matcher(text).replaceFirst("");
        return ofNumeral(bare.isEmpty() ? text : bare);
    }

    /** The normal form of what stands in front of 幢, 单元 or 室. */
    static String ofNumeral(String numeral) {
        if (Numbers.isArabic(numeral)) {
            return numeral;
        }
        if (!Numbers.hasChinese(numeral)) {
            return numeral.toUpperCase(Locale.ROOT);
        }
        StringBuilder normal = new StringBuilder();
        int at = 0;
        while (at < numeral.length()) {
            int end = at;
            while (end < numeral.length() && Numbers.isChinese(numeral.charAt(end))) {
                end++;
            }
            String digits = numeral.substring(at, end);
            Numbers.value(digits).ifPresentOrElse(normal::append, () -> normal.append(digits));
            if (end < numeral.length()) {
                normal.append(numeral.charAt(end));
                end++;
            }
            at = end;
        }
        return normal.toString().toUpperCase(Locale.ROOT);
    }
}
