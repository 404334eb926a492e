package cn.huiyin.bot.web;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Partition;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.publishing.RulePublisher;
import cn.huiyin.bot.flow.publishing.RuleSuggestions;
import cn.huiyin.bot.flow.publishing.RuleVersions;
import cn.huiyin.bot.rules.RuleVersion;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.Hamlet;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.MemoryRuleRejections;
import cn.huiyin.bot.testing.MemoryRuleVersions;
import cn.huiyin.bot.testing.MemoryStore;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.bot.testing.ServedRoutes;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.rules.Places;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class SuggestionRoutesTest {
    private static final String PATH = "/api/v1/rules/suggestions";
    private static final String QUARREL = "邻里纠纷/公共空间";

    private final MemoryStore store = new MemoryStore();
    private final RuleVersions versions = new MemoryRuleVersions();
    private final RulePublisher publisher =
            new RulePublisher(versions, new HereAndNow(), InstantSource.fixed(Sample.NOW));
    private ServedRoutes api;
    private int tickets = 1000;

    static RuleSuggestions suggestions(MemoryStore store, RulePublisher publisher, RuleVersions versions) {
        return new RuleSuggestions(
                store,
                publisher,
                new RuleSuggestions.Kept(versions, new MemoryRuleRejections()),
                new HereAndNow(),
                id -> Places.NONE);
    }

    @BeforeEach
    void serve(Vertx vertx) throws Exception {
        assertThat(await(publisher.publish(RuleTextsOf.sent(RuleTextsOf.text("""
                                rules:
                                  - {category: 物业服务/设施, when: 楼顶 | 坏了, examples: [楼顶门坏了]}
                                  - {category: 邻里纠纷/公共空间, when: 过道 & 堆, examples: [过道堆满东西]}
                                """)), null)))
                .isInstanceOf(RulePublisher.Outcome.Published.class);
        api = ServedRoutes.of(
                vertx,
                List.of(new SuggestionRoutes(
                        suggestions(store, publisher, versions), () -> List.of(Hamlet.community()))));
        for (String text : List.of("楼顶门坏了", "门口灯坏了", "健身器材坏了", "信箱坏了", "楼顶水箱响", "门禁坏了")) {
            open(text, "物业服务/设施");
        }
        open("过道堆满了邻居的纸箱", QUARREL);
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
    }

    @CanIgnoreReturnValue
    private Ticket open(String text, String category) {
        Ticket ticket = Sample.with(
                Sample.ticket(String.valueOf(++tickets), Hamlet.ID, Sample.NOW.plusSeconds(tickets)),
                Sample.matter(category, "3", text));
        write(Sample.opened(ticket));
        return ticket;
    }

    private void write(Commit.Write write) {
        Partition partition = new Partition(0);
        String message = "m-" + write.after().no() + "-" + write.after().version();
        assertThat(await(store.take(partition, Hamlet.ID, Sample.message(message, "门坏了"))))
                .isTrue();
        String entry = await(store.read(partition, "0", 1)).get(0).id();
        assertThat(await(store.commit(
                        partition,
                        CommitSketch.of(new Commit.Cause(entry, null))
                                .writing(write)
                                .commit())))
                .isTrue();
    }

    /** Workers say of some tickets what they are about. */
    private void correctSome() {
        for (String text : List.of("楼顶晾衣架被楼上霸占了", "有人把晾衣架焊死在楼顶", "晾衣架霸占楼顶好几个月了，电话13812345678")) {
            Ticket ticket = open(text, "物业服务/设施");
            write(Sample.changed(ticket, new TicketEvent.Recategorised(Sample.NOW, "w1", "物业服务/设施", QUARREL, false)));
        }
    }

    private JsonArray listed() throws Exception {
        return new JsonObject(api.get(PATH).body()).getJsonArray("items");
    }

    @Test
    void withoutCorrectionsNothingIsSuggested() throws Exception {
        assertThat(listed()).isEmpty();
    }

    @Test
    void whatPeopleCorrectedBecomesARuleToTake() throws Exception {
        correctSome();

        JsonObject first = listed().getJsonObject(0);

        assertThat(first.getString("category")).isEqualTo(QUARREL);
        assertThat(first.getString("when")).contains("晾衣架");
        assertThat(first.getDouble("precision")).isEqualTo(1.0);
        assertThat(first.getDouble("recall")).isEqualTo(0.75);
        assertThat(first.getInteger("repaired")).isEqualTo(3);
        assertThat(first.getInteger("spoilt")).isZero();
        assertThat(first.getString("snippet")).startsWith("  - category: 邻里纠纷/公共空间\n");
        assertThat(first.getJsonArray("examples").encode())
                .contains("138****5678")
                .doesNotContain("13812345678");
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void whatIsAcceptedHoldsAndIsNotSuggestedAgain() throws Exception {
        correctSome();
        String id = listed().getJsonObject(0).getString("id");

        var answer = api.post(PATH + "/" + id + "/accept", new JsonObject());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(new JsonObject(answer.body()).getInteger("version")).isEqualTo(2);
        assertThat(await(versions.newest(1)).get(0).origin()).isEqualTo(RuleVersion.Origin.SUGGESTION);
        assertThat(publisher.get().rules().read("三单元的晾衣架又被占了", Places.NONE).category())
                .isEqualTo(QUARREL);
        assertThat(listed()).isEmpty();
        assertThat(api.post(PATH + "/" + id + "/accept", new JsonObject()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsRejectedIsNotSuggestedAgain() throws Exception {
        correctSome();
        String id = listed().getJsonObject(0).getString("id");

        assertThat(api.post(PATH + "/" + id + "/reject", new JsonObject()).statusCode())
                .isEqualTo(200);

        assertThat(listed().encode()).doesNotContain(id);
        assertThat(await(versions.current())).isEqualTo(1);
    }

    @Test
    void whatIsAskedWronglyIsNamed() throws Exception {
        assertThat(api.get(PATH + "?community=nowhere").statusCode()).isEqualTo(400);
        assertThat(api.post(PATH + "/xyz/accept", new JsonObject()).statusCode())
                .isEqualTo(400);
        assertThat(api.post(PATH + "/0123456789ab/accept", new JsonObject()).statusCode())
                .isEqualTo(404);
    }
}
