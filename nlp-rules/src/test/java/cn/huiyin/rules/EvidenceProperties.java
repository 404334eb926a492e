package cn.huiyin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.rules.match.Sentences;
import cn.huiyin.rules.text.HanlpTokenizer;
import cn.huiyin.rules.text.NormalText;
import cn.huiyin.rules.text.Normalizer;
import cn.huiyin.rules.text.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The evidence is made of whole words, at their places in what was written. */
class EvidenceProperties {
    private static final List<String> WORDS =
            List.of("窨井", "井盖", "窨井盖", "下水道盖", "缺失", "丢失", "电梯", "路灯", "路灯杆", "没电", "坏掉");
    private static final List<String> EXACT = List.of("缺", "没", "坏", "不亮", "漏水", "一直漏水");

    private static final RuleSet RULES = RulesOf.lines(
            "words:",
            "  盖: [窨井, 井盖, 下水道盖]",
            "  没: [“缺”, “没”, “坏”, 丢失]",
            "rules:",
            "  - {id: a, category: x/a, when: <盖> ~6 <没>}",
            "  - {id: b, category: x/b, when: (路灯 | 电梯) & (“坏” | “不亮” | “没”)}",
            "  - {id: c, category: x/c, when: “漏水” ..20 @number}",
            "  - {id: d, category: x/d, when: 谢谢 *2 & @short}",
            "  - {id: z, category: x/z, weight: 0.1, when: 窨井盖 | 缺失 | 路灯杆 | 没电 | 坏掉 | “一直漏水”}");

    private static List<String> evidence(String text) {
        return RULES.read(text, Places.NONE).evidence().stream()
                .map(Evidence::text)
                .toList();
    }

    @Example
    void aWordIsShownWhole() {
        assertThat(evidence("新建村60幢窨井盖缺失")).containsExactly("窨井盖", "缺失");
        assertThat(evidence("缺失了一个窨井盖")).containsExactly("缺失", "窨井盖");
        assertThat(evidence("路灯杆坏掉了")).containsExactly("路灯杆", "坏掉");
        assertThat(evidence("水管一直漏水3天了")).containsExactly("一直漏水", "3");
    }

    @Example
    void whatTheSegmentationRefusesIsNoLongerWord() {
        assertThat(evidence("没电梯坐")).containsExactly("没", "电梯");
    }

    @Example
    void aWordIsShownAsItWasWritten() {
        assertThat(RULES.read("👍🏽６０幢窨井蓋\u200B缺  失！", Places.NONE).evidence())
                .containsExactly(new Evidence("窨井蓋", 7, 10), new Evidence("缺", 11, 12));
        assertThat(RULES.read("👍🏽６０幢窨井蓋，\u200B缺\u200D失！", Places.NONE).evidence())
                .containsExactly(new Evidence("窨井蓋", 7, 10), new Evidence("缺\u200D失", 12, 15));
    }

    @Example
    void whatIsSaidOfTheWholeMessageIsNoWordOfIt() {
        assertThat(evidence("谢谢，谢谢啦")).containsExactly("谢谢", "谢谢");
    }

    @Property(tries = 2_000)
    void noEvidenceIsPartOfALongerWord(@ForAll("texts") String text) {
        NormalText normal = Normalizer.normalize(text);
        Set<Integer> edges = edges(normal.text());
        for (Evidence evidence : evidenceOf(RULES.read(text, Places.NONE))) {
            assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.text());
            assertThat(splitsPair(text, evidence.start()) || splitsPair(text, evidence.end()))
                    .as("surrogates apart")
                    .isFalse();
            String spelled = Normalizer.spelling(evidence.text());
            WORDS.forEach(word -> isNoPartOf(word, false, evidence, spelled, normal, edges));
            EXACT.forEach(word -> isNoPartOf(word, true, evidence, spelled, normal, edges));
        }
    }

    private static List<Evidence> evidenceOf(Reading reading) {
        List<Evidence> all = new ArrayList<>(reading.evidence());
        reading.others().forEach(other -> all.addAll(other.evidence()));
        return all;
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    /** Where the segmentation of the clauses, one by one, has a word end. */
    private static Set<Integer> edges(String text) {
        Sentences clauses = Sentences.clausesOf(text);
        Set<Integer> edges = new HashSet<>(Set.of(0));
        int start = 0;
        for (int i = 0; start < text.length(); i++) {
            int end = clauses.endOf(i, text.length());
            for (Piece piece : HanlpTokenizer.shared().pieces(text.substring(start, end))) {
                edges.add(start + piece.end());
            }
            start = end;
        }
        return edges;
    }

    private static void isNoPartOf(
            String word, boolean anywhere, Evidence evidence, String spelled, NormalText normal, Set<Integer> edges) {
        for (int at = normal.text().indexOf(word); at >= 0; at = normal.text().indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean stands = anywhere || (edges.contains(at) && edges.contains(end));
            boolean around = normal.originalStart(at) <= evidence.start() && normal.originalEnd(end) >= evidence.end();
            assertThat(stands && around && word.length() > spelled.length())
                    .as(evidence + " in " + word)
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "窨井", "井盖", "窨井蓋", "下水道盖", "缺失", "缺", "丢失", "没", "没电", "电梯", "路燈", "杆", "坏", "掉", "不亮", "一直",
                        "漏水", "３", "12幢", "，", "。", "👍🏽", "\u200B", "\uD83D", "　", "Ａ", "了", "谢谢")
                .list()
                .ofMinSize(2)
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
