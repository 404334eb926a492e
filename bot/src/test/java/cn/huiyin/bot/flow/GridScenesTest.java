package cn.huiyin.bot.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.intake.Disposition;
import cn.huiyin.bot.outbox.Delivery;
import cn.huiyin.bot.outbox.Delivery.Kind;
import cn.huiyin.bot.testing.Village;
import cn.huiyin.bot.testing.Village.Heard;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketStatus;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which grid has a place, and who is asked where nobody has it: the practices of 紫琅, 板桥 and 京广路. */
class GridScenesTest {
    private static final String PICTURE = "https://example.org/2.jpg";
    private static final Duration ACCEPT = Duration.ofMinutes(10);

    /** 紫琅: one estate, several grids by building lists. */
    @Nested
    class OneEstateInSeveralGrids {
        private final Village village = new Village("zilang", "g-xiaohai1");

        @Test
        void theBuildingSaysWhichGrid() {
            assertThat(village.say("wang", "小海花园12幢门口积水").only(Kind.ASSIGN).to().id())
                    .isEqualTo("zl-w3");
            assertThat(village.say("wang", "小海花园13幢门口积水").only(Kind.ASSIGN).to().id())
                    .isEqualTo("zl-w4");
            assertThat(village.say("wang", "小海5幢门口积水").only(Kind.ASSIGN).to().id())
                    .isEqualTo("zl-w1");
        }

        @Test
        void theGateIsAskedBackForItsBuilding() {
            assertThat(village.say("wang", "小海花园门口积水").only(Kind.ASK).text()).contains("小海花园几幢");

            assertThat(village.say("wang", "12").only(Kind.ASSIGN).to().id()).isEqualTo("zl-w3");
        }
    }

    /** 板桥: what no grid has lands with the backstop. */
    @Nested
    class Backstop {
        private final Village village = new Village("banqiao", "g-jiulong");

        @Test
        void aBuildingOfNoGridGoesToTheBackstopAtOnce() {
            Heard heard = village.say("wang", "玖珑城9栋楼下路灯不亮");

            assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("bq-b1");
            assertThat(heard.only(Kind.ACK).text()).contains("社区兜底人");
            assertThat(village.newest().duty().ladder().steps()).hasSize(1);
        }

        @Test
        void theBackstopIsAskedAgainUntilSomebodyHasIt() {
            village.say("wang", "玖珑城9栋楼下路灯不亮");

            assertThat(village.pass(Duration.ofHours(3)).to("bq-b1")).isNotEmpty();
            village.whisper("bq-b1", "接单");

            assertThat(village.newest().status()).isEqualTo(TicketStatus.ACCEPTED);
        }

        @Test
        void theBackstopIsTheLastStepOfEveryLadder() {
            village.say("wang", "玖珑城2栋楼下路灯不亮");

            assertThat(village.pass(ACCEPT).only(Kind.ASSIGN).to().id()).isEqualTo("bq-w1");
            assertThat(village.pass(ACCEPT).only(Kind.ESCALATE).to().id()).isEqualTo("bq-l1");
            assertThat(village.pass(ACCEPT).only(Kind.ESCALATE).to().id()).isEqualTo("bq-b1");
        }

        @Test
        void whoeverDoesNotSayWhereInPrivateIsNotLost() {
            assertThat(village.whisper("wang", "楼下路灯不亮了").only(Kind.ASK).text()).contains("哪里");

            assertThat(village.pass(Duration.ofMinutes(11))
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("bq-b1");
        }
    }

    /** A road that several grids share. */
    @Nested
    class SharedRoad {
        private final Village village = Village.of("changfeng", "g-north");

        @Test
        void theHouseNumberSaysWhichGrid() {
            assertThat(village.say("wang", "长丰路12号门口路灯不亮")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("north");
            assertThat(village.say("wang", "长丰路120号门口路灯不亮")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("south");
        }

        @Test
        void withoutANumberItIsAskedBackAndTheAnswerCompletesTheReport() {
            assertThat(village.say("wang", "长丰路上路灯不亮").only(Kind.ASK).text()).contains("长丰路几号");

            assertThat(village.say("wang", "120号").only(Kind.ASSIGN).to().id()).isEqualTo("south");
            assertThat(village.newest().matter().place().road()).isEqualTo("长丰路120号");
        }

        @Test
        void theBareNumberCompletesItToo() {
            village.say("wang", "长丰路上路灯不亮");

            assertThat(village.say("wang", "150").only(Kind.ASSIGN).to().id()).isEqualTo("south");
        }

        @Test
        void withoutABackstopWhatNobodyHasStaysWithTheNeighbours() {
            assertThat(village.say("wang", "长丰路999号门口路灯不亮")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("north");
        }
    }

    /** 京广路: a market has a grid of its own, which goes before the one around it. */
    @Nested
    class DedicatedGrid {
        private final Village village = new Village("jingguang", "g-taibao");

        private String askedAbout(String text) {
            return village.say("wang", text).only(Kind.ASSIGN).to().id();
        }

        @Test
        void theMarketByItsName() {
            assertThat(askedAbout("小商品市场门口路面坑洼积水")).isEqualTo("jg-w2");
            assertThat(askedAbout("台胞小区对面的小商品城路灯不亮")).isEqualTo("jg-w2");
            assertThat(village.newest().matter().place().landmark()).isEqualTo("小商品城");
        }

        @Test
        void theMarketByBuildingAndByHouseNumber() {
            assertThat(askedAbout("台胞小区13号楼门口积水")).isEqualTo("jg-w2");
            assertThat(askedAbout("京广中路68号门口窨井盖没了")).isEqualTo("jg-w2");
        }

        @Test
        void theRestOfTheEstateStaysWithItsOwn() {
            assertThat(askedAbout("台胞小区3号楼门口积水")).isEqualTo("jg-w1");
            assertThat(askedAbout("台胞小区大门口积水")).isEqualTo("jg-w1");
        }

        @Test
        void aHouseNumberOfNobodyGoesToTheBackstop() {
            assertThat(askedAbout("京广中路8号门口窨井盖没了")).isEqualTo("jg-d2");
        }
    }

    /** 郭家咀: who is called by the role they hold in a grid. */
    @Nested
    class CalledByRole {
        private final Village village = new Village("jingguang", "g-taibao");

        @Test
        void theMediatorOfThisGridIsAskedWithoutAQuestionBack() {
            Heard heard = village.say("wang", "@矛调员 2单元为停车吵起来了");

            assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("jg-j1");
            assertThat(heard.of(Kind.ASK)).isEmpty();
            Ticket ticket = village.newest();
            assertThat(ticket.matter().isPrivate()).isTrue();
            assertThat(heard.group()).allSatisfy(d -> assertThat(d.text()).doesNotContain("吵", "停车", "单元"));
        }

        @Test
        void nobodyAnswersAndItGoesUpToTheStreet() {
            village.say("wang", "@矛调员 2单元为停车吵起来了");

            assertThat(village.pass(ACCEPT).only(Kind.ASSIGN).to().id()).isEqualTo("jg-j2");
            assertThat(village.pass(ACCEPT).only(Kind.ESCALATE).to().id()).isEqualTo("jg-l1");
            assertThat(village.pass(ACCEPT).only(Kind.ESCALATE).to().id()).isEqualTo("jg-d2");
        }

        @Test
        void aGridWithoutOneHasTheCommunitys() {
            Village market = new Village("jingguang", "g-shichang");

            assertThat(market.say("wang", "@矛调员，两家摊位为摆摊吵起来了")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("jg-j2");
        }

        @Test
        void whatTheRulesDoNotUnderstandIsAskedAllTheSame() {
            assertThat(village.say("wang", "@律师在不在，想请教一件事")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("jg-a1");
            assertThat(village.say("li", "麻烦＠劳动协管员 下午来一趟")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("jg-b1");
            assertThat(village.say("sun", "@矛调员 辛苦了，谢谢").deliveries()).isEmpty();
        }

        @Test
        void aSecondWordToTheSameRoleIsNoSecondTicket() {
            village.say("wang", "@矛调员 在吗");
            Heard heard = village.say("wang", "@矛调员 2单元为停车吵起来了");

            assertThat(village.store.all()).hasSize(1);
            assertThat(heard.to("jg-j1")).extracting(Delivery::text).anyMatch(t -> t.contains("吵起来"));
        }

        @Test
        void theBuildingThatIsNamedCountsMoreThanTheGroup() {
            assertThat(village.say("wang", "@矛调员 台胞小区13号楼两家吵起来了")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("jg-j2");
        }

        @Test
        void aRouteMayLeadToARole() {
            assertThat(village.say("wang", "台胞小区3号楼201楼上天天半夜拖椅子，上去说了还骂人")
                            .only(Kind.ASSIGN)
                            .to()
                            .id())
                    .isEqualTo("jg-j1");
        }

        @Test
        void aTicketIsHandedOnToTheRoleOfItsGrid() {
            village.say("wang", "台胞小区3号楼门口积水");
            String no = village.newest().no();
            village.whisper("jg-w1", "接单 " + no);
            village.whisper("jg-w1", "转派 " + no + " 律师");

            assertThat(village.ticket(no).duty().assignee()).isEqualTo("a1");
        }
    }

    /** 新中: who has offered to do something for their neighbours is asked first. */
    @Nested
    class Posts {
        private final Village village = new Village();

        @Test
        void whoCanMendARadioIsAskedInPrivate() {
            Heard heard = village.say("wang", "@小格 谁会修收音机");

            assertThat(heard.only(Kind.ASSIGN).to().id()).isEqualTo("v1");
            assertThat(heard.of(Kind.ASK)).isEmpty();
            assertThat(heard.group()).noneMatch(d -> d.kind() == Kind.ASSIGN);
        }

        @Test
        void oneWordIsEnoughToTakeIt() {
            village.say("wang", "谁会修收音机");
            village.whisper("v1", "接");

            assertThat(village.newest().status()).isEqualTo(TicketStatus.ACCEPTED);
            assertThat(village.newest().duty().assignee()).isEqualTo("v1");
        }

        @Test
        void ofSeveralWhoHoldThePostTheFirstWhoAnswersHasIt() {
            Village changfeng = Village.of("changfeng", "g-north");
            Heard heard = changfeng.say("wang", "谁会修收音机");
            changfeng.whisper("he", "接");

            assertThat(heard.of(Kind.ASSIGN)).extracting(d -> d.to().id()).containsExactly("xu", "he");
            assertThat(changfeng.newest().duty().assignee()).isEqualTo("he");
            assertThat(changfeng.whisper("xu", "接").of(Kind.REFUSE)).hasSize(1);
            assertThat(changfeng.newest().duty().assignee()).isEqualTo("he");
        }

        @Test
        void whatTheRulesTakeForChatterIsStillARequestForAPost() {
            assertThat(village.say("wang", "电饭锅坏了，有人会修吗").only(Kind.ASSIGN).to().id())
                    .isEqualTo("v1");
            assertThat(village.say("wang", "谁家的电视声音好大").of(Kind.ASSIGN)).isEmpty();
        }

        @Test
        void withoutAnAnswerTheVolunteersAreAskedAndThenTheLeader() {
            village.say("wang", "谁会修收音机");

            assertThat(village.pass(ACCEPT).only(Kind.ASSIGN).to().id()).isEqualTo("v2");
            assertThat(village.pass(ACCEPT).only(Kind.ESCALATE).to().id()).isEqualTo("l1");
        }
    }

    /** 湘潭道: couriers report what they see, and see what they reported. */
    @Nested
    class Couriers {
        private final Village village = new Village("jinchenyuan", "g-xiangtan");

        private Ticket reported() {
            village.show("jcy-k1", "@小格 湘潭东里5号楼门口污水跑冒", "https://example.org/1.jpg");
            return village.newest();
        }

        @Test
        void theReportOpensATicketWithItsPicture() {
            Ticket ticket = reported();

            assertThat(ticket.matter().images()).containsExactly("https://example.org/1.jpg");
            assertThat(ticket.duty().grid()).isEqualTo("xiangtan");
        }

        @Test
        void theyHearInPrivateWhenItIsDone() {
            Ticket ticket = reported();
            Heard heard = village.whisper("jcy-w3", "办结 " + ticket.no() + " 管道已疏通", PICTURE);

            assertThat(heard.to("jcy-k1"))
                    .singleElement()
                    .satisfies(d -> assertThat(d.text()).startsWith("您上报的 #" + ticket.no() + " 已修好"));
        }

        @Test
        void whatOthersReportedDoesNotExistForThem() {
            village.say("wang", "湘潭东里6号楼门口路灯不亮");
            String other = village.newest().no();
            String own = reported().no();

            assertThat(village.whisper("jcy-k1", "查询 " + other)
                            .only(Kind.ANSWER)
                            .text())
                    .contains("没有找到");
            assertThat(village.whisper("jcy-k1", "催办 " + other).deliveries())
                    .singleElement()
                    .satisfies(d -> assertThat(d.text()).contains("没有找到"));
            assertThat(village.whisper("jcy-k1", "清单").only(Kind.ANSWER).text())
                    .contains("#" + own)
                    .doesNotContain("#" + other);
            assertThat(village.whisper("jcy-k1", "我的").only(Kind.ANSWER).text())
                    .contains("#" + own)
                    .doesNotContain("#" + other);
        }

        @Test
        void theyHaveNoWorkersRights() {
            Ticket ticket = reported();

            assertThat(village.whisper("jcy-k1", "接单 " + ticket.no()).of(Kind.REFUSE))
                    .hasSize(1);
            assertThat(village.ticket(ticket.no()).status()).isEqualTo(TicketStatus.ASSIGNED);
            assertThat(village.dispositions).contains(Disposition.REFUSED);
        }
    }
}
