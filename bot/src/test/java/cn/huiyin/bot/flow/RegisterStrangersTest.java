package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Village;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** I11 for registers: who has no part in one, and everybody in a group, is answered as if there were nothing in it. */
class RegisterStrangersTest {
    private record Asks(String who, boolean inGroup, String words) {}

    @Provide
    Arbitrary<Asks> asks() {
        Arbitrary<String> care = Arbitraries.of(
                "必访",
                "必访 1",
                "必访 1 都好",
                "必访撤销 1",
                "必访修改 1 每周",
                "必访没去 1",
                "必访全部",
                "必访名单",
                "本月必访还有哪几户",
                "必访登记 玉兰苑3幢501 独居老人 李奶奶",
                "必访登记 玉兰苑9幢901 低保 某某",
                "李奶奶必访了吗？",
                "必访李奶奶");
        Arbitrary<String> assets = Arbitraries.of(
                "车辆 苏FA12345",
                "车位 B2-117",
                "查车主 苏f·a12345",
                "车辆撤销 苏FA12345",
                "车位撤销 B2-117",
                "车辆登记 苏FA12345 某人 13900000000",
                "车位登记 B2-117 某人 13900000000");
        Arbitrary<String> residents = Arbitraries.of("wang", "li", "b1", "d1", "j1", "x1");
        Arbitrary<Asks> strangers = residents.flatMap(who -> Arbitraries.oneOf(care, assets)
                .flatMap(words -> Arbitraries.of(true, false).map(inGroup -> new Asks(who, inGroup, words))));
        Arbitrary<Asks> workers = Arbitraries.of("w1", "l1")
                .flatMap(who -> Arbitraries.oneOf(
                        assets.flatMap(
                                words -> Arbitraries.of(true, false).map(inGroup -> new Asks(who, inGroup, words))),
                        care.map(words -> new Asks(who, true, words))));
        Arbitrary<Asks> property = Arbitraries.of("p1", "p2")
                .flatMap(who -> Arbitraries.oneOf(
                        care.flatMap(
                                words -> Arbitraries.of(true, false).map(inGroup -> new Asks(who, inGroup, words))),
                        assets.map(words -> new Asks(who, true, words))));
        return Arbitraries.oneOf(strangers, workers, property);
    }

    @Property(tries = 150)
    void nobodyElseLearnsWhetherThereIsAnything(@ForAll @From("asks") Asks asks) {
        assertThat(answer(asks, true)).isEqualTo(answer(asks, false));
    }

    private static List<String> answer(Asks asks, boolean isRegistered) {
        Village village = Village.of("yulan", "g-yulan");
        if (isRegistered) {
            village.whisper("w1", "必访登记 玉兰苑3幢501 独居老人 李奶奶");
            village.whisper("p1", "车辆登记 苏FA12345 王先生 13812345678 B2-117");
            assertThat(village.store.registers.care("yulan").all()).hasSize(1);
        }
        int before = village.store.deliveries().size();
        int traces = village.store.registers.traces("yulan").size();
        String words = asks.inGroup() ? "@小格 " + asks.words() : asks.words();
        if (asks.inGroup()) {
            village.say(asks.who(), words);
        } else {
            village.whisper(asks.who(), words);
        }
        assertThat(village.store.all()).as("no word of it becomes a ticket").isEmpty();
        assertThat(village.store.registers.traces("yulan"))
                .as("nobody was shown anything")
                .hasSize(traces);
        return village.store.deliveries().stream()
                .skip(before)
                .map(d -> d.to() + " " + d.kind() + " " + d.text() + d.buttons() + d.mentions())
                .toList();
    }
}
