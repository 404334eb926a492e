package cn.huiyin.bot.store;

import static cn.huiyin.bot.flow.StoreParts.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.huiyin.bot.flow.Commit;
import cn.huiyin.bot.flow.CommitSketch;
import cn.huiyin.bot.flow.Sample;
import cn.huiyin.bot.flow.publishing.PastTexts;
import cn.huiyin.bot.flow.publishing.RuleHits;
import cn.huiyin.bot.flow.publishing.RuleTrial;
import cn.huiyin.bot.intake.Situation;
import cn.huiyin.bot.rules.Proof;
import cn.huiyin.bot.rules.RuleBook;
import cn.huiyin.bot.rules.RuleTexts;
import cn.huiyin.bot.testing.CanIgnoreReturnValue;
import cn.huiyin.bot.testing.HereAndNow;
import cn.huiyin.bot.testing.RuleTextsOf;
import cn.huiyin.bot.ticket.Ticket;
import cn.huiyin.bot.ticket.TicketEvent;
import cn.huiyin.rules.Places;
import cn.huiyin.rules.RuleSyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Trials over tickets as the real store keeps and pages them. */
class RuleTrialTest extends RedisParts {
    private static final RuleTexts HOLDING = RuleTextsOf.lamp("a/b");
    private static final RuleTexts PROPOSED = RuleTextsOf.text("""
            rules:
              - {category: a/c, urgency: urgent, when: 灯坏, examples: [三楼灯坏了]}
              - {category: a/d, when: 锁, examples: [门锁坏了]}
            """);

    private RuleTrial trial(InstantSource time) throws RuleSyntaxException {
        RuleBook book = new RuleBook(Proof.compile(HOLDING), 7);
        return new RuleTrial(new PastTexts(ledger()), () -> book, id -> Places.NONE, new HereAndNow(), time);
    }

    private RuleTrial.Result run(@Nullable Instant since, int limit, @Nullable String cursor) throws Exception {
        RuleTrial.Sample sample = new RuleTrial.Sample(List.of(Sample.COMMUNITY), since, limit, cursor);
        return await(trial(InstantSource.fixed(Sample.NOW)).run(PROPOSED, sample));
    }

    @CanIgnoreReturnValue
    private Ticket open(int no, String text) {
        Ticket ticket = Sample.with(
                Sample.ticket(String.valueOf(no), Sample.COMMUNITY, Sample.NOW.plusSeconds(no)),
                Sample.matter("a/b", "3", text));
        write("open-" + no, Sample.opened(ticket));
        return ticket;
    }

    private void write(String message, Commit.Write write) {
        commit(CommitSketch.of(arrival(message)).writing(write).commit());
    }

    private static List<String> texts(RuleTrial.Result result) {
        return result.changes().stream().map(change -> change.said().text()).toList();
    }

    /** Tickets are found by their numbers only when those were given out. */
    @BeforeEach
    void giveOutNumbers() {
        assertThat(await(tickets()
                        .allotNumbers(PARTITION, new Situation.Numbers(0, 0))
                        .map(true)))
                .isTrue();
    }

    @Test
    void whatWouldBeDecidedOtherwiseIsToldNewestFirst() throws Exception {
        open(1001, "三楼灯坏了");
        open(1002, "天气真好");
        Ticket third = open(1003, "门口灯坏了");
        TicketEvent added =
                new TicketEvent.Added(Sample.NOW.plusSeconds(9), "u-1", "顺便说一句，锁也坏了", List.of(), third.dues());
        write("add", Sample.changed(third, added));

        RuleTrial.Result result = run(null, 100, null);

        assertThat(result.comparedWith()).isEqualTo(7);
        assertThat(result.tickets()).isEqualTo(3);
        assertThat(result.texts()).isEqualTo(4);
        assertThat(result.next()).isNull();
        assertThat(texts(result)).containsExactly("门口灯坏了", "顺便说一句，锁也坏了", "三楼灯坏了");
        RuleTrial.Change first = result.changes().get(0);
        assertThat(first.difference().before().category()).isEqualTo("a/b");
        assertThat(first.difference().after().category()).isEqualTo("a/c");
        assertThat(first.difference().after().urgency().word()).isEqualTo("urgent");
        assertThat(result.changes().get(1).said().event()).isEqualTo("added");
        assertThat(result.changes().get(1).difference().before().category()).isNull();
    }

    @Test
    void aTrialGoesOnWhereItEnded() throws Exception {
        for (int no = 1001; no <= 1007; no++) {
            open(no, no + "号灯坏了");
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            RuleTrial.Result result = run(null, 3, cursor);
            seen.addAll(texts(result));
            cursor = result.next();
            pages++;
        } while (cursor != null);

        assertThat(pages).isEqualTo(3);
        assertThat(seen)
                .containsExactly("1007号灯坏了", "1006号灯坏了", "1005号灯坏了", "1004号灯坏了", "1003号灯坏了", "1002号灯坏了", "1001号灯坏了");
    }

    @Test
    void olderTicketsAreLeftOut() throws Exception {
        open(1001, "甲灯坏了");
        open(1002, "乙灯坏了");

        RuleTrial.Result result = run(Sample.NOW.plusSeconds(1002), 100, null);

        assertThat(texts(result)).containsExactly("乙灯坏了");
        assertThat(result.next()).isNull();
    }

    @Test
    void whenItsTimeIsUpATrialSaysWhereToGoOn() throws Exception {
        for (int no = 1001; no <= 1150; no++) {
            open(no, no + "号灯坏了");
        }
        RuleTrial.Sample sample = new RuleTrial.Sample(List.of(Sample.COMMUNITY), null, 1_000, null);

        RuleTrial.Result result = await(trial(new Hurrying()).run(PROPOSED, sample));

        assertThat(result.tickets()).isEqualTo(100);
        assertThat(result.next()).isNotNull();
    }

    /** Every look at it is six seconds after the one before. */
    private static final class Hurrying implements InstantSource {
        private Instant now = Sample.NOW;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(6));
            return now;
        }
    }

    @Test
    void hitsAreCountedOverTheNewestTickets() {
        for (int no = 1001; no <= 1003; no++) {
            open(no, "灯坏了");
        }

        assertThat(await(new RuleHits(ledger()).count(List.of(Sample.COMMUNITY))))
                .containsOnlyKeys("deng-1")
                .containsEntry("deng-1", 3);
        assertThat(await(new RuleHits(ledger()).count(List.of()))).isEmpty();
    }
}
