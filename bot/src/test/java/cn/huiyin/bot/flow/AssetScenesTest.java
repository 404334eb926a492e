package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.huiyin.bot.audit.Trace;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 移车: only the property company registers, sees and is told whose vehicle it is; every time is written down. */
class AssetScenesTest {
    private static final String COMMUNITY = "banqiao";
    private static final String PHONE = "13812345678";
    private static final String REFUSED = "无权查看";

    private final Village village = new Village(COMMUNITY, "g-jiulong");

    private void register() {
        assertThat(village.whisper("bq-p1", "车辆登记 苏F·A12345 王先生 13812345678 B2-117")
                        .only(Kind.ANSWER)
                        .text())
                .isEqualTo("已登记苏F·A12345：王先生，13812345678，车位B2-117。");
    }

    private static List<String> readers(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(d -> d.text().contains(PHONE))
                .map(d -> d.to().id())
                .toList();
    }

    private Delivery toHandler(Heard heard) {
        return heard.of(Kind.ASSIGN).stream()
                .filter(d -> d.to().id().equals("bq-p1"))
                .findFirst()
                .orElseThrow();
    }

    private List<Trace> traces(Trace.Kind kind) {
        return village.store.registers.traces(COMMUNITY).stream()
                .filter(t -> t.kind() == kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@小格 我B2-117车位被苏F·A12345占了",
                "@小格 我B2-117车位被苏FA12345占了",
                "@小格 苏f·a12345挡住我的车了，麻烦挪一下车",
                "@小格 苏F A12345挡住我的车了，麻烦挪一下车",
                "@小格 苏Ｆ·Ａ１２３４５挡住我的车了，麻烦挪一下车",
                "@小格 苏 F·A12345挡住我的车了，麻烦挪一下车",
                "@小格 苏F·A12 345挡住我的车了，麻烦挪一下车"
            })
    void thePropertyCompanyAloneIsToldWhomToCall(String words) {
        register();

        Heard heard = village.say("wang", words);

        Delivery card = toHandler(heard);
        assertThat(card.text()).endsWith("\n苏F·A12345：王先生，13812345678");
        assertThat(card.confidential()).isTrue();
        assertThat(readers(heard.deliveries())).containsExactly("bq-p1");
        assertThat(heard.group()).allSatisfy(d -> assertThat(d.text()).doesNotContain("王先生", PHONE, "A12345"));
        assertThat(traces(Trace.Kind.ASSET_SHOWN))
                .extracting(Trace::by, Trace::records, Trace::ticket)
                .containsExactly(tuple("p1", List.of("1"), village.newest().no()));
    }

    @Test
    void whereNoPlateIsNamedTheOwnerOfTheBayIsTold() {
        register();
        village.whisper("bq-p1", "车位登记 B2-118 李女士 13900000001");

        Heard vehicle = village.say("wang", "@小格 有辆车停在B2-117车位旁边挡住我了，麻烦叫车主挪一下车");
        assertThat(toHandler(vehicle).text()).contains("苏F·A12345：王先生，13812345678");

        Heard bay = village.say("li", "@小格 B2-118车位的车挡住路了，麻烦叫车主挪一下车");
        assertThat(toHandler(bay).text()).endsWith("B2-118：李女士，13900000001");
    }

    @Test
    void aVehicleThatNobodyRegisteredIsToldAsSuchAndOnlyWhereThereIsARegister() {
        Heard without = village.say("wang", "@小格 我B2-117车位被苏F·A12345占了");
        assertThat(toHandler(without).text()).doesNotContain("没有登记");
        assertThat(toHandler(without).confidential()).isFalse();

        register();
        Heard other = village.say("li", "@小格 我B2-130车位被苏F·B6789占了");
        assertThat(toHandler(other).text()).endsWith("\n苏F·B6789没有登记车主。");
        assertThat(readers(other.deliveries())).isEmpty();
    }

    @Test
    void anotherMatterInTheSameMessageDoesNotTellWhoseCarItIs() {
        register();

        Heard heard = village.say("wang", "@小格 苏F·A12345挡住我的车了，麻烦挪一下车。另外1栋门口路灯不亮");

        assertThat(readers(heard.deliveries())).containsOnly("bq-p1");
        assertThat(heard.of(Kind.ASSIGN))
                .filteredOn(d -> !d.to().id().equals("bq-p1"))
                .allSatisfy(d -> assertThat(d.text()).doesNotContain("王先生"));
    }

    @Test
    void theLiftsOfABuildingAreToldWithWhoKeepsThem() {
        village.whisper("bq-p1", "电梯登记 2栋1号电梯 永安维保 0513-85001234");

        assertThat(village.whisper("bq-p1", "梯号 2幢1梯").only(Kind.ANSWER).text()).isEqualTo("2幢1梯：永安维保，0513-85001234");
        Heard heard = village.say("wang", "@小格 玖珑城2栋电梯坏了，一直没人修");
        assertThat(toHandler(heard).text()).endsWith("2幢1梯：永安维保，0513-85001234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "车辆 苏FA12345",
                "车辆 苏F·A12345",
                "#车辆 苏f a12345",
                "车辆：苏Ｆ·Ａ１２３４５",
                "查车主 苏F·A12345",
                "车牌 苏F·A12345 是谁的？",
                "车位 B2-117",
                "车位 地下B2－117号车位"
            })
    void aMemberLooksItUpInAnyWritingAndThatIsWrittenDown(String words) {
        register();

        Heard heard = village.whisper("bq-p2", words);

        assertThat(heard.only(Kind.ANSWER).text()).isEqualTo("苏F·A12345：王先生，13812345678，车位B2-117");
        assertThat(heard.only(Kind.ANSWER).confidential()).isTrue();
        assertThat(traces(Trace.Kind.ASSET_SHOWN))
                .extracting(Trace::by, Trace::records)
                .containsExactly(tuple("p2", List.of("1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "车辆登记 苏F·A12345 王先生 13812345678 B2-117",
                "车辆登记 苏FA12345 13812345678 王先生 B2-117",
                "＃车辆登记　苏Ｆ·Ａ１２３４５　王先生　１３８１２３４５６７８　Ｂ２－１１７",
                "车辆登记：苏f·a12345，王先生，138 1234 5678，b2-117号车位",
                "登记车辆 苏F·A12345 王先生 +8613812345678 B2-117"
            })
    void everyWritingOfARegistrationIsUnderstood(String words) {
        village.whisper("bq-p1", words);

        assertThat(village.whisper("bq-p1", "车辆 苏FA12345").only(Kind.ANSWER).text())
                .isEqualTo("苏F·A12345：王先生，13812345678，车位B2-117");
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsRegistered() {
        assertThat(village.whisper("bq-p1", "车辆登记").only(Kind.REFUSE).text()).contains("车牌", "姓名", "电话");
        assertThat(village.whisper("bq-p1", "车辆登记 苏F·A12345 王先生")
                        .only(Kind.REFUSE)
                        .text())
                .contains("写对电话，");
        assertThat(village.whisper("bq-p1", "车辆 苏FA12345").only(Kind.REFUSE).text())
                .contains("没有登记苏F·A12345");
        assertThat(village.whisper("bq-p1", "车辆撤销 苏FA12345").only(Kind.REFUSE).text())
                .contains("没有登记");
        assertThat(traces(Trace.Kind.ASSET_REGISTERED)).isEmpty();
    }

    @Test
    void anewOneReplacesTheOldAndTakingOffLeavesNothing() {
        register();
        assertThat(village.whisper("bq-p1", "车辆登记 苏FA12345 王太太 13912345678")
                        .only(Kind.ANSWER)
                        .text())
                .isEqualTo("已更新苏F·A12345：王太太，13912345678。");
        assertThat(village.whisper("bq-p1", "车位 B2-117").of(Kind.ANSWER)).isEmpty();

        village.whisper("bq-p1", "车辆撤销 苏F·A12345");

        assertThat(village.whisper("bq-p1", "车辆 苏FA12345").of(Kind.ANSWER)).isEmpty();
        assertThat(village.store.registers.traces(COMMUNITY))
                .extracting(Trace::kind)
                .containsExactly(Trace.Kind.ASSET_REGISTERED, Trace.Kind.ASSET_REGISTERED, Trace.Kind.ASSET_REMOVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "bq-w1", "bq-l1", "bq-h1", "bq-d1", "bq-e1", "bq-b1"})
    void everybodyElseHasOneAnswerWhetherOrNotItIsRegistered(String user) {
        String none = village.whisper(user, "车辆 苏FA12345").only(Kind.REFUSE).text();
        register();

        for (String words : List.of("车辆 苏FA12345", "车位 B2-117", "车辆撤销 苏FA12345", "车辆登记 苏FB6789 张某 13912345678")) {
            assertThat(village.whisper(user, words).only(Kind.REFUSE).text()).isEqualTo(none);
        }
        assertThat(none).startsWith(REFUSED);
        assertThat(village.whisper("bq-p1", "车辆 苏FB6789").of(Kind.ANSWER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@小格 车辆 苏FA12345", "@小格 车位 B2-117", "车辆登记 苏F·B6789 王先生 13812345678", "车辆撤销 苏FA12345"})
    void inAGroupTheMemberIsRefusedToo(String words) {
        register();

        Heard heard = village.say("bq-p1", words);

        assertThat(heard.deliveries()).hasSize(1);
        assertThat(heard.only(Kind.REFUSE).text()).startsWith(REFUSED);
        assertThat(village.whisper("bq-p1", "车辆 苏FA12345").of(Kind.ANSWER)).hasSize(1);
    }

    @Test
    void ordinaryTalkIsNoCommand() {
        for (String words : List.of("车位登记什么时候开始呀", "车辆乱停放没人管，1栋门口都堵死了", "电梯登记表在哪里拿")) {
            assertThat(village.say("wang", words).texts()).as(words).noneMatch(t -> t.contains(REFUSED));
        }
    }

    @Test
    void whoIsShownARoomAPhoneOrAPlateOfATicketIsWrittenDown() {
        village.say("wang", "@小格 玖珑城1栋电梯坏了，我住501室，电话13700000000");
        String no = village.newest().no();

        assertThat(traces(Trace.Kind.TICKET_SHOWN))
                .extracting(Trace::by, Trace::records)
                .containsExactly(tuple("p1", List.of(no)));
        village.say("wang", "@小格 玖珑城1栋门口路灯不亮");
        assertThat(traces(Trace.Kind.TICKET_SHOWN)).hasSize(1);
    }
}
