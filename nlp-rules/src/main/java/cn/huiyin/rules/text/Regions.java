package cn.huiyin.rules.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds administrative regions by their shape, names hidden or not: 如皋市, K3县, 石山镇; not 超市, 小区, 家乡. */
final class Regions {
    private static final int NAME_MAX = 3;

    /** What ends a region, and the characters around it that make another word of it. */
    private record Kind(CharSet notBehind, CharSet notBefore) {
        static Kind of(String notBehind, String notBefore) {
            return new Kind(CharSet.of("全本该我各每这那哪个的在到去回一两几某外" + notBehind), CharSet.of(notBefore));
        }
    }

    private static final Map<Character, Kind> KINDS = Map.of(
            '省', Kind.of("节反跨", "钱得心事略电水力去油点出"),
            '市', Kind.of("城超门股上夜楼菜房车花集早都开收罢退入出大小街闹行牛熊互鱼黑影响", "场民容面价值集井区"),
            '县', Kind.of("州邻", "里"),
            '区', Kind.of("小地社校景片厂园城市郊山灾专辖误禁盲病特牧库营战军林矿街住居新老旧分时赛考商学教宿", "域别分间块"),
            '镇', Kind.of("城乡集冰小古坐重", "静定压痛"),
            '乡', Kind.of("家老故思下城梦他异返水同", "下亲镇村愁"),
            '村', Kind.of("农乡山新渔小中古假然", "夫里"));

    /** What may stand before 区 both in a name and in a word: 琼山区, 西城区 and 浦东新区, but 山区, 老城区 and 新区. */
    private static final CharSet DOUBTFUL = CharSet.of("山城新");

    /** What makes a word of it. */
    private static final CharSet NO_NAME = CharSet.of("在去到往进出回的困远大小老深这那个各半全主心县市整片荒本我们是建旧如比像和与跟");

    /** What regions end with. */
    static final CharSet ENDS = CharSet.of("省市县区镇乡村");

    private static final CharSet CODED_ENDS = CharSet.of("市县区州");

    private Regions() {}

    static List<Piece> in(String text) {
        List<Piece> regions = new ArrayList<>();
        for (int i = ENDS.next(text, 1); i < text.length(); i = ENDS.next(text, i + 1)) {
            Kind kind = Objects.requireNonNull(KINDS.get(text.charAt(i)));
            if (Character.isLetterOrDigit(text.charAt(i - 1))
                    && (!kind.notBehind().isAt(text, i - 1) || isDistrictInSpiteOf(text, i))
                    && !kind.notBefore().isAt(text, i + 1)) {
                regions.add(new Piece(startOf(text, i), i + 1));
            }
        }
        return regions;
    }

    private static boolean isDistrictInSpiteOf(String text, int end) {
        return text.charAt(end) == '区'
                && DOUBTFUL.isAt(text, end - 1)
                && end >= 2
                && isOfName(text.charAt(end - 2))
                && !NO_NAME.has(text.charAt(end - 2));
    }

    /** Cities and counties of which only a letter is told, perhaps with a number; districts with one: B区 is a car park's. */
    static List<Piece> codedIn(String text) {
        List<Piece> regions = new ArrayList<>();
        for (int i = CODED_ENDS.next(text, 1); i < text.length(); i = CODED_ENDS.next(text, i + 1)) {
            int start = codeBefore(text, i);
            char end = text.charAt(i);
            if (i - start > (end == '市' || end == '县' ? 0 : 1)) {
                regions.add(new Piece(start, i + 1));
            }
        }
        return regions;
    }

    /** Where a lone letter begins that stands before the offset, with digits between or without; else the offset. */
    private static int codeBefore(String text, int offset) {
        int at = offset - 1;
        while (at > 0 && isIn(text.charAt(at), '0', '9')) {
            at--;
        }
        boolean alone = at == 0 || !isIn(text.charAt(at - 1), 'a', 'z');
        return alone && isIn(text.charAt(at), 'a', 'z') ? at : offset;
    }

    private static boolean isIn(char c, char first, char last) {
        return c >= first && c <= last;
    }

    /** Where the name begins, as far as one can tell: at most {@value #NAME_MAX} characters, behind a stop or a region. */
    private static int startOf(String text, int end) {
        int start = end - 1;
        while (start > 0 && end - start < NAME_MAX && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) && !ENDS.has(c);
    }
}
