package cn.huiyin.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.assets.Mark;
import cn.huiyin.bot.intake.CareRequest.Act;
import cn.huiyin.bot.ticket.Verb;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWordsTest {
    private static CareRequest care(String text) {
        Command command = CommandReader.read(text, true).orElseThrow();
        assertThat(command.verb()).isEqualTo(Verb.CARE);
        return CareRequest.of(command.rest());
    }

    @ParameterizedTest
    @CsvSource({
        "必访,LIST,0,''",
        "＃必访,LIST,0,''",
        "本月必访,LIST,0,''",
        "查看本月必访名单,LIST,0,''",
        "必访还有哪几户没去？,LIST,0,''",
        "必访 全部,LIST_ALL,0,''",
        "必访 3,SHOW,3,''",
        "必访3,SHOW,3,''",
        "必访 3 身体还好，药快吃完了,VISITED,3,'身体还好，药快吃完了'",
        "必访 3：3天没出门了,VISITED,3,3天没出门了",
        "＃必访　＃１２　都好,VISITED,12,都好",
        "必访登记 3幢501 独居老人 李奶奶,REGISTER,0,3幢501 独居老人 李奶奶",
        "必访修改 3 每周,CHANGE,3,每周",
        "必访撤销 3,TAKE_OFF,3,''",
        "必访删除#3,TAKE_OFF,3,''",
        "必访没去 3,UNDO,3,''",
        "必访撤销,UNCLEAR,0,''",
        "必访3幢501李奶奶,UNCLEAR,0,3幢501李奶奶",
        "必访 3号楼李奶奶,UNCLEAR,0,3号楼李奶奶",
        "必访李奶奶身体好,UNCLEAR,0,李奶奶身体好"
    })
    void whatIsWantedOfVisitsIsUnderstood(String text, Act act, long no, String rest) {
        assertThat(care(text)).isEqualTo(new CareRequest(act, no, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"必访", "#必访", "必访名单", "必访 3", "必访 3 都好", "必访登记 3幢501 独居 某某", "必访撤销 3", "本月必访"})
    void whatCannotBeAnythingElseIsUnderstoodUnaddressed(String text) {
        assertThat(CommandReader.read(text, false).map(Command::verb)).contains(Verb.CARE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "南通必访的小吃",
                "必访之地推荐",
                "大家说说必访问过的景点",
                "每月必访做得真好",
                "车辆乱停",
                "车位登记什么时候开始",
                "电梯登记表在哪",
                "车辆 苏FA12345",
                "车位 B2-117",
                "登记车位要什么材料"
            })
    void ordinaryTalkInAGroupIsNoCommand(String text) {
        assertThat(CommandReader.read(text, false).map(Command::verb))
                .isNotIn(Optional.of(Verb.CARE), Optional.of(Verb.ASSETS));
    }

    @Test
    void whatIsLookedUpIsUnderstoodAndQuestionsAboutParkingAreNot() {
        assertThat(AssetRequest.in("车辆 苏F·a12345").orElseThrow().marks())
                .containsExactly(new Mark(Mark.Kind.VEHICLE, "苏FA12345"));
        assertThat(AssetRequest.in("查车位 地下B2-117号车位").orElseThrow().marks())
                .containsExactly(new Mark(Mark.Kind.BAY, "B2-117"));
        assertThat(AssetRequest.in("车辆撤销 苏FA12345").orElseThrow().act()).isEqualTo(AssetRequest.Act.REMOVE);
        for (String none : List.of("车位怎么租", "车主是谁不知道", "电梯 2幢坏了", "车辆登记了吗", "车辆")) {
            assertThat(AssetRequest.in(none)).as(none).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.of("必访", "必访登记", "车辆登记", "车辆", "电梯登记", "本月必访")
                        .flatMap(word -> Arbitraries.strings()
                                .withChars("必访苏F·A12345幢501 ，,:#3负责每周车位B-")
                                .ofMaxLength(60)
                                .map(rest -> word + rest)));
    }

    @Property
    void nothingThatSomebodyWritesBreaksTheReading(@ForAll @From("anything") String text, @ForAll boolean addressed) {
        Optional<Command> command = CommandReader.read(text, addressed);

        command.filter(c -> c.verb() == Verb.CARE).ifPresent(c -> {
            CareRequest request = CareRequest.of(c.rest());
            assertThat(CareForm.of(request.rest(), "3幢501").toString()).isEqualTo("CareForm[]");
        });
        command.filter(c -> c.verb() == Verb.ASSETS)
                .ifPresent(c -> assertThat(AssetRequest.in(c.rest())).isPresent());
    }
}
