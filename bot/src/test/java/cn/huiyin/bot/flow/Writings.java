package cn.huiyin.bot.flow;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Somebody's phone, identity number, plate and room, in the writings of people. */
final class Writings {
    /** What no group may read, in plain writing: somebody's phone, identity number, plate and room. */
    static final List<String> SECRETS = List.of("13905178426", "320602198703126417", "F8K23N", "FD12345", "1703");

    private static final List<String> WRITINGS = List.of(
            "13905178426",
            "139 0517 8426",
            "139-0517-8426",
            "139.0517.8426",
            "1 3 9 0 5 1 7 8 4 2 6",
            "１３９０５１７８４２６",
            "１３９ ０５１７ ８４２６",
            "一三九零五一七八四二六",
            "幺三九〇五幺七八四二六",
            "+86 13905178426",
            "8613905178426",
            "+86-139-0517-8426",
            "320602198703126417",
            "320602 19870312 6417",
            "320602-19870312-6417",
            "３２０６０２１９８７０３１２６４１７",
            "苏F8K23N",
            "苏F·8K23N",
            "苏F 8K23N",
            "苏f8k23n",
            "苏Ｆ８Ｋ２３Ｎ",
            "苏 F 8K23N",
            "苏FD12345",
            "苏F·D12345",
            "1703室",
            "１７０３室",
            "3幢1703",
            "3幢1单元1703室",
            "3-1-1703",
            "3号楼1703",
            "1703号房",
            "1703 室",
            "一七〇三室");

    private Writings() {}

    /** {@code text} as it is, or with one of them behind it. */
    static Arbitrary<String> perhapsWithSecret(String text) {
        return Arbitraries.of(WRITINGS)
                .map(secret -> text + "，" + secret)
                .injectNull(0.6)
                .map(told -> told == null ? text : told);
    }

    /** {@code text} with nothing of what writings differ in. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c > '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            int digit = "〇一二三四五六七八九".indexOf(half);
            plain.append(half == '零' ? '0' : half == '幺' ? '1' : digit >= 0 ? (char) ('0' + digit) : half);
        }
        return GAPS.matcher(plain).replaceAll("").toUpperCase(java.util.Locale.ROOT);
    }

    private static final Pattern GAPS = Pattern.compile("[\\s.·•・_-]+");
}
