package cn.huiyin.bot.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlateProperties {
    @Provide
    Arbitrary<String> plates() {
        Arbitrary<String> serial = Arbitraries.strings()
                .withChars("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789")
                .ofLength(5);
        Arbitrary<String> newEnergy = Combinators.combine(
                        Arbitraries.chars().with("ABCDEFGHJK"),
                        Arbitraries.chars().with("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789"),
                        Arbitraries.strings().numeric().ofLength(4))
                .as((first, second, rest) -> "" + first + second + rest);
        Arbitrary<String> learner = Combinators.combine(
                        Arbitraries.strings().withChars("ABC0123456789").ofLength(4),
                        Arbitraries.chars().with("挂学警港澳"))
                .as((four, last) -> four + last);
        return Combinators.combine(
                        Arbitraries.of("苏", "沪", "京", "琼", "浙"),
                        Arbitraries.chars().with("ABCDEFGHJK"),
                        Arbitraries.oneOf(serial, newEnergy, learner))
                .as((province, city, rest) -> province + city + rest);
    }

    @Provide
    Arbitrary<String> dots() {
        return Arbitraries.of("", "·", ".", " ", "-", "・", "• ", "　");
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c > ' ' && c <= '~' ? (char) (c - '!' + '！') : (char) c));
        return wide.toString();
    }

    @Property
    void everyWritingOfAPlateIsTheSamePlate(
            @ForAll @From("plates") String plate,
            @ForAll @From("dots") String first,
            @ForAll @From("dots") String second,
            @ForAll boolean isLower,
            @ForAll boolean isWide) {
        String written = plate.charAt(0) + first + plate.charAt(1) + second + plate.substring(2);
        String cased = isLower ? written.toLowerCase(Locale.ROOT) : written;
        String all = isWide ? wide(cased) : cased;

        assertThat(Plate.of(all)).contains(plate);
        assertThat(Plate.in("麻烦" + all + "挪一下")).containsExactly(plate);
        assertThat(Plate.without("麻烦" + all + "，挪一下")).isEqualTo("麻烦 ，挪一下");
        assertThat(Plate.of(Plate.shown(plate))).contains(plate);
    }

    @Property
    void textsWithoutAPlateHaveNone(@ForAll String text) {
        String without = text.replaceAll("[\\p{IsHan}]", "");

        assertThat(Plate.in(without)).isEmpty();
    }

    @Test
    void whereAPlateEndsIsSeenWhenMoreFollowsIt() {
        assertThat(Plate.in("苏F·A1B34 5号楼门口")).containsExactly("苏FA1B34");
        assertThat(Plate.in("苏F1A234 5号楼门口")).containsExactly("苏F1A234");
        assertThat(Plate.in("苏FA123451号楼")).containsExactly("苏FA12345");
        assertThat(Plate.in("苏F12345和沪A·D99887")).containsExactly("苏F12345", "沪AD99887");
        assertThat(Plate.in("苏F123")).isEmpty();
        assertThat(Plate.in("川A座1楼的灯")).isEmpty();
    }

    @Test
    void whatIsNoPlateAloneIsNone() {
        for (String other : List.of("", "苏F123", "苏F1234567", "A12345", "苏FA12345挡路", "3幢501", "13812345678")) {
            assertThat(Plate.of(other)).as(other).isEmpty();
        }
    }
}
