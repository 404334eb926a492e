package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** I11: who has no part in a private matter is answered as if there were none, whatever they ask for and wherever. */
class StrangersTest {
    private static final String NOT_THERE = "1999";

    /** Residents, workers of the same grid, members of parties: nobody who is on the ladder. */
    @Provide
    Arbitrary<String> strangers() {
        return Arbitraries.of("li", "zhao", "w1", "w2", "p1", "x1", "d1", "d2");
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.oneOf(
                Moves.verbs().flatMap(verb -> Moves.rests().map(rest -> verb + " NO " + rest)),
                Moves.verbs().flatMap(verb -> Moves.rests().map(rest -> "#NO " + verb + rest)),
                Arbitraries.of(
                        "#NO",
                        "NO",
                        "#NO 怎么样了",
                        "NO 还没修好",
                        "#NO 不归我管",
                        "合并 1002 NO",
                        "合并 NO 1002",
                        "合并 1002，NO",
                        "补充 NO 玉兰苑8幢",
                        "接NO",
                        "玉兰苑8幢楼上天天半夜拖椅子，吵得睡不着 #NO"));
    }

    @Provide
    Arbitrary<TicketStatus> states() {
        return Arbitraries.of(
                TicketStatus.ASSIGNED,
                TicketStatus.ACCEPTED,
                TicketStatus.RESOLVED,
                TicketStatus.CLOSED,
                TicketStatus.CANCELLED,
                TicketStatus.WHISTLED);
    }

    @Property(tries = 150)
    void whatIsNotTheirsIsNotThere(
            @ForAll @From("strangers") String who,
            @ForAll @From("words") String words,
            @ForAll @From("states") TicketStatus status,
            @ForAll boolean inGroup,
            @ForAll boolean withPicture) {
        Answer real = answer(
                status,
                "1001",
                new Move.Says(who, inGroup ? "g-yulan" : null, words.replace("NO", "1001"), withPicture));
        Answer none = answer(
                status,
                NOT_THERE,
                new Move.Says(who, inGroup ? "g-yulan" : null, words.replace("NO", NOT_THERE), withPicture));

        assertThat(real).isEqualTo(none);
    }

    /** All that somebody can see of what came of their words. */
    private record Answer(List<String> said, List<String> dispositions, int tickets) {}

    private static Answer answer(TicketStatus status, String no, Move asks) {
        Village village = withPrivateMatter(status);
        int before = village.store.deliveries().size();
        asks.in(village);
        List<String> said = village.store.deliveries().stream()
                .skip(before)
                .filter(d -> !(d.to().id().equals("wang") || d.to().id().equals("j1")))
                .map(d -> d.to() + " " + d.kind() + " " + d.ticket() + " " + d.text() + d.buttons() + d.image()
                        + d.mentions())
                .map(text -> text.replace(no, "NO"))
                .toList();
        List<String> dispositions =
                village.dispositions.stream().map(Enum::name).toList();
        return new Answer(said, dispositions, village.store.all().size());
    }

    /** 1001 is a private matter in {@code status}, 1002 and 1003 are lamps. */
    private static Village withPrivateMatter(TicketStatus status) {
        Village village = Village.of("yulan", "g-yulan");
        village.whisper("wang", "玉兰苑8幢楼上天天半夜拖椅子，吵得睡不着，说了也不听");
        Ticket ticket = village.newest();
        village.say("li", "玉兰苑5幢门口路灯不亮");
        village.say("zhao", "玉兰苑6幢门口路灯不亮");
        if (status != TicketStatus.ASSIGNED) {
            village.whisper("j1", "接单 1001");
        }
        switch (status) {
            case RESOLVED -> village.whisper("j1", "办结 1001 谈好了");
            case CLOSED -> {
                village.whisper("j1", "办结 1001 谈好了");
                village.whisper("wang", "评价 1001 5");
            }
            case CANCELLED -> village.whisper("wang", "撤销 1001");
            case WHISTLED -> village.whisper("j1", "吹哨 1001 电梯维保 看看");
            default -> {}
        }
        assertThat(ticket.matter().isPrivate()).isTrue();
        assertThat(village.ticket("1001").status()).isEqualTo(status);
        return village;
    }
}
